import type { PolicyRecord, SimulatedMessage, SimulatedRecipient, TraceRecord } from '../documents/simulation.ts';
import { type PolicyKind, policyKinds } from '../model/kinds/kinds.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle } from '../model/scope.ts';
import type { Policy } from '../routing/policy.ts';

interface Counts {
  matched: number;
  won: number;
  decided: number;
}

/** Every policy with what it does and did, in the order of the set. */
export function policyRecords(set: PolicySet, messages: readonly SimulatedMessage[]): readonly PolicyRecord[] {
  const records = policyKinds.flatMap((type) =>
    (set.objects[type] as readonly Policy[]).map((policy) => ({
      type,
      policy: policy.handle,
      narrative: policy.name,
      ...effectOf(policy, set),
      matched: 0,
      won: 0,
      decided: 0,
    })),
  );
  const counts = new Map(policyKinds.map((type) => [type, new Map<Handle, Counts & Effect>()]));
  for (const record of records) counts.get(record.type)?.set(record.policy, record);
  const countsOf = (type: PolicyKind, policy: Handle) => counts.get(type)?.get(policy);
  for (const { recipients } of messages) {
    for (const recipient of recipients) countRecipient(recipient, countsOf);
  }
  return records;
}

type Effect = Pick<PolicyRecord, 'action' | 'definition'>;
type CountsOf = (type: PolicyKind, policy: Handle) => (Counts & Effect) | undefined;

function countRecipient(recipient: SimulatedRecipient, countsOf: CountsOf): void {
  const { decidedBy, bypassedBy, trace } = recipient;
  const decider = decidedBy.trigger === 'content' ? 'contentPolicies' : 'policies';
  const deciders = [
    decidedBy.policy === null ? undefined : countsOf(decider, decidedBy.policy),
    bypassedBy === null ? undefined : countsOf('bypassPolicies', bypassedBy),
    carveOut(recipient, countsOf),
  ];
  for (const counts of deciders) if (counts) counts.decided += 1;
  for (const { type, policy, matched, won } of trace) {
    if (!matched) continue;
    const counts = countsOf(type, policy);
    if (!counts) continue;
    counts.matched += 1;
    if (won) counts.won += 1;
  }
}

/** A bypass that leaves secure messaging on, where the one that comes after it would have switched it off. */
function carveOut({ decidedBy, trace }: SimulatedRecipient, countsOf: CountsOf): Counts | undefined {
  if (decidedBy.trigger !== 'policy') return undefined;
  const isMatching = ({ type, matched }: TraceRecord) => type === 'bypassPolicies' && matched;
  const [first, second] = trace.filter(isMatching).map(({ policy }) => countsOf('bypassPolicies', policy));
  return first?.action === 'takeNoAction' && second?.action === 'disableSecureMessaging' ? first : undefined;
}

function effectOf(policy: Policy, { objects }: PolicySet): Effect {
  switch (policy.kind) {
    case 'policies': {
      const { definition } = policy.fields;
      return { action: definition === null ? 'takeNoAction' : 'secure', definition };
    }
    case 'bypassPolicies':
      return { action: policy.fields.action, definition: null };
    case 'contentPolicies': {
      const examined = objects.contentDefinitions.find(({ handle }) => handle === policy.fields.definition);
      const definition = examined?.fields.secureMessaging ?? null;
      return { action: definition === null ? 'examine' : 'secure', definition };
    }
  }
}
