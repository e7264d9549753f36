import { importLanguages } from '../src/documents/import.ts';
import { kindNames } from '../src/model/kinds/kinds.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

const kind: JsonSchema = { enum: kindNames, description: 'The section of a configuration that it belongs to.' };
const key = text('Its key in what is written.');
const whole = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });

const reasons: Readonly<Record<string, string>> = {
  law: 'A law forbids to write it.',
  'unknown-value': 'The account has a value that this version does not know, or something refers to what is gone.',
  'unknown-field': 'The account has a field that this version does not know; the rest is imported.',
  'repeated-identity': 'Other live objects have its identity, so it is told apart by its id.',
  'rests-on-left-out': 'It refers to what is left out.',
  'looked-up': 'A local group that can only be looked up.',
  acknowledged: 'A rule that is no law finds something; it is acknowledged where it stands.',
  'not-acknowledged': 'A rule that is no law finds something, which the language has no way to acknowledge.',
  expired: 'Its end has passed, and the service has switched it off.',
  bridge: 'An apply that was interrupted left it behind; it is only there while calls are made.',
  fact: 'A fact of the account that can not be declared.',
  'not-the-same': 'Written down it would not be the same, or could not be told from others.',
};

const properties: Readonly<Record<string, JsonSchema>> = {
  format: { const: 'sealwright/import/1', description: 'Which document this is, and its version.' },
  account: closed(
    'account',
    {
      id: text("The account's identity."),
      edition: { enum: ['full', 'lite'], description: 'The edition.' },
      target: text('Where it was read.'),
    },
    ['id', 'edition', 'target'],
  ),
  to: { enum: importLanguages, description: 'The language that was written.' },
  files: list(
    'What was written.',
    closed('file', { name: text('Its name within a folder.'), text: text('All of it.') }, ['name', 'text']),
  ),
  objects: list(
    'The live objects that are not built in.',
    closed(
      'object',
      {
        kind,
        key,
        id: text("The service's id."),
        name: text('Its description, narrative or name.'),
        folder: text('The path that it is in; absent for policies.'),
        as: {
          enum: ['managed', 'looked-up', 'left-out'],
          description: 'Described, only referred to, or not in what is written but as a comment.',
        },
      },
      ['kind', 'key', 'id', 'name', 'as'],
    ),
  ),
  notes: list(
    'What is not said of the account, or otherwise than somebody may think.',
    closed(
      'note',
      {
        object: closed('object', { kind, key }, ['kind', 'key'], {
          description: 'What it is about; absent: the account as a whole.',
        }),
        reason: {
          enum: Object.keys(reasons),
          description: `What sort of note it is. ${Object.entries(reasons)
            .map(([name, words]) => `${name}: ${words}`)
            .join(' ')}`,
        },
        rule: text('The rule that a law or finding is of.'),
        message: text('For people.'),
      },
      ['reason', 'message'],
    ),
  ),
  summary: closed(
    'summary',
    {
      managed: whole('Objects that are described.'),
      lookedUp: whole('Groups that are only looked up.'),
      leftOut: whole('Objects that are not imported.'),
      builtin: whole('Built-in objects, which nobody manages.'),
    },
    ['managed', 'lookedUp', 'leftOut', 'builtin'],
  ),
};

/** The JSON Schema of the document that `import` writes. */
export const importSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/import.schema.json',
  ...closed('sealwright import', properties, Object.keys(properties)),
};
