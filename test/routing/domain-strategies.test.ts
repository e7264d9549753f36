import { describe, expect, test } from 'vitest';
import { decider, policySet, route, type Written } from './support.ts';

const secret = { subject: 'secret' };
const none = { action: 'takeNoAction' };
const under = (strategies: object, written: Written, message = {}) =>
  decider(policySet({ ...written, strategies }), message);
const sensitive = (written: Written, message = {}, strategies = {}) =>
  route(policySet({ ...written, strategies }), message).sensitiveTo;

/** Each is decided otherwise by one strategy, and by no other. */
const overriding: Written = {
  policies: { wide: { override: true, to: 'everyone' }, narrow: { definition: 'month' } },
};
const crossed: Written = {
  policies: {
    sender: { from: { address: 'ann@acme.example' }, to: 'everyone' },
    recipient: { from: 'everyone', to: { address: 'buyer@customer.example' }, definition: 'month' },
  },
};
const bypassed: Written = {
  bypassPolicies: { off: {} },
  contentDefinitions: { c: { secureMessaging: 'week' } },
  contentPolicies: { c: {} },
};
const picked: Written = {
  contentDefinitions: { c: { secureMessaging: 'week' } },
  contentPolicies: { c: {} },
};

describe('precedence', () => {
  test('override-first, the default: the override wins', () => {
    expect(under({}, overriding)).toBe('policy wide');
    expect(under({ precedence: 'override-first' }, overriding)).toBe('policy wide');
  });

  test('specificity-first: override is compared after both ranks', () => {
    expect(under({ precedence: 'specificity-first' }, overriding)).toBe('policy narrow');
    const from = { policies: { wide: { override: true, from: 'everyone' }, narrow: {} } };
    expect(under({ precedence: 'specificity-first' }, from)).toBe('policy narrow');
    const equal = { policies: { young: { override: true, createTime: 2 }, old: { createTime: 1 } } };
    expect(under({ precedence: 'specificity-first' }, equal)).toBe('policy young');
  });

  test('of bypasses and of content policies too', () => {
    const bypassPolicies = { on: { ...none, override: true, to: 'everyone' }, off: {} };
    expect(under({}, { policies: { p: {} }, bypassPolicies })).toBe('policy p');
    expect(under({ precedence: 'specificity-first' }, { policies: { p: {} }, bypassPolicies })).toBe(
      'none bypassed by off',
    );
    const content: Written = {
      contentDefinitions: { wide: { secureMessaging: 'week' }, narrow: { secureMessaging: 'month' } },
      contentPolicies: { wide: { override: true }, narrow: { to: 'external' } },
    };
    expect(under({}, content, secret)).toBe('content wide');
    expect(under({ precedence: 'specificity-first' }, content, secret)).toBe('content narrow');
  });
});

describe('side-order', () => {
  test('from-first, the default: From outweighs To', () => {
    expect(under({}, crossed)).toBe('policy sender');
    expect(under({ 'side-order': 'from-first' }, crossed)).toBe('policy sender');
  });

  test('to-first: To outweighs From', () => {
    expect(under({ 'side-order': 'to-first' }, crossed)).toBe('policy recipient');
  });

  test('with specificity-first both ranks come before override, in that order', () => {
    const policies = {
      sender: { from: { address: 'ann@acme.example' }, to: 'everyone' },
      recipient: { from: 'everyone', to: 'external' },
      override: { from: 'everyone', to: 'everyone', override: true },
    };
    expect(under({ precedence: 'specificity-first' }, { policies })).toBe('policy sender');
    expect(under({ precedence: 'specificity-first', 'side-order': 'to-first' }, { policies })).toBe('policy recipient');
    expect(under({ 'side-order': 'to-first' }, { policies })).toBe('policy override');
  });
});

describe('bypass-scope', () => {
  const all = { 'bypass-scope': 'all' };
  const everywhere = { off: { from: 'everyone', to: 'everyone' } };
  const lite: Written = { ...bypassed, edition: 'lite', contentDefinitions: { c: { secureMessaging: 'builtin:all' } } };

  test('policy, the default: content examination and picks stay', () => {
    expect(under({}, bypassed, secret)).toBe('content c');
    expect(under({ 'bypass-scope': 'policy' }, bypassed, { sendSecure: 'week' })).toBe('user');
  });

  test('all: it stops policies, picks and content', () => {
    expect(under(all, { ...bypassed, policies: { p: {} } })).toBe('none bypassed by off');
    expect(under(all, bypassed, secret)).toBe('none bypassed by off');
    expect(under(all, bypassed, { sendSecure: 'week' })).toBe('none bypassed by off');
  });

  test.each<[string, object]>([
    ['internal, picked', { to: 'bob@acme.example', sendSecure: 'builtin:all' }],
    ['internal, picked in Outlook', { to: 'bob@acme.example', sendSecure: 'builtin:all', application: 'outlook' }],
    ['internal, by content', { to: 'bob@acme.example', ...secret }],
    ['inbound, by content', { from: 'x@customer.example', to: 'bob@acme.example', ...secret }],
    [
      'inbound, a reply in the portal',
      { from: 'x@customer.example', to: 'bob@acme.example', application: 'portal', sendSecure: 'builtin:all' },
    ],
    [
      'transit, a reply in the portal',
      { from: 'x@customer.example', to: 'y@other.example', application: 'portal', sendSecure: 'builtin:all' },
    ],
    ['outbound, by content', secret],
  ])('all, in every direction: %s', (_, message) => {
    expect(under(all, { ...lite, bypassPolicies: everywhere }, message)).toBe('none bypassed by off');
    expect(under({}, { ...lite, bypassPolicies: everywhere }, message)).toMatch(/^(user|content c)$/);
  });

  test('all: a bypass that takes no action leaves everything on', () => {
    const bypassPolicies = { off: {}, on: { ...none, from: { address: 'ann@acme.example' } } };
    expect(under(all, { ...bypassed, bypassPolicies }, secret)).toBe('content c');
  });

  test('all: what is not secure anyway is not bypassed', () => {
    expect(under(all, bypassed)).toBe('none');
    expect(under(all, { ...bypassed, policies: { p: none } })).toBe('none p');
    const message = { from: 'x@customer.example', to: 'bob@acme.example', sendSecure: 'builtin:all' };
    expect(under(all, { ...lite, bypassPolicies: everywhere }, message)).toBe('none');
  });

  test('all: without a bypass nothing changes', () => {
    expect(under(all, picked, secret)).toBe('content c');
    expect(under(all, { ...bypassed, bypassPolicies: { off: { enabled: false } } }, secret)).toBe('content c');
  });
});

describe('trigger-order', () => {
  test('content-pick-policy, the default', () => {
    expect(under({}, picked, { ...secret, sendSecure: 'month' })).toBe('content c');
    expect(under({ 'trigger-order': 'content-pick-policy' }, picked, { ...secret, sendSecure: 'month' })).toBe(
      'content c',
    );
  });

  test('pick-content-policy', () => {
    expect(under({ 'trigger-order': 'pick-content-policy' }, picked, { ...secret, sendSecure: 'month' })).toBe('user');
  });
});

describe('outcomes that differ when one strategy is changed are marked with it', () => {
  test.each<[string, Written, object]>([
    ['precedence', overriding, {}],
    ['side-order', crossed, {}],
    ['bypass-scope', bypassed, secret],
    ['bypass-scope', bypassed, { sendSecure: 'week' }],
    ['trigger-order', picked, { ...secret, sendSecure: 'month' }],
  ])('%s', (strategy, written, message) => {
    expect(sensitive(written, message)).toEqual([strategy]);
  });

  test.each<[string, Written, object, string]>([
    ['precedence', overriding, {}, 'specificity-first'],
    ['side-order', crossed, {}, 'to-first'],
    ['bypass-scope', bypassed, secret, 'all'],
    ['trigger-order', picked, { ...secret, sendSecure: 'month' }, 'pick-content-policy'],
  ])('%s, changed back from the other option', (strategy, written, message, option) => {
    expect(sensitive(written, message, { [strategy]: option })).toEqual([strategy]);
  });

  test('also where the change makes mail plain, or secure', () => {
    const policies = { wide: { override: true, from: 'everyone' }, narrow: none };
    expect(sensitive({ policies })).toEqual(['precedence']);
    expect(sensitive({ policies }, {}, { precedence: 'specificity-first' })).toEqual(['precedence']);
  });

  test('also where it decides which bypass wins', () => {
    const bypassPolicies = { on: { ...none, override: true, to: 'everyone' }, off: {} };
    expect(sensitive({ policies: { p: {} }, bypassPolicies })).toEqual(['precedence']);
    expect(sensitive({ policies: { p: none }, bypassPolicies })).toEqual([]);
  });

  test('also where it decides which content policy wins', () => {
    const written: Written = {
      contentDefinitions: { wide: { secureMessaging: 'week' }, narrow: { secureMessaging: 'month' } },
      contentPolicies: { wide: { override: true }, narrow: { to: 'external' } },
    };
    expect(sensitive(written, secret)).toEqual(['precedence']);
  });

  test('also where only the way to the recipient differs, in a lite account', () => {
    const written: Written = {
      edition: 'lite',
      contentDefinitions: { c: { secureMessaging: 'builtin:all' } },
      contentPolicies: { c: {} },
    };
    // In Outlook a pick leaves a banner, and content examination a notification.
    const message = { ...secret, to: 'bob@acme.example', application: 'outlook', sendSecure: 'builtin:all' };
    expect(sensitive(written, message)).toEqual(['trigger-order']);
    expect(sensitive(written, { ...message, application: 'mac' })).toEqual([]);
  });

  test('several, in the order of their names on the domain page', () => {
    const written: Written = {
      ...picked,
      bypassPolicies: { off: {} },
    };
    expect(sensitive(written, { ...secret, sendSecure: 'month' })).toEqual(['bypass-scope', 'trigger-order']);
    const both: Written = {
      policies: {
        sender: { from: { address: 'ann@acme.example' }, to: 'everyone', override: true },
        recipient: { from: { address: 'ann@acme.example' }, to: 'external', definition: 'month' },
        other: { from: 'everyone', to: { address: 'buyer@customer.example' }, override: true, definition: 'month' },
      },
    };
    expect(sensitive(both)).toEqual(['precedence', 'side-order']);
  });

  test('a strategy that decides nothing is not marked beside one that does', () => {
    const alike = { wide: { override: true, to: 'everyone' }, narrow: {} };
    const { recipient, sender } = crossed.policies as Readonly<Record<'recipient' | 'sender', object>>;
    for (const policies of [alike, { sender, recipient: { ...recipient, definition: 'week' } }]) {
      expect(sensitive({ ...bypassed, policies }, secret)).toEqual(['bypass-scope']);
      expect(sensitive({ ...picked, policies }, { ...secret, sendSecure: 'month' })).toEqual(['trigger-order']);
    }
    const { wide, narrow } = overriding.policies as Readonly<Record<'wide' | 'narrow', object>>;
    expect(
      sensitive({ policies: { wide, narrow }, bypassPolicies: { off: {}, on: { ...none, to: 'everyone' } } }),
    ).toEqual([]);
  });

  test.each<[string, Written, object]>([
    ['nothing matches', {}, {}],
    ['one policy', { policies: { p: {} } }, {}],
    ['the other winner does the same', { policies: { wide: { override: true, to: 'everyone' }, narrow: {} } }, {}],
    ['the other trigger names the same definition', picked, { ...secret, sendSecure: 'week' }],
    ['the bypass switches the policy off either way', { policies: { p: {} }, bypassPolicies: { off: {} } }, {}],
    ['content decides before the policies that differ', { ...overriding, ...picked }, secret],
  ])('none: %s', (_, written, message) => {
    expect(sensitive(written, message)).toEqual([]);
  });
});
