import type { Acknowledgement, Alias, Configured, Path } from '../../model/configuration.ts';
import type { Field, KindName } from '../../model/kinds/field.ts';
import { fieldsOf, kindNames, kinds } from '../../model/kinds/kinds.ts';
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
  // All objects of a kind have the same fields: a copy of what they mean when absent is made at once.
  const fields: Record<string, unknown> = { ...absentFields[kind] };
  let invalid: Set<string> | undefined;
  for (const [name, field] of fieldsOf(kind)) {
    const raw = written[name];
    if (raw === undefined) continue;
    const value = readField(field, raw, [kind, key, name], context);
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

const absentFields = Object.fromEntries(
  kindNames.map((kind) => [kind, Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, absent(field)]))]),
) as Readonly<Record<KindName, Readonly<Record<string, unknown>>>>;

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
