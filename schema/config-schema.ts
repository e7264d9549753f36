import { accountDefinitions, accountSections, settingSections } from './account-schemas.ts';
import { objectSchemas, objectSections } from './object-schemas.ts';
import { testDefinitions, testSections } from './test-schemas.ts';
import { valueSchemas } from './value-schemas.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

/** The JSON Schema of a configuration, from the field tables. */
export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/config.schema.json',
  ...closed('sealwright configuration', {
    sealwright: { const: 1, description: 'The version of this format: 1.' },
    include: {
      description: 'More files of this configuration, relative to this one; `*` and `**` match names.',
      'x-expected': 'a path or a pattern, or a list of them',
      anyOf: [
        text('A path or a pattern.', { examples: ['policies/*.yaml'] }),
        list('Paths or patterns.', text('A path or a pattern.', { examples: ['policies/*.yaml'] })),
      ],
    },
    ...accountSections,
    ...objectSections,
    ...testSections,
    ...settingSections,
  }),
  description: 'Secure messaging policy as code: what an account should hold, and what must be true of its mail.',
  $defs: { ...valueSchemas, ...accountDefinitions, ...objectSchemas, ...testDefinitions },
};
