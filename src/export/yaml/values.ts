import type { Plain } from '../../model/plain.ts';
import { fileWidth } from '../comment.ts';
import { block, scalar } from './scalar.ts';

/** A value within brackets, in one line. */
export function flow(value: Plain): string {
  if (typeof value === 'string') return scalar(value, true);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([name, item]) => `${scalar(name, true)}: ${flow(item)}`).join(', ')} }`;
}

/** How an entry of a mapping is written. */
export interface EntryForm {
  /** A text whose line ends at its end mean nothing. */
  readonly loose?: boolean;
  /** One field a line, however short they are. */
  readonly open?: boolean;
}

/** `key: value` in as many lines as it takes, each with its indentation. */
export function entry(
  key: string,
  value: Plain,
  indent: string,
  { loose = false, open = false }: EntryForm = {},
): readonly string[] {
  const start = `${indent}${scalar(key, false)}:`;
  const inner = `${indent}  `;
  if (typeof value === 'string') {
    const [header, ...lines] = block(value, inner, loose) ?? [];
    if (header !== undefined) return [`${start} ${header}`, ...lines];
    return [`${start} ${scalar(value, false)}`];
  }
  if (typeof value !== 'object' || value === null) return [`${start} ${value}`];
  const oneLine = `${start} ${flow(value)}`;
  if (Object.keys(value).length === 0) return [oneLine];
  if (!open && oneLine.length <= fileWidth && !hasLines(value)) return [oneLine];
  if (Array.isArray(value)) return [start, ...(value as readonly Plain[]).flatMap((item) => listItem(item, inner))];
  return [start, ...Object.entries(value).flatMap(([name, item]) => entry(name, item, inner, { loose }))];
}

function listItem(item: Plain, indent: string): readonly string[] {
  const oneLine = `${indent}- ${typeof item === 'string' ? scalar(item, false) : flow(item)}`;
  if (oneLine.length <= fileWidth || typeof item !== 'object' || item === null || Array.isArray(item)) return [oneLine];
  const lines = Object.entries(item).flatMap(([name, value]) => entry(name, value, `${indent}  `));
  return lines.map((line, at) => (at === 0 ? `${indent}- ${line.trimStart()}` : line));
}

const hasLines = (value: Plain): boolean =>
  typeof value === 'string'
    ? value.includes('\n')
    : typeof value === 'object' && value !== null && Object.values(value).some(hasLines);
