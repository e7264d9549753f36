import type { ContentHit } from '../decide.ts';
import { type Direction, directionOf } from '../direction.ts';
import type { Matching } from '../judge.ts';
import type { Message } from '../message.ts';
import type { Policy } from '../policy.ts';
import { type Order, specificity } from '../precedence.ts';
import type { World } from '../world.ts';
import { firstCommon, nowhere, type Segment } from './bitset.ts';
import { isInside } from './intervals.ts';
import { hasRanges, isContent, isDated, maskRow, type PolicyIndex, type TypePart } from './policy-index.ts';
import type { Rows } from './rows.ts';
import { newSenderRow } from './sender-row.ts';
import { triggerScores } from './trigger-scores.ts';

/** Finds the policies that match one recipient of one message at a time. */
export interface IndexedMatching extends Matching {
  /** The atoms of the sender's addresses; where no policy looks at the header, its atom may be that of the envelope. */
  readonly startMessage: (message: Message, envelope: number, header: number) => void;
  readonly startRecipient: (recipient: number) => Direction;
}

/**
 * A policy matches straight where it is in the sender's From row and in the recipient's To row; a bi-directional one also
 * swapped, where it is in the recipient's From row and in the sender's To row. Dates and ranges are looked at last, and
 * only for policies that are met first: most have none.
 *
 * Winners of every order of policies are found in the one order of the index. Its first match is the best of its segment
 * *from-first*. The best *to-first* has the highest rank of To that any match has; with this rank, the first one. It is looked
 * for among the ranks of To above that of the best from-first only. *Override-first* takes the best of those that override,
 * if there is one; *specificity-first* compares it with the best of the others.
 *
 * One object serves all messages, and remembers the best of each segment until the next recipient.
 */
export function newIndexedMatching(world: World, index: PolicyIndex, fromRows: Rows, toRows: Rows): IndexedMatching {
  const { conditions, starts, ends, sources, fromRanks, toRanks, tieEnds, policies, masks } = index;
  const scores = triggerScores(world, index);
  const { hits, actsInward } = scores;
  const straightMasks = maskRows(index, false);
  const swappedMasks = maskRows(index, true);
  const types: readonly TypePart[] = [index.types.policies, index.types.bypassPolicies, index.types.contentPolicies];

  const effects = policies.map((policy, place) => policy && (hits[place]?.definition ?? effectOf(policy)));
  const senderFrom = newSenderRow(fromRows, index);
  const senderTo = newSenderRow(toRows, index);
  let at = 0;
  let sourceIp = 0;
  let senderToRanks = 0;
  let recipientTo = 0;
  let recipientFrom = 0;
  let possibleToRanks = 0;
  let isSenderInternal = false;
  let isOutbound = false;
  let mayTrigger = false;
  let contentMayAct = false;
  const best = new Int32Array(types.length * 4);

  const applies = (place: number): boolean => {
    const asked = conditions[place]!;
    if (asked === 0) return true;
    if ((asked & isDated) !== 0 && (at < starts[place]! || at > ends[place]!)) return false;
    if ((asked & hasRanges) !== 0 && (sourceIp === notKnown || !isInside(sources[place]!, sourceIp))) return false;
    return (asked & isContent) === 0 || ((isOutbound || actsInward[place] === 1) && scores.isTriggered(place));
  };

  /** The first match from a place on, of those whose To has this rank, or of all. */
  const firstMatch = (type: TypePart, segment: Segment, toRank: number, from: number): number => {
    const { words, row } = senderFrom;
    let place = firstCommon(words, row, toRows.words, recipientTo, masks, straightMasks[toRank]!, segment, from);
    while (place !== nowhere && !applies(place)) {
      place = firstCommon(words, row, toRows.words, recipientTo, masks, straightMasks[toRank]!, segment, place + 1);
    }
    return type.hasTwoWay ? Math.min(place, firstSwapped(segment, toRank, from)) : place;
  };
  const firstSwapped = (segment: Segment, toRank: number, from: number): number => {
    const { words, row } = senderTo;
    const mask = swappedMasks[toRank]!;
    let place = firstCommon(words, row, fromRows.words, recipientFrom, masks, mask, segment, from);
    while (place !== nowhere && !applies(place)) {
      place = firstCommon(words, row, fromRows.words, recipientFrom, masks, mask, segment, place + 1);
    }
    return place;
  };

  const bestOf = (number: number, isOverriding: boolean, isFromFirst: boolean): number => {
    const slot = number * 4 + (isOverriding ? 2 : 0) + (isFromFirst ? 1 : 0);
    const known = best[slot]!;
    if (known !== notAsked) return known;
    const type = types[number]!;
    const segment = isOverriding ? type.overriding : type.ordinary;
    const found = isFromFirst
      ? firstMatch(type, segment, anyRank, segment.wordsAt * 32)
      : bestToFirst(type, segment, bestOf(number, isOverriding, true));
    best[slot] = found;
    return found;
  };
  const bestToFirst = (type: TypePart, segment: Segment, fromFirst: number): number => {
    if (fromFirst === nowhere) return nowhere;
    for (let rank = highestRank; rank > toRanks[fromFirst]!; rank--) {
      if ((possibleToRanks & (1 << rank)) === 0) continue;
      const found = firstMatch(type, segment, rank, segment.wordsAt * 32);
      if (found !== nowhere) return found;
    }
    return fromFirst;
  };

  const winner = (number: number, order: Order): number => {
    const isFromFirst = order['side-order'] === 'from-first';
    const overriding = bestOf(number, true, isFromFirst);
    if (overriding !== nowhere && order.precedence === 'override-first') return overriding;
    const ordinary = bestOf(number, false, isFromFirst);
    if (overriding === nowhere || ordinary === nowhere) return Math.min(overriding, ordinary);
    // Where the ranks are the same, the one that overrides comes first.
    return ranksOf(overriding, isFromFirst) >= ranksOf(ordinary, isFromFirst) ? overriding : ordinary;
  };
  const ranksOf = (place: number, isFromFirst: boolean): number => {
    const [from, to] = [fromRanks[place]!, toRanks[place]!];
    return isFromFirst ? from * 8 + to : to * 8 + from;
  };
  const policyAt = (place: number): Policy | null => (place === nowhere ? null : policies[place]!);

  /** Where the winner is: it is one of the best that were asked for. */
  const placeOfBest = (number: number, policy: Policy): number => {
    for (let slot = number * 4; slot < number * 4 + 4; slot++) {
      const place = best[slot]!;
      if (place !== notAsked && policies[place] === policy) return place;
    }
    throw new Error(`${policy.handle} is no winner`);
  };
  /** The matches that tie with a winner, which is the first of them, and have another effect. */
  const tied = <T>(number: number, policy: Policy, of: readonly (T | undefined)[]): readonly T[] => {
    const place = placeOfBest(number, policy);
    const end = tieEnds[place]!;
    if (place + 1 === end) return nobody;
    const type = types[number]!;
    const segment = policy.fields.override ? type.overriding : type.ordinary;
    const found: T[] = [];
    for (let next = place; ; ) {
      next = firstMatch(type, segment, anyRank, next + 1);
      if (next >= end) return found.length === 0 ? nobody : found;
      if (effects[next] !== effects[place]) found.push(of[next]!);
    }
  };

  const contentHit = (place: number): ContentHit | null => (place === nowhere ? null : hits[place]!);
  return {
    startMessage: (message, envelope, header) => {
      at = message.at;
      sourceIp = message.sourceIp ?? notKnown;
      senderFrom.select(envelope, header);
      isSenderInternal = senderFrom.isInternal;
      if (index.hasTwoWay) {
        senderTo.select(envelope, header);
        senderToRanks = senderTo.ranks;
      }
      mayTrigger = scores.start(message);
    },
    startRecipient: (recipient) => {
      recipientTo = toRows.rowOf(recipient);
      if (index.hasTwoWay) recipientFrom = fromRows.rowOf(recipient);
      possibleToRanks = toRows.ranksIn(recipientTo) | senderToRanks;
      const direction = directionOf(isSenderInternal, toRows.isInternalIn(recipientTo));
      isOutbound = direction === 'outbound';
      contentMayAct = mayTrigger && (isOutbound || (direction !== 'transit' && scores.someActInward));
      best.fill(notAsked);
      return direction;
    },
    policy: (order) => policyAt(winner(0, order)) as Policy<'policies'> | null,
    bypass: (order) => policyAt(winner(1, order)) as Policy<'bypassPolicies'> | null,
    content: (order) => (contentMayAct ? contentHit(winner(2, order)) : null),
    tiedPolicies: (policy) => tied(0, policy, policies as readonly Policy<'policies'>[]),
    tiedBypasses: (policy) => tied(1, policy, policies as readonly Policy<'bypassPolicies'>[]),
    tiedContent: ({ policy }) => tied(2, policy, hits),
    hasConflict: () => {
      const type = types[2]!;
      const definitions = new Set<string>();
      for (const segment of [type.overriding, type.ordinary]) {
        let place = firstMatch(type, segment, anyRank, segment.wordsAt * 32);
        while (place !== nowhere) {
          definitions.add(hits[place]!.definition);
          if (definitions.size > 1) return true;
          place = firstMatch(type, segment, anyRank, place + 1);
        }
      }
      return false;
    },
  };
}

/** What a policy would do: among those that tie, another one counts only if it would do something else. */
const effectOf = (policy: Policy): unknown =>
  policy.kind === 'bypassPolicies' ? policy.fields.action : policy.fields.definition;

const notAsked = -1;
const notKnown = -1;
const highestRank = specificity.address;
const anyRank = highestRank + 1;
const nobody: readonly never[] = [];

/** The rows of the masks by rank of To, and after them that of all ranks. */
const maskRows = (index: PolicyIndex, twoWay: boolean): Int32Array =>
  Int32Array.from({ length: anyRank + 1 }, (_, toRank) => maskRow(index, twoWay, toRank));
