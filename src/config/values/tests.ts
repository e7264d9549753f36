import { parseAddress } from '../../model/address.ts';
import type { Path } from '../../model/configuration.ts';
import { parseDuration } from '../../model/duration.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { parseRange } from '../../model/range.ts';
import { parseSourceIp } from '../../model/source-address.ts';
import { didYouMean } from '../did-you-mean.ts';
import { accept, type Context, keepProblem, reference } from './context.ts';
import { readInstant } from './fields.ts';
import { readRecipient, readSender } from './scopes.ts';

type Written = Readonly<Record<string, unknown>>;

/**
 * Reads the values in a routing test only to find those that can't be read: the test itself is read by the room that
 * runs it.
 */
export function checkTest(test: Written, path: Path, context: Context): void {
  const message = (test.message ?? {}) as Written;
  const at = [...path, 'message'];
  if (message.from !== '') checkAddress(message.from, [...at, 'from'], context);
  checkAddress(message.headerFrom, [...at, 'headerFrom'], context);
  if (Array.isArray(message.to)) {
    if (message.to.length === 0) {
      const problem = 'names nobody';
      keepProblem(context, { rule: 'invalid-address', path: [...at, 'to'], value: message.to, problem });
    }
    message.to.forEach((address, index) => {
      checkAddress(address, [...at, 'to', index], context);
    });
  } else {
    checkAddress(message.to, [...at, 'to'], context);
  }
  if (message.at !== undefined) readInstant(message.at, 'first-second', [...at, 'at'], context);
  if (message.sourceIp !== undefined) {
    accept(parseSourceIp(message.sourceIp), context, 'invalid-source-range', message.sourceIp, [...at, 'sourceIp']);
  }
  checkReference(message.sendSecure, ['definitions'], [...at, 'sendSecure'], context);
  for (const [address, outcome] of Object.entries((test.expect ?? {}) as Written)) {
    if (address.startsWith('x-') && !address.includes('@')) continue;
    checkRecipient(address, message.to, [...path, 'expect', address], context);
    checkOutcome(outcome as Written, [...path, 'expect', address], context);
  }
}

/** The same for an invariant. */
export function checkInvariant(invariant: Written, path: Path, context: Context): void {
  checkBox(invariant, path, context);
  for (const [index, box] of ((invariant.except ?? []) as readonly Written[]).entries()) {
    checkBox(box, [...path, 'except', index], context);
  }
  for (const name of ['always', 'never']) {
    if (invariant[name] !== undefined) checkOutcome(invariant[name] as Written, [...path, name], context);
  }
}

function checkBox(box: Written, path: Path, context: Context): void {
  if (box.from !== undefined) readSender(box.from, [...path, 'from'], context);
  if (box.to !== undefined) readRecipient(box.to, [...path, 'to'], context);
  const during = (box.during ?? {}) as Written;
  if (during.start !== undefined) readInstant(during.start, 'first-second', [...path, 'during', 'start'], context);
  if (during.end !== undefined) readInstant(during.end, 'last-second', [...path, 'during', 'end'], context);
  for (const [index, range] of ((box.sourceIps ?? []) as readonly unknown[]).entries()) {
    accept(parseRange(range), context, 'invalid-source-range', range, [...path, 'sourceIps', index]);
  }
}

function checkOutcome(outcome: Written, path: Path, context: Context): void {
  const decidedBy = (outcome.decidedBy ?? {}) as Written;
  checkReference(outcome.definition, ['definitions'], [...path, 'definition'], context);
  checkReference(outcome.policy, ['policies', 'contentPolicies'], [...path, 'policy'], context);
  checkReference(decidedBy.policy, ['policies', 'contentPolicies'], [...path, 'decidedBy', 'policy'], context);
  checkReference(outcome.bypassedBy, ['bypassPolicies'], [...path, 'bypassedBy'], context);
  for (const name of ['expiresAt', 'extendableTo']) {
    const value = outcome[name];
    if (value !== undefined && value !== null) readInstant(value, 'last-second', [...path, name], context);
  }
  for (const name of ['expiresAfter', 'extendableBy']) {
    const value = outcome[name];
    if (value === undefined || value === null) continue;
    accept(parseDuration(value), context, 'invalid-duration', value, [...path, name]);
  }
}

/** What is expected for an address that gets no message would never be looked at. */
function checkRecipient(written: string, to: unknown, path: Path, context: Context): void {
  const address = accept(parseAddress(written), context, 'invalid-address', written, path);
  const recipients = (Array.isArray(to) ? to : [to]).map(parseAddress);
  if (address === undefined || recipients.some((recipient) => !recipient.ok)) return;
  const known = recipients.flatMap((recipient) => (recipient.ok ? [recipient.value] : []));
  if (known.length === 0 || known.includes(address)) return;
  const near = didYouMean(address, known) ?? (known.length === 1 ? known[0] : undefined);
  const problem = 'is no recipient of the message';
  const fix = near === undefined ? {} : { fix: near };
  keepProblem(context, { rule: 'invalid-address', path, value: written, problem, ...fix });
}

function checkAddress(value: unknown, path: Path, context: Context): void {
  if (value !== undefined) accept(parseAddress(value), context, 'invalid-address', value, path);
}

/** What only the live account names, `live:<id>`, can be expected too. */
function checkReference(value: unknown, wanted: readonly KindName[], path: Path, context: Context): void {
  if (typeof value === 'string' && !value.startsWith('live:')) reference(value, wanted, path, context);
}
