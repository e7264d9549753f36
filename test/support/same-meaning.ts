import { stringify } from 'yaml';
import type { PlainConfiguration } from './arbitrary-configuration.ts';
import type { Files } from './plain-files.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Keys of generated objects; nothing else in a generated configuration looks like one. */
const key = /^(group|directory|folder|definition|content|policy|bypass|examination)-\d+$/;

export interface Renamed {
  readonly plain: PlainConfiguration;
  /** A text in which the new keys stand, with the old ones. */
  readonly undo: (text: string) => string;
}

/** Gives every object another key, and every reference to it; the new ones sort otherwise than the old ones. */
export function renamed(plain: PlainConfiguration, random: Random): Renamed {
  const names = new Map<string, string>();
  const rename = (text: string): string => {
    if (!key.test(text)) return text;
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    const found = names.get(text) ?? `${letter}${names.size}key`;
    names.set(text, found);
    return found;
  };
  const back = () => new Map([...names].map(([old, now]) => [now, old]));
  return {
    plain: mapped(plain, rename) as PlainConfiguration,
    undo: (text) => {
      const old = back();
      return text.replace(/\b[a-z]\d+key\b/g, (one) => old.get(one) ?? one);
    },
  };
}

function mapped(value: unknown, rename: (text: string) => string): unknown {
  if (typeof value === 'string') return rename(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [rename(name), mapped(item, rename)]));
}

/** Lists whose order means nothing. */
const sets = new Set([
  'members',
  'publishedTo',
  'sourceIps',
  'examine',
  'internalDomains',
  'attributes',
  'users',
  'when',
]);

/** Another order of all keys, and of all lists that are sets; here and there a key of the author's own. */
export function reordered(value: unknown, random: Random, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => reordered(item, random));
    return sets.has(name) ? shuffled(items, random) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value).map(([own, item]) => [own, reordered(item, random, own)]);
  return Object.fromEntries(shuffled(entries, random));
}

/** The same in several files: objects of a section, and sections, spread over them at random. */
export function inSeveralFiles(plain: PlainConfiguration, random: Random, count = 3): Files {
  const parts = Array.from({ length: count }, (): Record<string, Record<string, unknown>> => ({}));
  const entry: Record<string, unknown> = { include: ['part-*'] };
  for (const [section, value] of Object.entries(plain)) {
    if (!spread.has(section)) entry[section] = value;
    else
      for (const [own, object] of Object.entries(value as object)) {
        const part = parts[Math.floor(random() * count)] ?? {};
        part[section] = { ...part[section], [own]: object };
      }
  }
  const files = parts.map((part, at) => [`part-${at}.yaml`, stringify(part)] as const);
  return [['sealwright.yaml', stringify(entry)], ...files];
}

const spread = new Set([
  'groups',
  'folders',
  'definitions',
  'contentDefinitions',
  'policies',
  'bypassPolicies',
  'contentPolicies',
  'owns',
  'directory',
  'accounts',
]);
