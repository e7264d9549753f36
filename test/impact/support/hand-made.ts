import type { ImpactDocument, ImpactRegion, MailBox, NoticedOutcome } from '../../../src/documents/impact.ts';
import { defaultStrategies } from '../../../src/model/policy-set.ts';

// Impacts written by hand, with every form that the grammar has: what is told of them does not depend on how they are found.

export const plain: NoticedOutcome = {
  secure: false,
  mailbox: 'message',
  portal: false,
  banner: 'none',
  definition: null,
  rights: null,
  expiresAfter: null,
  extendableBy: null,
  readReceipt: null,
};

export const week: NoticedOutcome = {
  secure: true,
  mailbox: 'notification',
  portal: true,
  banner: 'none',
  definition: 'partner-week',
  rights: { print: false, reply: true, replyAll: false },
  expiresAfter: '7d',
  extendableBy: '3d',
  readReceipt: false,
};

const banner: NoticedOutcome = {
  ...plain,
  secure: true,
  mailbox: 'banner',
  banner: 'standard',
  definition: 'partner-week',
};

const side = { account: { name: null, id: 'acme', edition: 'full' }, strategies: defaultStrategies } as const;

export const nothing: ImpactDocument = {
  format: 'sealwright/impact/1',
  before: { ...side, source: 'policies at main', directory: '0123456789abcdef' },
  after: { ...side, source: 'policies', directory: '0123456789abcdef' },
  asOf: '2026-12-05T10:00:00Z',
  verdict: 'none',
  complete: true,
  regions: [],
  unproven: [],
  changes: [],
  objects: [],
};

const one = (domain: string) => ({ in: [{ domain }], notIn: [] });

const region = (box: MailBox, more: Partial<ImpactRegion> = {}): ImpactRegion => ({
  box,
  except: [],
  before: week,
  after: plain,
  effect: 'weaker',
  certainty: 'proven',
  because: [],
  witness: { from: 'ann@acme.example', to: ['x@partner.example'], at: '2026-12-05T10:00:00Z' },
  ...more,
});

/** Every form of every field, every effect, every condition. */
export const everything: ImpactDocument = {
  ...nothing,
  after: {
    ...nothing.after,
    directory: 'fedcba9876543210',
    strategies: { ...defaultStrategies, 'side-order': 'to-first' },
  },
  verdict: 'mixed',
  complete: false,
  objects: [
    { kind: 'groups', key: 'finance', name: 'Finance' },
    { kind: 'groups', key: 'board', name: 'Board' },
    { kind: 'definitions', key: 'partner-week', name: 'No Print, Reply, 7 Day Exp' },
    { kind: 'definitions', key: 'live:abc', name: 'Made in the console' },
    { kind: 'contentDefinitions', key: 'cards', name: 'Card numbers' },
    { kind: 'contentDefinitions', key: 'tag', name: 'Secure tag' },
    { kind: 'policies', key: 'to-partner', name: 'Finance to partner.example' },
    { kind: 'policies', key: 'before:to-partner', name: 'Finance to partner.example' },
    { kind: 'bypassPolicies', key: 'audit', name: 'Finance to the auditor' },
  ],
  changes: [
    {
      action: 'changed',
      kind: 'policies',
      key: 'to-partner',
      name: 'Finance to partner.example',
      fields: [
        { name: 'to', before: { domain: 'partner.example' }, after: { domain: 'parnter.example' } },
        { name: 'end', before: null, after: '2027-11-30' },
      ],
    },
    {
      action: 'changed',
      kind: 'groups',
      key: 'finance',
      name: 'Finance',
      fields: [
        {
          name: 'members',
          before: ['ann@acme.example', 'bob@acme.example'],
          after: ['bob@acme.example', { group: 'board' }],
        },
      ],
    },
    { action: 'added', kind: 'bypassPolicies', key: 'audit', name: 'Finance to the auditor', fields: [] },
    { action: 'removed', kind: 'policies', key: 'before:to-partner', name: 'Finance to partner.example', fields: [] },
    {
      action: 'changed',
      kind: 'users',
      key: 'ann@acme.example',
      name: 'ann@acme.example',
      fields: [{ name: 'department', before: 'Finance', after: null }],
    },
    {
      action: 'changed',
      kind: 'facts',
      key: 'internalDomains',
      name: 'internalDomains',
      fields: [{ name: 'internalDomains', before: ['acme.example'], after: ['acme.example', 'labs.example'] }],
    },
    {
      action: 'changed',
      kind: 'strategies',
      key: 'side-order',
      name: 'side-order',
      fields: [{ name: 'side-order', before: 'from-first', after: 'to-first' }],
    },
  ],
  regions: [
    region(
      {
        from: { in: [{ group: 'finance' }], notIn: [] },
        to: one('partner.example'),
        during: { start: '2026-12-05T10:00:00Z', end: '2027-11-30T23:59:59Z' },
      },
      {
        except: [
          {
            from: { in: [{ group: 'finance' }], notIn: [] },
            to: { in: [{ address: 'audit@partner.example' }], notIn: [] },
          },
          { during: { start: '2027-01-01T00:00:00Z', end: '2027-01-31T12:30:00Z' } },
        ],
        because: [
          { side: 'before', kind: 'policies', key: 'to-partner' },
          { side: 'after', kind: 'bypassPolicies', key: 'audit' },
          { side: 'after', kind: 'policies', key: 'live:xyz' },
        ],
      },
    ),
    region(
      {
        from: { in: [{ group: 'finance', as: 'before' }], notIn: [{ group: 'finance', as: 'after' }] },
        to: { in: ['external'], notIn: [one('a.example').in[0]!, { group: 'board' }] },
      },
      { because: [{ side: 'after', kind: 'groups', key: 'finance' }] },
    ),
    region(
      {
        from: { in: ['internal', { attribute: 'department', equals: 'Finance' }], notIn: [] },
        to: { in: [{ scope: 'external', as: 'before' }], notIn: [{ scope: 'external', as: 'after' }] },
      },
      { after: banner, effect: 'weaker', because: [{ side: 'after', kind: 'facts', key: 'internalDomains' }] },
    ),
    region(
      {
        content: { hit: ['cards', { definition: 'tag', as: 'after' }], miss: [] },
        sendSecure: [null, 'live:abc'],
        application: ['outlook', 'mobile'],
        recipients: 'several',
      },
      {
        after: { ...week, expiresAfter: '3d', rights: { print: true, reply: true, replyAll: true }, readReceipt: true },
        effect: 'mixed',
        certainty: 'conditional',
        conditions: [
          { type: 'content' },
          { type: 'members', group: 'board' },
          { type: 'attribute', attribute: 'department', equals: 'Finance' },
        ],
        witness: null,
        because: [{ side: 'after', kind: 'strategies', key: 'side-order' }],
      },
    ),
    region(
      {
        headerFrom: one('acme.example'),
        to: { in: [], notIn: ['internal', { address: 'x@partner.example' }] },
        sourceIps: { in: ['203.0.113.0/24', '192.0.2.7/32'], notIn: ['203.0.113.9/32'], unknown: true },
      },
      {
        before: plain,
        after: week,
        effect: 'stronger',
        because: [{ side: 'before', kind: 'policies', key: 'before:to-partner' }],
      },
    ),
    region(
      {
        from: { in: [{ address: '' }], notIn: [] },
        sourceIps: { in: [], notIn: ['0.0.0.0/0'], unknown: true },
        recipients: 'one',
        content: { hit: [], miss: ['tag'] },
        sendSecure: [null],
      },
      {
        before: banner,
        after: { ...banner, banner: 'custom', bannerContent: { text: 'Mind the gap' } },
        effect: 'other',
        because: [{ side: 'after', kind: 'users', key: 'ann@acme.example' }],
      },
    ),
    region(
      { from: { in: ['internal'], notIn: [] }, to: one('partner.example') },
      {
        after: { ...week, definition: 'live:abc' },
        effect: 'other',
        witness: {
          from: '',
          to: ['x@partner.example', 'y@partner.example'],
          at: '2026-12-05T10:00:00Z',
          headerFrom: 'ann@acme.example',
          sourceIp: '203.0.113.9',
          application: 'outlook',
          sendSecure: 'live:abc',
          subject: '[secure] Q4',
          body: 'confidential',
          headers: ['X-Class: Restricted'],
          attachments: [{ name: 'a.txt' }],
        },
      },
    ),
  ],
  unproven: [
    {
      box: { from: one('acme.example') },
      except: Array.from({ length: 9 }, (_, at) => ({ from: one('acme.example'), to: one(`d${at}.example`) })),
    },
  ],
};

const evil = [
  '<script>document.title="hacked"</script>',
  '</style><img src="https://evil.example/x.png" onerror="document.title=\'hacked\'">',
  '=HYPERLINK("https://evil.example") | `code` **bold** [click](http://evil.example) @everyone #1 ::error::no',
  '\u001b[2J\u202egnp.exe\u0000\n# A heading\n- an item',
].join(' ');

/** An account whose every text is meant to do harm. */
export const hostile: ImpactDocument = {
  ...everything,
  before: { ...everything.before, source: evil },
  objects: everything.objects.map((object) => ({ ...object, name: `${evil} ${object.key}` })),
  changes: everything.changes.map((change) => ({
    ...change,
    fields: [{ name: 'narrative', before: evil, after: `${evil} again` }],
  })),
  regions: everything.regions.map((one) => ({
    ...one,
    after: one.after.banner === 'custom' ? { ...one.after, bannerContent: { html: evil } } : one.after,
    witness: one.witness && { ...one.witness, subject: evil, body: evil },
  })),
};
