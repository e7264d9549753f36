import type { Plain } from '../../model/plain.ts';
import { attributesByName } from '../../terraform/mapping/attributes.ts';
import { type Reading, readAttribute } from './read-attribute.ts';
import { type Block, isMapping } from './stack.ts';
import { severalOfOne, unknownAttribute } from './words.ts';

/** What Terraform itself reads in every block. */
export const ofTerraform: ReadonlySet<string> = new Set([
  '//',
  'depends_on',
  'provider',
  'lifecycle',
  'provisioner',
  'connection',
]);
/** What makes several objects of one block. */
export const multiplying: ReadonlySet<string> = new Set(['count', 'for_each']);

/** An object of a stack as an author of YAML would write it. Its mistakes are reported with paths of a configuration. */
export function readObject(block: Block, reading: Reading): Record<string, Plain> {
  const { at } = reading;
  const attributes = attributesByName(block.type);
  const written: Record<string, Plain> = {};
  if (block.type.purpose === 'contentExamination') written.for = block.type.purpose;
  for (const name in block.body) {
    const raw = block.body[name];
    if (raw === null) continue;
    const attribute = attributes.get(name);
    if (!attribute) {
      if (multiplying.has(name)) reading.report(severalOfOne(name, block.address, [...at, name]));
      else if (!ofTerraform.has(name)) {
        reading.report(unknownAttribute(name, [...attributes.keys()], block.address, [...at, name]));
      }
      continue;
    }
    const value = readAttribute(attribute, raw, reading);
    if (value !== undefined) written[attribute.fieldName] = value;
  }
  if (isProtected(block.body.lifecycle)) written.protect = true;
  return written;
}

/** `prevent_destroy` is Terraform's word for what a configuration calls protected. */
function isProtected(lifecycle: unknown): boolean {
  const said = Array.isArray(lifecycle) ? lifecycle[0] : lifecycle;
  return isMapping(said) && (said.prevent_destroy === true || said.prevent_destroy === 'true');
}
