import type { Account } from '../../../account/account.ts';
import type { Clock } from '../../../account/clock.ts';
import { type Marks, newMarks } from '../../../apply/marks.ts';
import type { ObservedAccount } from '../../../model/observed-account.ts';
import { kindAt } from '../../../model/wire/collections.ts';
import type { CreationJournal } from '../journal/creation-journal.ts';
import { type FirstLook, newView, newWatch, type View } from './view.ts';

/** An account as one configured provider works with it. */
export interface Live {
  /** Always asks. */
  readonly account: Account;
  /** After each write it begins anew, with the kind that was written. */
  readonly view: View;
  /** Tells whether two ids name one object, by what the view shows. */
  readonly marks: Marks;
  readonly facts: ObservedAccount['facts'];
  readonly attributeIds: ReadonlyMap<string, string>;
  readonly clock: Clock;
  /** How long the service may take until every reader sees a change. */
  readonly settleMs: number;
  /** The account as it was when it was first looked at. */
  readonly atFirst: View;
  /** The account as it was lately: whoever creates looks here whether there is one already. */
  readonly lately: Pick<View, 'named'>;
  /** The same as `marks`, of the account at first. */
  readonly marksAtFirst: Marks;
  /** What this process creates, and has deleted, by identity. */
  readonly creating: Set<string>;
  readonly deleted: Set<string>;
  readonly journal: CreationJournal;
  /** Marks of the objects that Terraform's state holds, as far as it has asked for them; and of those that stay configured. */
  readonly managed: Set<string>;
  readonly staying: Set<string>;
  /** Numbers the calls from 1. */
  readonly nextCall: () => number;
}

export interface LiveOptions {
  readonly clock: Clock;
  readonly settleMs: number;
  readonly journal: CreationJournal;
}

export function newLive(
  account: Account,
  { facts, attributeIds }: Pick<ObservedAccount, 'facts' | 'attributeIds'>,
  options: LiveOptions,
): Live {
  const look: FirstLook = new Map();
  const [view, atFirst] = [newView(account, look), newView(account, look)];
  const marks = newMarks(view);
  const execute: Account['execute'] = async (call) => {
    try {
      return await account.execute(call);
    } finally {
      const written = kindAt(call.path);
      view.forget(written);
      marks.forget(written);
    }
  };
  let calls = 0;
  const nextCall = () => {
    calls += 1;
    return calls;
  };
  return {
    account: { ...account, execute },
    view,
    marks,
    facts,
    attributeIds,
    atFirst,
    lately: newWatch(account, atFirst, options.clock),
    marksAtFirst: newMarks(atFirst),
    creating: new Set(),
    deleted: new Set(),
    managed: new Set(),
    staying: new Set(),
    nextCall,
    ...options,
  };
}

/** In seconds since 1970. */
export const nowOf = ({ clock }: Live): number => Math.floor(clock.now() / 1000);
