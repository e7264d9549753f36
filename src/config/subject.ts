import type { Path } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';
import { fieldOf, kindNames, kinds } from '../model/kinds/kinds.ts';

const isKind = (name: unknown): name is KindName => (kindNames as readonly unknown[]).includes(name);

/** What a path leads to, for people: "the secure messaging policy `finance-partner`". */
export function objectName(kind: KindName, key: string): string {
  return `the ${kinds[kind].label[0]} \`${key}\``;
}

/** Sections that are lists, and what their items are called. */
const items: Readonly<Record<string, string>> = {
  tests: 'routing test',
  invariants: 'invariant',
  ignore: 'entry of `ignore`',
};

/** How many steps of a path lead to what holds the value: an object, an item of a list, or a section as a whole. */
const ownerLength = ([section, key]: Path): number =>
  (isKind(section) && key !== undefined) || typeof key === 'number' ? 2 : 0;

/** The field of a path with the console's word for it: "`readReceipt` (Send Read Receipt)". */
export function fieldName(path: Path): string {
  const [section, , name] = path;
  const written = `\`${formatPath(path.slice(ownerLength(path)))}\``;
  const label = isKind(section) && typeof name === 'string' ? fieldOf(section, name)?.label : undefined;
  return label === undefined || path.length > 3 ? written : `${written} (${label})`;
}

/** What holds the value at a path: an object, a section, or the configuration. */
export function ownerName(path: Path): string {
  const [section, key] = path;
  if (section === undefined) return 'a configuration';
  if (isKind(section) && key !== undefined) return objectName(section, String(key));
  if (typeof key === 'number') return `${items[section] ?? `\`${section}\``} number ${key + 1}`;
  return `\`${formatPath(path)}\``;
}

/** "`expireAfter` (Expire …) of the secure messaging definition `week`", "`account.id`", or the object itself. */
export function valueName(path: Path): string {
  const own = ownerLength(path);
  if (own === 0) return path.length === 0 ? 'the configuration' : fieldName(path);
  return path.length > own ? `${fieldName(path)} of ${ownerName(path)}` : ownerName(path);
}

/** `except[0].to.domain`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
