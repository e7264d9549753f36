import { dynamic, isDynamic, isList, isRecord, isUnknown, UNKNOWN, type Value } from './value.ts';

/** Whether there is nothing unknown in it, however deep. */
export function isWhollyKnown(value: Value): boolean {
  if (isUnknown(value)) return false;
  if (isDynamic(value)) return isWhollyKnown(value.value);
  if (isList(value)) return value.every(isWhollyKnown);
  if (isRecord(value)) return Object.values(value).every(isWhollyKnown);
  return true;
}

/** The same with null wherever something is unknown. */
export function unknownAsNull(value: Value): Value {
  if (isUnknown(value)) return null;
  if (isWhollyKnown(value)) return value;
  if (isList(value)) return value.map(unknownAsNull);
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unknownAsNull(item)]));
  }
  return null;
}

/** The same with nothing said of what is unknown. */
export function unrefined(value: Value): Value {
  if (isUnknown(value)) return UNKNOWN;
  if (isWhollyKnown(value)) return value;
  if (isDynamic(value)) return dynamic(value.type, unrefined(value.value));
  if (isList(value)) return value.map(unrefined);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unrefined(item)]));
  return value;
}
