import { planSchema } from './plan-schema.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

const whole = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const number: JsonSchema = { type: 'integer', minimum: 1, description: 'The number of the call.' };
const { $schema: _, $id: __, $defs, ...plan } = planSchema;

/** The JSON Schema of the document that `apply` and `destroy` write. */
export const applySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/apply.schema.json',
  ...($defs ? { $defs } : {}),
  ...closed(
    'sealwright apply',
    {
      format: { const: 'sealwright/apply/1', description: 'Which document this is, and its version.' },
      fingerprint: text('The fingerprint of the plan that was applied.'),
      plan: { ...plan, description: 'What was to be done; the calls refer to its changes.' },
      recovered: list('What became of calls that an earlier, interrupted apply left open.', text('A sentence.')),
      remaining: whole('Changes that a new plan still finds afterwards.'),
      calls: list(
        'How each call ended.',
        closed(
          'call',
          {
            n: number,
            method: { enum: ['POST', 'PATCH', 'DELETE'], description: 'The HTTP method.' },
            change: {
              type: ['integer', 'null'],
              minimum: 0,
              description: 'The change that it belongs to, as an index of the changes of the plan; null: a bridge.',
            },
            outcome: {
              enum: ['done', 'refused', 'unknown', 'not-sent'],
              description: 'unknown: it was sent, and nothing tells whether it was executed.',
            },
            id: text('The id of what it made or changed.'),
            found: { const: true, description: 'The answer was lost, and what it made was found afterwards.' },
            status: whole('The HTTP status of a refusal.'),
            problems: list('What the service said.', text('A sentence.')),
            reason: text('Why it is not known, or was not sent.'),
          },
          ['n', 'method', 'change', 'outcome'],
        ),
      ),
      notAsPlanned: list(
        'What was accepted and reads back otherwise.',
        closed('difference', { n: number, field: text('The field.') }, ['n', 'field']),
      ),
      summary: closed(
        'summary',
        {
          done: whole('Calls that were executed.'),
          refused: whole('Calls that the service refused.'),
          unknown: whole('Calls of which nothing tells whether they were executed.'),
          notSent: whole('Calls that were not sent.'),
        },
        ['done', 'refused', 'unknown', 'notSent'],
      ),
    },
    ['format', 'fingerprint', 'calls', 'notAsPlanned', 'summary'],
  ),
};
