import type { Path, Place } from '../../model/configuration.ts';
import { type ResourceType, resourceTypeNamed } from '../../terraform/mapping/resource-types.ts';

export type Mapping = Readonly<Record<string, unknown>>;

/** One root module of Terraform as a file of JSON: what `app.synth()` writes for a stack. */
export interface StackFile {
  /** The stack's name; of a file by itself, the file's. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** An object of ours in a stack: one that is managed there, or one that is looked up (`data`). */
export interface Block {
  readonly mode: 'resource' | 'data';
  readonly type: ResourceType;
  readonly name: string;
  readonly body: Mapping;
  /** Where the body stands in the JSON. */
  readonly path: Path;
  /** `securemessaging_policy.x`, or `data.securemessaging_group.y`. */
  readonly address: string;
}

/** Whether a block looks up what YAML has no form for: a group without members is one that is looked up. */
export const isOnlyLookedUp = ({ mode, type }: Block): boolean => mode === 'data' && type.kind !== 'groups';

/** What its author's program says of an object, beside what Terraform reads. */
export interface Origin {
  readonly key: string | undefined;
  /** The path of its construct, and where it is made in the author's own file. */
  readonly where: () => { readonly construct?: string; readonly place?: Place };
  /** `aliases`, `protect`, `acknowledge`, `when`, `id`, `source`. */
  readonly fields: Mapping;
}

export interface Stack extends StackFile {
  readonly blocks: readonly Block[];
  readonly byAddress: ReadonlyMap<string, Block>;
  readonly locals: Mapping;
  /** Where each local stands in the JSON. */
  readonly localPaths: ReadonlyMap<string, Path>;
  readonly outputs: ReadonlyMap<string, unknown>;
  /** Stacks whose outputs it takes. */
  readonly takesFrom: readonly string[];
  readonly foreign: Foreign;
}

/** How CDKTF names the state of the stack that another one takes an output from. */
export const otherStackName = (remoteState: string): string | undefined =>
  /^cross-stack-reference-input-(.+)$/.exec(remoteState)?.[1];

/** Whether anything in a stack is ours. */
export const isOurs = ({ blocks, locals }: Stack): boolean => blocks.length > 0 || Object.hasOwn(locals, 'sealwright');

/** What is in a stack and not ours: it is left alone. */
export interface Foreign {
  readonly resources: number;
  readonly data: number;
  /** Nobody but Terraform looks inside of these. */
  readonly modules: number;
}

/** Sorts out what is in a stack. */
export function readStack(file: StackFile, value: Mapping): Stack {
  const blocks: Block[] = [];
  const takesFrom: string[] = [];
  const foreign = { resources: 0, data: 0, modules: 0 };
  for (const mode of ['resource', 'data'] as const) {
    for (const [typeName, ofType, typePath] of entriesOf(value[mode], [mode])) {
      const type = resourceTypeNamed(typeName);
      for (const [name, body, path] of entriesOf(ofType, typePath)) {
        if (type) {
          const address = `${mode === 'data' ? 'data.' : ''}${typeName}.${name}`;
          const whole = Array.isArray(body) ? { body: body[0] ?? {}, path: [...path, 0] } : { body, path };
          blocks.push({
            mode,
            type,
            name,
            address,
            body: mappingOf(whole.body),
            path: whole.path,
          });
        } else if (typeName === 'terraform_remote_state' && otherStackName(name) !== undefined) {
          takesFrom.push(otherStackName(name) ?? '');
        } else if (mode === 'resource') foreign.resources += 1;
        else foreign.data += 1;
      }
    }
  }
  foreign.modules = entriesOf(value.module, ['module']).length;
  const locals = entriesOf(value.locals, ['locals']);
  return {
    ...file,
    blocks,
    byAddress: new Map(blocks.map((block) => [block.address, block])),
    locals: Object.fromEntries(locals.map(([name, local]) => [name, local])),
    localPaths: new Map(locals.map(([name, , path]) => [name, path])),
    outputs: new Map(
      entriesOf(value.output, ['output']).map(([name, output]) => [
        name,
        mappingOf(Array.isArray(output) ? output[0] : output).value,
      ]),
    ),
    takesFrom,
    foreign,
  };
}

type Entry = readonly [name: string, value: unknown, path: Path];

/** JSON may write blocks as one mapping or as a list of them; comments have the name `//`. */
function entriesOf(value: unknown, path: Path): readonly Entry[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => entriesOf(one, [...path, at]));
  const entries: Entry[] = [];
  const mapping = mappingOf(value);
  for (const name in mapping) if (name !== '//') entries.push([name, mapping[name], [...path, name]]);
  return entries;
}

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mappingOf = (value: unknown): Mapping => (isMapping(value) ? value : {});
