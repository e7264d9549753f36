import type { Path } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { kinds } from '../../model/kinds/kinds.ts';
import type { NestedAttribute, Shape } from '../../terraform/mapping/attributes.ts';
import { didYouMean } from '../did-you-mean.ts';
import { found, oneOf, shorten } from '../explain/describe.ts';
import { valueName } from '../subject.ts';

const finding = (rule: string, message: string, path: Path, rest: Pick<Finding, 'hint' | 'part'> = {}): Finding => ({
  rule,
  severity: 'error',
  message,
  path,
  ...rest,
});

/** An expression that is nothing without Terraform. */
export function notWorkedOut(expression: string, because: string, path: Path): Finding {
  return finding(
    'terraform-expression',
    `A value can not be worked out without Terraform. ${capital(valueName(path))} is \`${shorten(expression)}\`, which ${because}. Write the value itself.`,
    path,
  );
}

/** An attribute that a resource type does not have. `subject` is what should have it: an address, or `from` of one. */
export function unknownAttribute(name: string, known: readonly string[], subject: string, path: Path): Finding {
  const near = didYouMean(name, known);
  const rest = near === undefined ? ` There are: ${oneOf(known)}.` : ` Did you mean \`${near}\`?`;
  const message = `A name is not known here. \`${shorten(name)}\` is no attribute of ${subject}.${rest}`;
  return finding('schema', message, path, { ...(near === undefined ? {} : { hint: `${near}:` }), part: 'key' });
}

/** A value of another shape than the attribute's. */
export function wrongShape(shape: Shape, value: unknown, path: Path): Finding {
  const message = `A value has a form that is not wanted here. ${capital(valueName(path))} is ${found(value)}, but must be ${shapeWords(shape)}.`;
  return finding('schema', message, path);
}

/** Terraform refers to objects by id; an id that is only written down says nothing of what it is the id of. */
export function notAReference(value: string, to: KindName, path: Path): Finding {
  const message = `A reference leads nowhere. ${capital(valueName(path))} is the text \`${shorten(value)}\`, where the \`id\` of a ${kinds[to].label[0]} of this stack is wanted, or of one that a data source looks up.`;
  return finding('unknown-reference', message, path);
}

export function wrongKind(address: string, of: KindName, to: KindName, path: Path): Finding {
  const message = `A reference leads nowhere. ${capital(valueName(path))} names ${address}; that is a ${kinds[of].label[0]}, and a ${kinds[to].label[0]} is wanted here.`;
  return finding('unknown-reference', message, path);
}

/** `count` and `for_each`. */
export function severalOfOne(name: string, address: string, path: Path): Finding {
  const message = `A resource stands for several objects. ${address} has \`${name}\`, which only Terraform works out; write each object by itself, in a loop of the program that writes the stack.`;
  return finding('terraform-expression', message, path, { part: 'key' });
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function shapeWords(shape: Shape): string {
  switch (shape.type) {
    case 'strings':
      return 'a list of texts';
    case 'object':
      return `an object with ${namesOf(shape.attributes)}`;
    case 'objects':
      return `a list of objects with ${namesOf(shape.attributes)}`;
    default:
      return `a ${shape.type}`;
  }
}

const namesOf = (attributes: readonly NestedAttribute[]): string => oneOf(attributes.map(({ name }) => name));
