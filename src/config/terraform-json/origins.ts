import type { Place } from '../../model/configuration.ts';
import { type Block, isMapping, type Mapping, type Origin, type Stack } from './stack.ts';

const nowhere: Origin = { fields: {} };

/** What the author's program says of an object: in `locals.sealwright.objects`, and in the comment that CDKTF writes. */
export function originsOf(stack: Stack): (block: Block) => Origin {
  const objects = isMapping(stack.locals.sealwright) ? stack.locals.sealwright.objects : undefined;
  const known = isMapping(objects) ? objects : {};
  const origins = new Map<Block, Origin>();
  return (block) => {
    const made = origins.get(block) ?? originOf(block, known[block.address]);
    origins.set(block, made);
    return made;
  };
}

function originOf(block: Block, said: unknown): Origin {
  const path = pathOf(block.body['//']);
  if (!isMapping(said)) return path === undefined ? nowhere : { path, fields: {} };
  const { key, path: own, place, ...fields } = said;
  const made = placeOf(place);
  const construct = typeof own === 'string' ? own : path;
  return {
    ...(typeof key === 'string' ? { key } : {}),
    ...(construct === undefined ? {} : { path: construct }),
    ...(made ? { place: made } : {}),
    fields,
  };
}

function pathOf(comment: unknown): string | undefined {
  const metadata = isMapping(comment) ? comment.metadata : undefined;
  return isMapping(metadata) && typeof metadata.path === 'string' ? metadata.path : undefined;
}

/** `file:line:column`, or the three by name. */
function placeOf(said: unknown): Place | undefined {
  if (typeof said === 'string') {
    const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/s.exec(said) ?? [];
    return file === undefined ? undefined : { file, line: Number(line), column: Number(column ?? 1) };
  }
  const { file, line, column } = (isMapping(said) ? said : {}) as Mapping;
  if (typeof file !== 'string' || typeof line !== 'number') return undefined;
  return { file, line, column: typeof column === 'number' ? column : 1 };
}
