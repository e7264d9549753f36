import { type JsonSchema, text } from './vocabulary.ts';

/** Where something stands, in every document. */
export const placeProperties: Readonly<Record<string, JsonSchema>> = {
  file: text('The file, as the program was given it.'),
  line: { type: 'integer', minimum: 1, description: 'The line, from 1.' },
  column: { type: 'integer', minimum: 1, description: 'The column, from 1, in UTF-16 units.' },
  construct: text('The path of the construct it is about, where a program makes the configuration.'),
};
