import { expect, test } from 'vitest';
import { defaultStrategies } from '../../src/model/policy-set.ts';
import { type Decision, decide, sameToPeople, type Winners } from '../../src/routing/decide.ts';
import { definitionsOf } from '../../src/routing/definitions.ts';
import type { Direction } from '../../src/routing/direction.ts';
import { policySet } from './support.ts';

const set = policySet({
  edition: 'lite',
  policies: { p: {}, none: { action: 'takeNoAction' } },
  contentDefinitions: { c: { secureMessaging: 'builtin:external' } },
  contentPolicies: { c: {} },
});
const [p, none] = set.objects.policies as readonly NonNullable<Winners['policy']>[];
const [c] = set.objects.contentPolicies as readonly NonNullable<Winners['content']>['policy'][];
const content = { policy: c!, definition: 'builtin:external' };
const pick = definitionsOf(set).get('builtin:all')!;
const inside: readonly Direction[] = ['internal', 'inbound'];

test('an override that does not act, though nobody set it aside, leaves it to the sender’s pick', () => {
  for (const direction of inside) {
    const winners = { policy: null, bypass: null, content };
    const situation = { direction, application: 'portal' as const };
    expect(decide(winners, { ...situation, pick }, defaultStrategies)).toMatchObject({ secure: true, trigger: 'user' });
    expect(decide(winners, { ...situation, pick: null }, defaultStrategies)).toEqual({
      secure: false,
      policy: null,
      bypassedBy: null,
    });
  }
});

test('a policy that wins on mail that it never acts on decides nothing, not even to take no action', () => {
  for (const direction of [...inside, 'transit'] as const) {
    for (const policy of [p!, none!]) {
      const winners = { policy, bypass: null, content: null };
      expect(decide(winners, { direction, application: 'other', pick: null }, defaultStrategies)).toEqual({
        secure: false,
        policy: null,
        bypassedBy: null,
      });
    }
  }
});

test('who decided is not noticed; what happens is', () => {
  const secure: Decision = {
    secure: true,
    trigger: 'policy',
    definition: 'week',
    delivery: { mailbox: 'banner', portal: true },
    policy: 'p',
  };
  const plain: Decision = { secure: false, policy: null, bypassedBy: null };
  expect(sameToPeople(secure, { ...secure, trigger: 'content', policy: 'q' })).toBe(true);
  expect(sameToPeople(secure, { ...secure, definition: 'month' })).toBe(false);
  expect(sameToPeople(secure, { ...secure, delivery: { mailbox: 'notification', portal: true } })).toBe(false);
  expect(sameToPeople(secure, { ...secure, delivery: { mailbox: 'banner', portal: false } })).toBe(false);
  expect([sameToPeople(secure, plain), sameToPeople(plain, secure)]).toEqual([false, false]);
  expect(sameToPeople(plain, { secure: false, policy: 'p', bypassedBy: 'b' })).toBe(true);
});
