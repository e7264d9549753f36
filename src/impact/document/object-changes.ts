import type { CauseKind, ObjectChange } from '../../documents/impact.ts';
import { formatDuration } from '../../model/duration.ts';
import type { Entity } from '../../model/entity.ts';
import type { Field, KindName } from '../../model/kinds/field.ts';
import { fieldsOf, kindNames } from '../../model/kinds/kinds.ts';
import { type NameOf, type Plain, plainValue } from '../../model/plain.ts';
import { type AccountFacts, type PolicySet, strategyOptions } from '../../model/policy-set.ts';
import { sameValue } from '../../plan/normalise.ts';

type Values = Readonly<Record<string, unknown>>;
type FieldChanges = ObjectChange['fields'];

/** Everything in which two policy sets differ, objects of the same handle being the same. By kind, then by name. */
export function objectChanges(before: PolicySet, after: PolicySet, nameOf: NameOf): readonly ObjectChange[] {
  return [
    ...kindNames.flatMap((kind) => changesOfKind(kind, before, after, nameOf)),
    ...userChanges(before, after),
    ...factChanges(before, after),
    ...strategyChanges(before, after),
  ];
}

function changesOfKind(kind: KindName, before: PolicySet, after: PolicySet, nameOf: NameOf): readonly ObjectChange[] {
  const [was, is] = [before, after].map(
    (set) => new Map((set.objects[kind] as readonly Entity[]).map((object) => [object.handle, valuesOf(object, set)])),
  ) as [Map<string, Found>, Map<string, Found>];
  const handles = [...new Set([...was.keys(), ...is.keys()])];
  const changes = handles.flatMap((key): readonly ObjectChange[] => {
    const [old, fresh] = [was.get(key), is.get(key)];
    const name = (fresh ?? old)?.name ?? key;
    if (!old || !fresh) return [{ action: old ? 'removed' : 'added', kind, key, name, fields: [] }];
    const fields = fieldsOf(kind).flatMap(([field, type]) => difference(field, type, old.values, fresh.values, nameOf));
    return fields.length === 0 ? [] : [{ action: 'changed', kind, key, name, fields }];
  });
  return changes.sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
}

interface Found {
  readonly name: string;
  readonly values: Values;
}

/** The members of a group that is looked up are those that the directory gives. */
function valuesOf({ kind, handle, name, fields }: Entity, { directory }: PolicySet): Found {
  const values = fields as Values;
  if (kind !== 'groups' || values.members !== null) return { name, values };
  return { name, values: { ...values, members: directory.groups.get(handle) ?? null } };
}

/** Where a group comes from and which tree a folder is in are no settings. */
const notCompared = new Set(['source', 'for']);

function difference(name: string, field: Field, old: Values, fresh: Values, nameOf: NameOf): FieldChanges {
  if (notCompared.has(name) || sameValue(old[name] ?? null, fresh[name] ?? null)) return [];
  return [{ name, before: plainValue(field, old[name], nameOf), after: plainValue(field, fresh[name], nameOf) }];
}

function userChanges(before: PolicySet, after: PolicySet): readonly ObjectChange[] {
  const [was, is] = [before, after].map(
    ({ directory }) => new Map(directory.users.map(({ address, attributes }) => [address, attributes])),
  ) as [Map<string, Readonly<Record<string, string>>>, Map<string, Readonly<Record<string, string>>>];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((address): readonly ObjectChange[] => {
    const [old, fresh] = [was.get(address), is.get(address)];
    const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})])].sort();
    const fields = names.flatMap((name) => {
      const [a, b] = [own(old, name), own(fresh, name)];
      return a === b ? [] : [{ name, before: a, after: b }];
    });
    if (old && fresh && fields.length === 0) return [];
    return [change(!old ? 'added' : !fresh ? 'removed' : 'changed', 'users', address, fields)];
  });
}

const own = (values: Readonly<Record<string, string>> | undefined, name: string): string | null =>
  values !== undefined && Object.hasOwn(values, name) ? (values[name] ?? null) : null;

function factChanges(before: PolicySet, after: PolicySet): readonly ObjectChange[] {
  const [was, is] = [plainFacts(before.facts), plainFacts(after.facts)];
  return Object.keys(is).flatMap((name) => {
    const [a, b] = [was[name] ?? null, is[name] ?? null];
    return sameValue(a, b) ? [] : [change('changed', 'facts', name, [{ name, before: a, after: b }])];
  });
}

/** The facts that mail notices. */
const plainFacts = ({ edition, maxRetention, internalDomains, attributes }: AccountFacts): Record<string, Plain> => ({
  edition,
  maxRetention: formatDuration(maxRetention),
  internalDomains: [...internalDomains].sort(),
  attributes: [...attributes].sort(),
});

function strategyChanges({ strategies: was }: PolicySet, { strategies: is }: PolicySet): readonly ObjectChange[] {
  return (Object.keys(strategyOptions) as (keyof typeof strategyOptions)[]).flatMap((name) =>
    was[name] === is[name]
      ? []
      : [change('changed', 'strategies', name, [{ name, before: was[name], after: is[name] }])],
  );
}

const change = (action: ObjectChange['action'], kind: CauseKind, key: string, fields: FieldChanges): ObjectChange => ({
  action,
  kind,
  key,
  name: key,
  fields,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
