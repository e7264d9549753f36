import type { JsonSchema } from '../../../schema/vocabulary.ts';
import { didYouMean } from '../did-you-mean.ts';
import { admitsType, isMapping } from './matches.ts';

/** Of the forms that a value can have, the one that was probably meant; undefined where nothing speaks for one. */
export function chooseForm(forms: readonly JsonSchema[], value: unknown): JsonSchema | undefined {
  if (isMapping(value)) return chooseByNames(forms, Object.keys(value));
  return forms.find((form) =>
    form.enum ? form.enum.includes(value) : form.type !== undefined && admitsType(form, value),
  );
}

/** The names that only one form has say which it is: `domain`, and not `basedOn`, which several have. */
function chooseByNames(forms: readonly JsonSchema[], names: readonly string[]): JsonSchema | undefined {
  const objects = forms.filter((form) => form.type === 'object');
  let best: JsonSchema | undefined;
  let bestScore = 0;
  for (const form of objects) {
    const known = Object.keys(form.properties ?? {}).filter(
      (name) => objects.length === 1 || !objects.every((other) => Object.hasOwn(other.properties ?? {}, name)),
    );
    const score = names.reduce(
      (sum, name) => sum + (known.includes(name) ? 2 : didYouMean(name, known) === undefined ? 0 : 1),
      0,
    );
    if (score > bestScore) {
      best = form;
      bestScore = score;
    }
  }
  return best ?? (objects.length === 1 ? objects[0] : undefined);
}
