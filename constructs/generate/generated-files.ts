import { fieldTypes } from './field-types.ts';
import { resourceClasses } from './resource-classes.ts';

/** The generated files of this room, by their path in it. */
export const generatedFiles: ReadonlyMap<string, () => string> = new Map([
  ['resources/resources.gen.ts', resourceClasses],
  ['objects/fields.gen.ts', fieldTypes],
]);
