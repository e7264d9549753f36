import { type Expiry, formatDuration } from '../../model/duration.ts';

const may = '(?:(?:no|not|allow|allowed|with|without|can|send|never) )?';
const right = `${may}(?:print|printing|reply all|replyall|reply|replies|(?:read )?receipts?)(?: (?:yes|no|not|allowed))?`;
const unit = '(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|years?)';
const time = `[0-9]+ ?${unit}(?: (?:exp|expiry|expires?|expiration|ext|extension))?`;
const life = '(?:(?:never|no) )?(?:exp|expiry|expires?|expiration|extension|ext)';
const settings = new RegExp(`(?<![^ ])(?:${right}|${time}|${life})(?![^ ])`, 'g');

/**
 * The words of a description without those that only say its settings, in the manner of the console: nothing is left of
 * `No Print, Reply, 7 Day Exp, No Receipt`.
 */
export const withoutSettings = (words: readonly string[]): readonly string[] =>
  words.join(' ').replace(settings, ' ').split(' ').filter(Boolean);

const day = 86_400;
const lives: ReadonlyMap<Expiry, string> = new Map<Expiry, string>([
  [day, 'day'],
  [7 * day, 'week'],
  [30 * day, 'month'],
  [31 * day, 'month'],
  [365 * day, 'year'],
  [366 * day, 'year'],
  ['never', 'forever'],
]);

/** `week`, `month`, `12h`: how people call a definition by how long its messages live. */
export const lifeName = (expiry: Expiry): string => lives.get(expiry) ?? formatDuration(expiry);
