import type { Place } from '../../model/configuration.ts';
import { type Block, isMapping, type Mapping, type Origin, type Stack } from './stack.ts';

/** Names a file of the author's as people see it: programs write it relative to the folder that they ran in. */
export type FileOf = (file: string) => string;

/**
 * What the author's program says of an object and Terraform does not read, under `//`: beside what CDKTF itself writes
 * there stands `sealwright` (docs/terraform-json.md). Nothing in it is a template.
 */
export function originsOf(fileOf: FileOf): (block: Block) => Origin {
  const origins = new Map<Block, Origin>();
  return (block) => {
    const known = origins.get(block);
    if (known) return known;
    const made = originOf(block.body['//'], fileOf);
    origins.set(block, made);
    return made;
  };
}

const none: Mapping = {};

const nowhere: Origin = { key: undefined, fields: none, where: () => ({}) };

/** Made for every object, and asked of few for more than the key: what takes time waits until then. */
function originOf(comment: unknown, fileOf: FileOf): Origin {
  if (!isMapping(comment)) return nowhere;
  const { metadata } = comment;
  const said = isMapping(comment.sealwright) ? comment.sealwright : none;
  const { key } = said;
  return {
    key: typeof key === 'string' ? key : undefined,
    fields: fieldsOf(said),
    where: () => ({ ...(isMapping(metadata) ? constructOf(metadata) : {}), ...placed(said.place, fileOf) }),
  };
}

function fieldsOf(said: Mapping): Mapping {
  let fields: Record<string, unknown> | undefined;
  for (const name in said) {
    if (name === 'key' || name === 'place') continue;
    fields ??= {};
    fields[name] = said[name];
  }
  return fields ?? none;
}

/** Where the policy set itself is made, for all that is no object. */
export function originOfPolicySet({ locals }: Stack, fileOf: FileOf): Origin {
  const comment = isMapping(locals.sealwright) ? locals.sealwright['//'] : undefined;
  if (!isMapping(comment)) return nowhere;
  return { ...nowhere, where: () => ({ ...constructOf(comment), ...placed(comment.place, fileOf) }) };
}

const constructOf = ({ path }: Mapping): { readonly construct?: string } =>
  typeof path === 'string' ? { construct: path } : {};

/** `main.ts:8:3`. */
function placed(said: unknown, fileOf: FileOf): { readonly place?: Place } {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/s.exec(typeof said === 'string' ? said : '') ?? [];
  if (file === undefined) return {};
  return {
    place: {
      file: fileOf(file),
      line: Number(line),
      column: Number(column ?? 1),
    },
  };
}
