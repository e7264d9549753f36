/** Milliseconds since 1970 of `2026-11-22T08:00:00.123+0000`, which `Date` reads for certain only with a `Z`. */
export function readTime(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const at = Date.parse(value.endsWith('+0000') ? `${value.slice(0, -5)}Z` : value);
  return Number.isNaN(at) ? null : at;
}
