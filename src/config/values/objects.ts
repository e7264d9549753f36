import type { Acknowledgement, Alias, Configured, Path } from '../../model/configuration.ts';
import type { Field, KindName } from '../../model/kinds/field.ts';
import { fieldsOf, kinds } from '../../model/kinds/kinds.ts';
import type { Context } from './context.ts';
import { placeholder, readField, readInstant } from './fields.ts';

type Written = Readonly<Record<string, unknown>>;

const nothing: readonly never[] = [];
const none: ReadonlySet<string> = new Set();

/** Reads one object whose form the schema admits. */
export function readObject<K extends KindName>(
  kind: K,
  key: string,
  written: Written,
  context: Context,
): Configured<K> {
  const fields: Record<string, unknown> = {};
  let invalid: Set<string> | undefined;
  for (const [name, field] of fieldsOf(kind)) {
    const raw = written[name];
    const value = raw === undefined ? absent(field) : readField(field, raw, [kind, key, name], context);
    if (value === undefined) {
      invalid ??= new Set();
      invalid.add(name);
    }
    fields[name] = value === undefined ? placeholder(field) : value;
  }
  return {
    kind,
    handle: key,
    key,
    name: String(fields[kinds[kind].identity.name]),
    fields: fields as Configured<K>['fields'],
    liveId: (written.id as string | undefined) ?? null,
    aliases: (written.aliases as readonly WrittenAlias[] | undefined)?.map(readAlias) ?? nothing,
    protect: written.protect === true,
    acknowledge: readAcknowledgements(written.acknowledge, [kind, key, 'acknowledge'], context),
    invalid: invalid ?? none,
  };
}

const absent = (field: Field): unknown => (field.default === undefined ? null : field.default);

type WrittenAlias = string | { readonly name: string; readonly in?: readonly string[] };

const readAlias = (alias: WrittenAlias): Alias =>
  typeof alias === 'string' ? { name: alias, in: null } : { name: alias.name, in: alias.in ?? null };

interface WrittenAcknowledgement {
  readonly rule: string;
  readonly reason?: string;
  readonly until?: unknown;
}

function readAcknowledgements(written: unknown, path: Path, context: Context): readonly Acknowledgement[] {
  if (written === undefined) return nothing;
  return (written as readonly WrittenAcknowledgement[]).map(({ rule, reason, until }, index) => ({
    rule,
    reason: reason ?? null,
    until: until === undefined ? null : (readInstant(until, 'last-second', [...path, index, 'until'], context) ?? null),
  }));
}
