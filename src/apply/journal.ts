import type { CallOutcome } from '../documents/apply.ts';
import type { Accepted } from '../plan/accepted.ts';
import type { ReadyIdentity, ReadyStep } from './resolve.ts';

/** One line of a journal. It holds no bodies and no addresses: only what is needed to find out how a call ended. */
export type JournalLine =
  | {
      readonly format: 'sealwright/journal/1';
      /** Names this run. */
      readonly apply: string;
      /** Milliseconds since 1970, as all times here. */
      readonly at: number;
      /** The id of the account. */
      readonly account: string;
      readonly fingerprint: string;
      /** How many calls it was to send. */
      readonly calls?: number;
      /** What it was allowed to do to mail. */
      readonly accepted?: Accepted;
    }
  | {
      readonly begin: number;
      readonly at: number;
      readonly method: 'POST' | 'PATCH' | 'DELETE';
      readonly path: string;
      readonly identity?: ReadyIdentity;
      /** The object that the call works on, where it existed before. */
      readonly id?: string;
      /** The group whose members the call changes. */
      readonly group?: string;
      /** Digests of those members. */
      readonly members?: readonly string[];
    }
  | {
      readonly end: number;
      readonly at: number;
      readonly outcome: CallOutcome['outcome'];
      readonly id?: string;
      /** When the service says it was changed: a reader that shows this time shows the change. */
      readonly updated?: string;
    }
  /** The account was seen to show it. */
  | { readonly seen: number }
  | { readonly finished: number };

/** Where an executor writes down what it does. Each line but `seen` is on the disk when the function returns. */
export interface Journal {
  /** Undefined; or why nothing can be written, and so nothing may be sent. */
  readonly write: (line: JournalLine) => string | undefined;
  /** A member as the journal names it. */
  readonly digest: (memberKey: string) => string;
}

export const noJournal: Journal = { write: () => undefined, digest: (key) => key };

/** The line before a call. */
export function beginLine({ n, call, subject }: ReadyStep, at: number, digest: Journal['digest']): JournalLine {
  const line = { begin: n, at, method: call.method, path: `/${call.path.join('/')}` };
  if (subject.type === 'object') {
    return { ...line, identity: subject.identity, ...(subject.id === null ? {} : { id: subject.id }) };
  }
  // Nested groups have many ids, so no digest would recognise them.
  const members = subject.members.flatMap((member) =>
    member.type === 'group' ? [] : [digest(member.type === 'address' ? member.address : member.domain)],
  );
  return { ...line, group: subject.group, members };
}
