import { formatRange, type Range } from '../../../model/range.ts';
import { listed } from './words.ts';

const mostRanges = 4;

/** `203.0.113.0/24 or 192.0.2.17`. */
export function rangesText(ranges: readonly Range[]): string {
  const told = ranges.slice(0, mostRanges).map((range) => formatRange(range).replace(/\/32$/, ''));
  const rest = ranges.length - told.length;
  return listed(rest > 0 ? [...told, `${rest} more`] : told, 'or');
}

export const ipText = (address: number): string => rangesText([{ base: address, prefix: 32 }]);

export const lastOf = ({ base, prefix }: Range): number => base + 2 ** (32 - prefix) - 1;
