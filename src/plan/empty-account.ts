import type { Configuration, Configured } from '../model/configuration.ts';
import { builtinSettings, builtins } from '../model/entity.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';

/**
 * An account with the configuration's facts, its built-ins, and the groups that are only looked up: what a new one has. All
 * else that is looked up is taken to be there too, as nobody knows it.
 */
export function emptyAccount(configuration: Configuration): ObservedAccount {
  const { facts, objects } = configuration;
  const lookedUp = objects.groups.filter(({ fields }) => fields.members === null).map(observedGroup);
  return {
    facts: { ...facts, id: facts.id ?? 'new account' },
    objects: {
      groups: lookedUp,
      folders: [],
      definitions: Object.entries(builtins)
        .filter(([, { edition }]) => edition === facts.edition)
        .map(([handle, { description }]) => builtinDefinition(handle, description)),
      contentDefinitions: [],
      policies: [],
      bypassPolicies: [],
      contentPolicies: [],
    },
    roots: { secureMessaging: 'root', contentExamination: 'root' },
    attributeIds: new Map(facts.attributes.map((name) => [name, name])),
    otherIds: new Map(),
    ...(configuration.lookedUp && { assumed: configuration.lookedUp }),
  };
}

const unsaved = { builtin: false, createTime: null, lastUpdated: null, unexpressed: [] } as const;

const observedGroup = (group: Configured<'groups'>): Observed<'groups'> => ({
  ...unsaved,
  kind: 'groups',
  handle: `live:${group.key}`,
  id: group.key,
  name: group.name,
  fields: group.fields,
});

const builtinDefinition = (handle: string, description: string): Observed<'definitions'> => ({
  ...unsaved,
  builtin: true,
  kind: 'definitions',
  handle,
  id: handle,
  name: description,
  fields: { description, ...builtinSettings },
});
