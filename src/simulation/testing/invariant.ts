import type { Mismatch } from '../../documents/test-report.ts';
import type { Address } from '../../model/address.ts';
import type { Configuration, Path } from '../../model/configuration.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Message } from '../../routing/message.ts';
import type { Outcome } from '../../routing/outcome.ts';
import type { People } from '../../routing/people.ts';
import { isInBox, type MailBox, readMailBox } from './edges/mail-box.ts';
import { allHold, type ExpectedField, isSetting, mismatches, readExpected } from './expectation.ts';
import { isMapping, writtenItems } from './written-items.ts';

/** What must hold for all mail of a box that is in no exception. */
export interface Invariant {
  readonly name: string;
  readonly path: Path;
  readonly box: MailBox;
  readonly except: readonly MailBox[];
  /** Fields that all must hold, always. */
  readonly always: readonly ExpectedField[];
  /** Fields that must not all hold at once, ever. */
  readonly never: readonly ExpectedField[];
}

/** Reads the invariants of a configuration; `set` is what its keys are looked up in. */
export function readInvariants(configuration: Configuration, set: PolicySet): readonly Invariant[] {
  return writtenItems(configuration, 'invariants').map(({ written, path }) => ({
    name: String(written.name),
    path,
    box: readMailBox(written, set),
    except: (Array.isArray(written.except) ? written.except : []).map((box) => readMailBox(box, set)),
    always: isMapping(written.always) ? readExpected(written.always, [...path, 'always'], set) : [],
    never: isMapping(written.never) ? readExpected(written.never, [...path, 'never'], set) : [],
  }));
}

/** Whether an invariant says something of a message for one recipient. */
export function concerns(
  { box, except }: Invariant,
  message: Message,
  recipient: Address,
  holds: People['holds'],
): boolean {
  return isInBox(box, message, recipient, holds) && !except.some((other) => isInBox(other, message, recipient, holds));
}

export interface Breach {
  readonly breaks: 'always' | 'never';
  readonly mismatches: readonly Mismatch[];
  /** What was said about the fields that are to be explained. */
  readonly wanted: readonly ExpectedField[];
}

/** How an outcome violates an invariant that concerns it; undefined: it does not. */
export function breachOf({ always, never }: Invariant, outcome: Outcome, message: Message): Breach | undefined {
  const wrong = mismatches(always, outcome, message);
  if (wrong.length > 0) {
    const names = new Set(wrong.map(({ field }) => field));
    return { breaks: 'always', mismatches: wrong.map(shown), wanted: always.filter(({ name }) => names.has(name)) };
  }
  const unwanted = allHold(never, outcome, message);
  return unwanted.length > 0
    ? { breaks: 'never', mismatches: unwanted.map(shown), wanted: never.filter(({ name }) => isSetting(name)) }
    : undefined;
}

const shown = ({ field, expected, got, unknown }: Mismatch): Mismatch => ({
  field,
  expected,
  got,
  ...(unknown && { unknown }),
});
