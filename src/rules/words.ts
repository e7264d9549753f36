import { written } from '../config/explain/describe.ts';
import { objectName, valueName } from '../config/subject.ts';
import type { Configured, Path } from '../model/configuration.ts';

export { objectName, valueName };

/** "the secure messaging policy `finance-partner`". */
export const nameOf = (object: Configured): string => objectName(object.kind, object.key);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What to write in place of the value at a path: with its key, or the bare item of a list. */
export function inPlace(path: Path, value: unknown): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `${last}: ${written(value)}` : written(value);
}
