import { formatDuration, parseDuration } from '../../model/duration.ts';
import type { Entity } from '../../model/entity.ts';
import { formatInstant, parseInstant } from '../../model/instant.ts';
import type { KindName } from '../../model/kinds/field.ts';
import type { Parsed } from '../../model/parsed.ts';
import type { Plain } from '../../model/plain.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Message } from '../../routing/message.ts';
import type { Outcome } from '../../routing/outcome.ts';

/** A field of an outcome in a form that compares by meaning: moments and durations are seconds, sets are sorted. */
export type FieldValue = boolean | number | string | null | readonly string[];

/** How a field that an author can expect is read, found in an outcome, and said. */
export interface OutcomeField {
  readonly read: (written: unknown, set: PolicySet) => FieldValue;
  readonly of: (outcome: Outcome, message: Message) => FieldValue;
  readonly show: (value: FieldValue) => Plain;
}

/** The fields that `expect`, `always` and `never` can name (docs/testing.md); those with a period are parts of one. */
export const outcomeFields: ReadonlyMap<string, OutcomeField> = new Map<string, OutcomeField>([
  ['secure', plain(({ secure }) => secure)],
  ['definition', handle(['definitions'], ({ definition }) => definition)],
  ['policy', handle(['policies', 'contentPolicies'], ({ decidedBy }) => decidedBy.policy)],
  ['mailbox', plain(({ mailbox }) => mailbox)],
  ['portal', plain(({ portal }) => portal)],
  ['direction', plain(({ direction }) => direction)],
  ['banner', plain(({ banner }) => banner)],
  ['decidedBy.trigger', plain(({ decidedBy }) => decidedBy.trigger)],
  ['decidedBy.policy', handle(['policies', 'contentPolicies'], ({ decidedBy }) => decidedBy.policy)],
  ['bypassedBy', handle(['bypassPolicies'], ({ bypassedBy }) => bypassedBy)],
  // As a whole it is only expected to be null; otherwise what is named of it is.
  [
    'rights',
    {
      ...plain(({ rights }) => (rights === null ? null : JSON.stringify(rights))),
      show: (value) => (typeof value === 'string' ? JSON.parse(value) : null),
    },
  ],
  ['rights.print', plain(({ rights }) => rights?.print ?? null)],
  ['rights.reply', plain(({ rights }) => rights?.reply ?? null)],
  ['rights.replyAll', plain(({ rights }) => rights?.replyAll ?? null)],
  ['expiresAt', instant(({ expiresAt }) => expiresAt)],
  ['expiresAfter', duration(({ expiresAt }, { at }) => (expiresAt === null ? null : expiresAt - at))],
  ['extendableTo', instant(({ extendableTo }) => extendableTo)],
  [
    'extendableBy',
    duration(({ expiresAt, extendableTo }) =>
      extendableTo === null || expiresAt === null ? null : extendableTo - expiresAt,
    ),
  ],
  ['readReceipt', plain(({ readReceipt }) => readReceipt)],
  ['ambiguous', plain(({ ambiguous }) => ambiguous)],
  ['conflict', plain(({ conflict }) => conflict)],
  [
    'sensitiveTo',
    {
      read: (written) => [...new Set(written as readonly string[])].sort(),
      of: ({ sensitiveTo }) => [...sensitiveTo].sort(),
      show: (value) => value as Plain,
    },
  ],
]);

export const sameValue = (a: FieldValue, b: FieldValue): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((one, at) => one === b[at]) : a === b;

function plain(of: OutcomeField['of']): OutcomeField {
  return { read: (written) => written as FieldValue, of, show: (value) => value as Plain };
}

/** A key, or `live:<id>`, which may name what the configuration has a key for. */
function handle(kinds: readonly KindName[], of: OutcomeField['of']): OutcomeField {
  return {
    read: (written, { objects }) => {
      if (typeof written !== 'string' || !written.startsWith('live:')) return written as FieldValue;
      const id = written.slice('live:'.length);
      const live = kinds.flatMap((kind) => objects[kind] as readonly Entity[]).find((one) => one.id === id);
      return live?.handle ?? written;
    },
    of,
    show: (value) => value as Plain,
  };
}

function instant(of: OutcomeField['of']): OutcomeField {
  return {
    read: (written) => (written === null ? null : wellRead(parseInstant(written, 'last-second'))),
    of,
    show: (value) => (typeof value === 'number' ? formatInstant(value) : null),
  };
}

function duration(of: OutcomeField['of']): OutcomeField {
  return {
    read: (written) => (written === null ? null : wellRead(parseDuration(written))),
    of,
    show: (value) => (typeof value === 'number' ? formatDuration(value) : null),
  };
}

/** Values that can't be read are refused when a configuration is loaded. */
function wellRead<T>(result: Parsed<T>): T {
  if (!result.ok) throw new Error(`an expected value ${result.problem}`);
  return result.value;
}
