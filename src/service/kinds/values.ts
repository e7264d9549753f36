import { isAddress, isDomain } from '../laws/address.ts';
import { isRange } from '../laws/range.ts';
import { bad } from '../refusal.ts';
import { readTime, writeTime } from '../time.ts';
import { type Check, no, ok } from './field.ts';
import type { Kind } from './kind.ts';

const wrong = (at: string, wanted: string) => no(bad('wrong_type', `${at} must be ${wanted}.`, at));

/** Text that names something: not blank. */
export const name: Check = (value, at) => {
  if (typeof value !== 'string') return wrong(at, 'text');
  return value.trim() === '' ? no(bad('empty', `${at} must not be empty.`, at)) : ok(value);
};

export const text: Check = (value, at) => (typeof value === 'string' ? ok(value) : wrong(at, 'text'));

export const flag: Check = (value, at) => (typeof value === 'boolean' ? ok(value) : wrong(at, 'true or false'));

export const oneOf =
  (...words: readonly string[]): Check =>
  (value, at) =>
    words.includes(value as string) ? ok(value) : wrong(at, words.map((word) => `"${word}"`).join(' or '));

/** A length of time. */
export const seconds: Check = (value, at) => {
  if (typeof value !== 'number') return wrong(at, 'a number of seconds');
  if (Number.isSafeInteger(value) && value > 0) return ok(value);
  return no(bad('invalid_duration', `${at} must be a positive whole number of seconds.`, at));
};

export const score: Check = (value, at) => {
  if (typeof value !== 'number') return wrong(at, 'a number');
  if (Number.isInteger(value) && value >= 1 && value <= 99) return ok(value);
  return no(bad('activation_score_range', `${at} must be a whole number from 1 to 99.`, at));
};

/** A moment, kept in whole seconds. */
export const time: Check = (value, at) => {
  if (typeof value !== 'string') return wrong(at, 'a time such as 2026-11-22T08:00:00+0000');
  const read = readTime(value);
  return read === undefined
    ? no(bad('invalid_date', `${at} must be a time such as 2026-11-22T08:00:00+0000.`, at))
    : ok(writeTime(read));
};

export const address: Check = (value, at) => {
  if (typeof value !== 'string') return wrong(at, 'an e-mail address');
  return isAddress(value) ? ok(value) : no(bad('invalid_address', `${at} is not an e-mail address.`, at));
};

export const domain: Check = (value, at) => {
  if (typeof value !== 'string') return wrong(at, 'a domain');
  return isDomain(value) ? ok(value) : no(bad('invalid_address', `${at} is not a domain.`, at));
};

/** `/`, or folder names from the top: `/A/B`. */
export const path: Check = (value, at) => {
  if (typeof value !== 'string') return wrong(at, 'a path such as /A/B');
  const [before, ...names] = value.split('/');
  const good = before === '' && (value === '/' || names.every((one) => one.trim() !== ''));
  return good ? ok(value) : no(bad('invalid_path', `${at} must be a path such as / or /A/B.`, at));
};

export const ranges: Check = (value, at) => {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return wrong(at, 'a list of ranges');
  const broken = value.find((one) => !isRange(one));
  return broken === undefined
    ? ok(value)
    : no(bad('invalid_source_range', `${at}: "${broken}" is not an IPv4 range in CIDR notation.`, at));
};

/** The id of an object of that kind; it is kept as the id that the object always has. */
export const reference =
  (kind: Kind, mistaken?: { readonly kind: Kind; readonly code: string }): Check =>
  (value, at, world) => {
    if (typeof value !== 'string') return wrong(at, 'an id');
    const found = world.find(value);
    if (found?.kind === kind) return ok(found.body.id);
    if (found && found.kind === mistaken?.kind) {
      return no(bad(mistaken.code, `${at} names a folder for objects of another type.`, at));
    }
    return no(bad('unknown_reference', `${at} names no object of the right kind.`, at));
  };
