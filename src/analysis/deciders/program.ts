import type { PolicyKind } from '../../model/kinds/kinds.ts';
import type { Handle, Scope } from '../../model/scope.ts';
import type { Direction } from '../../routing/direction.ts';
import type { Policy } from '../../routing/policy.ts';
import { comparePolicies } from '../../routing/precedence.ts';
import type { Universe } from '../atoms/universe.ts';
import type { Decider, Program, Stage } from './decider.ts';
import { type Face, type Trigger, widestFaces } from './face.ts';
import type { OutcomeId, Outcomes } from './outcomes.ts';
import { pickDeciders } from './pick-deciders.ts';
import { type Besides, policyFaces } from './policy-faces.ts';

const internal: Scope = { type: 'internal' };
const external: Scope = { type: 'external' };
const outbound: Besides = { from: internal, to: external };

/** How the policy set with this number decides. */
export function programOf(universe: Universe, policySet: number, outcomes: Outcomes): Program {
  const { strategies } = universe.sets[policySet]!;
  const bypassesAll = strategies['bypass-scope'] === 'all';
  const picksFirst = strategies['trigger-order'] === 'pick-content-policy';
  const content = contentDeciders(universe, policySet, outcomes);
  const picks = pickDeciders(universe, policySet, outcomes, picksFirst);
  const bypasses = bypassDeciders(universe, policySet, outcomes, bypassesAll);
  const policies = policyDeciders(universe, policySet, outcomes);
  const triggers = picksFirst ? [...picks, ...content] : [...content, ...picks];
  const deciders = bypassesAll ? [...bypasses, ...triggers, ...policies] : [...triggers, ...bypasses, ...policies];
  return { deciders, bypassesAll, byKey: new Map(deciders.map((decider) => [decider.key, decider])) };
}

/** In the order in which they win. */
function sorted<K extends PolicyKind>({ sets }: Universe, policySet: number, kind: K): readonly Policy<K>[] {
  const { objects, strategies } = sets[policySet]!;
  return ([...objects[kind]] as Policy[]).sort(comparePolicies(strategies)) as unknown as readonly Policy<K>[];
}

function contentDeciders(universe: Universe, policySet: number, outcomes: Outcomes): readonly Decider[] {
  const overrides = new Map(
    universe.sets[policySet]!.objects.contentDefinitions.map(({ handle, fields }) => [handle, fields.secureMessaging]),
  );
  return sorted(universe, policySet, 'contentPolicies').flatMap((policy): readonly Decider[] => {
    const { definition } = policy.fields;
    const override = overrides.get(definition) ?? null;
    if (override === null) return [];
    const triggered = universe.contents.of(definition, policySet)!;
    if (triggered.type === 'never') return [];
    const of = universe.contents.differs(definition) ? policySet : 0;
    const content: readonly Trigger[] =
      triggered.type === 'always' ? [] : [{ definition, of, question: triggered.question, hit: true }];
    const make = (name: string, direction: Direction, besides: Besides): readonly Decider[] => {
      const outcome = outcomes.of(policySet, 'content', override, direction, 'other');
      if (outcome === 'next') return [];
      const faces = policyFaces(universe, policySet, policy, { ...besides, content });
      return decider(universe, policy, name, 'content', outcome, faces, override);
    };
    return [...make('outbound', 'outbound', outbound), ...make('inward', 'internal', { to: internal })];
  });
}

function bypassDeciders(
  universe: Universe,
  policySet: number,
  outcomes: Outcomes,
  bypassesAll: boolean,
): readonly Decider[] {
  return sorted(universe, policySet, 'bypassPolicies').flatMap((policy) => {
    const faces = policyFaces(universe, policySet, policy, bypassesAll ? {} : outbound);
    const outcome = policy.fields.action === 'disableSecureMessaging' ? outcomes.plain : null;
    return decider(universe, policy, 'all', 'bypass', outcome, faces, null);
  });
}

function policyDeciders(universe: Universe, policySet: number, outcomes: Outcomes): readonly Decider[] {
  return sorted(universe, policySet, 'policies').flatMap((policy) => {
    const { definition } = policy.fields;
    const outcome =
      definition === null
        ? outcomes.plain
        : (outcomes.of(policySet, 'policy', definition, 'outbound', 'other') as OutcomeId);
    return decider(
      universe,
      policy,
      'all',
      'policy',
      outcome,
      policyFaces(universe, policySet, policy, outbound),
      definition,
    );
  });
}

/** `name` says of which of the mail that a policy acts on. */
function decider(
  universe: Universe,
  policy: Policy,
  name: string,
  stage: Stage,
  outcome: OutcomeId | null,
  all: readonly Face[],
  definition: Handle | null,
): readonly Decider[] {
  if (all.length === 0) return [];
  // One that looks at both senders asks of the header's that the envelope's is internal as well: mostly that says it all.
  const faces = widestFaces(universe, all);
  const { kind, handle } = policy;
  return [{ key: `${kind} ${handle} ${name}`, stage, outcome, faces, what: kind, handle, policy, definition }];
}
