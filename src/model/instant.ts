import { notParsed, type Parsed, parsed } from './parsed.ts';
import { plainInstant } from './plain-instant.ts';

/** A moment in whole seconds since 1970-01-01T00:00:00Z; a fraction is cut off (DOMAIN: validity). */
export type Instant = number;

/** What the service reads back for "Eternal": no start before this, no end from this on. */
export const eternalStart: Instant = Date.UTC(1900, 0, 1) / 1000;
export const eternalEnd: Instant = Date.UTC(2100, 0, 1, 23, 59, 59) / 1000;

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads `2026-12-01` or `2026-12-01T09:30:00[Z|+01:00]`. Without an offset it is UTC. A bare date is its first second,
 * or its last one where it names an end.
 */
export function parseInstant(text: unknown, bare: 'first-second' | 'last-second'): Parsed<Instant> {
  if (typeof text !== 'string') return notParsed('is not a date', undefined);
  const plain = plainInstant(text);
  if (plain !== null) return parsed(plain);
  const match = shape.exec(text.trim());
  if (!match) return notParsed('is not a date like 2026-12-01 or 2026-12-01T09:30:00Z', guessDate(text));
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    ...number[],
  ];
  // The service's own "since ever" is 1900.
  if (year < 1900) return notParsed(`has the year ${match[1]}: the service knows none before 1900`);
  if (month < 1 || month > 12) return notParsed(`has a month ${month}`);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > last) {
    const name = `${match[1]}-${match[2]}`;
    return notParsed(`names day ${day} of a month that has ${last}`, `${name}-${String(last).padStart(2, '0')}`);
  }
  if (match[4] === undefined) {
    const start = Date.UTC(year, month - 1, day) / 1000;
    return parsed(bare === 'first-second' ? start : start + 86_399);
  }
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second || 0) > 59)
    return notParsed('has a time of day that no clock shows');
  const utc = Date.UTC(year, month - 1, day, hour, minute, second || 0) / 1000;
  return parsed(utc - offsetSeconds(match[7]));
}

/** `2026-12-01T09:30:00Z`. */
export function formatInstant(at: Instant): string {
  return `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
}

/** As a person would write it in a configuration: the bare date where that means the same second. */
export function formatInstantShort(at: Instant, bare: 'first-second' | 'last-second'): string {
  const text = formatInstant(at);
  return text.endsWith(bare === 'first-second' ? 'T00:00:00Z' : 'T23:59:59Z') ? text.slice(0, 10) : text;
}

function offsetSeconds(offset: string | undefined): number {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replace(/[^\d]/g, '');
  return sign * (Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60);
}

function guessDate(text: string): string | undefined {
  const dayFirst = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  // 31.12.2026 can only be meant one way; 01/02/2026 can be meant two ways, so nothing is guessed.
  if (dayFirst && (Number(dayFirst[1]) > 12 || text.includes('.'))) {
    return `${dayFirst[3]}-${dayFirst[2]?.padStart(2, '0')}-${dayFirst[1]?.padStart(2, '0')}`;
  }
  const short = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  return short ? `${short[1]}-${short[2]?.padStart(2, '0')}-${short[3]?.padStart(2, '0')}` : undefined;
}
