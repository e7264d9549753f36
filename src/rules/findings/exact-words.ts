import type { Existence } from '../../analysis/alone/study.ts';
import type { Configured, Path } from '../../model/configuration.ts';
import type { Related } from '../../model/finding.ts';
import type { Message } from '../../routing/message.ts';
import type { Policy } from '../../routing/policy.ts';
import { objectName } from '../words.ts';

/** The place of a policy of a configuration. */
export const placeOf = ({ kind, handle }: Policy): Path => [kind, handle];

/** "the bypass policy `x`": the handle of what a configuration names is its key. */
export const policyName = ({ kind, handle }: Policy): string => objectName(kind, handle);

export const isOf = (policy: Policy, object: Configured): boolean =>
  object.kind === policy.kind && object.handle === policy.handle;

/** Names in a row: at most three, and how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

export const relatedPolicies = (policies: readonly Policy[], message: string): readonly Related[] =>
  policies.slice(0, 3).map((policy): Related => ({ message, path: placeOf(policy), part: 'key' }));

/** "mail from `a` to `b`": one message, or that there is some. */
export function mailWords(mail: Exclude<Existence, { readonly type: 'none' }>): string {
  if (mail.type === 'unproven') return 'perhaps some mail (the question is too large to be answered)';
  return mail.witness === null
    ? 'some mail, depending on what is not known'
    : `mail such as ${messageWords(mail.witness)}`;
}

function messageWords({ from, headerFrom, to, subject, sendSecure }: Message): string {
  const sender = from === '' ? 'the empty sender' : `\`${from}\``;
  const shown = headerFrom === from || headerFrom === '' ? '' : ` (header \`${headerFrom}\`)`;
  const picked = sendSecure === null ? '' : `, sent with \`${sendSecure}\``;
  const about =
    subject === undefined || subject === '' ? '' : `, subject \`${subject.replaceAll('`', "'").slice(0, 40)}\``;
  return `from ${sender}${shown} to \`${to[0] ?? ''}\`${picked}${about}`;
}
