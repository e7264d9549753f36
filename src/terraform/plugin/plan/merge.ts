import { type Attribute, type Attributes, isComputed, isNested, type NestedAttribute } from '../schema/schema.ts';
import { typeOf } from '../schema/type.ts';
import { equal, fingerprint } from '../values/equal.ts';
import { isWhollyKnown } from '../values/known.ts';
import { at, isDynamic, isList, isRecord, isUnknown, type ObjectValue, UNKNOWN, type Value } from '../values/value.ts';
import { pair } from './pair.ts';

/**
 * What becomes of the values that the provider computes, where there is a prior object to take them from. `keep`: they
 * stay. `renew`: they are unknown, but for those that say that an update does not change them.
 */
export type Computing = 'keep' | 'renew';

/**
 * The object that a configuration asks for, given what there was (null: nothing, so all that is computed is unknown).
 * Elements of nested attributes take after the prior element of the same index or key, or in a set of the same content.
 */
export function merge(
  attributes: Attributes,
  config: ObjectValue,
  prior: ObjectValue | null,
  computing: Computing,
): ObjectValue {
  const entries = Object.entries(attributes).map(([name, attribute]) => [
    name,
    mergeAttribute(attribute, at(config, name), prior === null ? undefined : at(prior, name), computing),
  ]);
  return Object.fromEntries(entries);
}

/** `prior` undefined: there was no object that could have had the attribute. */
function mergeAttribute(attribute: Attribute, config: Value, prior: Value | undefined, computing: Computing): Value {
  if (attribute.writeOnly) return null;
  const wanted = config ?? attribute.default ?? null;
  if (wanted !== null) return isNested(attribute) ? mergeNested(attribute, wanted, prior ?? null, computing) : wanted;
  if (!isComputed(attribute)) return null;
  if (prior === undefined) return UNKNOWN;
  return computing === 'keep' || attribute.useStateForUnknown ? prior : UNKNOWN;
}

function mergeNested(nested: NestedAttribute, config: Value, prior: Value, computing: Computing): Value {
  const { attributes, nesting } = nested;
  if (isUnknown(config) || isDynamic(config)) return config;
  if (nesting === 'single') return mergeObject(attributes, config, prior, computing);
  const element = (wanted: Value, before: Value): Value =>
    isUnknown(wanted) ? unknownElement(attributes) : mergeObject(attributes, wanted, before, computing);
  if (nesting === 'map') {
    if (!isRecord(config)) return config;
    const before = isRecord(prior) ? prior : {};
    return Object.fromEntries(Object.keys(config).map((key) => [key, element(at(config, key), at(before, key))]));
  }
  if (!isList(config)) return config;
  const before = isList(prior) ? prior : [];
  const partners = nesting === 'set' ? partnersOf(attributes, config, before) : before;
  return config.map((wanted, i) => element(wanted, partners[i] ?? null));
}

const mergeObject = (attributes: Attributes, wanted: Value, before: Value, computing: Computing): Value =>
  isRecord(wanted) ? merge(attributes, wanted, isRecord(before) ? before : null, computing) : wanted;

/**
 * For each configured element of a set the prior element that it asks for again, or null. An element has no name but its
 * content, and the prior one has more of it: what the provider computed. So a prior element answers to a configured one
 * if, given what it has computed, the configuration asks for just what it is.
 */
function partnersOf(
  attributes: Attributes,
  config: readonly Value[],
  prior: readonly Value[],
): readonly (Value | null)[] {
  // Without anything computed, nothing is taken from a prior element, so it does not matter which it is.
  if (prior.length === 0 || !computesAnything(attributes)) return [];
  const type = typeOf(attributes);
  const answers = (wanted: Value, before: Value): boolean =>
    isRecord(wanted) && isRecord(before) && equal(merge(attributes, wanted, before, 'keep'), before, type);
  const settled = settledBy(attributes);
  const alike = new Map<string, number[]>();
  for (const [j, before] of prior.entries()) {
    const text = settled(before);
    const places = alike.get(text);
    if (places) places.push(j);
    else alike.set(text, [j]);
  }
  const candidates = config.map((wanted) => {
    const places = alike.get(settled(mergeObject(attributes, wanted, null, 'keep'))) ?? [];
    return places.filter((j) => answers(wanted, prior[j]!));
  });
  // What leaves nothing open goes first. Else another, taking after the prior element that is its equal, would become its
  // twin, and the set one element short.
  const isOpen = (wanted: Value): boolean => !isWhollyKnown(mergeObject(attributes, wanted, null, 'renew'));
  const open = config.map(isOpen);
  const order = [...config.keys()].sort((a, b) => Number(open[a]) - Number(open[b]));
  return pair(order, candidates).map((j) => (j === undefined ? null : prior[j]!));
}

/** The part of an element that the configuration alone decides, as a text: only elements that agree in it need be compared. */
function settledBy(attributes: Attributes): (element: Value) => string {
  const decided = Object.entries(attributes).filter(
    ([, attribute]) => !isComputed(attribute) && !(isNested(attribute) && computesAnything(attribute.attributes)),
  );
  const type = typeOf(Object.fromEntries(decided));
  return (element) => (isRecord(element) ? fingerprint(element, type) : '');
}

const computesAnything = (attributes: Attributes): boolean =>
  Object.values(attributes).some(
    (attribute) => isComputed(attribute) || (isNested(attribute) && computesAnything(attribute.attributes)),
  );

/** Even of an element that is unknown Terraform wants to see that what is write-only in it is null. */
const unknownElement = (attributes: Attributes): Value =>
  Object.values(attributes).some(({ writeOnly }) => writeOnly)
    ? Object.fromEntries(Object.entries(attributes).map(([name, { writeOnly }]) => [name, writeOnly ? null : UNKNOWN]))
    : UNKNOWN;
