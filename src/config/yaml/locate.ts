import { Alias, type Node, type Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Path } from '../../model/configuration.ts';
import type { Part } from '../../model/finding.ts';
import { type LineColumn, lineColumn } from './lines.ts';
import { placeInScalar } from './text-position.ts';
import type { YamlTree } from './tree.ts';

/** What a path leads to: the nodes of its last step that is written down, and whether that is all of it. */
interface Located {
  readonly key: Node | null;
  readonly value: Node | null;
  readonly whole: boolean;
}

/** Where a value, its key or a place inside its text stands; of what is not written down, the key of what is around. */
export function locate(tree: YamlTree, path: Path, part: Part): LineColumn {
  const { key, value, whole } = find(tree, path);
  if (whole && typeof part === 'object') {
    const scalar = resolve(tree, value);
    if (scalar instanceof Scalar) return placeInScalar(tree, scalar, part);
  }
  const node = whole && part !== 'key' ? (value ?? key) : (key ?? value);
  return lineColumn(tree, node?.range?.[0] ?? 0);
}

/** The text of a value as its author wrote it: `007`, not the number 7. */
export function sourceOf(tree: YamlTree, path: Path): string | undefined {
  const { value, whole } = find(tree, path);
  if (!whole || !(value instanceof Scalar) || !value.range) return undefined;
  return tree.text.slice(value.range[0], value.range[1]);
}

function find(tree: YamlTree, path: Path): Located {
  let key: Node | null = null;
  let value: Node | null = tree.root;
  for (const step of path) {
    const inside = resolve(tree, value);
    if (inside instanceof YAMLMap) {
      const pair = pairOf(inside, String(step));
      if (!pair) return { key, value, whole: false };
      key = pair.key;
      value = pair.value;
    } else if (inside instanceof YAMLSeq && inside.items[Number(step)]) {
      key = null;
      value = inside.items[Number(step)] as Node;
    } else {
      return { key, value, whole: false };
    }
  }
  return { key, value, whole: true };
}

const resolve = (tree: YamlTree, node: Node | null): Node | null =>
  node instanceof Alias ? (tree.targets.get(node) ?? null) : node;

type NodePair = Pair<Node, Node | null>;
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, NodePair>>();

/** A mapping is indexed the first time that somebody looks into it; of two same keys the first counts. */
function pairOf(map: YAMLMap, name: string): NodePair | undefined {
  let index = indexes.get(map);
  if (!index) {
    const pairs = new Map<string, NodePair>();
    for (const pair of map.items as NodePair[]) {
      if (!(pair.key instanceof Scalar)) continue;
      const key = String(pair.key.value);
      if (!pairs.has(key)) pairs.set(key, pair);
    }
    index = pairs;
    indexes.set(map, index);
  }
  return index.get(name);
}
