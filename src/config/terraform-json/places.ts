import type { Path, Place } from '../../model/configuration.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { attributePath } from '../../terraform/mapping/paths.ts';
import { jsonPlaces } from '../json-places.ts';
import { lineColumn } from '../yaml/lines.ts';
import type { Block, Origin, Stack } from './stack.ts';

type Places = Extract<ReturnType<typeof jsonPlaces>, { readonly ok: true }>;

export interface PlaceSource {
  readonly stack: Stack;
  readonly blocks: ReadonlyMap<KindName, ReadonlyMap<string, Block>>;
  readonly originOf: (block: Block) => Origin;
  /** Where the policy set is made, for all that is no object. */
  readonly policySet: Origin;
}

/**
 * Where a value stands: where its construct is made in the author's own file, if that is known; else in the JSON. Its
 * construct is named in both.
 */
export function stackPlaces({ stack, blocks, originOf, policySet }: PlaceSource): (path: Path) => Place | undefined {
  let known: Places | undefined;
  const inJson = (path: Path): Place => {
    if (!known) {
      const places = jsonPlaces(stack.text);
      known = places.ok ? places : { ok: true, offsetOf: () => 0 };
    }
    for (let length = path.length; ; length -= 1) {
      const offset = known.offsetOf(path.slice(0, length));
      if (offset !== undefined) return { file: stack.file, ...lineColumn(stack, offset) };
      if (length === 0) return { file: stack.file, line: 1, column: 1 };
    }
  };
  const inLocals = (path: Path): Path => [...(stack.localPaths.get('sealwright') ?? []), ...path];
  return (path) => {
    const [kind, key, ...rest] = path;
    const block = key === undefined ? undefined : blocks.get(kind as KindName)?.get(String(key));
    const { place, construct } = (block ? originOf(block) : policySet).where();
    const at = place ?? inJson(block ? inBlock(block, rest) : inLocals(path));
    return construct === undefined ? at : { ...at, construct };
  };
}

const inBlock = ({ path, type }: Block, rest: Path): Path => [...path, ...(attributePath(type, rest) ?? rest)];
