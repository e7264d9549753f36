import type { KindName } from '../../model/kinds/field.ts';
import type { Block, Origin } from './stack.ts';

export type OriginOf = (block: Block) => Origin;

/**
 * The key of each object: the one that its author's program gives; else the id of its construct, which is the last name
 * in its path; else its name in Terraform. Two of a kind that come to the same have longer ones.
 */
export function keysOf(blocks: readonly Block[], originOf: OriginOf): ReadonlyMap<Block, string> {
  const keys = new Map<Block, string>();
  const taken = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = originOf(block).key ?? shortKey(block, originOf(block));
    keys.set(block, key);
    const slot = `${block.type.kind}\n${key}`;
    const others = taken.get(slot);
    if (others) others.push(block);
    else taken.set(slot, [block]);
  }
  for (const rivals of taken.values()) {
    if (rivals.length === 1) continue;
    for (const block of rivals) {
      const origin = originOf(block);
      if (origin.key === undefined) keys.set(block, longKey(block, origin));
    }
  }
  return keys;
}

function shortKey(block: Block, { path }: Origin): string {
  return path === undefined ? block.name : path.slice(path.lastIndexOf('/') + 1);
}

/** Its path below the stack; without constructs only the trees of folders can have two of a name. */
function longKey(block: Block, { path }: Origin): string {
  return path === undefined ? `${block.type.name}.${block.name}` : path.slice(path.indexOf('/') + 1);
}

/** Names an object among all kinds. */
export const slotOf = (kind: KindName, key: string): string => `${kind}\n${key}`;
