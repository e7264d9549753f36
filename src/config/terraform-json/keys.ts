import type { KindName } from '../../model/kinds/field.ts';
import type { Block, Origin } from './stack.ts';

/**
 * The key of each object: the one that its author's program gives, else its name in Terraform. Resource types are more
 * than kinds: two of a kind that have the same name are told apart by their types.
 */
export function keysOf(blocks: readonly Block[], originOf: (block: Block) => Origin): ReadonlyMap<Block, string> {
  const keys = new Map<Block, string>();
  const taken = new Map<KindName, Map<string, Block>>();
  for (const block of blocks) {
    const key = originOf(block).key ?? block.name;
    let ofKind = taken.get(block.type.kind);
    if (!ofKind) {
      ofKind = new Map();
      taken.set(block.type.kind, ofKind);
    }
    const other = ofKind.get(key);
    keys.set(block, other && isTold(block, other) ? typedKey(block) : key);
    if (other && isTold(block, other) && originOf(other).key === undefined) keys.set(other, typedKey(other));
    ofKind.set(key, block);
  }
  return keys;
}

const isTold = (a: Block, b: Block): boolean => typedKey(a) !== typedKey(b);

/** `content_folder.words`, or `data.group.finance`. */
const typedKey = ({ mode, type, name }: Block): string => `${mode === 'data' ? 'data.' : ''}${type.name}.${name}`;

/** Names an object among all kinds. */
export const slotOf = (kind: KindName, key: string): string => `${kind}\n${key}`;
