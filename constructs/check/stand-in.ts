import type { KindName } from '../../src/model/kinds/field.ts';
import { modeOf, type ObjectElement } from '../elements/element.ts';

type Attributes = { readonly [name: string]: unknown };

/** Whether an object is one whose settings only the account knows. A group that is looked up needs none. */
export const isStandIn = (element: ObjectElement): boolean =>
  modeOf(element) === 'data' && element.resourceType.kind !== 'groups';

/**
 * What is looked up stands among the objects with harmless settings, so that references to it lead somewhere. What the
 * rules find in it is nobody's mistake, and is left out.
 */
export function standIn(element: ObjectElement): Attributes {
  const { name, path, description, narrative } = element.attributes();
  const called = description ?? narrative ?? name ?? String(path).split('/').at(-1);
  return { ...settings[element.resourceType.kind], [namedBy[element.resourceType.kind]]: called };
}

const namedBy: Readonly<Record<KindName, string>> = {
  groups: 'name',
  folders: 'name',
  definitions: 'description',
  contentDefinitions: 'description',
  policies: 'narrative',
  bypassPolicies: 'narrative',
  contentPolicies: 'narrative',
};

const scopes = { from: { scope: 'internal' }, to: { scope: 'external' } };

const settings: Readonly<Record<KindName, Attributes>> = {
  groups: {},
  folders: {},
  definitions: { print: false, reply: true, reply_all: false, expire_after: '1d', read_receipt: false },
  contentDefinitions: { activation_score: 1, examine: ['subject'], word_list: '1 word' },
  policies: { action: 'takeNoAction', ...scopes },
  bypassPolicies: { action: 'takeNoAction', ...scopes },
  // It has no definition that anybody knows: nothing can refer to what it does.
  contentPolicies: { definition: 'builtin:none', ...scopes },
};
