import { compareNumbers } from './number.ts';
import { normalText } from './text.ts';
import { isList, isNumber, isRecord, type Refinements, type Value } from './value.ts';

/** Whether a known value (or null) can be what an unknown turns out to be. */
export function satisfies(value: Value, facts: Refinements): boolean {
  const { nullness, prefix, min, max, minLength, maxLength } = facts;
  if (value === null) return nullness !== false;
  if (nullness === true) return false;
  if (typeof value === 'string') return prefix === undefined || normalText(value).startsWith(normalText(prefix));
  if (isNumber(value)) {
    const above = min === undefined ? 1 : compareNumbers(value, min.value);
    const under = max === undefined ? 1 : compareNumbers(max.value, value);
    return (min?.inclusive ? above >= 0 : above > 0) && (max?.inclusive ? under >= 0 : under > 0);
  }
  const length = isList(value) ? value.length : isRecord(value) ? Object.keys(value).length : undefined;
  if (length === undefined) return true;
  return length >= (minLength ?? 0) && length <= (maxLength ?? Infinity);
}
