import type { Mismatch } from '../../documents/test-report.ts';
import type { Path } from '../../model/configuration.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Message } from '../../routing/message.ts';
import type { Outcome } from '../../routing/outcome.ts';
import { type FieldValue, outcomeFields, sameValue } from './outcome-fields.ts';
import { isMapping, isOwnKey, type Written } from './written-items.ts';

/** One field of an outcome that somebody said something about. */
export interface ExpectedField {
  /** As an author writes it: `rights.print`. */
  readonly name: string;
  readonly value: FieldValue;
  readonly path: Path;
}

/** What an author says of an outcome, field by field; what is not named is not looked at. */
export function readExpected(written: Written, path: Path, set: PolicySet): readonly ExpectedField[] {
  return named(written).flatMap(([name, value]): readonly ExpectedField[] => {
    const parts: readonly (readonly [string, unknown, Path])[] = isMapping(value)
      ? named(value).map(([part, inner]) => [`${name}.${part}`, inner, [...path, name, part]])
      : [[name, value, [...path, name]]];
    return parts.flatMap(([field, inner, at]) => {
      const known = outcomeFields.get(field);
      return known ? [{ name: field, value: known.read(inner, set), path: at }] : [];
    });
  });
}

const named = (written: Written) => Object.entries(written).filter(([name]) => !isOwnKey(name));

export interface FieldMismatch extends Mismatch {
  readonly path: Path;
}

/** The expected fields in which an outcome is another. */
export function mismatches(
  expected: readonly ExpectedField[],
  outcome: Outcome,
  message: Message,
): readonly FieldMismatch[] {
  return expected.flatMap(({ name, value, path }) => {
    const field = outcomeFields.get(name);
    if (field && isNotKnown(name, outcome)) {
      return [{ field: name, expected: field.show(value), got: null, unknown: true, path }];
    }
    const got = field?.of(outcome, message) ?? null;
    return !field || sameValue(got, value)
      ? []
      : [{ field: name, expected: field.show(value), got: field.show(got), path }];
  });
}

/** The same of `never`: all of its fields, where all of them hold. */
export function allHold(
  unwanted: readonly ExpectedField[],
  outcome: Outcome,
  message: Message,
): readonly FieldMismatch[] {
  // Of what is not known nobody can say that it does not hold.
  const isMet = unwanted.length > 0 && mismatches(unwanted, outcome, message).every(({ unknown }) => unknown);
  if (!isMet) return [];
  return unwanted.flatMap(({ name, value, path }) => {
    const shown = outcomeFields.get(name)?.show(value) ?? null;
    const got = isNotKnown(name, outcome) ? { got: null, unknown: true as const } : { got: shown };
    return [{ field: name, expected: shown, ...got, path }];
  });
}

/** What a definition sets that is only looked up: for whom it is delivered to the mailbox the banner, for others all else. */
function isNotKnown(field: string, { unknownSettings, mailbox }: Outcome): boolean {
  if (!unknownSettings) return false;
  return field === 'banner' ? mailbox === 'banner' : mailbox === 'notification' && isSetting(field);
}

/** Whether a field of an outcome is what its definition sets. */
export const isSetting = (field: string): boolean => /^(?:rights|expires|extendable|readReceipt|banner)/.test(field);
