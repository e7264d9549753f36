import { type Diagnostic, error } from '../diagnostic.ts';
import type { Attributes } from '../schema/schema.ts';
import { isSensitive } from '../schema/sensitive.ts';
import { typeOf } from '../schema/type.ts';
import { equal, isSet } from '../values/equal.ts';
import { attribute as attributeStep, element, index, key, type Path, pathText, valueText } from '../values/path.ts';
import { satisfies } from '../values/refinements.ts';
import type { Type } from '../values/type.ts';
import { at, isDynamic, isList, isRecord, isUnknown, type ObjectValue, type Value } from '../values/value.ts';

/**
 * What apply brought about has every value that the plan had known, and nothing unknown; Terraform refuses anything else,
 * since others have been told what the plan says. One diagnostic for each place where it does not.
 */
export function assertApplied(
  attributes: Attributes,
  planned: ObjectValue,
  applied: ObjectValue,
): readonly Diagnostic[] {
  return differences(planned, applied, typeOf(attributes), []).map(({ path, was, is }) => {
    const hidden = isSensitive(attributes, path);
    const detail = hidden
      ? 'is sensitive, and came out other than planned'
      : `was planned as ${valueText(was)}, and came out as ${valueText(is)}`;
    const summary = 'What came out is not what was planned';
    return error(summary, `\`${pathText(path)}\` ${detail}. This is a bug in the provider.`, path);
  });
}

interface Difference {
  readonly path: Path;
  readonly was: Value;
  readonly is: Value;
}

function differences(was: Value, is: Value, type: Type, path: Path): readonly Difference[] {
  const differs = [{ path, was, is }];
  if (isUnknown(is)) return differs;
  if (isUnknown(was)) return isDynamic(is) || satisfies(is, was.refinements) ? [] : differs;
  if (was === null || is === null) return was === is ? [] : differs;
  if (isDynamic(was)) {
    if (!isDynamic(is) || !equal({ ...was, value: null }, { ...is, value: null }, 'dynamic')) return differs;
    return differences(was.value, is.value, was.type, path);
  }
  if (typeof type === 'string') return equal(was, is, type) ? [] : differs;
  if (isSet(type)) return setDifferences(was, is, type, path);
  if (isList(was) && isList(is)) {
    if (was.length !== is.length) return differs;
    const item = (i: number): Type => ('items' in type ? type.items[i]! : 'of' in type ? type.of : 'dynamic');
    return was.flatMap((value, i) => differences(value, is[i]!, item(i), [...path, index(i)]));
  }
  if (!isRecord(was) || !isRecord(is)) return differs;
  if (type.kind === 'object') {
    return Object.entries(type.attributes).flatMap(([name, inner]) =>
      differences(at(was, name), at(is, name), inner, [...path, attributeStep(name)]),
    );
  }
  const names = Object.keys(was);
  if (names.length !== Object.keys(is).length || names.some((name) => !Object.hasOwn(is, name))) return differs;
  const inner = 'of' in type ? type.of : 'dynamic';
  return names.flatMap((name) => differences(at(was, name), at(is, name), inner, [...path, key(name)]));
}

/** Elements planned with something unknown may come out as one, but none is lost and none is new. */
function setDifferences(was: Value, is: Value, type: Type, path: Path): readonly Difference[] {
  if (!isList(was) || !isList(is) || typeof type === 'string' || !('of' in type)) return [{ path, was, is }];
  if (equal(was, is, type)) return [];
  const fits = (a: Value, b: Value): boolean => differences(a, b, type.of, []).length === 0;
  const lost = was.filter((a) => !is.some((b) => fits(a, b)));
  const added = is.filter((b) => !was.some((a) => fits(a, b)));
  if (lost.length === 0 && added.length === 0 && is.length <= was.length) return [];
  const [one] = lost;
  if (one !== undefined && lost.length === 1 && added.length === 0) {
    return [{ path: [...path, element(one)], was: one, is: null }];
  }
  return [{ path, was, is }];
}
