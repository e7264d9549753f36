import type { LostPolicy } from '../../../documents/explanation.ts';
import { domainOf } from '../../../model/address.ts';
import type { PolicyKind } from '../../../model/kinds/kinds.ts';
import { momentText } from '../../../model/moment-words.ts';
import type { Handle } from '../../../model/scope.ts';
import type { TraceEntry } from '../../../routing/trace.ts';
import { policyOf } from '../../other-worlds.ts';
import type { Case } from '../case.ts';
import { isBelow, isRemarkable, type NearMiss, nearMisses, neighbourOf } from '../near.ts';
import { shortfallText } from './content-words.ts';
import { comesBefore } from './precedence-words.ts';
import { ipText, rangesText } from './range-words.ts';
import { forText } from './scope-words.ts';
import {
  addressText,
  capital,
  contentDefinitionName,
  definitionName,
  policyName,
  recipientsText,
  verb,
  type Words,
} from './words.ts';

/** So many near misses are told; the others are counted. */
const mostNear = 50;

/** Policies that match and don't decide, then those that one thing keeps from matching. */
export function lostPolicies(c: Case, words: Words): readonly LostPolicy[] {
  const matched = c.trace.flatMap((entry): readonly LostPolicy[] => {
    const { type, policy, matched, because } = entry;
    const text = matched || because.type === 'never-acts' ? lostText(entry, c, words) : null;
    return text === null ? [] : [{ type, policy, matched, text }];
  });
  const near = nearMisses(c)
    .filter((one) => isRemarkable(one, c))
    .slice(0, mostNear);
  return [
    ...matched,
    ...near.map(
      (one): LostPolicy => ({
        type: one.entry.type,
        policy: one.entry.policy,
        matched: false,
        text: `${capital(namedPolicy(one.entry.type, one.entry.policy, words))} would match, but ${missText(one, c, words)}.`,
      }),
    ),
  ];
}

/** Content policies that look at this mail and find nothing at all: they are counted, not told. */
export const foundNothing = ({ because, policy }: TraceEntry, { world, scoreOf }: Case): boolean => {
  if (because.type !== 'not-triggered') return false;
  const found = policyOf(world.set, 'contentPolicies', policy);
  return found?.kind !== 'contentPolicies' || scoreOf(found.fields.definition)?.hits.length === 0;
};

/** What a policy that matches comes to; null for what is told elsewhere, or not at all. */
function lostText(entry: TraceEntry, c: Case, words: Words): string | null {
  const { because, type, policy: handle } = entry;
  const { world, scoreOf } = c;
  const name = () => namedPolicy(type, handle, words);
  const policy = policyOf(world.set, type, handle);
  switch (because.type) {
    case 'loses': {
      const winner = policyOf(world.set, type, because.to);
      if (winner === undefined || policy === undefined) return null;
      const loser = capital(name());
      const before = policyName(words, type, because.to);
      return `${loser} also matches, but ${before} ${comesBefore(winner, policy, because.by)}.`;
    }
    case 'never-acts':
      return `${capital(name())} would match, but a policy acts only on mail from inside to outside.`;
    case 'preceded':
      return `${capital(name())} also matches, but ${because.by === 'user' ? 'what the sender picked' : 'content examination'} comes before it.`;
    case 'bypassed':
      return `${capital(name())} matches, and comes first, but the bypass switches it off.`;
    case 'nothing-to-switch-off':
      return `${capital(name())} matches, but there is nothing that it could switch off.`;
    case 'not-triggered': {
      if (policy?.kind !== 'contentPolicies' || foundNothing(entry, c)) return null;
      const score = scoreOf(policy.fields.definition);
      const list = contentDefinitionName(words, policy.fields.definition);
      if (score === null)
        return `Whether ${list} is triggered is not known here, so ${name()} does nothing as far as is known.`;
      const why = shortfallText(score, because.needed);
      return `${list} scores ${because.score} of ${because.needed}, so ${name()} does nothing: ${why}.`;
    }
    case 'no-override':
      return `${capital(name())} finds what it looks for (it scores ${because.score} of ${because.needed}), but names no definition: it makes nothing secure.`;
    case 'override-does-not-act': {
      const whom = {
        internal: 'between colleagues',
        inbound: 'from outside',
        transit: 'between strangers',
        outbound: 'to outside',
      };
      return `${capital(name())} finds what it looks for, but ${definitionName(words, because.definition)} does nothing on mail ${whom[because.direction]}.`;
    }
    default:
      return null;
  }
}

const namedPolicy = (kind: PolicyKind, handle: Handle, words: Words): string =>
  `${kind === 'bypassPolicies' ? 'the bypass ' : ''}${policyName(words, kind, handle)}`;

/** The one condition that is missing, after "but". */
function missText({ policy, miss }: NearMiss, { message, recipient, world }: Case, words: Words): string {
  const { from, to, sourceIps, bidirectional } = policy.fields;
  switch (miss.type) {
    case 'disabled':
      return 'it is disabled';
    case 'not-yet':
      return `it starts only on ${momentText(miss.start)}`;
    case 'over':
      return `it ended on ${momentText(miss.end)}`;
    case 'source-unknown':
      return `it is for mail from ${rangesText(sourceIps)}, and nobody said where this comes from`;
    case 'source':
      return `it is for mail from ${rangesText(sourceIps)}, and this comes from ${ipText(message.sourceIp ?? 0)}`;
    case 'from': {
      if (bidirectional)
        return `it is for mail between ${forText(from, 'senders', words)} and ${forText(to, 'recipients', words)}`;
      const looksAt = {
        envelope: '',
        header: `, by the From header, which names ${addressText(message.headerFrom)}`,
        both: '',
      }[from.basedOn];
      const isNot = from.type === 'group' ? `, and ${addressText(message.from)} is not in it` : '';
      return `it is for ${forText(from, 'senders', words)}${looksAt || isNot}`;
    }
    case 'to': {
      if (bidirectional)
        return `it is for mail between ${forText(from, 'senders', words)} and ${forText(to, 'recipients', words)}`;
      if (to.type === 'domain') {
        const domains = [...new Set(words.recipients.map(domainOf))].filter(
          (domain) => isBelow(domain, to.domain) || isBelow(to.domain, domain),
        );
        if (domains.length === 0) return `it is for ${forText(to, 'recipients', words)}`;
        return `it is for ${to.domain}, and ${domains.join(' and ')} ${domains.length === 1 ? 'is another domain' : 'are other domains'}`;
      }
      const neighbour = to.type === 'group' ? neighbourOf(to, recipient, world.set) : null;
      const member =
        neighbour === null
          ? ''
          : `, which ${neighbour} is in and ${recipientsText(words)} ${verb(words, 'is', 'are')} not`;
      return `it is for ${forText(to, 'recipients', words)}${member}`;
    }
  }
}
