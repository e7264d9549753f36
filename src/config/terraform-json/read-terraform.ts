import type { Path } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import { kindNames } from '../../model/kinds/kinds.ts';
import type { LookedUp } from '../../model/looked-up.ts';
import { isTemplate } from '../../terraform/mapping/template.ts';
import type { Tree } from '../tree.ts';
import { describedHere } from './described.ts';
import { type Evaluated, evaluate, type Stacks } from './evaluate.ts';
import { keysOf, slotOf } from './keys.ts';
import { type FileOf, originOfPolicySet, originsOf } from './origins.ts';
import { stackPlaces } from './places.ts';
import type { Reading } from './read-attribute.ts';
import { readLookup } from './read-lookup.ts';
import { readObject } from './read-object.ts';
import { type Block, isMapping, isOnlyLookedUp, type Mapping, type Stack } from './stack.ts';
import { notWorkedOut, unknownAttribute } from './words.ts';

/** Stacks as the files of a configuration, one tree each. */
export interface ReadStacks {
  readonly trees: readonly Tree[];
  readonly lookedUp: readonly ReadLookup[];
  /** Mistakes in objects; what has one is not read any further. Their places are found by their paths. */
  readonly findings: readonly Finding[];
}

/** What stacks look up and do not describe. YAML has no form for it, so that it stands beside the trees. */
export interface ReadLookup {
  readonly lookup: LookedUp;
  /** The accounts that it is for; absent: all. */
  readonly when?: unknown;
}

/** Reads what is ours in stacks that describe one account, as an author of YAML would have written it. */
export function readTerraform(stacks: readonly Stack[], fileOf: FileOf): ReadStacks {
  const byName: Stacks = new Map(stacks.map((stack) => [stack.name, stack]));
  const originOf = originsOf(fileOf);
  const keys = new Map<Block, string>();
  for (const { blocks } of stacks) for (const [block, key] of keysOf(blocks, originOf)) keys.set(block, key);
  const described = describedIn(stacks, byName);
  for (const [lookup, resource] of described) keys.set(lookup, keys.get(resource) ?? resource.name);
  const keyOf = (object: Evaluated & { readonly type: 'object' }): string =>
    (object.block && keys.get(object.block)) ?? object.name;
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const lookedUp: ReadLookup[] = [];
  const trees = stacks.map((stack, index) => readOne(stack, index));
  return { trees, findings, lookedUp: distinct(lookedUp, trees, report) };

  function readOne(stack: Stack, index: number): Tree {
    // The same few references stand in many objects.
    const known = new Map<string, Evaluated>();
    const work = (text: string): Evaluated => {
      const before = known.get(text);
      if (before) return before;
      const result = evaluate(text, stack, byName);
      known.set(text, result);
      return result;
    };
    const sections: Record<string, Record<string, unknown>> = {};
    const blocks = new Map(kindNames.map((kind) => [kind, new Map<string, Block>()] as const));
    for (const block of stack.blocks) {
      const key = keys.get(block);
      if (key === undefined) continue;
      const { kind } = block.type;
      const at = [kind, key];
      const reading: Reading = {
        evaluate: work,
        keyOf,
        address: block.address,
        at,
        report,
      };
      const { fields } = originOf(block);
      if (isOnlyLookedUp(block)) {
        if (described.has(block)) continue;
        const lookup = readLookup(block, key, reading);
        const { when } = beside(fields, block, at);
        if (lookup) lookedUp.push({ lookup, when });
        blocks.get(kind)?.set(key, block);
        continue;
      }
      const written: Record<string, unknown> = readObject(block, reading);
      sections[kind] ??= {};
      const section = sections[kind];
      const said = beside(fields, block, at);
      for (const name in said) written[name] = said[name];
      section[key] = written;
      blocks.get(kind)?.set(key, block);
    }
    // JSON says nothing by its order, and the two trees of folders are one section.
    if (sections.folders) sections.folders = inOrder(sections.folders);
    const said = stack.locals.sealwright;
    const { '//': _, ...rest } = isMapping(said) ? said : ({} as Mapping);
    const own = resolveAll(rest, [], {
      evaluate: work,
      keyOf,
      address: 'locals.sealwright',
      at: [],
      report,
    }) as Mapping;
    const value = {
      ...(index === 0 ? { sealwright: 1 } : {}),
      ...own,
      ...sections,
    };
    const placeOf = stackPlaces({
      stack,
      blocks,
      originOf,
      policySet: originOfPolicySet(stack, fileOf),
    });
    return { file: stack.file, value, placeOf, sourceOf: () => undefined };
  }

  /** The rest is Terraform's to say: said in two places, it could be two things. */
  function beside(fields: Mapping, block: Block, at: Path): Mapping {
    const names = isOnlyLookedUp(block) ? besideLookups : block.type.kind === 'groups' ? besideGroups : besideTerraform;
    let isKnown = true;
    for (const name in fields) isKnown &&= names.includes(name);
    if (isKnown) return fields;
    const unknown = Object.keys(fields).filter((name) => !names.includes(name));
    for (const name of unknown) report(unknownAttribute(name, names, `\`//\` of ${block.address}`, [...at, name]));
    return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
  }
}

/** Each stack looks up for itself what it needs: the same once. A key that stands for something else as well is a mistake. */
function distinct(
  lookedUp: readonly ReadLookup[],
  trees: readonly Tree[],
  report: (finding: Finding) => void,
): readonly ReadLookup[] {
  const found = new Map<string, ReadLookup>();
  return lookedUp.filter((one) => {
    const { kind, handle } = one.lookup;
    const slot = slotOf(kind, handle);
    const before = found.get(slot);
    const isDescribed = trees.some(({ value }) => Object.hasOwn((value as Sections)[kind] ?? {}, handle));
    if (isDescribed || (before && JSON.stringify(before.lookup) !== JSON.stringify(one.lookup))) {
      const message = `A key stands twice. \`${handle}\` is what is looked up here, and something else in another stack; only one of them can be meant. Give one another id, or a \`key\` of its own.`;
      report({ rule: 'duplicate-key', severity: 'error', message, path: [kind, handle] });
      return false;
    }
    found.set(slot, one);
    return !before;
  });
}

type Sections = Readonly<Record<string, Mapping | undefined>>;

function describedIn(stacks: readonly Stack[], byName: Stacks): ReturnType<typeof describedHere> {
  if (!stacks.some(({ blocks }) => blocks.some(isOnlyLookedUp))) return new Map();
  const stackOf = new Map(stacks.flatMap((stack) => stack.blocks.map((block) => [block, stack] as const)));
  const all = [...stackOf.keys()];
  return describedHere(
    all.filter(isOnlyLookedUp),
    all.filter(({ mode }) => mode === 'resource'),
    (block, text) => evaluate(text, stackOf.get(block) as Stack, byName),
  );
}

const inOrder = <T>(section: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(section).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What may be said of an object that its resource type has no attribute for. */
const besideTerraform: readonly string[] = ['aliases', 'protect', 'acknowledge', 'when', 'id'];
const besideGroups: readonly string[] = [...besideTerraform, 'source'];
const besideLookups: readonly string[] = ['when'];

/** Free values with their expressions worked out: the id of an object is its key. */
function resolveAll(value: unknown, path: Path, reading: Reading): unknown {
  if (typeof value === 'string') {
    if (!isTemplate(value)) return value;
    const result = reading.evaluate(value);
    if (result.type === 'value') return result.value;
    if (result.type === 'object') return reading.keyOf(result);
    reading.report(notWorkedOut(result.expression, result.because, path));
    return null;
  }
  if (Array.isArray(value)) return value.map((inner, at) => resolveAll(inner, [...path, at], reading));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      // Names are templates as well.
      const key = isTemplate(name) ? String(resolveAll(name, [...path, name], reading)) : name;
      return [key, resolveAll(inner, [...path, key], reading)];
    }),
  );
}
