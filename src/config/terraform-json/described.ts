import { kinds } from '../../model/kinds/kinds.ts';
import type { Evaluated } from './evaluate.ts';
import { canonicalPath } from './read-lookup.ts';
import type { Block } from './stack.ts';

type Evaluate = (block: Block, text: string) => Evaluated;

/**
 * What one stack looks up another may describe, where both are read together: then it is that object, and no mystery. For
 * each such data source the resource that is meant.
 */
export function describedHere(
  lookups: readonly Block[],
  resources: readonly Block[],
  evaluate: Evaluate,
): ReadonlyMap<Block, Block> {
  if (lookups.length === 0) return new Map();
  const textOf = (block: Block, name: string): string | undefined => {
    const raw = block.body[name];
    if (typeof raw !== 'string') return undefined;
    const found = evaluate(block, raw);
    return found.type === 'value' && typeof found.value === 'string' ? found.value : undefined;
  };
  const folderOf = (block: Block): Block | 'none' | undefined => {
    const raw = block.body[block.type.kind === 'folders' ? 'in' : 'folder'];
    if (typeof raw !== 'string') return 'none';
    const found = evaluate(block, raw);
    return found.type === 'object' ? found.block : undefined;
  };
  /** The names from the root down to a resource; undefined where that can't be said. */
  const pathOf = (block: Block, depth = 0): string | undefined => {
    const above = folderOf(block);
    const name = textOf(block, kinds[block.type.kind].identity.name);
    if (above === undefined || name === undefined || depth > 100 || block.mode === 'data') return undefined;
    const path = above === 'none' ? '' : pathOf(above, depth + 1);
    return path === undefined ? undefined : `${path}/${name}`;
  };
  const isMeant = (lookup: Block, resource: Block): boolean => {
    const { kind } = lookup.type;
    const named = kinds[kind].identity.name;
    const [name, path] = [textOf(lookup, named), textOf(lookup, 'path')];
    if (kind === 'folders' && path !== undefined) return pathOf(resource) === canonicalPath(path);
    if (name === undefined || name !== textOf(resource, named)) return false;
    const folder = folderOf(lookup);
    if (folder !== 'none') return folder !== undefined && folder === folderOf(resource);
    return path === undefined || pathOf(resource) === canonicalPath(`${path}/${name}`);
  };
  return new Map(
    lookups.flatMap((lookup) => {
      const [only, another] = resources
        .filter(({ type }) => type === lookup.type)
        .filter((one) => isMeant(lookup, one));
      return only && !another ? [[lookup, only] as const] : [];
    }),
  );
}
