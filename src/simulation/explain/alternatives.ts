import type { Alternative, AlternativeOutcome } from '../../documents/explanation.ts';
import { formatInstant } from '../../model/instant.ts';
import type { Outcome } from '../../routing/outcome.ts';
import { type Case, judgeOne } from './case.ts';
import type { Family, Variation } from './vary/variation.ts';
import { variationsOf } from './vary/variations.ts';
import { effectText, isNoticed, type Timed } from './words/effect-words.ts';
import { counted, type Words } from './words/words.ts';

/** So many variations are evaluated for one recipient, so that thousands of policies don't take minutes. */
const mostTries = 300;
/** So many of those that change something are told. */
const mostFound = 40;

/** Something that would change what a person notices. */
export interface Found {
  readonly change: Alternative['change'];
  readonly outcome: Outcome;
  readonly tell: (words: Words) => string;
}

/** Evaluates the variations and keeps those that somebody would notice. */
export function alternativesOf(c: Case): { readonly found: readonly Found[]; readonly untried: number } {
  const actual = timed(c);
  const seen = new Set<string>();
  let [tries, changing, untried] = [0, 0, 0];
  const attempt = (variation: Variation): Timed | null => {
    if (seen.has(variation.key)) return null;
    seen.add(variation.key);
    if (tries >= mostTries || changing >= mostFound) {
      untried += 1;
      return null;
    }
    tries += 1;
    const other = evaluated(variation, c);
    if (!isNoticed(actual, other)) return null;
    changing += 1;
    return other;
  };
  const found = variationsOf(c).flatMap((one): readonly Found[] => {
    if ('members' in one) return familyFound(one, actual, attempt);
    const other = attempt(one);
    return other === null ? [] : [foundOf(one, actual, other, conditionOf(one, other, c))];
  });
  return { found: withoutRepeats(found, c), untried };
}

/** Without the policy, and without what it found, is often the same: then it is said once. */
function withoutRepeats(found: readonly Found[], { message: { at } }: Case): readonly Found[] {
  const without = found.filter(({ change }) => change === 'without-winner');
  const isSame = (one: Found, other: Found) =>
    !isNoticed({ outcome: one.outcome, at }, { outcome: other.outcome, at }) &&
    one.outcome.decidedBy.policy === other.outcome.decidedBy.policy;
  return found.filter((one) => one.change !== 'content' || !without.some((other) => isSame(one, other)));
}

const timed = ({ outcome, message }: Pick<Case, 'outcome' | 'message'>): Timed => ({ outcome, at: message.at });

const evaluated = ({ world, message }: Pick<Variation, 'world' | 'message'>, c: Case): Timed =>
  timed(judgeOne(world ?? c.world, message ?? c.message, c.recipient));

/** The condition, unless it speaks of messages that end otherwise. */
function conditionOf(one: Variation, other: Timed, c: Case): Variation['condition'] {
  const { also, narrowly, world } = one;
  const holds = (also?.() ?? []).every((message) => {
    const each = evaluated({ message, ...(world === undefined ? {} : { world }) }, c);
    return !isNoticed(each, other) && each.outcome.decidedBy.policy === other.outcome.decidedBy.policy;
  });
  return holds || narrowly === undefined ? one.condition : narrowly;
}

function foundOf(
  { change, about }: Pick<Variation, 'change' | 'about'>,
  actual: Timed,
  other: Timed,
  condition: Variation['condition'],
  more = '',
): Found {
  return {
    change,
    outcome: other.outcome,
    // The condition is said first: what it names is not named with its key again.
    tell: (words) => {
      const start = condition(words);
      return `${start}, ${effectText(actual, other, words, about)}${more}.`;
    },
  };
}

function familyFound(
  { members, told }: Family,
  actual: Timed,
  attempt: (variation: Variation) => Timed | null,
): readonly Found[] {
  const changed = members.flatMap((one) => {
    const other = attempt(one);
    return other === null ? [] : [{ one, other }];
  });
  const [first] = changed;
  if (first === undefined) return [];
  if (told.how === 'first') {
    const { brief } = told;
    if (brief && actual.outcome.secure && changed.length > 1) {
      return [{ change: first.one.change, outcome: first.other.outcome, tell: () => `${brief(changed.length)}.` }];
    }
    const others = changed.length - 1;
    const more = others === 0 ? '' : `; ${counted(others, ...told.noun)} would change something too${told.where ?? ''}`;
    return [foundOf(first.one, actual, first.other, first.one.condition, more)];
  }
  const groups: (typeof changed)[] = [];
  for (const each of changed) {
    const alike = groups.find(([head]) => head !== undefined && !isNoticed(head.other, each.other));
    if (alike) alike.push(each);
    else groups.push([each]);
  }
  return groups.flatMap((group) => {
    const [head] = group;
    const condition = told.together(group.map(({ one }) => one.key));
    return head === undefined ? [] : [foundOf(head.one, actual, head.other, condition)];
  });
}

/** An outcome as documents carry it: moments as text. */
export function plainOutcome(outcome: Outcome): AlternativeOutcome {
  const { expiresAt, extendableTo } = outcome;
  return {
    ...outcome,
    expiresAt: expiresAt === null ? null : formatInstant(expiresAt),
    extendableTo: extendableTo === null ? null : formatInstant(extendableTo),
  };
}
