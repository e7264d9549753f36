import type { Explanation } from '../../documents/explanation.ts';
import type { Address } from '../../model/address.ts';
import type { Message } from '../../routing/message.ts';
import type { World } from '../../routing/world.ts';
import { allPolicies } from '../other-worlds.ts';
import { alternativesOf, type Found, plainOutcome } from './alternatives.ts';
import { type Case, caseOf } from './case.ts';
import { doubtsOf, type FoundDoubt } from './doubts.ts';
import { deciders } from './vary/vary-policies.ts';
import { decisionText } from './words/decision-words.ts';
import { foundNothing, lostPolicies } from './words/lost-words.ts';
import { reasonTexts } from './words/reason-words.ts';
import { newWords } from './words/words.ts';

/** All that there is to tell of one recipient, before it has words. */
interface Known {
  readonly c: Case;
  readonly doubts: readonly FoundDoubt[];
  readonly found: readonly Found[];
  readonly untried: number;
}

/** What happened to a message: one story for all recipients of whom the same words are true. */
export function explainMessage(world: World, message: Message): readonly Explanation[] {
  const stories = new Map<string, { readonly known: Known; readonly recipients: Address[] }>();
  for (const recipient of new Set(message.to)) {
    const c = caseOf(world, message, recipient);
    const known = { c, doubts: doubtsOf(c), ...alternativesOf(c) };
    // Told of "*": what is the same then is the same story.
    const key = JSON.stringify(told(known, ['*']), (name, value) => (name === 'outcome' ? undefined : value));
    const story = stories.get(key);
    if (story) story.recipients.push(recipient);
    else stories.set(key, { known, recipients: [recipient] });
  }
  return [...stories.values()].map(({ known, recipients }) => told(known, recipients));
}

function told({ c, doubts, found, untried }: Known, recipients: readonly Address[]): Explanation {
  const words = newWords(c.world.set, recipients);
  // In the order in which it is read: a key is said where something is named first.
  const decision = decisionText(c, words);
  const reasons = reasonTexts(c, words);
  const doubtTexts = doubts.map(({ type, outcome, tell }) => ({
    type,
    text: tell(words),
    outcome: outcome === null ? null : plainOutcome(outcome),
  }));
  const lost = lostPolicies(c, words);
  const alternatives = found.map(({ change, outcome, tell }) => ({
    change,
    text: tell(words),
    outcome: plainOutcome(outcome),
  }));
  const nothingFound = c.trace.filter((entry) => entry.matched && foundNothing(entry, c)).length;
  const decided = deciders(c).length;
  return {
    recipients,
    decision,
    reasons,
    doubts: doubtTexts,
    lost,
    unmatched: allPolicies(c.world.set) - decided - lost.length - nothingFound,
    nothingFound,
    saysNothing: saysNothing(c.message),
    alternatives,
    untried,
  };
}

const saysNothing = ({ subject, body, headers = [], attachments = [] }: Message): boolean =>
  subject === undefined && body === undefined && headers.length + attachments.length === 0;
