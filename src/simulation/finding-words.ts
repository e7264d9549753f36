import type { MessageFinding } from '../documents/simulation.ts';
import type { Address } from '../model/address.ts';
import type { KindName } from '../model/kinds/field.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle } from '../model/scope.ts';
import type { Message } from '../routing/message.ts';
import type { PickFinding } from '../routing/pick.ts';
import type { ContentPolicy } from '../routing/policy.ts';
import type { Unknown } from '../routing/unknown.ts';
import { quoted } from './trace-words.ts';

/** Why a sender's pick counts as none, or does nothing. */
export function pickFinding({ type, definition }: PickFinding, { from }: Message, set: PolicySet): MessageFinding {
  const name = definitionName(definition, set);
  const says: Readonly<Record<PickFinding['type'], string>> = {
    'pick-of-nothing': `${name} does not exist in this account, so the message counts as sent without a pick.`,
    'pick-not-offered': `${name} is not offered to ${from}: its folder is not published to them. The message counts as sent without a pick.`,
    'pick-not-known': `Whether ${from} may send with ${name} is not known here: it, or its folder, is only looked up. The message counts as sent without a pick.`,
    'reply-forbidden': `${name} does not allow replies, so there is none in the portal.`,
    'reply-all-forbidden': `${name} does not allow replies to all, and this one goes to several recipients.`,
    'pick-outside-portal': `${from || 'The empty sender'} is external and can send securely from the portal only, so the message is not secure.`,
  };
  return { rule: type, severity: 'warning', message: says[type] };
}

/** What nobody said, and by which policies would match: treated as not so. */
export function unknownFindings(
  unknowns: readonly Unknown[],
  recipient: Address,
  set: PolicySet,
): readonly MessageFinding[] {
  return unknowns.map(({ type, policy, addresses, scope }) => {
    const who = addresses.map((address) => (address === '' ? 'the empty sender' : address)).join(' or ');
    const what =
      scope.type === 'group'
        ? `Nobody said who is in the group ${groupName(scope.group, set)}. If ${who} were in it`
        : `${who} is not in the directory. If its attribute ${scope.attribute} were "${scope.equals}"`;
    return {
      rule: scope.type === 'group' ? 'unknown-members' : 'unknown-attribute',
      severity: 'info',
      message: `${what}, ${quoted(policy, type, set)} would match.`,
      recipient,
    };
  });
}

/** A definition in effect that is only looked up. `recipient` is the one that it is in effect for. */
export function settingsFinding(definition: Handle, recipient: Address, set: PolicySet): MessageFinding {
  return {
    rule: 'unknown-settings',
    severity: 'info',
    message: `${definitionName(definition, set)} is only looked up: what it allows and when it expires is not known here. Look at the account with --target.`,
    recipient,
  };
}

/** A content policy that matches, with a definition that is only looked up: treated as not triggered. */
export function contentFinding({ handle, kind, fields }: ContentPolicy, set: PolicySet): MessageFinding {
  return {
    rule: 'unknown-content',
    severity: 'info',
    message: `${quoted(handle, kind, set)} examines for ${nameIn('contentDefinitions', fields.definition, set)}, which is only looked up: whether that is triggered, and what it does then, is not known here. Look at the account with --target.`,
    policy: { type: kind, policy: handle },
  };
}

const definitionName = (handle: Handle, set: PolicySet): string => nameIn('definitions', handle, set);

function nameIn(kind: KindName, handle: Handle, { objects, lookedUp = [] }: PolicySet): string {
  const all: readonly { readonly handle: Handle; readonly name: string }[] = [
    ...objects[kind],
    ...lookedUp.filter((one) => one.kind === kind),
  ];
  const found = all.find((one) => one.handle === handle);
  return found === undefined ? `\`${handle}\`` : `"${found.name}"`;
}

const groupName = (handle: Handle, set: PolicySet): string => nameIn('groups', handle, set);
