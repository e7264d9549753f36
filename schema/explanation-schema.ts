import { alternativeChanges } from '../src/documents/explanation.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

const whole = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const flag = (description: string): JsonSchema => ({ type: 'boolean', description });

/** What `explain` adds to a message. `outcome` are the fields of an outcome as `simulate` gives it, without its trace. */
export function explanationSchema(outcome: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { unknownSettings: _, ...always } = outcome;
  const alternative = closed('other outcome', outcome, Object.keys(always));
  const doubt = closed(
    'doubt',
    {
      type: {
        enum: ['ambiguous', 'conflict', 'unknown', 'strategy'],
        description: 'Why it is not certain; `strategy`: it rests on a decision of docs/domain.md.',
      },
      text: text('It, in words.'),
      outcome: {
        description: 'What would happen otherwise; null where nothing single can be named.',
        anyOf: [alternative, { type: 'null' }],
      },
    },
    ['type', 'text', 'outcome'],
  );
  const lost = closed(
    'policy that does not decide',
    {
      type: {
        enum: ['policies', 'bypassPolicies', 'contentPolicies'],
        description: 'The section of a configuration that holds it.',
      },
      policy: text('Its key; `live:<id>` of one that only the account names.'),
      matched: flag('Whether it matches; otherwise one thing is missing.'),
      text: text('Why it does not decide.'),
    },
    ['type', 'policy', 'matched', 'text'],
  );
  const change = closed(
    'variation',
    {
      change: { enum: alternativeChanges, description: 'What is varied.' },
      text: text('The condition and the outcome, as a sentence.'),
      outcome: alternative,
    },
    ['change', 'text', 'outcome'],
  );
  const properties: Readonly<Record<string, JsonSchema>> = {
    recipients: list('The recipients of whom it is true.', text('An address.')),
    decision: text('How the message reaches them, in a sentence.'),
    reasons: list('What the sender can do, and why it is so.', text('A sentence.')),
    doubts: list('What the answer rests on besides the policies.', doubt),
    lost: list('Policies that match and do not decide, then those that one thing keeps from matching.', lost),
    unmatched: whole('Policies that neither decide nor are told of.'),
    nothingFound: whole('Content examination policies that look at the message and find nothing.'),
    saysNothing: flag('Whether the message has no part that content examination could look at.'),
    alternatives: list('What would have to differ for another outcome, the most likely question first.', change),
    untried: whole('Variations that were not evaluated, since there are too many.'),
  };
  return closed('explanation', properties, Object.keys(properties));
}
