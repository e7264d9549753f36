/** What "eternal" reads back as. */
export const eternalFrom = '1900-01-01T00:00:00+0000';
export const eternalTo = '2100-01-01T23:59:59+0000';

const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|([+-])(\d\d):?(\d\d))$/;

/** Reads `2026-11-22T08:00:00+0000` (any offset, or `Z`) as whole seconds since 1970. */
export function readTime(text: string): number | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // A month 13 or a 30th of February would be carried over silently: the fields that come back must be those that went in.
  const same = wall.toISOString().slice(0, 19) === text.slice(0, 19);
  if (!same) return undefined;
  const offset = (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * (match[7] === '-' ? -60 : 60);
  return wall.getTime() / 1000 - offset;
}

/** `2026-11-22T08:00:00+0000`. */
export const writeTime = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+0000`;

/** `2026-11-22T08:00:00.123+0000`. */
export const writeStamp = (ms: number): string => `${new Date(ms).toISOString().slice(0, 23)}+0000`;
