import { describe, expect, test } from 'vitest';
import { decider, policySet, route, type Written } from './support.ts';

const none = { action: 'takeNoAction' };
const narrow = { from: { address: 'ann@acme.example' }, to: { address: 'buyer@customer.example' } };

describe.each(['full', 'lite'] as const)('bypass policies, in a %s account', (edition) => {
  const decides = (written: Written, message = {}) => decider(policySet({ edition, ...written }), message);

  test('one that disables suppresses the secure messaging policy', () => {
    expect(decides({ policies: { p: {} }, bypassPolicies: { b: {} } })).toBe('none bypassed by b');
  });

  test('however specific that policy is', () => {
    expect(decides({ policies: { p: { ...narrow, override: true } }, bypassPolicies: { b: {} } })).toBe(
      'none bypassed by b',
    );
  });

  test('for that recipient only', () => {
    const written = { policies: { p: {} }, bypassPolicies: { b: { to: { domain: 'partner.example' } } } };
    expect(decides(written, { to: 'x@partner.example' })).toBe('none bypassed by b');
    expect(decides(written)).toBe('policy p');
  });

  test('one that takes no action leaves the policy in force: a carve-out from a wider bypass', () => {
    const bypassPolicies = { wide: {}, carve: { ...none, from: { address: 'ann@acme.example' } } };
    expect(decides({ policies: { p: {} }, bypassPolicies })).toBe('policy p');
    expect(decides({ policies: { p: {} }, bypassPolicies }, { from: 'bob@acme.example' })).toBe(
      'none bypassed by wide',
    );
  });

  test('a carve-out that is not more specific loses', () => {
    const bypassPolicies = { carve: none, wide: { ...narrow } };
    expect(decides({ policies: { p: {} }, bypassPolicies })).toBe('none bypassed by wide');
  });

  test('one that does not match suppresses nothing', () => {
    expect(decides({ policies: { p: {} }, bypassPolicies: { b: { enabled: false } } })).toBe('policy p');
  });

  test('without a policy there is nothing to suppress', () => {
    expect(decides({ bypassPolicies: { b: {} } })).toBe('none');
  });

  test('a policy that takes no action is not suppressed: it decided', () => {
    expect(decides({ policies: { p: none }, bypassPolicies: { b: {} } })).toBe('none p');
  });

  test('it does not touch content examination', () => {
    const written: Written = {
      policies: { p: {} },
      bypassPolicies: { b: {} },
      contentDefinitions: { c: { secureMessaging: edition === 'full' ? 'month' : 'builtin:all' } },
      contentPolicies: { c: {} },
    };
    expect(decides(written, { subject: 'secret' })).toBe('content c');
    expect(decides(written, { subject: 'nothing' })).toBe('none bypassed by b');
  });

  test('it does not touch a pick', () => {
    const written = { policies: { p: {} }, bypassPolicies: { b: {} } };
    const sendSecure = edition === 'full' ? 'builtin:default' : 'builtin:all';
    expect(decides(written, { sendSecure })).toBe('user');
    expect(decides(written, { sendSecure, to: 'bob@acme.example' })).toBe('user');
  });

  test('a suppressed message is a plain one', () => {
    const set = policySet({ edition, policies: { p: {} }, bypassPolicies: { b: {} } });
    expect(route(set)).toMatchObject({
      secure: false,
      mailbox: 'message',
      portal: false,
      banner: 'none',
      definition: null,
      decidedBy: { trigger: 'none', policy: null },
      bypassedBy: 'b',
      rights: null,
      expiresAt: null,
      extendableTo: null,
      readReceipt: null,
    });
  });
});

describe.each(['full', 'lite'] as const)('a policy that takes no action, in a %s account', (edition) => {
  const secureMessaging = edition === 'full' ? 'week' : 'builtin:external';
  const set = policySet({
    edition,
    policies: { wide: {}, carve: { ...none, to: { domain: 'partner.example' } } },
    contentDefinitions: { c: { secureMessaging } },
    contentPolicies: { c: {} },
  });
  const to = 'x@partner.example';

  test('no secure messaging by policy for this recipient, though a wider policy matches', () => {
    expect(decider(set)).toBe('policy wide');
    expect(decider(set, { to })).toBe('none carve');
  });

  test('it is named as what decided', () => {
    expect(route(set, { to })).toMatchObject({ secure: false, decidedBy: { trigger: 'none', policy: 'carve' } });
  });

  test('content examination makes it secure all the same', () => {
    expect(decider(set, { to, subject: 'secret' })).toBe('content c');
  });

  test('a pick makes it secure all the same', () => {
    expect(decider(set, { to, sendSecure: edition === 'full' ? 'builtin:default' : 'builtin:external' })).toBe('user');
  });

  test('it decides nothing about mail that no policy acts on', () => {
    const inside = policySet({ edition, policies: { p: { ...none, from: 'everyone', to: 'everyone' } } });
    expect(decider(inside)).toBe('none p');
    expect(decider(inside, { to: 'bob@acme.example' })).toBe('none');
    expect(decider(inside, { from: 'x@customer.example', to: 'bob@acme.example' })).toBe('none');
    expect(decider(inside, { from: 'x@customer.example', to: 'y@other.example' })).toBe('none');
  });
});
