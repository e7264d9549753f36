/** Writes the generated files of this room: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldTypes } from './field-types.ts';
import { resourceClasses } from './resource-classes.ts';

export const generated: ReadonlyMap<string, () => string> = new Map([
  ['resources/resources.gen.ts', resourceClasses],
  ['objects/fields.gen.ts', fieldTypes],
]);

for (const [name, text] of generated) writeFileSync(join(import.meta.dirname, '..', name), text());
