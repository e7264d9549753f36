import type { Path, Place } from '../model/configuration.ts';
import type { Finding, PlaceOf, Part as SpotPart } from '../model/finding.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { OwnSection } from './draft.ts';
import type { Tree } from './tree.ts';

/** Where a part of the merged value comes from: a file; or, key by key or item by item, from several. */
type Origin =
  | { readonly type: 'file'; readonly tree: Tree; readonly path: Path }
  | { readonly type: 'keys'; readonly self: Origin; readonly keys: ReadonlyMap<string, Origin> }
  | { readonly type: 'list'; readonly self: Origin; readonly parts: readonly ListPart[] };

interface ListPart {
  readonly from: number;
  readonly origin: Origin;
}

interface Part {
  readonly value: unknown;
  readonly origin: Origin;
}

/** Several files as one value, with the places of its parts. */
export interface Merged {
  readonly value: Readonly<Record<string, unknown>>;
  readonly placeOf: PlaceOf;
  /** How a value was written: `007`, not 7. */
  readonly sourceOf: (path: Path) => string | undefined;
  readonly findings: readonly Finding[];
  /** What the value leaves out: two files may each have one of the same name. */
  readonly ownSections: readonly OwnSection[];
}

/** How the same section of two files becomes one. */
type MergeRule = 'once' | 'keys' | 'list' | { readonly fields: Readonly<Record<string, MergeRule>> };

const sections: Readonly<Record<string, MergeRule>> = {
  ...Object.fromEntries(kindNames.map((kind) => [kind, 'keys' as const])),
  rules: 'keys',
  strategies: 'keys',
  accounts: 'keys',
  owns: 'keys',
  directory: { fields: { users: 'list', groups: 'keys', file: 'once' } },
  tests: 'list',
  invariants: 'list',
  ignore: 'list',
};

/** `policies:` and nothing below is as good as no section; `policys:` is still a mistake. */
const mayBeEmpty: ReadonlySet<string> = new Set([...Object.keys(sections), 'account', 'include']);

type Mapping = Readonly<Record<string, unknown>>;

/** Puts the files of a configuration together. */
export function merge(trees: readonly Tree[]): Merged {
  const findings: Finding[] = [];
  const placeOf: PlaceOf = (spot) => spot.place ?? placeIn(root.origin, spot.path, spot.part ?? 'value');
  const root = trees
    .map(sectionsOf)
    .reduce((all, next) => mergeKeys(all, next, [], (name) => sections[name] ?? 'once'));
  return {
    value: root.value as Mapping,
    findings,
    ownSections: trees.flatMap(ownSectionsOf),
    placeOf,
    sourceOf: (path) => {
      const { tree, path: local } = follow(root.origin, path);
      return tree.sourceOf(local);
    },
  };

  function mergeKeys(a: Part, b: Part, path: Path, ruleOf: (name: string) => MergeRule | undefined): Part {
    const value = { ...(a.value as Mapping) };
    const keys = new Map<string, Origin>(
      a.origin.type === 'keys' ? a.origin.keys : Object.keys(value).map((key) => [key, below(a.origin, key)]),
    );
    for (const [key, added] of Object.entries(b.value as Mapping)) {
      const origin = below(b.origin, key);
      if (!Object.hasOwn(value, key)) {
        value[key] = added;
        keys.set(key, origin);
        continue;
      }
      const before = { value: value[key], origin: keys.get(key) ?? a.origin };
      const both = mergeTwo(before, { value: added, origin }, [...path, key], ruleOf(key));
      value[key] = both.value;
      keys.set(key, both.origin);
    }
    return { value, origin: { type: 'keys', self: selfOf(a.origin), keys } };
  }

  function mergeTwo(a: Part, b: Part, path: Path, rule: MergeRule | undefined): Part {
    if (rule === 'list' && Array.isArray(a.value) && Array.isArray(b.value)) return append(a, b, a.value, b.value);
    if ((rule === 'keys' || typeof rule === 'object') && isMapping(a.value) && isMapping(b.value)) {
      return mergeKeys(a, b, path, (key) => (typeof rule === 'object' ? rule.fields[key] : undefined));
    }
    const name = path.at(-1);
    const where = placeIn(b.origin, [], 'key');
    findings.push({
      rule: 'duplicate-key',
      severity: 'error',
      message: `A key stands in two files. \`${path.join('.')}\` is in ${where?.file} and in ${placeIn(a.origin, [], 'key')?.file}; only one of them can be meant. Rename or remove one \`${name}\`.`,
      path,
      ...(where ? { place: where } : {}),
      related: [{ message: 'the first one is here', path, ...placed(placeIn(a.origin, [], 'key')) }],
    });
    return a;
  }
}

const placed = (place: Place | undefined): { readonly place?: Place } => (place ? { place } : {});

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function append(a: Part, b: Part, first: readonly unknown[], second: readonly unknown[]): Part {
  const parts: readonly ListPart[] = a.origin.type === 'list' ? a.origin.parts : [{ from: 0, origin: a.origin }];
  const origin: Origin = {
    type: 'list',
    self: selfOf(a.origin),
    parts: [...parts, { from: first.length, origin: b.origin }],
  };
  return { value: [...first, ...second], origin };
}

/** The sections of one file. What is the author's own, and what is only about files, is no part of the configuration. */
function sectionsOf(tree: Tree, index: number): Part {
  const entries = Object.entries(tree.value as Mapping).filter(
    ([name, value]) =>
      !(value === null && mayBeEmpty.has(name)) &&
      !name.startsWith('x-') &&
      (name !== 'include' || isWrongInclude(value)) &&
      !(index > 0 && name === 'sealwright' && value === 1),
  );
  return { value: Object.fromEntries(entries), origin: { type: 'file', tree, path: [] } };
}

function ownSectionsOf(tree: Tree): readonly OwnSection[] {
  const placeOf: PlaceOf = ({ path, part }) => tree.placeOf(path, part ?? 'value');
  return Object.entries(tree.value as Mapping)
    .filter(([name]) => name.startsWith('x-'))
    .map(([name, value]) => ({ name, value, placeOf }));
}

const isWrongInclude = (value: unknown): boolean =>
  typeof value !== 'string' && !(Array.isArray(value) && value.every((item) => typeof item === 'string'));

const selfOf = (origin: Origin): Origin => (origin.type === 'file' ? origin : selfOf(origin.self));

function below(origin: Origin, step: string | number): Origin {
  if (origin.type === 'file') return { type: 'file', tree: origin.tree, path: [...origin.path, step] };
  if (origin.type === 'keys') return origin.keys.get(String(step)) ?? below(origin.self, step);
  const part = origin.parts.findLast(({ from }) => from <= Number(step));
  return part ? below(part.origin, Number(step) - part.from) : below(origin.self, step);
}

function follow(origin: Origin, path: Path): { readonly tree: Tree; readonly path: Path } {
  let current = origin;
  for (const [index, step] of path.entries()) {
    if (current.type === 'file') return { tree: current.tree, path: [...current.path, ...path.slice(index)] };
    current = below(current, step);
  }
  const self = selfOf(current);
  return self.type === 'file' ? self : follow(self, []);
}

function placeIn(origin: Origin, path: Path, part: SpotPart): Place | undefined {
  const { tree, path: local } = follow(origin, path);
  return tree.placeOf(local, part);
}
