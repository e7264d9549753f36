import type {
  AddressBox,
  CauseKind,
  ImpactRegion,
  MailBox,
  MailBoxes,
  NamedObject,
  ObjectChange,
} from '../../documents/impact.ts';
import { builtins, type Entity, isBuiltin } from '../../model/entity.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { kindNames } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle } from '../../model/scope.ts';

export type NameOfKind = (kind: KindName, handle: Handle) => string | undefined;

/** Its narrative, description or name: after the change, where it is still there. */
export function newNames(before: PolicySet, after: PolicySet): NameOfKind {
  const names = new Map<string, string>();
  for (const { objects, lookedUp = [] } of [before, after]) {
    for (const { kind, handle, name } of lookedUp) names.set(`${kind} ${handle}`, name);
    for (const kind of kindNames) {
      for (const { handle, name } of objects[kind] as readonly Entity[]) names.set(`${kind} ${handle}`, name);
    }
  }
  return (kind, handle) =>
    names.get(`${kind} ${handle}`) ??
    (kind === 'definitions' && isBuiltin(handle) ? builtins[handle].description : undefined);
}

/** The objects that a reader meets in regions, by kind and key, each once. */
export function namedObjects(
  regions: readonly ImpactRegion[],
  unproven: readonly MailBoxes[],
  changes: readonly ObjectChange[],
  nameOf: NameOfKind,
): readonly NamedObject[] {
  const found = new Map<string, NamedObject>();
  const add = (kind: CauseKind, key: string | null | undefined) => {
    if (key === null || key === undefined || !isKind(kind)) return;
    const name = nameOf(kind, key);
    if (name !== undefined) found.set(`${String(kindNames.indexOf(kind))} ${key}`, { kind, key, name });
  };
  const addAddresses = (field: AddressBox | undefined) => {
    for (const scope of field ? [...field.in, ...field.notIn] : []) {
      if (typeof scope === 'object' && 'group' in scope) add('groups', scope.group);
    }
  };
  const addBox = ({ from, headerFrom, to, content, sendSecure }: MailBox) => {
    for (const field of [from, headerFrom, to]) addAddresses(field);
    for (const one of content ? [...content.hit, ...content.miss] : []) {
      add('contentDefinitions', typeof one === 'string' ? one : one.definition);
    }
    for (const pick of sendSecure ?? []) add('definitions', pick);
  };
  for (const { box, except } of [...regions, ...unproven]) for (const one of [box, ...except]) addBox(one);
  for (const { before, after, because, witness, conditions = [] } of regions) {
    for (const condition of conditions) if (condition.type === 'settings') add(condition.kind, condition.key);
    for (const definition of [before.definition, after.definition, witness?.sendSecure]) add('definitions', definition);
    for (const { kind, key } of because) add(kind, key);
  }
  for (const { kind, key } of changes) add(kind, key);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, object]) => object);
}

const isKind = (kind: CauseKind): kind is KindName => (kindNames as readonly string[]).includes(kind);
