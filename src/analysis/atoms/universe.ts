import type { Instant } from '../../model/instant.ts';
import { policyKinds } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle, Scope } from '../../model/scope.ts';
import { definitionsOf } from '../../routing/definitions.ts';
import { applications } from '../../routing/message.ts';
import type { Policy } from '../../routing/policy.ts';
import { bitsOf } from '../boxes/bits.ts';
import type { Cell, Pools } from '../boxes/cell.ts';
import { newSetPool, type SetId } from '../boxes/set-pool.ts';
import { type AddressTable, newAddressTable } from './address-table.ts';
import { type Contents, newContents } from './contents.ts';
import { type Denotations, newDenotations } from './denotations.ts';
import { newSources, newTimes, type Sources, type Times } from './numbers.ts';
import { newQuestions, type Questions } from './questions.ts';

/** All mail as several policy sets see it: what each field tells apart. */
export interface Universe {
  readonly sets: readonly PolicySet[];
  readonly pools: Pools;
  readonly addresses: AddressTable;
  readonly denotations: Denotations;
  readonly sources: Sources;
  readonly times: Times;
  readonly questions: Questions;
  readonly contents: Contents;
  /** What a sender can pick; null, the first: nothing, or what does not exist in any of the policy sets. */
  readonly picks: readonly (Handle | null)[];
  readonly picked: (definitions: readonly (Handle | null)[]) => SetId;
  /** Combinations of answers that no message can have. */
  readonly impossible: readonly Cell[];
}

export const recipientCounts = ['one', 'several'] as const;

/** Mail before `asOf` does not matter. */
export function newUniverse(sets: readonly PolicySet[], asOf: Instant): Universe {
  const addresses = newAddressTable(sets);
  const policies = sets.flatMap(({ objects }) => policyKinds.flatMap((kind) => objects[kind] as readonly Policy[]));
  const sources = newSources(policies.map(({ fields }) => fields.sourceIps));
  const times = newTimes(
    asOf,
    policies.map(({ fields }) => fields),
  );
  const definitions = new Set(sets.flatMap((set) => [...definitionsOf(set).keys()]));
  const picks = [null, ...definitions];
  const people = newSetPool(addresses.size);
  const pickPool = newSetPool(picks.length);
  const pools: Pools = [
    people,
    people,
    people,
    newSetPool(sources.size),
    newSetPool(times.size),
    pickPool,
    newSetPool(applications.length),
    newSetPool(recipientCounts.length),
  ];
  const questions = newQuestions();
  const contents = newContents(sets, questions);
  const numbers = new Map(picks.map((pick, at) => [pick, at]));
  return {
    sets,
    pools,
    addresses,
    denotations: newDenotations(sets, addresses, people, valuesOf(sets, policies)),
    sources,
    times,
    questions,
    contents,
    picks,
    picked: (some) =>
      pickPool.intern(
        bitsOf(
          picks.length,
          some.map((pick) => numbers.get(pick) ?? 0),
        ),
      ),
    impossible: questions.impossible().map((literals): Cell => ({ sets: pools.map(() => 0), literals })),
  };
}

/** All values that scopes ask each attribute for. */
function valuesOf(sets: readonly PolicySet[], policies: readonly Policy[]): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  const note = (scope: Scope) => {
    if (scope.type !== 'attribute') return;
    const known = values.get(scope.attribute) ?? new Set();
    values.set(scope.attribute, known.add(scope.equals));
  };
  for (const { fields } of policies) {
    note(fields.from);
    note(fields.to);
  }
  for (const { objects } of sets) for (const { fields } of objects.folders) fields.publishedTo?.forEach(note);
  return values;
}
