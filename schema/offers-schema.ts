import { simulationSchema } from './simulation-schema.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

const nullableText = (description: string): JsonSchema => ({ type: ['string', 'null'], description });

/** What an answer rests on is said as in a simulation. */
const shared = Object.fromEntries(
  Object.entries(simulationSchema.properties ?? {}).filter(([name]) =>
    ['account', 'target', 'strategies', 'directory'].includes(name),
  ),
);

const folder = closed(
  'folder',
  {
    path: nullableText('Its path; null for the built-in definitions.'),
    listOf: nullableText('The folder whose list counts; null: none has one, so that everyone internal can pick.'),
    offered: {
      enum: ['yes', 'no', 'unknown'],
      description: 'Whether its definitions can be picked; `unknown`: not as far as is known.',
    },
    because: text('Why, as a sentence.'),
    definitions: list(
      'The definitions in it.',
      closed('definition', { definition: text('Its key.'), description: text('What a user sees.') }, [
        'definition',
        'description',
      ]),
    ),
  },
  ['path', 'listOf', 'offered', 'because', 'definitions'],
);

const properties: Readonly<Record<string, JsonSchema>> = {
  format: { const: 'sealwright/offers/1', description: 'Which document this is, and its version.' },
  ...shared,
  address: text('Who was asked about.'),
  internal: { type: 'boolean', description: 'Whether the address is internal: only then can anything be picked.' },
  answer: text('How many definitions can be picked, as a sentence.'),
  remarks: list('What is odd about the address.', text('A sentence.')),
  folders: list('Every folder that holds definitions; those that are offered first.', folder),
};

/** The JSON Schema of the document that `explain --offered` writes. */
export const offersSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/offers.schema.json',
  ...closed('sealwright offers', properties, Object.keys(properties)),
};
