import type { PlainConfiguration } from './arbitrary-configuration.ts';
import type { PlainIdentity } from './plain-identities.ts';

type Patterns = Readonly<Record<string, readonly string[]>>;

/** Whether a configuration's `owns` covers an object, told a second time and by other means: regular expressions. */
export function isOwned({ owns }: PlainConfiguration, object: PlainIdentity): boolean {
  const patterns = (owns ?? {}) as Patterns;
  const names = [...object.place, object.name];
  const below = (patterns.folders ?? []).some((pattern) => path(pattern, names) || path(pattern, object.place));
  const named = (patterns[object.section] ?? []).some((pattern) => covers(pattern, object));
  if (object.section === 'folders') return (patterns.folders ?? []).some((pattern) => path(pattern, names));
  if (object.section === 'definitions') return below;
  return object.section === 'contentDefinitions' ? named || below : named;
}

export function isIgnored({ ignore }: PlainConfiguration, object: PlainIdentity): boolean {
  const entries = (ignore ?? []) as readonly Readonly<Record<string, string>>[];
  return entries.some((entry) => {
    const pattern = entry[object.section];
    return pattern !== undefined && covers(pattern, object);
  });
}

const covers = (pattern: string, { place, name, section }: PlainIdentity): boolean =>
  pattern.startsWith('/') && (section === 'groups' || section.endsWith('efinitions'))
    ? path(pattern, [...place, name])
    : text(pattern).test(name);

const path = (pattern: string, names: readonly string[]): boolean =>
  new RegExp(
    `^${pattern
      .split('/')
      .slice(1)
      .map((part) => (part === '**' ? '(/[^/]+)+' : `/${source(part)}`))
      .join('')}$`,
    's',
  ).test(names.map((name) => `/${name}`).join(''));

const text = (pattern: string) => new RegExp(`^${source(pattern)}$`, 's');
const source = (pattern: string) => pattern.split('*').map(literal).join('[^/]*');
const literal = (part: string) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
