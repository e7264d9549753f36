import { Alias, type Node, type Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { maxAliasedValues, maxDepth } from './limits.ts';

/** What YAML allows and a configuration does not, at a place in the text. */
export interface TreeProblem {
  readonly rule: 'yaml-syntax' | 'duplicate-key';
  readonly message: string;
  readonly hint?: string;
  readonly offset: number;
  /** Of a duplicate key: where the first one is. */
  readonly first?: number;
}

export interface PlainTree {
  readonly value: unknown;
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly problems: readonly TreeProblem[];
}

interface Known {
  readonly value: unknown;
  /** How many values it holds, those of aliases in it included. */
  readonly size: number;
}

const coreTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`),
);
const inheritedNames = new Set(Object.getOwnPropertyNames(Object.prototype));
const maxProblems = 50;

/**
 * Turns nodes into plain values. An alias shares the value of its anchor, so that a bomb of aliases costs nothing to
 * make; how much it would be if written out is counted, since those who read the value would walk all of it.
 */
export function plainTree(root: Node | null): PlainTree {
  const targets = new Map<Alias, Node>();
  const problems: TreeProblem[] = [];
  const anchors = new Map<string, { readonly node: Node; known?: Known }>();
  let size = 0;
  let aliased = 0;

  const report = (problem: TreeProblem) => {
    if (problems.length < maxProblems) problems.push(problem);
  };
  const value = root === null ? null : visit(root, 0);
  return { value, targets, problems };

  function visit(node: Node, depth: number): unknown {
    size += 1;
    if (node instanceof Alias) return visitAlias(node);
    if (node.tag !== undefined && !coreTags.has(node.tag)) {
      report({
        rule: 'yaml-syntax',
        message: `A tag is not known here. \`${node.tag.replace('tag:yaml.org,2002:', '!!').slice(0, 60)}\` would make a value that a configuration does not have; write the plain value.`,
        offset: offsetOf(node),
      });
    }
    const anchor = node.anchor;
    if (anchor === undefined) return visitContent(node, depth);
    const entry: { readonly node: Node; known?: Known } = { node };
    anchors.set(anchor, entry);
    const before = size;
    const made = visitContent(node, depth);
    entry.known = { value: made, size: size - before + 1 };
    return made;
  }

  function visitContent(node: Node, depth: number): unknown {
    if (node instanceof Scalar) return plainScalar(node);
    if (depth >= maxDepth) {
      report({
        rule: 'yaml-syntax',
        message: `Values stand too deeply in one another. A configuration may nest ${maxDepth} levels; no field needs ten.`,
        offset: offsetOf(node),
      });
      return null;
    }
    if (node instanceof YAMLMap) return visitMap(node, depth);
    if (node instanceof YAMLSeq) return node.items.map((item) => visit(item as Node, depth + 1));
    return null;
  }

  function plainScalar(node: Scalar): unknown {
    const { value } = node;
    return typeof value === 'object' && value !== null ? String(node.source ?? '') : value;
  }

  function visitMap(map: YAMLMap, depth: number): unknown {
    const result: Record<string, unknown> = {};
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const name = keyOf(pair.key);
      if (name === undefined) continue;
      if (Object.hasOwn(result, name)) {
        reportRepeated(map, pair.key, name);
        continue;
      }
      result[name] = pair.value === null || pair.value === undefined ? null : visit(pair.value, depth + 1);
    }
    return result;
  }

  function keyOf(key: Node | null): string | undefined {
    const offset = key === null ? 0 : offsetOf(key);
    if (!(key instanceof Scalar)) {
      report({
        rule: 'yaml-syntax',
        message: 'A key is not a text. Lists, mappings and aliases can not be keys; text in braces is quoted: "{…}".',
        offset,
      });
      return undefined;
    }
    const { value, source } = key;
    if (value === '<<' && key.type === 'PLAIN') {
      report({
        rule: 'yaml-syntax',
        message:
          'Merge keys are not supported. `<<` is no part of YAML 1.2; write the fields out, or give the whole value an anchor (&name) and repeat it as an alias (*name).',
        offset,
      });
      return undefined;
    }
    if (typeof value !== 'string') {
      const written = String(source ?? value);
      report({
        rule: 'yaml-syntax',
        message: `A key is not a text. \`${written}\` is ${value === null ? 'empty' : `a ${typeof value}`} in YAML; quote it.`,
        ...(written === '' ? {} : { hint: `"${written}":` }),
        offset,
      });
      return undefined;
    }
    if (inheritedNames.has(value)) {
      report({
        rule: 'yaml-syntax',
        message: `A key has a name that programs reserve. \`${value}\` can not be a key; choose another.`,
        offset,
      });
      return undefined;
    }
    return value;
  }

  function reportRepeated(map: YAMLMap, key: Node, name: string) {
    const first = (map.items as Pair<Node>[]).find((pair) => pair.key instanceof Scalar && pair.key.value === name);
    report({
      rule: 'duplicate-key',
      message: `A key stands twice in one place. \`${name}\` is already here; only one of them can be meant. Rename or remove one.`,
      offset: offsetOf(key),
      ...(first ? { first: offsetOf(first.key) } : {}),
    });
  }

  function visitAlias(alias: Alias): unknown {
    const anchor = anchors.get(alias.source);
    if (anchor?.known === undefined) {
      report({
        rule: 'yaml-syntax',
        message: anchor
          ? `An alias contains itself. \`*${alias.source}\` stands inside of what \`&${alias.source}\` names.`
          : `An alias has no anchor. There is no \`&${alias.source}\` before this place.`,
        offset: offsetOf(alias),
      });
      return null;
    }
    targets.set(alias, anchor.node);
    size += anchor.known.size;
    const wasBelow = aliased <= maxAliasedValues;
    aliased += anchor.known.size;
    if (aliased <= maxAliasedValues) return anchor.known.value;
    if (wasBelow) {
      report({
        rule: 'yaml-syntax',
        message: `Aliases stand for too many values. Written out they would be more than ${maxAliasedValues}; this configuration is refused.`,
        offset: offsetOf(alias),
      });
    }
    return null;
  }
}

const offsetOf = (node: Node): number => node.range?.[0] ?? 0;
