import type { Account, Executed, Item, ResolvedCall } from '../../../src/account/account.ts';

export interface ScriptedAccount extends Account {
  /** The calls that were sent, as `POST /folders`. */
  readonly sent: readonly string[];
  readonly bodies: readonly unknown[];
  /** The most that were under way at once. */
  readonly most: () => number;
}

type Do = (call: ResolvedCall, n: number) => Executed | Promise<Executed>;

/** An account that answers as the test wants; what it is asked to show, it shows as it was written. */
export function scriptedAccount(execute: Do, show: (id: string) => Item | null = () => null): ScriptedAccount {
  const sent: string[] = [];
  const bodies: unknown[] = [];
  const written = new Map<string, Item>();
  let underWay = 0;
  let most = 0;
  return {
    target: 'a test',
    sent,
    bodies,
    most: () => most,
    read: async () => ({ ok: false, problem: { type: 'refused', message: 'not read in this test' } }),
    execute: async (call) => {
      sent.push(`${call.method} /${call.path.join('/')}`);
      bodies.push(call.body);
      underWay += 1;
      most = Math.max(most, underWay);
      const executed = await execute(call, sent.length);
      underWay -= 1;
      const id = call.method === 'POST' ? executed.type === 'done' && executed.body?.id : call.path.at(-1);
      if (executed.type === 'done' && typeof id === 'string') written.set(id, { ...call.body, id });
      return executed;
    },
    facts: async () => ({ ok: false, problem: { type: 'refused', message: 'not asked in this test' } }),
    listed: async () => ({ ok: true, value: [...written.values()] }),
    item: async (_, __, id) => ({ ok: true, value: written.get(id) ?? show(id) }),
    named: async (_, __, name) => ({ ok: true, value: [...written.values()].filter((item) => item.name === name) }),
    members: async () => ({ ok: true, value: [] }),
    close: async () => {},
  };
}

/** Accepts everything; the nth call makes `id-n`. */
export const accept: Do = async (_, n) => {
  await new Promise((resolve) => setImmediate(resolve));
  return { type: 'done', body: { id: `id-${n}` } };
};
