import { notParsed, type Parsed, parsed } from './parsed.ts';

/** A length of time in whole seconds, never negative. */
export type Seconds = number;

/** How long a message lives: seconds, or until the account's maximum retention. */
export type Expiry = Seconds | 'never';

const secondsIn = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;
const longest = 100 * 366 * secondsIn.d;

/** Reads `90s 30m 12h 7d 2w`: one whole number and one unit. */
export function parseDuration(text: unknown): Parsed<Seconds> {
  if (typeof text === 'number' && Number.isInteger(text) && text > 0) return notParsed('has no unit', `${text}d`);
  if (typeof text !== 'string') return notParsed('is not a duration');
  const match = /^\s*(\d{1,9})\s*([a-zA-Z]*)\s*$/.exec(text);
  if (!match) return notParsed('is not a whole number and a unit', guess(text));
  const [, digits = '', unit = ''] = match;
  const amount = Number(digits);
  if (unit === '') return notParsed('has no unit', `${amount}d`);
  if (!(unit in secondsIn)) return notParsed('has an unknown unit', guess(`${digits} ${unit}`));
  const seconds = amount * secondsIn[unit as keyof typeof secondsIn];
  if (seconds === 0) return notParsed('is no time at all');
  if (seconds > longest) return notParsed('is longer than a hundred years');
  return parsed(seconds);
}

/** Reads a duration, or `never`. */
export function parseExpiry(text: unknown): Parsed<Expiry> {
  return text === 'never' ? parsed('never' as const) : parseDuration(text);
}

/** `7d`, `36h`, `90s`: the largest unit that says it exactly; weeks are said in days, as the console does. */
export function formatDuration(seconds: Expiry): string {
  if (seconds === 'never') return 'never';
  for (const unit of ['d', 'h', 'm'] as const) {
    if (seconds % secondsIn[unit] === 0) return `${seconds / secondsIn[unit]}${unit}`;
  }
  return `${seconds}s`;
}

function guess(text: string): string | undefined {
  const match = /^\s*(\d{1,9})\s*(sec|min|h|d|w|month|y)/i.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]);
  const unit = match[2]?.toLowerCase();
  if (unit === 'month') return `${amount * 30}d`;
  if (unit === 'y') return `${amount * 365}d`;
  return `${amount}${unit?.[0]}`;
}
