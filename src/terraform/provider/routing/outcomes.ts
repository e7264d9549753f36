import { createHash } from 'node:crypto';
import type { SimulatedMessage, SimulatedRecipient, SimulationDocument } from '../../../documents/simulation.ts';
import type { PolicySet } from '../../../model/policy-set.ts';
import type { Message } from '../../../routing/message.ts';
import { simulate } from '../../../simulation/simulate.ts';
import { mapOf, objectOf, setOf } from '../../plugin/values/type.ts';
import type { ObjectValue } from '../../plugin/values/value.ts';

/** What becomes of a message for one recipient, as simulations tell it, in snake case. */
export const outcomeType = objectOf({
  address: 'string',
  direction: 'string',
  secure: 'bool',
  mailbox: 'string',
  portal: 'bool',
  banner: 'string',
  definition: 'string',
  definition_description: 'string',
  decided_by: objectOf({ trigger: 'string', policy: 'string', narrative: 'string' }),
  bypassed_by: objectOf({ policy: 'string', narrative: 'string' }),
  rights: objectOf({ print: 'bool', reply: 'bool', reply_all: 'bool' }),
  expires_at: 'string',
  extendable_to: 'string',
  read_receipt: 'bool',
  ambiguous: 'bool',
  conflict: 'bool',
  sensitive_to: setOf('string'),
  because: setOf('string'),
});

/** The outcomes of one message by recipient. */
export const outcomesType = mapOf(outcomeType);

export const outcomeText =
  'What becomes of it for each recipient, by address: `direction`, `secure`, `mailbox` (`message`, `banner` or `notification`), ' +
  '`portal`, `banner`, `definition` with its `definition_description`, `decided_by` (`trigger`: `policy`, `content`, `user` or ' +
  '`none`; `policy` and its `narrative`), `bypassed_by`, `rights` (`print`, `reply`, `reply_all`), `expires_at`, `extendable_to`, ' +
  '`read_receipt`, whether it is `ambiguous` or a `conflict`, the strategies that it is `sensitive_to`, and why (`because`).';

export interface Routed {
  /** One for each message. */
  readonly outcomes: readonly { readonly [address: string]: ObjectValue }[];
  /** What is not known, and what else people should look at. */
  readonly findings: readonly string[];
}

/** What becomes of messages under a policy set. `nameOf` says a handle as its user knows it. */
export function route(set: PolicySet, messages: readonly Message[], nameOf: (handle: string) => string): Routed {
  const document = simulate(
    set,
    messages.map((message) => ({ message })),
    { hash: digest('sha256'), md5: digest('md5'), accountName: null, target: null, trace: 'matching-policies' },
  );
  return {
    outcomes: document.messages.map((message) => outcomesOf(message, document, nameOf)),
    findings: [...new Set(document.messages.flatMap(({ findings }) => findings.map(({ message }) => message)))],
  };
}

const digest =
  (algorithm: string) =>
  (text: string): string =>
    createHash(algorithm).update(text).digest('hex');

function outcomesOf(
  { recipients }: SimulatedMessage,
  document: SimulationDocument,
  nameOf: (handle: string) => string,
) {
  const descriptions = new Map(document.definitions.map(({ definition, description }) => [definition, description]));
  const narratives = new Map(document.policies.map(({ policy, narrative }) => [policy, narrative]));
  const policy = (handle: string | null) => ({
    policy: handle === null ? null : nameOf(handle),
    narrative: handle === null ? null : (narratives.get(handle) ?? null),
  });
  const outcome = (one: SimulatedRecipient): ObjectValue => ({
    address: one.address,
    direction: one.direction,
    secure: one.secure,
    mailbox: one.mailbox,
    portal: one.portal,
    banner: one.banner,
    definition: one.definition === null ? null : nameOf(one.definition),
    definition_description: one.definition === null ? null : (descriptions.get(one.definition) ?? null),
    decided_by: { trigger: one.decidedBy.trigger, ...policy(one.decidedBy.policy) },
    bypassed_by: one.bypassedBy === null ? null : policy(one.bypassedBy),
    rights: one.rights && { print: one.rights.print, reply: one.rights.reply, reply_all: one.rights.replyAll },
    expires_at: one.expiresAt,
    extendable_to: one.extendableTo,
    read_receipt: one.readReceipt,
    ambiguous: one.ambiguous,
    conflict: one.conflict,
    sensitive_to: one.sensitiveTo,
    because: one.trace.map(({ policy: handle, because }) => `${narratives.get(handle) ?? nameOf(handle)}: ${because}`),
  });
  return Object.fromEntries(recipients.map((one) => [one.address, outcome(one)]));
}
