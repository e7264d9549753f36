import { momentText } from '../../../model/moment-words.ts';
import { isInRanges } from '../../../routing/match.ts';
import type { Policy } from '../../../routing/policy.ts';
import type { Met } from '../../../routing/trace.ts';
import type { Case } from '../case.ts';
import { ipText } from './range-words.ts';
import { metText, one, type Who } from './scope-words.ts';
import { addressText, recipientsText, verb, type Words } from './words.ts';

/** How the conditions of a policy that matches are met, as a sentence. */
export function appliesText({ fields }: Policy, met: Met, { message }: Case, words: Words): string {
  const { from, to, start, end, sourceIps } = fields;
  const sender = senderWho(met, met.by === 'header' ? message.headerFrom : message.from, message.from);
  const recipients = recipientsWho(words);
  const sides = met.swapped
    ? [metText(from, recipients, words), metText(to, sender, words)]
    : [metText(from, sender, words), metText(to, recipients, words)];
  const clauses = [
    ...sides.filter((clause) => clause !== null),
    ...(sourceIps.length > 0 && message.sourceIp !== null && isInRanges(sourceIps, message.sourceIp)
      ? [`the message comes from ${ipText(message.sourceIp)}, which is in the policy's ranges`]
      : []),
    ...windowText(start, end),
  ];
  const both = met.swapped ? ', with sender and recipient swapped (it is bi-directional)' : '';
  return clauses.length === 0 ? 'It applies to all mail.' : `It applies because ${clausesText(clauses)}${both}.`;
}

/** Clauses have commas of their own. */
const clausesText = (clauses: readonly string[]): string =>
  clauses.length < 2 ? (clauses[0] ?? '') : `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1)}`;

const recipientsWho = (words: Words): Who => ({
  text: recipientsText(words),
  be: verb(words, 'is', 'are') as Who['be'],
  addresses: words.recipients,
});

function senderWho({ by }: Met, address: string, envelope: string): Who {
  const who = one(address);
  // Where both addresses are the same, nobody asks which was looked at.
  return by === 'header' && address !== envelope
    ? { ...who, text: `${addressText(address)}, named in its From header,` }
    : who;
}

function windowText(start: number | null, end: number | null): readonly string[] {
  if (start === null && end === null) return [];
  if (start === null) return [`the policy is in force until ${momentText(end ?? 0)}`];
  if (end === null) return [`the policy is in force since ${momentText(start)}`];
  return [`the policy is in force from ${momentText(start)} to ${momentText(end)}`];
}
