import type { Path } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';
import { fieldOf, kindNames, kinds } from '../model/kinds/kinds.ts';

const isKind = (name: unknown): name is KindName => (kindNames as readonly unknown[]).includes(name);

/** What a path leads to, for people: "the secure messaging policy `finance-partner`". */
export function objectName(kind: KindName, key: string): string {
  return `the ${kinds[kind].label[0]} \`${key}\``;
}

/** The field of a path with the console's word for it: "`readReceipt` (Send Read Receipt)". */
export function fieldName(path: Path): string {
  const [section, , name] = path;
  const below = path.slice(isKind(section) ? 2 : 1);
  const written = `\`${formatPath(below)}\``;
  const label = isKind(section) && typeof name === 'string' ? fieldOf(section, name)?.label : undefined;
  return label === undefined || path.length > 3 ? written : `${written} (${label})`;
}

/** What holds the value at a path: an object, a section, or the configuration. */
export function ownerName(path: Path): string {
  const [section, key] = path;
  if (section === undefined) return 'a configuration';
  if (isKind(section) && key !== undefined) return objectName(section, String(key));
  if (typeof key === 'number') return `number ${key + 1} of \`${section}\``;
  return `\`${section}\``;
}

/** `except[0].to.domain`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
