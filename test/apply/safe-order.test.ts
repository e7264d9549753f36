import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import { seedOf } from '../../src/account/sandbox/seed.ts';
import { execute } from '../../src/apply/execute.ts';
import { md5 } from '../../src/cli/hash.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { PolicySet } from '../../src/model/policy-set.ts';
import { type Plan, type PlanOptions, plan } from '../../src/plan/plan.ts';
import { policySetAfter, policySetBefore } from '../../src/plan/policy-sets.ts';
import { createAccount } from '../../src/service/seed.ts';
import { must } from '../account/support/targets.ts';
import { firstExposed, outcomesOf } from '../plan/order/support/every-message.ts';
import { everyMessage, smallChange } from '../plan/order/support/small-changes.ts';
import { hash } from '../plan/support/golden.ts';
import { embedded, type Opened } from '../plan/support/open-account.ts';
import { configurationOf } from '../plan/support/plan-of.ts';
import { runs } from '../support/runs.ts';

const seconds = ({ clock }: Opened) => Math.floor(clock.now() / 1000);

async function planNow(opened: Opened, configuration: Configuration, more: Partial<PlanOptions> = {}): Promise<Plan> {
  return plan(configuration, must(await opened.account.read()), {
    purpose: 'apply',
    now: seconds(opened),
    hash,
    target: 'a test',
    allowDeletions: true,
    ...more,
  });
}

/** A new account that a configuration was applied to. */
async function accountOf(configuration: Configuration): Promise<Opened> {
  const opened = await embedded((storage) => createAccount(storage, seedOf(configuration), Date.UTC(2026, 4, 4, 9)));
  await send(opened, await planNow(opened, configuration), opened.account);
  return opened;
}

const send = (opened: Opened, { document, steps }: Plan, account: Account, signal?: AbortSignal) =>
  execute(account, steps, {
    fingerprint: document.fingerprint,
    settleMs: 0,
    clock: opened.clock,
    ...(signal ? { signal } : {}),
  });

/** What mail sees now, as it is read from the service. */
const seen = async (opened: Opened, configuration: Configuration): Promise<PolicySet> =>
  policySetBefore(configuration, must(await opened.account.read()), seconds(opened));

const order = { md5, bridge: true };

describe('an apply, stepped through against the service', () => {
  it('leaves no mail less secure than before and after it, after any acknowledged call', () => {
    const met = { plain: 0, bridged: 0 };
    return fc
      .assert(
        fc.asyncProperty(smallChange, async ({ before, after }) => {
          const opened = await accountOf(before);
          const planned = await planNow(opened, after, { order });
          const { calls, blocks } = planned.document;
          fc.pre(calls.length > 1 && blocks.length === 0);
          if (planned.order?.bridged) met.bridged += 1;
          else met.plain += 1;
          const [was, will] = [
            outcomesOf(await seen(opened, after), everyMessage),
            outcomesOf(policySetAfter(after, must(await opened.account.read()), seconds(opened)), everyMessage),
          ];
          const exposed: string[] = [];
          const watched: Account = {
            ...opened.account,
            execute: async (call) => {
              const executed = await opened.account.execute(call);
              const is = outcomesOf(await seen(opened, after), everyMessage);
              const at = firstExposed(is, was, will);
              if (at >= 0) exposed.push(`${call.method} ${call.path.join('/')}: ${JSON.stringify(everyMessage[at])}`);
              return executed;
            },
          };
          const report = await send(opened, planned, watched);
          expect(report.calls.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
          expect(exposed).toEqual([]);
          expect(outcomesOf(await seen(opened, after), everyMessage)).toEqual(will);
          expect((await planNow(opened, after)).document.changes).toEqual([]);
          await opened.close();
        }),
        runs(120),
      )
      .then(() => expect(Object.values(met).every((times) => times > 2)).toBe(true));
  });
});

const policies = (first: string, second: string) =>
  configurationOf(`
groups: { sales: { name: Sales, members: [ann@acme.example] }, support: { name: Support, members: [bob@acme.example] } }
policies:
  first: { narrative: First, definition: "builtin:default", from: { group: ${first} }, to: { domain: partner.example } }
  second: { narrative: Second, definition: "builtin:default", from: { group: ${second} }, to: { domain: partner.example } }`);

describe('a bridge', () => {
  it('that an interrupted apply left behind is deleted by the next, whatever is owned', async () => {
    const opened = await accountOf(policies('sales', 'support'));
    const wanted = policies('support', 'sales');
    const planned = await planNow(opened, wanted, { order });
    expect(planned.document.calls.map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH', 'DELETE']);
    const control = new AbortController();
    let calls = 0;
    const account: Account = {
      ...opened.account,
      execute: (call) => {
        calls += 1;
        if (calls === 2) control.abort();
        return opened.account.execute(call);
      },
    };
    const report = await send(opened, planned, account, control.signal);
    expect(report.summary).toMatchObject({ done: 2, notSent: 2 });

    const next = await planNow(opened, wanted, { order, allowDeletions: false });
    expect(next.document.blocks).toEqual([]);
    const left = next.document.changes.map(({ action, name }) => `${action} ${name}`).sort();
    expect(left).toEqual([expect.stringMatching(/^delete sealwright bridge: /), expect.stringMatching(/^update /)]);
    await send(opened, next, opened.account);
    expect((await planNow(opened, wanted)).document.changes).toEqual([]);
    expect(must(await opened.account.read()).objects.policies.map(({ name }) => name)).toEqual(['First', 'Second']);
    await opened.close();
  });

  it('is proposed, and nothing is sent, where nobody asked for one', async () => {
    const opened = await accountOf(policies('sales', 'support'));
    const { document, order: found } = await planNow(opened, policies('support', 'sales'), { order: { md5 } });
    expect(document.blocks.map(({ guard }) => guard)).toEqual(['less-secure-in-between']);
    expect(document.calls.map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
    expect(found?.bridges.map(({ policy }) => policy.name)).toEqual([expect.stringMatching(/^sealwright bridge: /)]);
    const accepted = await planNow(opened, policies('support', 'sales'), { order: { md5, allowWeaker: true } });
    expect(accepted.document.blocks).toEqual([]);
    await opened.close();
  });
});
