import type { Fact, SimulatedMessage, SimulatedRecipient } from '../documents/simulation.ts';
import type { PolicySet } from '../model/policy-set.ts';

/**
 * What the service does with secure messages besides delivering them, each for the messages that it applies to (Secure
 * Messaging FAQ; of the non-delivery notification: Secure Messaging - Definitions & Policies).
 */
export function factsOf({ facts }: PolicySet, messages: readonly SimulatedMessage[]): readonly Fact[] {
  return [...generalFacts(messages), ...limitFacts(messages, facts.recipientLimit)];
}

interface GeneralFact {
  readonly fact: string;
  readonly text: string;
  readonly appliesTo: (message: SimulatedMessage) => boolean;
}

const isFromInternal = ({ direction }: SimulatedRecipient): boolean =>
  direction === 'outbound' || direction === 'internal';
const isFromPortal = ({ message }: SimulatedMessage): boolean => message.application === 'portal';

const general: readonly GeneralFact[] = [
  {
    fact: 'recall',
    text: 'A sender can recall such a message. That takes back the original and never its replies, which still show what it said; and once recalled it cannot be granted again: a new message has to be sent (guide: Secure Messaging FAQ).',
    appliesTo: ({ recipients }) => recipients.some((one) => isFromInternal(one) && one.secure && one.portal),
  },
  {
    fact: 'reply-ndr',
    text: 'A reply from the portal to an address that the destination does not know can come back in a non-delivery notification that holds the secure text; whether it does depends on that mail system (guide: Secure Messaging - Definitions & Policies).',
    appliesTo: (message) =>
      isFromPortal(message) && message.recipients.some((one) => !isFromInternal(one) && one.secure),
  },
  {
    fact: 'portal-timeout',
    text: 'A session in the portal times out after 60 minutes (guide: Secure Messaging FAQ).',
    appliesTo: (message) => isFromPortal(message) || message.recipients.some(({ portal }) => portal),
  },
  {
    fact: 'bcc-to-mail-server',
    text: 'Where the account setting "Send BCC to Mail Server" is on, who sends from the portal finds the message in the inbox and in the sent items (guide: Secure Messaging FAQ).',
    appliesTo: (message) => isFromPortal(message) && message.recipients.some(isFromInternal),
  },
];

function generalFacts(messages: readonly SimulatedMessage[]): readonly Fact[] {
  return general
    .map(({ fact, text, appliesTo }) => ({
      fact,
      text,
      messages: messages.flatMap((message, index) => (appliesTo(message) ? [index] : [])),
    }))
    .filter((fact) => fact.messages.length > 0);
}

/** Unique recipients of secure messages, for one internal sender and one calendar month (UTC). */
interface Reach {
  readonly sender: string;
  readonly month: string;
  readonly recipients: Set<string>;
  readonly messages: number[];
}

/** Senders that reach more unique recipients in a month than their licence allows, with these messages alone. */
function limitFacts(messages: readonly SimulatedMessage[], limit: number): readonly Fact[] {
  const reached = new Map<string, Reach>();
  for (const [index, { message, recipients }] of messages.entries()) {
    const secure = recipients.filter((one) => one.secure && isFromInternal(one));
    if (secure.length === 0) continue;
    const month = message.at.slice(0, 7);
    const key = `${month} ${message.from}`;
    const reach = reached.get(key) ?? { sender: message.from, month, recipients: new Set(), messages: [] };
    reached.set(key, reach);
    for (const { address } of secure) reach.recipients.add(address);
    reach.messages.push(index);
  }
  return [...reached.values()]
    .filter(({ recipients }) => recipients.size > limit)
    .map(({ sender, month, recipients, messages }) => ({
      fact: 'recipient-limit',
      text: `${sender} reaches ${recipients.size} unique recipients with secure messages in ${month}, in these messages alone. The account allows a sender ${limit} in a calendar month; a bulk sender licence pack raises that (guide: Secure Messaging FAQ).`,
      messages,
    }));
}
