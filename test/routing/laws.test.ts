import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { md5 } from '../../src/cli/hash.ts';
import { type PolicyKind, policyKinds } from '../../src/model/kinds/kinds.ts';
import { type PolicySet, strategyOptions } from '../../src/model/policy-set.ts';
import { judgeMessage } from '../../src/routing/evaluate.ts';
import type { Message } from '../../src/routing/message.ts';
import type { Outcome, StrategyName } from '../../src/routing/outcome.ts';
import type { Policy } from '../../src/routing/policy.ts';
import { traceOf } from '../../src/routing/trace.ts';
import { worldOf } from '../../src/routing/world.ts';
import { runs } from '../support/runs.ts';
import { drawnMail, drawnSet } from './drawn.ts';
import { evaluate } from './support.ts';

const policiesOf = (set: PolicySet, kind: PolicyKind) => set.objects[kind] as readonly Policy[];

/** The same set with other policies of each kind. */
const withPolicies = (
  set: PolicySet,
  change: (policies: readonly Policy[], kind: PolicyKind) => readonly Policy[],
): PolicySet => ({
  ...set,
  objects: {
    ...set.objects,
    ...Object.fromEntries(policyKinds.map((kind) => [kind, change(policiesOf(set, kind), kind)])),
  },
});

/** What somebody notices of an outcome. */
const noticed = ({ secure, definition, mailbox, portal }: Outcome) =>
  JSON.stringify({ secure, definition, mailbox, portal });

const traces = (set: PolicySet, message: Message) => {
  const world = worldOf(set, md5);
  const { judged, scoreOf } = judgeMessage(world, message);
  return judged.map((one) => traceOf(world, message, one, scoreOf));
};

const always = (law: (set: PolicySet, message: Message) => void, numRuns = 500) =>
  fc.assert(fc.property(drawnSet, drawnMail, law), runs(numRuns));

describe('what makes no difference to any outcome', () => {
  test('a policy that matches nobody, removed', () => {
    always((set, message) => {
      const all = traces(set, message).flat();
      const matching = new Set(
        all.filter(({ matched, because }) => matched || because.type === 'never-acts').map(({ policy }) => policy),
      );
      const without = withPolicies(set, (policies) => policies.filter(({ handle }) => matching.has(handle)));
      expect(evaluate(without, message)).toEqual(evaluate(set, message));
    });
  });

  test('a policy that lost, removed, changes at most what is said of the answer', () => {
    always((set, message) => {
      const all = traces(set, message).flat();
      const won = new Set(all.filter((one) => one.won).map(({ policy }) => policy));
      const without = withPolicies(set, (policies) => policies.filter(({ handle }) => won.has(handle)));
      const plain = ({ ambiguous, conflict, sensitiveTo, ...rest }: Outcome) => rest;
      expect(evaluate(without, message).outcomes.map(plain)).toEqual(evaluate(set, message).outcomes.map(plain));
    });
  });

  test('the order of policies in the set', () => {
    always((set, message) => {
      const backwards = withPolicies(set, (policies) => [...policies].reverse());
      expect(evaluate(backwards, message)).toEqual(evaluate(set, message));
      expect(traces(backwards, message)).toEqual(traces(set, message));
    });
  });

  test('what the policies are called in a configuration', () => {
    always((set, message) => {
      const other = (handle: string | null) => (handle === null ? null : `z${handle.length}-${handle}`);
      const renamed = withPolicies(set, (policies) =>
        policies.map((policy): Policy => ({ ...policy, handle: other(policy.handle)! })),
      );
      const before = evaluate(set, message).outcomes.map(({ decidedBy, bypassedBy, ...rest }) => ({
        ...rest,
        decidedBy: { ...decidedBy, policy: other(decidedBy.policy) },
        bypassedBy: other(bypassedBy),
      }));
      expect(evaluate(renamed, message).outcomes).toEqual(before);
    });
  });

  test('the other recipients, but for what may be answered to all', () => {
    always((set, message) => {
      if (message.sendSecure !== null && !message.from.endsWith('@acme.example')) return;
      const { outcomes, pick } = evaluate(set, message);
      const alone = message.to.map((to) => evaluate(set, { ...message, to: [to] }));
      expect(alone.flatMap((one) => one.outcomes)).toEqual(outcomes);
      for (const one of alone) expect(one.pick).toEqual(pick);
    });
  });
});

describe('what is said of an answer is so', () => {
  test('sensitive to a strategy: where the answer under its other option is another', () => {
    always((set, message) => {
      const { outcomes } = evaluate(set, message);
      for (const name of Object.keys(strategyOptions) as StrategyName[]) {
        const option = strategyOptions[name].find((one) => one !== set.strategies[name]);
        const others = evaluate({ ...set, strategies: { ...set.strategies, [name]: option } }, message).outcomes;
        for (const [at, outcome] of outcomes.entries()) {
          expect([name, outcome.sensitiveTo.includes(name)]).toEqual([name, noticed(outcome) !== noticed(others[at]!)]);
        }
      }
    });
  });

  test('ambiguous: where the answer is another when something else breaks the ties', () => {
    always((set, message) => {
      const { outcomes } = evaluate(set, message);
      const preferred = policyKinds.map((kind) => policiesOf(set, kind).map(({ handle }) => handle));
      const choices = (preferred[0]!.length ? preferred[0]! : ['']).flatMap((a) =>
        (preferred[1]!.length ? preferred[1]! : ['']).flatMap((b) =>
          (preferred[2]!.length ? preferred[2]! : ['']).map((c) => [a, b, c]),
        ),
      );
      const differs = outcomes.map(() => false);
      for (const choice of choices) {
        const aged = withPolicies(set, (policies) =>
          policies.map((policy): Policy => (choice.includes(policy.handle) ? { ...policy, createTime: 0 } : policy)),
        );
        for (const [at, outcome] of evaluate(aged, message).outcomes.entries()) {
          if (noticed(outcome) !== noticed(outcomes[at]!)) differs[at] = true;
        }
      }
      expect(outcomes.map(({ ambiguous }) => ambiguous)).toEqual(differs);
    }, 300);
  });

  test('the trace and the outcome tell one story', () => {
    always((set, message) => {
      const { outcomes } = evaluate(set, message);
      for (const [at, entries] of traces(set, message).entries()) {
        const { decidedBy, bypassedBy } = outcomes[at]!;
        const deciding = entries.filter(({ because: { type } }) => type === 'decides').map(({ policy }) => policy);
        expect(deciding).toEqual(decidedBy.trigger === 'none' || decidedBy.policy === null ? [] : [decidedBy.policy]);
        const off = entries.filter(({ because: { type } }) => type === 'switches-off').map(({ policy }) => policy);
        expect(off).toEqual(bypassedBy === null ? [] : [bypassedBy]);
        for (const kind of ['policies', 'bypassPolicies'] as const) {
          expect(entries.filter(({ type, won }) => type === kind && won).length).toBeLessThanOrEqual(1);
        }
      }
    });
  });
});

test('no outcome contradicts itself', () => {
  always((set, message) => {
    for (const outcome of evaluate(set, message).outcomes) {
      const { secure, mailbox, portal, banner, definition, decidedBy, bypassedBy, rights, direction } = outcome;
      const isInternal = direction === 'internal' || direction === 'inbound';
      expect([mailbox === 'message', definition === null, decidedBy.trigger === 'none']).toEqual([
        !secure,
        !secure,
        !secure,
      ]);
      expect(banner === 'none').toBe(mailbox !== 'banner');
      if (secure) expect(bypassedBy).toBe(null);
      expect(rights !== null).toBe(secure && !isInternal);
      expect(outcome.expiresAt !== null).toBe(secure && !isInternal);
      expect(outcome.readReceipt !== null).toBe(secure && !isInternal);
      if (secure && !isInternal) expect([mailbox, portal]).toEqual(['notification', true]);
      if (portal && isInternal) expect(set.facts.edition).toBe('lite');
      const last = message.at + set.facts.maxRetention;
      expect(outcome.expiresAt ?? last).toBeLessThanOrEqual(outcome.extendableTo ?? last);
      expect(outcome.extendableTo ?? last).toBeLessThanOrEqual(last);
      if (rights?.replyAll) expect(rights.reply).toBe(true);
    }
  });
});

test('the drawn worlds are not all alike: every trigger, mark and direction is met', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(drawnSet, drawnMail, (set, message) => {
      for (const { decidedBy, bypassedBy, ambiguous, conflict, sensitiveTo, direction } of evaluate(set, message)
        .outcomes) {
        for (const mark of [decidedBy.trigger, direction, ...sensitiveTo]) met.add(mark);
        if (ambiguous) met.add('ambiguous');
        if (conflict) met.add('conflict');
        if (bypassedBy !== null) met.add('bypassed');
      }
    }),
    { numRuns: 1000 },
  );
  expect([...met].sort()).toEqual(
    [
      ...['content', 'user', 'policy', 'none', 'outbound', 'inbound', 'internal', 'transit'],
      ...['ambiguous', 'conflict', 'bypassed', ...Object.keys(strategyOptions)],
    ].sort(),
  );
});
