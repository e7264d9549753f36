import { placeProperties } from './place-schema.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

const path: JsonSchema = list('From the top of the configuration to the value.', {
  type: ['string', 'integer'],
  description: 'A key, or a position in a list (from 0).',
});

/** The JSON Schema of the document that `validate` writes. */
export const diagnosticsSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/diagnostics.schema.json',
  ...closed(
    'sealwright diagnostics',
    {
      format: { const: 'sealwright/diagnostics/1', description: 'Which document this is, and its version.' },
      diagnostics: list(
        'What was found, by file and line.',
        closed(
          'diagnostic',
          {
            rule: text('The name of the rule.'),
            severity: { enum: ['info', 'warning', 'error'], description: 'How severe it is.' },
            message: text('What is found, where, why it matters and what to do.'),
            hint: text('What to write instead.'),
            path: { ...path },
            ...placeProperties,
            related: list(
              'Other places that explain it.',
              closed('related place', { message: text('What is there.'), path: { ...path }, ...placeProperties }, [
                'message',
                'path',
              ]),
            ),
          },
          ['rule', 'severity', 'message', 'path'],
        ),
      ),
    },
    ['format', 'diagnostics'],
  ),
};
