import { describe, expect, test } from 'vitest';
import { decider, policySet } from './support.ts';

const groups = {
  finance: { name: 'Finance', members: ['ann@acme.example', 'partner.example', 'Kim@Law.Example'] },
  nested: { name: 'Nested', members: [{ group: 'finance' }] },
  deeper: { name: 'Deeper', members: [{ group: 'nested' }, 'dave@acme.example'] },
  circle: { name: 'Circle', members: [{ group: 'back' }] },
  back: { name: 'Back', members: [{ group: 'circle' }, 'ann@acme.example'] },
  nobody: { name: 'Nobody', members: [] },
  counsel: { name: 'Counsel', source: 'directory' },
  lookedUp: { name: 'Looked up', source: 'directory' },
};

const directory = {
  users: [
    { address: 'ann@acme.example', attributes: { department: 'Finance', country: 'DE' } },
    { address: 'bob@acme.example', attributes: { department: 'finance' } },
    { address: 'eve@acme.example', attributes: {} },
    { address: 'buyer@customer.example', attributes: { department: 'Finance' } },
  ],
  groups: { counsel: ['kim@law.example', { group: 'finance' }, 'counsel.example'] },
};

/** Whether a policy from this scope is met by mail that this sender sends to Buyer. */
const fromHolds = (from: unknown, sender: string): boolean =>
  decider(policySet({ groups, directory, policies: { p: { from } } }), { from: sender }) === 'policy p';

/** Whether a policy to this scope is met by mail that Ann sends to this recipient. */
const toHolds = (to: unknown, recipient: string): boolean =>
  decider(policySet({ groups, directory, policies: { p: { to } } }), { to: recipient }) === 'policy p';

describe('From: the scopes, on senders that are internal', () => {
  test.each<[string, unknown, string, boolean]>([
    ['everyone: any address', 'everyone', 'ann@acme.example', true],
    ['internal: one of the internal domains', 'internal', 'ann@acme.example', true],
    ['internal: case does not matter', 'internal', 'ANN@Acme.EXAMPLE', true],
    ['internal: an internationalised domain equals its punycode form', 'internal', 'ann@xn--bcher-kva.example', true],
    ['internal: an internationalised domain as it is written', 'internal', 'ann@BÜCHER.example', true],
    ['external: not an internal sender', 'external', 'ann@acme.example', false],
    ['domain: exactly that one', { domain: 'acme.example' }, 'ann@acme.example', true],
    ['domain: case does not matter', { domain: 'ACME.example' }, 'ann@Acme.Example', true],
    ['domain: punycode', { domain: 'bücher.example' }, 'ann@xn--bcher-kva.example', true],
    ['domain: not another', { domain: 'acme.example' }, 'ann@bücher.example', false],
    [
      'domain: the one after the @, not the one before',
      { domain: 'acme.example' },
      'acme.example@bücher.example',
      false,
    ],
    ['group: a member by address', { group: 'finance' }, 'ann@acme.example', true],
    ['group: case does not matter', { group: 'finance' }, 'Ann@ACME.example', true],
    ['group: not a member', { group: 'finance' }, 'bob@acme.example', false],
    ['group: a member of a group inside', { group: 'nested' }, 'ann@acme.example', true],
    ['group: two groups down', { group: 'deeper' }, 'ann@acme.example', true],
    ['group: beside the groups inside', { group: 'deeper' }, 'dave@acme.example', true],
    ['group: its members are not in the groups inside', { group: 'nested' }, 'dave@acme.example', false],
    ['group: groups in a circle', { group: 'circle' }, 'ann@acme.example', true],
    ['group: groups in a circle, not a member', { group: 'circle' }, 'bob@acme.example', false],
    ['group: of nobody', { group: 'nobody' }, 'ann@acme.example', false],
    ['group: looked up, members given by the directory', { group: 'counsel' }, 'ann@acme.example', true],
    ['group: looked up, members not known', { group: 'lookedUp' }, 'ann@acme.example', false],
    ['attribute: this value', { attribute: 'department', equals: 'Finance' }, 'ann@acme.example', true],
    [
      'attribute: the value is case-sensitive',
      { attribute: 'department', equals: 'Finance' },
      'bob@acme.example',
      false,
    ],
    ['attribute: a user without it', { attribute: 'department', equals: 'Finance' }, 'eve@acme.example', false],
    ['attribute: no user', { attribute: 'department', equals: 'Finance' }, 'dan@acme.example', false],
    ['attribute: not configured on the account', { attribute: 'country', equals: 'DE' }, 'ann@acme.example', false],
    ['address: that one', { address: 'ann@acme.example' }, 'ann@acme.example', true],
    ['address: case does not matter', { address: 'Ann@Acme.example' }, 'aNN@acme.example', true],
    ['address: punycode', { address: 'ann@bücher.example' }, 'ann@xn--bcher-kva.example', true],
    ['address: not another', { address: 'ann@acme.example' }, 'bob@acme.example', false],
  ])('%s', (_, from, sender, expected) => {
    expect(fromHolds(from, sender)).toBe(expected);
  });
});

describe('To: the scopes, on recipients that are external', () => {
  test.each<[string, unknown, string, boolean]>([
    ['everyone: any address', 'everyone', 'x@customer.example', true],
    ['internal: not an external recipient', 'internal', 'x@customer.example', false],
    ['external: whoever is not internal', 'external', 'x@customer.example', true],
    ['external: a subdomain of an internal domain', 'external', 'x@mail.acme.example', true],
    ['internal: no subdomains', 'internal', 'x@mail.acme.example', false],
    ['domain: exactly that one', { domain: 'customer.example' }, 'x@customer.example', true],
    ['domain: no subdomains', { domain: 'customer.example' }, 'x@mail.customer.example', false],
    ['domain: no domain above', { domain: 'mail.customer.example' }, 'x@customer.example', false],
    ['domain: none that ends alike', { domain: 'customer.example' }, 'x@mycustomer.example', false],
    ['group: a bare domain is a member', { group: 'finance' }, 'x@partner.example', true],
    ['group: exactly that domain', { group: 'finance' }, 'x@mail.partner.example', false],
    ['group: an address as it is compared', { group: 'finance' }, 'kim@law.example', true],
    ['group: a bare domain of a group inside', { group: 'deeper' }, 'x@partner.example', true],
    ['group: a bare domain that the directory gives', { group: 'counsel' }, 'x@counsel.example', true],
    ['attribute: this value', { attribute: 'department', equals: 'Finance' }, 'buyer@customer.example', true],
    ['attribute: another value', { attribute: 'department', equals: 'Legal' }, 'buyer@customer.example', false],
    ['address: that one', { address: 'x@customer.example' }, 'x@customer.example', true],
    ['address: not another', { address: 'x@customer.example' }, 'y@customer.example', false],
  ])('%s', (_, to, recipient, expected) => {
    expect(toHolds(to, recipient)).toBe(expected);
  });
});

describe('the empty sender, of non-delivery notifications', () => {
  /** In a lite account, content examination acts on mail from outside. */
  const meets = (from: unknown): boolean =>
    decider(
      policySet({
        edition: 'lite',
        groups: { ...groups, silent: { name: 'Silent', members: ['acme.example'] } },
        directory,
        contentDefinitions: { p: { secureMessaging: 'builtin:all' } },
        contentPolicies: { p: { from } },
      }),
      { from: '', to: 'ann@acme.example', subject: 'secret' },
    ) === 'content p';

  test.each<[string, unknown, boolean]>([
    ['is in everyone', 'everyone', true],
    ['is external', 'external', true],
    ['is not internal', 'internal', false],
    ['is in no domain', { domain: 'acme.example' }, false],
    ['is in no group', { group: 'silent' }, false],
    ['is in no group whose members are not known', { group: 'lookedUp' }, false],
    ['has no attribute', { attribute: 'department', equals: 'Finance' }, false],
    ['is no address', { address: 'ann@acme.example' }, false],
  ])('%s', (_, from, expected) => {
    expect(meets(from)).toBe(expected);
  });
});
