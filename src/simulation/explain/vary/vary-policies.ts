import { policyKinds } from '../../../model/kinds/kinds.ts';
import { momentText } from '../../../model/moment-words.ts';
import { formatRange } from '../../../model/range.ts';
import { isInRanges } from '../../../routing/match.ts';
import type { Message } from '../../../routing/message.ts';
import type { Policy } from '../../../routing/policy.ts';
import { policyOf, withEnabled, withoutPolicies } from '../../other-worlds.ts';
import type { Case } from '../case.ts';
import { type NearMiss, nearMisses } from '../near.ts';
import { ipText, lastOf, rangesText } from '../words/range-words.ts';
import { policyName, type Words } from '../words/words.ts';
import type { Variation } from './variation.ts';

/** What made the outcome what it is: the policy that decided, the bypass, the bypass that kept it on. */
export function deciders({ trace, world }: Case): readonly Policy[] {
  return trace.flatMap(({ because, type, policy }) =>
    because.type === 'decides' ||
    because.type === 'takes-no-action' ||
    because.type === 'switches-off' ||
    because.type === 'leaves-on'
      ? (policyOf(world.set, type, policy) ?? [])
      : [],
  );
}

/** Without each of them; before and after it; from elsewhere. */
export function winnerVariations(c: Case): readonly Variation[] {
  const winners = deciders(c);
  return [
    ...winners.map(
      (policy): Variation => ({
        change: 'without-winner',
        key: `without ${policy.kind} ${policy.handle}`,
        condition: (words) =>
          `Without ${policy.kind === 'bypassPolicies' ? 'the bypass ' : ''}${nameOf(policy, words)}`,
        world: withoutPolicies(c.world, policy.kind, new Set([policy.handle])),
      }),
    ),
    ...winners.flatMap((policy) => [...edges(policy, c), ...elsewhere(policy, c)]),
  ];
}

const nameOf = ({ kind, handle }: Policy, words: Words): string => policyName(words, kind, handle);

function edges(policy: Policy, { message }: Case): readonly Variation[] {
  const { start, end } = policy.fields;
  const varied = (at: number, what: string, moment: number): Variation => ({
    change: 'time',
    key: `at ${at}`,
    about: policy.handle,
    condition: (words) => `Sent ${what.replace('POLICY', nameOf(policy, words))} (${momentText(moment)})`,
    message: { ...message, at },
  });
  return [
    ...(start === null ? [] : [varied(start - 1, 'before POLICY starts', start)]),
    ...(end === null ? [] : [varied(end + 1, 'after POLICY has ended', end)]),
  ];
}

function elsewhere({ fields: { sourceIps } }: Policy, { message }: Case): readonly Variation[] {
  if (sourceIps.length === 0) return [];
  return [
    {
      change: 'source',
      key: 'source null',
      condition: () => `From a source address outside ${rangesText(sourceIps)}`,
      message: { ...message, sourceIp: null },
    },
  ];
}

/** As if the one thing that keeps a policy from matching were otherwise. */
export function nearVariations(c: Case): readonly Variation[] {
  return nearMisses(c).flatMap((near) => nearVariation(near, c));
}

function nearVariation({ policy, miss, isSwitchedOff }: NearMiss, c: Case): readonly Variation[] {
  const { message, world } = c;
  const { handle, kind, fields } = policy;
  switch (miss.type) {
    case 'disabled':
      return [
        {
          change: 'enabled',
          key: `enabled ${kind} ${handle}`,
          about: handle,
          condition: (words) => `If ${nameOf(policy, words)} were enabled`,
          world: withEnabled(world, kind, handle),
        },
      ];
    case 'not-yet':
      return [at(policy, miss.start, 'Sent when POLICY has started', miss.start, message)];
    case 'over':
      return [
        {
          ...at(policy, miss.end, 'Sent before POLICY ended', miss.end, message),
          ...(isSwitchedOff ? { world: withEnabled(world, kind, handle) } : {}),
        },
      ];
    case 'source':
    case 'source-unknown':
      return [fromRanges(fields.sourceIps, c)];
    case 'from':
    case 'to':
      // Another person is another question; what may differ of this one is who they are: see membership.
      return [];
  }
}

function at(policy: Policy, moment: number, what: string, shown: number, message: Message): Variation {
  return {
    change: 'time',
    key: `at ${moment}`,
    about: policy.handle,
    condition: (words) => `${what.replace('POLICY', nameOf(policy, words))} (${momentText(shown)})`,
    message: { ...message, at: moment },
  };
}

const mostProbes = 40;

/** From every address of the ranges where that is all the same, or from one of them. */
function fromRanges(ranges: Policy['fields']['sourceIps'], { world, message }: Case): Variation {
  const from = (sourceIp: number): Message => ({ ...message, sourceIp });
  const first = ranges[0]?.base ?? 0;
  // Where ranges of other policies begin or end inside of these, something may change.
  const probes = () => {
    const others = policyKinds
      .flatMap((kind) => world.set.objects[kind] as readonly Policy[])
      .flatMap(({ fields }) => fields.sourceIps.flatMap((range) => [range.base, lastOf(range)]))
      .filter((address) => isInRanges(ranges, address));
    return [...new Set([...ranges.flatMap((range) => [range.base, lastOf(range)]), ...others])];
  };
  return {
    change: 'source',
    key: `source ${ranges.map(formatRange).join()}`,
    condition: () => `From ${rangesText(ranges)}`,
    narrowly: () => `From ${ipText(first)}`,
    message: from(first),
    also: () => probes().slice(0, mostProbes).map(from),
  };
}
