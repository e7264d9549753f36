import type { SimulatedMessage, SimulatedRecipient, SimulationDocument } from '../../documents/simulation.ts';
import { clear, faint, named, type Phrase, phrase, secure } from './report.ts';

/** What a reader calls the policies and definitions of a document. */
export interface Names {
  /** `finance-out "Finance to anyone outside"` */
  readonly policy: (type: string, policy: string) => Phrase;
  /** The narrative alone, in quotes. */
  readonly narrative: (type: string, policy: string) => Phrase;
  readonly definition: (definition: string) => Phrase;
  readonly recordOf: (type: string, policy: string) => SimulationDocument['policies'][number] | undefined;
}

export function namesOf({ policies, definitions }: SimulationDocument): Names {
  const records = new Map(policies.map((record) => [`${record.type} ${record.policy}`, record]));
  const descriptions = new Map(definitions.map(({ definition, description }) => [definition, description]));
  const recordOf = (type: string, policy: string) => records.get(`${type} ${policy}`);
  const narrative = (type: string, policy: string) => phrase(`"${recordOf(type, policy)?.narrative ?? policy}"`);
  return {
    recordOf,
    narrative,
    policy: (type, policy) => phrase(named(policy), ' ', narrative(type, policy)),
    definition: (definition) => {
      const description = descriptions.get(definition);
      return phrase(
        named(definition),
        description === undefined || description === definition ? '' : ` "${description}"`,
      );
    },
  };
}

export const senderText = (address: string): string => (address === '' ? 'the empty sender' : address);

/** `plain`, or the definition in effect. */
export const outcomeLabel = ({ definition, secure: isSecure }: SimulatedRecipient): string =>
  isSecure ? (definition ?? 'secure') : 'plain';

export const outcomePhrase = (recipient: SimulatedRecipient): Phrase =>
  recipient.secure ? phrase(secure(`secure: ${outcomeLabel(recipient)}`)) : phrase(clear('plain'));

/** What reaches the recipient, as a noun. */
export function deliveryText({ mailbox, portal, banner, unknownSettings }: SimulatedRecipient): string {
  switch (mailbox) {
    case 'message':
      return 'the plain message';
    case 'notification':
      return portal ? 'a notification; the message is read in the portal' : 'a notification';
    case 'banner': {
      if (unknownSettings) return portal ? 'the message; it is in the portal too' : 'the message';
      const shown = banner === 'hidden' ? 'the message, its banner hidden' : `the message with a ${banner} banner`;
      return portal ? `${shown}; it is in the portal too` : shown;
    }
  }
}

/** What decided, in few words. */
export function deciderPhrase({ secure: isSecure, decidedBy, bypassedBy }: SimulatedRecipient): Phrase {
  const { trigger, policy } = decidedBy;
  if (bypassedBy !== null) return phrase('bypass ', named(bypassedBy));
  if (trigger === 'user') return phrase("the sender's pick");
  if (policy === null) return phrase(faint('nothing'));
  if (trigger === 'content') return phrase('content ', named(policy));
  return phrase('policy ', named(policy), isSecure ? '' : ': no action');
}

/** What decided, as a sentence without its period. */
export function decidedPhrase({ secure: isSecure, decidedBy, bypassedBy }: SimulatedRecipient, names: Names): Phrase {
  const { trigger, policy } = decidedBy;
  if (bypassedBy !== null) {
    const bypass = names.policy('bypassPolicies', bypassedBy);
    return phrase('decided by the bypass ', bypass, ', which switches secure messaging off');
  }
  if (trigger === 'user') return phrase('decided by the sender, with Send Secure');
  if (policy === null) return phrase('nothing makes it secure: no policy, no pick and no word list');
  if (trigger === 'content') return phrase('decided by content examination, ', names.policy('contentPolicies', policy));
  return phrase('decided by the policy ', names.policy('policies', policy), isSecure ? '' : ', which takes no action');
}

/** `ann@acme.example → buyer@customer.example  secure: finance-week` */
export const routePhrase = ({ message }: SimulatedMessage, recipient: SimulatedRecipient): Phrase =>
  phrase(named(senderText(message.from)), ' → ', named(recipient.address), '  ', outcomePhrase(recipient));
