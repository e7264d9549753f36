import { type Diagnostic, error, hasError } from '../diagnostic.ts';
import { complete } from '../schema/complete.ts';
import { type Attributes, isNested } from '../schema/schema.ts';
import { attributeType, typeOf } from '../schema/type.ts';
import { misfit } from '../values/conform.ts';
import { isWhollyKnown, unknownAsNull } from '../values/known.ts';
import { attribute as attributeStep, type Path, pathText } from '../values/path.ts';
import { at, type ObjectValue } from '../values/value.ts';

export interface Settled {
  readonly state: ObjectValue;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes of what a provider answered a state that Terraform takes: complete, of the schema's types, with nothing unknown
 * and nothing write-only. Whatever is wrong is reported, but what is right is kept, the id above all: losing a state
 * means losing the object. In place of what is wrong stands what `instead` has, or null.
 *
 * After an error of the provider's own, `reported`, what it left unknown is no further error.
 */
export function settle(
  attributes: Attributes,
  answered: ObjectValue,
  instead: ObjectValue | null,
  reported: readonly Diagnostic[],
): Settled {
  const whole = complete(attributes, answered);
  const diagnostics: Diagnostic[] = [];
  const entries = Object.entries(attributes).map(([name, attribute]) => {
    const path: Path = [attributeStep(name)];
    const value = at(whole, name);
    const wrong = misfit(value, attributeType(attribute), path);
    if (wrong) {
      diagnostics.push(bug(`\`${pathText(wrong.path)}\` ${wrong.problem}`, wrong.path));
      return [name, unknownAsNull(instead === null ? null : at(instead, name))];
    }
    if (!isWhollyKnown(value) && !hasError(reported)) {
      diagnostics.push(bug(`\`${name}\` is${isNested(attribute) ? ' in part' : ''} still unknown`, path));
    }
    return [name, unknownAsNull(value)];
  });
  const stranger = misfit(whole, typeOf(attributes));
  if (stranger?.path.length === 0) diagnostics.push(bug(`the answer ${stranger.problem}`, []));
  return { state: Object.fromEntries(entries), diagnostics };
}

const bug = (text: string, path: Path): Diagnostic =>
  error('The provider answered what its schema does not allow', `${text}. This is a bug in the provider.`, path);
