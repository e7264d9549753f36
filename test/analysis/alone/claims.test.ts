import { describe, expect, test } from 'vitest';
import { type Claim, type Decided, judgeClaim } from '../../../src/analysis/alone/judge-claim.ts';
import { studyOf } from '../../../src/analysis/alone/study.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { PolicySet, Strategies } from '../../../src/model/policy-set.ts';
import {
  acme,
  branch,
  bypass,
  conditions,
  everyone,
  examines,
  examining,
  external,
  group,
  inGroup,
  internal,
  other,
  partner,
  plain,
  policy,
  setOf,
  takesNoAction,
} from './written.ts';

type Objects = Partial<PolicySet['objects']>;
const isPlain = ({ noticed }: Decided) => !noticed.secure;

const judge = (
  objects: Objects,
  { box, except, isBroken, asksWhoDecides }: Pick<Claim, 'box'> & Partial<Claim>,
  { budget = 1_000, ...strategies }: Partial<Strategies> & { readonly budget?: number } = {},
) =>
  judgeClaim(studyOf(setOf(objects, strategies), { asOf: 0, md5, budget }, [box, ...(except ?? [])]), {
    box,
    except: except ?? [],
    isBroken: isBroken ?? isPlain,
    asksWhoDecides: asksWhoDecides ?? false,
  });

describe('a claim about what people notice', () => {
  const box = conditions(internal, partner);

  test('is proven, refuted by a message, or rests on what nobody gave', () => {
    expect(judge({ policies: [policy('p', internal, partner)] }, { box })).toEqual({ type: 'proven' });
    const refuted = judge({ policies: [policy('p', internal, partner, { end: 10 })] }, { box });
    expect(refuted).toMatchObject({ type: 'refuted', message: { to: ['someone@partner.example'], at: 11 } });
    // Everybody may be in the group.
    expect(judge({ policies: [policy('p', inGroup('g'), partner)] }, { box })).toEqual({ type: 'conditional' });
    const policies = [policy('p', internal, partner), policy('q', inGroup('g'), partner, plain)];
    expect(judge({ policies }, { box })).toEqual({ type: 'conditional' });
  });

  test('says nothing of what is excepted', () => {
    const policies = [policy('p', internal, partner, { end: 10 })];
    expect(judge({ policies }, { box, except: [{ ...box, start: 11 }] })).toEqual({ type: 'proven' });
    expect(judge({ policies }, { box, except: [{ ...box, start: 12 }] }).type).toBe('refuted');
  });

  test('may be too hard to prove: then it is not told that it rests on something', () => {
    // Some of it keeps mail plain that four policies, each of which reaches past it in two ways, make secure together.
    const four = [acme, branch].flatMap((from, number) => [
      policy(`${number} early`, from, partner, { end: 100, override: true }),
      policy(`${number} late`, from, partner, { start: 101, override: true }),
    ]);
    const hard = [...four, policy('hard', everyone, partner, { ...plain, override: true })];
    const rests = policy('rests', inGroup('g'), other, plain);
    const last = [policy('others', internal, other), policy('partners', internal, partner)];
    const groups = [
      group('both', [
        { type: 'domain', domain: 'partner.example' },
        { type: 'domain', domain: 'other.example' },
      ]),
      group('g', null),
    ];
    const claim = { box: conditions(internal, inGroup('both')) };
    expect(judge({ groups, policies: [...hard, ...last] }, claim, { budget: 0 })).toEqual({ type: 'unproven' });
    expect(judge({ groups, policies: [...hard, rests, ...last] }, claim, { budget: 0 })).toEqual({ type: 'unproven' });
    expect(judge({ groups, policies: [...four, rests, ...last] }, claim, { budget: 0 })).toEqual({
      type: 'conditional',
    });
    expect(judge({ groups, policies: [...hard, ...last] }, claim)).toEqual({ type: 'proven' });
    expect(judge({ groups, policies: [...hard, rests, ...last] }, claim)).toEqual({ type: 'conditional' });
  });
});

describe('a claim about who decides', () => {
  const box = conditions(everyone, everyone);
  const never = (
    objects: Objects,
    { trigger, policy, bypassedBy }: Partial<Decided['decidedBy']> & { readonly bypassedBy?: string },
    strategies: Partial<Strategies> = {},
  ) => {
    const isBroken = (decided: Decided) =>
      (trigger === undefined || decided.decidedBy.trigger === trigger) &&
      (policy === undefined || decided.decidedBy.policy === policy) &&
      (bypassedBy === undefined || decided.bypassedBy === bypassedBy);
    const verdict = judge(objects, { box, isBroken, asksWhoDecides: true }, strategies);
    return verdict.type === 'refuted' ? verdict.message : verdict.type;
  };

  const objects = {
    contentDefinitions: [examines('secret', 'builtin:all')],
    contentPolicies: [examining('content', internal, everyone)],
    policies: [policy('secures', internal, partner), policy('keeps', internal, other, plain)],
  };

  test('is refuted by what content examination decides', () => {
    const content = { trigger: 'content', policy: 'content' } as const;
    expect(never(objects, content)).toMatchObject({ subject: 'secret', sendSecure: null });
    expect(never({ ...objects, contentPolicies: [] }, content)).toBe('proven');
    expect(never(objects, { trigger: 'content', policy: null })).toBe('proven');
    expect(never(objects, { trigger: 'policy', policy: 'content' })).toBe('proven');
  });

  test('is refuted by what the sender picks', () => {
    const picked = never(objects, { trigger: 'user', policy: null });
    expect(picked).toMatchObject({ sendSecure: 'builtin:default' });
    expect(never(objects, { trigger: 'user', policy: 'builtin:default' })).toBe('proven');
    expect(never(objects, { trigger: 'none', policy: 'builtin:default' })).toBe('proven');
  });

  test('is refuted by what a policy decides, also where it keeps mail plain', () => {
    expect(never(objects, { trigger: 'policy', policy: 'secures' })).toMatchObject({ to: ['someone@partner.example'] });
    expect(never(objects, { trigger: 'none', policy: 'keeps' })).toMatchObject({ to: ['someone@other.example'] });
    expect(never(objects, { trigger: 'none', policy: 'secures' })).toBe('proven');
    expect(never(objects, { trigger: 'policy', policy: 'keeps' })).toBe('proven');
    expect(never(objects, { trigger: 'policy', policy: null })).toBe('proven');
    expect(never(objects, { trigger: 'none', policy: null })).toMatchObject({ sendSecure: null });
  });

  test('is refuted by the bypass that switches something off, and not by one that comes after it', () => {
    const bypasses = (...bypassPolicies: readonly ReturnType<typeof bypass>[]) => ({ ...objects, bypassPolicies });
    const first = bypass('first', internal, external, { override: true });
    const opens = bypass('first', internal, external, { ...takesNoAction, override: true });
    const second = bypass('second', internal, external);
    expect(never(bypasses(first, second), { bypassedBy: 'first' })).toMatchObject({ to: ['someone@partner.example'] });
    expect(never(bypasses(first, second), { bypassedBy: 'second' })).toBe('proven');
    expect(never(bypasses(opens, second), { bypassedBy: 'first' })).toBe('proven');
    expect(never(bypasses(opens, second), { bypassedBy: 'second' })).toBe('proven');
    expect(never(bypasses(first), { trigger: 'policy' })).toBe('proven');
    expect(never(bypasses(opens, second), { trigger: 'policy' })).toMatchObject({ to: ['someone@partner.example'] });
    const elsewhere = { ...bypasses(bypass('first', internal, other)), contentPolicies: [] };
    expect(never(elsewhere, { bypassedBy: 'first' })).toBe('proven');
    // To others there is nothing to switch off but what the sender picks.
    expect(never(elsewhere, { bypassedBy: 'first' }, { 'bypass-scope': 'all' })).toMatchObject({
      to: ['someone@other.example'],
      sendSecure: 'builtin:default',
    });
  });

  test("is about nobody where the sender's pick is not secure", () => {
    const pick = { 'trigger-order': 'pick-content-policy' } as const;
    const box = conditions(external, internal);
    const content = { ...objects, contentPolicies: [examining('content', everyone, everyone)] };
    const isBroken = ({ noticed, decidedBy }: Decided) => !noticed.secure && decidedBy.policy === null;
    const verdict = judge(content, { box, except: [], isBroken, asksWhoDecides: true }, pick);
    expect(verdict.type).toBe('refuted');
    const isByUser = ({ noticed, decidedBy }: Decided) => !noticed.secure && decidedBy.trigger !== 'none';
    expect(judge(content, { box, isBroken: isByUser, asksWhoDecides: true }, pick).type).toBe('proven');
  });
});
