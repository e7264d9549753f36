import type { Account } from '../../../account/account.ts';
import type { Clock } from '../../../account/clock.ts';
import { type Marks, newMarks } from '../../../apply/marks.ts';
import type { ObservedAccount } from '../../../model/observed-account.ts';
import { newView, type View } from './view.ts';

/** An account as one configured provider works with it. */
export interface Live {
  /** Always asks. After each write the view begins anew. */
  readonly account: Account;
  readonly view: View;
  /** Tells whether two ids name one object, by what the view shows. */
  readonly marks: Marks;
  readonly facts: ObservedAccount['facts'];
  readonly attributeIds: ReadonlyMap<string, string>;
  readonly clock: Clock;
  /** How long the service may take until every reader sees a change. */
  readonly settleMs: number;
  /** Numbers the calls from 1. */
  readonly nextCall: () => number;
}

export interface LiveOptions {
  readonly clock: Clock;
  readonly settleMs: number;
}

export function newLive(
  account: Account,
  { facts, attributeIds }: Pick<ObservedAccount, 'facts' | 'attributeIds'>,
  options: LiveOptions,
): Live {
  const view = newView(account);
  const marks = newMarks(view);
  const forget = () => {
    view.forget();
    marks.forget();
  };
  const execute: Account['execute'] = async (call) => {
    try {
      return await account.execute(call);
    } finally {
      forget();
    }
  };
  let calls = 0;
  const nextCall = () => {
    calls += 1;
    return calls;
  };
  return { account: { ...account, execute }, view, marks, facts, attributeIds, nextCall, ...options };
}

/** In seconds since 1970. */
export const nowOf = ({ clock }: Live): number => Math.floor(clock.now() / 1000);
