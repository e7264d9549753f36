import type { Entity, Objects } from '../../../src/model/entity.ts';
import type { KindName } from '../../../src/model/kinds/field.ts';
import { type PolicyKind, policyKinds } from '../../../src/model/kinds/kinds.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Random } from '../../routing/indexed/random.ts';
import {
  type Features,
  groupHandles,
  randomContent,
  randomDefinition,
  randomDirectory,
  randomFacts,
  randomFolder,
  randomGroup,
  randomPolicy,
  randomStrategies,
} from './random-set.ts';

/** One to three of the edits that people make, and of those that nobody should. */
export function randomEdits(random: Random, features: Features, set: PolicySet): PolicySet {
  let edited = set;
  for (let count = 1 + random.below(3); count > 0; count--) edited = randomEdit(random, features, edited);
  return edited;
}

function randomEdit(random: Random, features: Features, set: PolicySet): PolicySet {
  const replace = <K extends KindName>(kind: K, make: (handle: string) => Entity<K>): PolicySet => {
    const list = set.objects[kind] as readonly Entity<K>[];
    if (list.length === 0) return set;
    const chosen = random.pick(list).handle;
    return withList(set, kind, list.map((one) => (one.handle === chosen ? make(chosen) : one)) as never);
  };
  switch (random.below(14)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return editPolicies(random, features, set);
    case 4:
    case 5:
      return replace('groups', (handle) => randomGroup(random, features, handle));
    case 6:
      return replace('definitions', (handle) => randomDefinition(random, handle));
    case 7:
      return replace('folders', (handle) => randomFolder(random, handle));
    case 8:
      return replace('contentDefinitions', (handle) => randomContent(random, handle));
    case 9:
      return { ...set, facts: randomFacts(random) };
    case 10:
      return { ...set, directory: randomDirectory(random, features) };
    case 11:
      return { ...set, strategies: randomStrategies(random) };
    case 12:
      return withList(
        set,
        'groups',
        set.objects.groups.filter(({ handle }) => handle !== random.pick(groupHandles)),
      );
    default:
      return withList(set, 'definitions', set.objects.definitions.slice(random.below(2)));
  }
}

function editPolicies(random: Random, features: Features, set: PolicySet): PolicySet {
  const kind = random.pick<PolicyKind>(features.content ? policyKinds : ['policies', 'bypassPolicies']);
  const list = set.objects[kind] as readonly Entity<PolicyKind>[];
  const number = random.below(10);
  const made = randomPolicy(random, features, kind, 10 + number) as Entity<PolicyKind>;
  if (list.length === 0 || random.percent(35)) return withList(set, kind, [...list, made] as never);
  const at = random.below(list.length);
  if (random.percent(35)) return withList(set, kind, list.filter((_, index) => index !== at) as never);
  const fields = list[at]!.fields;
  const some = Object.entries(made.fields).filter(() => random.percent(40));
  const edited = { ...list[at]!, fields: { ...fields, ...Object.fromEntries(some) } };
  return withList(set, kind, list.map((one, index) => (index === at ? edited : one)) as never);
}

const withList = <K extends KindName>(set: PolicySet, kind: K, list: Objects[K]): PolicySet => ({
  ...set,
  objects: { ...set.objects, [kind]: uniqueHandles(list) },
});

const uniqueHandles = <T extends { readonly handle: string }>(list: readonly T[]): readonly T[] => [
  ...new Map(list.map((one) => [one.handle, one])).values(),
];
