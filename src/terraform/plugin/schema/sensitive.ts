import type { Path } from '../values/path.ts';
import { type Attributes, isNested } from './schema.ts';

/** Whether what stands at the path is not to be shown, by itself or for something around it. */
export function isSensitive(attributes: Attributes, path: Path): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return false;
  // A step to an element does not leave the attributes that its elements have.
  if (step.kind !== 'attribute') return isSensitive(attributes, rest);
  const attribute = Object.hasOwn(attributes, step.name) ? attributes[step.name] : undefined;
  if (attribute === undefined) return false;
  if (attribute.sensitive || attribute.writeOnly) return true;
  return isNested(attribute) && isSensitive(attribute.attributes, rest);
}
