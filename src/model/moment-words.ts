import type { Expiry } from './duration.ts';
import { formatInstant, type Instant } from './instant.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** `12 December 2026, 10:00 UTC`; with seconds where they are not zero. */
export function momentText(at: Instant): string {
  const [date = '', time = ''] = formatInstant(at).slice(0, -1).split('T');
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${months[month - 1]} ${year}, ${time.endsWith(':00') ? time.slice(0, 5) : time} UTC`;
}

const units = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** `7 days`, `36 hours`: the largest unit that says it exactly. */
export function durationText(seconds: Expiry): string {
  if (seconds === 'never') return 'for ever';
  const [size, name] = units.find(([size]) => seconds % size === 0) ?? [1, 'second'];
  const amount = seconds / size;
  return `${amount} ${name}${amount === 1 ? '' : 's'}`;
}
