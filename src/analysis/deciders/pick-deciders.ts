import type { Scope } from '../../model/scope.ts';
import type { Definition } from '../../routing/definitions.ts';
import { type Application, applications } from '../../routing/message.ts';
import type { Universe } from '../atoms/universe.ts';
import type { Decider } from './decider.ts';
import { type FaceParts, faceOf } from './face.ts';
import type { OutcomeId, Outcomes } from './outcomes.ts';

/**
 * What the sender's pick of each definition does: who is offered it, from which application, to whom. `stopsOthers`: a pick
 * that is not secure comes before content examination, so that it decides too.
 */
export function pickDeciders(
  universe: Universe,
  policySet: number,
  outcomes: Outcomes,
  stopsOthers: boolean,
): readonly Decider[] {
  return [...outcomes.definitions(policySet).values()].flatMap((definition) =>
    variantsOf(definition, policySet, outcomes, stopsOthers).flatMap((variant): readonly Decider[] => {
      const { name, outcome, parts } = variant;
      const faces = parts.flatMap((one) => faceOf(universe, policySet, { ...one, picks: [definition.handle] }) ?? []);
      if (faces.length === 0) return [];
      const { handle } = definition;
      return [
        {
          key: `pick ${handle} ${name}`,
          stage: 'pick',
          outcome,
          faces,
          what: 'definitions',
          handle,
          policy: null,
          definition: handle,
        },
      ];
    }),
  );
}

interface Variant {
  readonly name: string;
  readonly outcome: OutcomeId;
  readonly parts: readonly FaceParts[];
}

const internal: Scope = { type: 'internal' };
const external: Scope = { type: 'external' };

function variantsOf(
  { handle, settings, offeredTo }: Definition,
  policySet: number,
  outcomes: Outcomes,
  stopsOthers: boolean,
): readonly Variant[] {
  const outcome = (direction: 'outbound' | 'inbound' | 'internal' | 'transit', application: Application) =>
    outcomes.of(policySet, 'user', handle, direction, application) as OutcomeId;
  // Who is offered it is not known: as nobody, as long as the comparison says of such picks that it does not know.
  const offered = offeredTo ?? [];
  const senders = offered.some(({ type }) => type === 'everyone')
    ? [[internal]]
    : offered.map((scope) => [internal, scope]);
  const variants: Variant[] = [
    {
      name: 'outbound',
      outcome: outcome('outbound', 'other'),
      parts: senders.map((from) => ({ from, to: [external] })),
    },
  ];
  for (const [result, some] of byOutcome((application) => outcome('internal', application))) {
    variants.push({
      name: `internal ${some.join(' ')}`,
      outcome: result,
      parts: senders.map((from) => ({ from, to: [internal], applications: some })),
    });
  }
  // A reply in the portal: to several entries it is a reply to all.
  if (settings?.reply) {
    const portal: FaceParts = {
      from: [external],
      applications: ['portal'],
      ...(settings.replyAll ? {} : { recipients: 'one' as const }),
    };
    variants.push(
      { name: 'inbound', outcome: outcome('inbound', 'portal'), parts: [{ ...portal, to: [internal] }] },
      { name: 'transit', outcome: outcome('transit', 'portal'), parts: [{ ...portal, to: [external] }] },
    );
  }
  if (stopsOthers) {
    const elsewhere = applications.filter((application) => application !== 'portal');
    variants.push({
      name: 'not secure',
      outcome: outcomes.plain,
      parts: [{ from: [external], applications: elsewhere }],
    });
  }
  return variants;
}

function byOutcome(outcome: (application: Application) => OutcomeId): ReadonlyMap<OutcomeId, readonly Application[]> {
  const groups = new Map<OutcomeId, Application[]>();
  for (const application of applications) {
    const one = outcome(application);
    groups.set(one, [...(groups.get(one) ?? []), application]);
  }
  return groups;
}
