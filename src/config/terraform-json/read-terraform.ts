import type { Path } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import { isTemplate } from '../../terraform/mapping/template.ts';
import type { Tree } from '../tree.ts';
import { type Evaluated, evaluate, type Stacks } from './evaluate.ts';
import { keysOf, slotOf } from './keys.ts';
import { type FileOf, originOfPolicySet, originsOf } from './origins.ts';
import { stackPlaces } from './places.ts';
import type { Reading } from './read-attribute.ts';
import { readObject } from './read-object.ts';
import { type Block, isMapping, isOnlyLookedUp, type Mapping, type Stack } from './stack.ts';
import { notWorkedOut, unknownAttribute } from './words.ts';

/** Stacks as the files of a configuration, one tree each. */
export interface ReadStacks {
  readonly trees: readonly Tree[];
  /** Mistakes in objects; what has one is not read any further. Their places are found by their paths. */
  readonly findings: readonly Finding[];
}

/** Reads what is ours in stacks that describe one account, as an author of YAML would have written it. */
export function readTerraform(stacks: readonly Stack[], fileOf: FileOf): ReadStacks {
  const byName: Stacks = new Map(stacks.map((stack) => [stack.name, stack]));
  const originOf = originsOf(fileOf);
  const keys = new Map(
    stacks.flatMap((stack) => [
      ...keysOf(
        stack.blocks.filter((block) => !isOnlyLookedUp(block)),
        originOf,
      ),
    ]),
  );
  const keyOf = (object: Evaluated & { readonly type: 'object' }): string =>
    (object.block && keys.get(object.block)) ?? object.name;
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const trees = stacks.map((stack, index) => readOne(stack, index));
  return { trees, findings };

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
    const blocks = new Map<string, Block>();
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
      const written: Record<string, unknown> = readObject(block, reading);
      const { fields } = originOf(block);
      sections[kind] ??= {};
      const section = sections[kind];
      section[key] = Object.assign(written, beside(fields, block, at));
      blocks.set(slotOf(kind, key), block);
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
    const names = block.type.kind === 'groups' ? [...besideTerraform, 'source'] : besideTerraform;
    const unknown = Object.keys(fields).filter((name) => !names.includes(name));
    if (unknown.length === 0) return fields;
    for (const name of unknown) report(unknownAttribute(name, names, `\`//\` of ${block.address}`, [...at, name]));
    return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
  }
}

const inOrder = <T>(section: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(section).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What may be said of an object that its resource type has no attribute for. */
const besideTerraform: readonly string[] = ['aliases', 'protect', 'acknowledge', 'when', 'id'];

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
