import { describe, expect, test } from 'vitest';
import { evaluate, mail, policySet, route, type Written } from './support.ts';

/** What a pick comes to: the definition that makes the mail secure, or why it counts as none. */
function pick(written: Written, message: object): string {
  const { outcomes, pick: finding } = evaluate(policySet(written), mail(message));
  const { definition, decidedBy } = outcomes[0]!;
  const by = decidedBy.trigger === 'user' ? `${definition}` : 'none';
  return finding === null ? by : `${by}: ${finding.type} ${finding.definition}`;
}

const directory = { users: [{ address: 'ann@acme.example', attributes: { department: 'Legal' } }] };
const groups = { finance: { name: 'Finance', members: ['ann@acme.example'] } };

describe('publishing: which definitions an internal envelope sender can pick', () => {
  /** A definition `d` in the folder `f`. */
  const published = (f: object, more: object = {}): Written => ({
    groups,
    directory,
    folders: { f, ...more },
    definitions: { d: { folder: 'f' } },
  });
  const by = (from: string, written: Written) => pick(written, { from, sendSecure: 'd' });
  const ann = 'ann@acme.example';
  const bob = 'bob@acme.example';

  test('a folder without a list: everyone internal', () => {
    expect(by(ann, published({}))).toBe('d');
    expect(by('x@bücher.example', published({}))).toBe('d');
  });

  test('an empty list: nobody', () => {
    expect(by(ann, published({ publishedTo: [] }))).toBe('none: pick-not-offered d');
  });

  test.each<[string, unknown]>([
    ['a group', { group: 'finance' }],
    ['an attribute', { attribute: 'department', equals: 'Legal' }],
    ['an address', { address: 'ann@acme.example' }],
  ])('the scopes that it lists: %s', (_, scope) => {
    expect(by(ann, published({ publishedTo: [scope] }))).toBe('d');
    expect(by(bob, published({ publishedTo: [scope] }))).toBe('none: pick-not-offered d');
  });

  test('a domain', () => {
    const written = published({ publishedTo: [{ domain: 'bücher.example' }] });
    expect(by('x@bücher.example', written)).toBe('d');
    expect(by(ann, written)).toBe('none: pick-not-offered d');
  });

  test('any of the scopes that it lists', () => {
    const written = published({ publishedTo: [{ domain: 'other.example' }, { address: bob }] });
    expect(by(bob, written)).toBe('d');
    expect(by(ann, written)).toBe('none: pick-not-offered d');
  });

  test('a folder that has no list has its parent’s', () => {
    const parent = { publishedTo: [{ group: 'finance' }] };
    expect(by(ann, published({ in: 'up' }, { up: parent }))).toBe('d');
    expect(by(bob, published({ in: 'up' }, { up: parent }))).toBe('none: pick-not-offered d');
    expect(by(bob, published({ in: 'up' }, { up: { in: 'top' }, top: parent }))).toBe('none: pick-not-offered d');
    expect(by(bob, published({ in: 'up' }, { up: {} }))).toBe('d');
  });

  test('its own list takes the place of its parent’s', () => {
    const closed = { publishedTo: [] };
    expect(by(ann, published({ in: 'up', publishedTo: [{ group: 'finance' }] }, { up: closed }))).toBe('d');
    expect(by(ann, published({ in: 'up', ...closed }, { up: { publishedTo: ['internal'] } }))).toBe(
      'none: pick-not-offered d',
    );
  });

  test('folders that contain each other: nobody', () => {
    expect(by(ann, published({ in: 'up' }, { up: { in: 'f' } }))).toBe('none: pick-not-offered d');
  });

  test('the envelope sender counts, not the header', () => {
    const written = published({ publishedTo: [{ address: ann }] });
    expect(pick(written, { from: bob, headerFrom: ann, sendSecure: 'd' })).toBe('none: pick-not-offered d');
    expect(pick(written, { from: ann, headerFrom: bob, sendSecure: 'd' })).toBe('d');
  });

  test('moving a definition is an access change', () => {
    const folders = { shut: { publishedTo: [] } };
    const written = (folder: string): Written => ({ folders, definitions: { d: { folder } } });
    expect(by(ann, written('open'))).toBe('d');
    expect(by(ann, written('shut'))).toBe('none: pick-not-offered d');
  });

  test('policies and content examination are not bound by it', () => {
    const set = policySet({
      ...published({ publishedTo: [] }),
      policies: { p: { definition: 'd' } },
      contentDefinitions: { c: { secureMessaging: 'd' } },
      contentPolicies: { c: {} },
    });
    expect(route(set)).toMatchObject({ definition: 'd', decidedBy: { trigger: 'policy' } });
    expect(route(set, { subject: 'secret' })).toMatchObject({ definition: 'd', decidedBy: { trigger: 'content' } });
  });

  test('a pick that is not offered counts as none, for every recipient', () => {
    const set = policySet({ ...published({ publishedTo: [] }), policies: { p: {} } });
    const { outcomes } = evaluate(set, mail({ to: ['x@customer.example', 'bob@acme.example'], sendSecure: 'd' }));
    expect(outcomes.map(({ decidedBy }) => decidedBy.trigger)).toEqual(['policy', 'none']);
  });
});

describe('built-ins are offered to everyone internal, in their edition', () => {
  test.each([
    ['builtin:default', 'full', true],
    ['builtin:default', 'lite', false],
    ['builtin:all', 'lite', true],
    ['builtin:all', 'full', false],
    ['builtin:external', 'lite', true],
    ['builtin:external', 'full', false],
  ] as const)('%s in a %s account: %s', (sendSecure, edition, expected) => {
    expect(pick({ edition }, { sendSecure })).toBe(expected ? sendSecure : `none: pick-of-nothing ${sendSecure}`);
  });

  test('also where an object of the account stands for one', () => {
    // A live account lists its built-ins among the definitions, in a folder whose publishing does not bind them.
    const set = policySet({ folders: { f: { publishedTo: [] } }, definitions: { d: { folder: 'f' } } });
    const definitions = set.objects.definitions.map((one) =>
      one.handle === 'd' ? { ...one, handle: 'builtin:default' } : one,
    );
    const { pick: finding, outcomes } = evaluate(
      { ...set, objects: { ...set.objects, definitions } },
      mail({ sendSecure: 'builtin:default' }),
    );
    expect([finding, outcomes[0]?.definition]).toEqual([null, 'builtin:default']);
  });

  test('a definition that does not exist counts as no pick', () => {
    expect(pick({}, { sendSecure: 'nothing' })).toBe('none: pick-of-nothing nothing');
    expect(pick({}, { sendSecure: 'constructor' })).toBe('none: pick-of-nothing constructor');
  });

  test('nothing is said of a message without a pick', () => {
    expect(pick({}, {})).toBe('none');
  });
});

describe('an external sender’s reply in the portal names the original’s definition', () => {
  const reply = { from: 'buyer@customer.example', to: 'ann@acme.example', application: 'portal', sendSecure: 'd' };
  const several = { ...reply, to: ['ann@acme.example', 'bob@acme.example'] };
  const d = (definition: object): Written => ({ definitions: { d: definition } });

  test('publishing does not bind it', () => {
    const written = { folders: { f: { publishedTo: [] } }, definitions: { d: { folder: 'f' } } };
    expect(pick(written, reply)).toBe('d');
  });

  test('where the definition forbids reply, the pick counts as none', () => {
    expect(pick(d({ reply: false, replyAll: false }), reply)).toBe('none: reply-forbidden d');
    expect(pick(d({ reply: false, replyAll: false }), several)).toBe('none: reply-forbidden d');
  });

  test('reply all counts as false where reply is false', () => {
    expect(pick(d({ reply: false, replyAll: true }), several)).toBe('none: reply-forbidden d');
  });

  test('to several entries in `to`, where it forbids reply all', () => {
    expect(pick(d({ reply: true, replyAll: false }), several)).toBe('none: reply-all-forbidden d');
    expect(pick(d({ reply: true, replyAll: false }), reply)).toBe('d');
    expect(pick(d({ reply: true, replyAll: true }), several)).toBe('d');
  });

  test('a reply with the built-ins of a lite account is allowed', () => {
    expect(pick({ edition: 'lite' }, { ...several, sendSecure: 'builtin:external' })).toBe('builtin:external');
  });

  test('a definition that does not exist counts as none', () => {
    expect(pick({}, { ...reply, sendSecure: 'gone' })).toBe('none: pick-of-nothing gone');
  });

  test('outside the portal it is not secure, and that is said', () => {
    for (const application of ['outlook', 'mac', 'personal-portal', 'mobile', 'other']) {
      expect(pick(d({}), { ...reply, application })).toBe('none: pick-outside-portal d');
    }
  });

  test('from the empty sender too', () => {
    expect(pick(d({}), { ...reply, from: '' })).toBe('d');
    expect(pick(d({}), { ...reply, from: '', application: 'other' })).toBe('none: pick-outside-portal d');
  });

  test('an internal sender’s pick in the portal is an ordinary pick', () => {
    const inside = { from: 'ann@acme.example', application: 'portal', sendSecure: 'd' };
    const noReply = { reply: false, replyAll: false };
    expect(pick(d(noReply), { ...inside, to: ['x@customer.example', 'y@customer.example'] })).toBe('d');
    const shut = { folders: { f: { publishedTo: [] } }, definitions: { d: { folder: 'f', ...noReply } } };
    expect(pick(shut, inside)).toBe('none: pick-not-offered d');
  });
});
