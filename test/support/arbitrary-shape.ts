import fc from 'fast-check';

/**
 * What a configuration is drawn from: small, and from few names, so that two of them overlap. References are numbers
 * that are taken modulo what there is, so that shrinking keeps them valid.
 */
export const names = [
  'Finance',
  'Legal',
  'Partners',
  'Ärzte & Söhne',
  '[secure] "tag"',
  'yes',
  '007',
  "it's",
  '- dash',
  '# hash: x',
  '日本 支店',
] as const;

/** Groups that the directory of every account has; nobody makes them. */
export const directoryGroups = [
  { name: 'Outside counsel', path: '/Law' },
  { name: 'Non-executive directors', path: '/' },
] as const;

const name: fc.Arbitrary<string> = fc.constantFrom(...names);
const domain = fc.constantFrom(
  'acme.example',
  'partner.example',
  'law.example',
  'bücher.example',
  'XN--BCHER-KVA.example',
  'Audit.Example',
);
const address = fc.constantFrom(
  'ann@acme.example',
  'Bob@Acme.Example',
  'kim@law.example',
  'x+y@partner.example',
  'o’neil@acme.example',
);
const duration = fc.constantFrom('1h', '90m', '7d', '2w', '36h', '86400s');
const date = fc.constantFrom(
  '2025-01-31',
  '2026-11-01',
  '2026-12-01T09:30:00Z',
  '2027-02-28T23:00:00+02:00',
  '1900-01-01',
  '2100-01-01T23:59:59Z',
);
const range = fc.constantFrom('203.0.113.0/24', '203.0.113.9', '198.51.100.0/25', '10.0.0.0/8', '192.0.2.17/32');
/** With the most that one part of a message can score, so that no activation score is out of reach. */
const wordList = fc.constantFrom(
  ['10 confidential', 10] as const,
  ['# tags\r\n5 "[secure]"  \n5:10 regex \\bM&A\\b\n\n', 10] as const,
  ['3 required secret\n1 exclude joke', 3] as const,
  ['99:99 "card number"', 99] as const,
);
const list = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { maxLength });
const maybe = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined });
const index = fc.nat({ max: 20 });

const scope = fc.oneof(
  fc.constantFrom('everyone', 'internal', 'external'),
  fc.record({ domain }),
  fc.record({ address }),
  fc.record({ attribute: fc.constantFrom('department', 'country'), equals: name }),
  index.map((group) => ({ groupAt: group })),
);
export type ScopeShape = string | Readonly<Record<string, unknown>>;

/** Which earlier object the alias of an object names. */
const alias = fc.option(index, { nil: undefined, freq: 2 });
/** Mostly false. */
const protect = fc.constantFrom(undefined, undefined, undefined, true, false);
const when = fc.constantFrom(undefined, undefined, ['production'], ['staging'], ['staging', 'production']);

const policy = fc.record(
  {
    narrative: name,
    from: scope,
    basedOn: fc.constantFrom(undefined, 'header', 'both', 'envelope'),
    to: scope,
    target: index,
    noAction: fc.boolean(),
    enabled: fc.boolean(),
    start: date,
    end: date,
    override: fc.boolean(),
    bidirectional: fc.boolean(),
    sourceIps: list(range, 3),
    alias,
    protect,
    when,
  },
  { requiredKeys: ['narrative', 'from', 'to', 'target', 'noAction', 'alias', 'protect', 'when'] },
);

export const shape = fc.record({
  edition: fc.constantFrom('full' as const, 'full' as const, 'lite' as const),
  /** `accounts` and `when`, in place of `account`. */
  severalAccounts: fc.constantFrom(false, false, true),
  groups: list(
    fc.record({
      name,
      path: fc.constantFrom(undefined, '/', '/Law', '/Law/Out'),
      members: list(fc.oneof(address, domain, index), 5),
      alias,
      protect,
    }),
    4,
  ),
  lookedUp: fc.subarray([...directoryGroups]),
  source: fc.constantFrom(undefined, 'directory'),
  directoryMembers: maybe(list(fc.oneof(address, domain), 3)),
  folders: list(
    fc.record({
      name,
      parent: index,
      content: fc.boolean(),
      publishedTo: maybe(
        list(
          fc.oneof(
            fc.constant('internal'),
            fc.record({ domain }),
            index.map((group) => ({ groupAt: group })),
          ),
          2,
        ),
      ),
      alias,
      protect,
    }),
    5,
  ),
  definitions: list(
    fc.record({
      folder: index,
      description: name,
      print: fc.boolean(),
      reply: fc.boolean(),
      replyAll: fc.boolean(),
      expireAfter: fc.oneof(duration, fc.constant('never')),
      extendBy: maybe(duration),
      readReceipt: fc.boolean(),
      banner: fc.constantFrom(
        undefined,
        'hidden',
        'standard',
        { text: 'Geheim\n{from}' },
        { html: '<p>Secure & sound</p>' },
      ),
      alias,
      protect,
    }),
    4,
  ),
  contentDefinitions: list(
    fc.record({
      folder: index,
      description: name,
      score: fc.nat({ max: 98 }),
      examine: fc.subarray(['subject', 'body', 'headers', 'attachments'], { minLength: 1 }),
      wordList,
      override: maybe(index),
      alias,
      protect,
    }),
    3,
  ),
  policies: list(policy, 5),
  bypassPolicies: list(policy, 3),
  contentPolicies: list(policy, 3),
});

export type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

const pattern = fc.constantFrom('*', 'F*', '*a*', 'yes', '* & *', 'nothing of this name');
const path = fc.constantFrom('/**', '/*', '/Finance/**', '/Finance', '/*/*', '/L*/**', '/**/Legal', '/Nowhere/**');
const patterns = fc.uniqueArray(pattern, { maxLength: 2 });

/** What a configuration may delete, drawn so that it is rarely all or nothing. */
export const ownership = fc.record({
  folders: fc.uniqueArray(path, { maxLength: 2 }),
  policies: patterns,
  bypassPolicies: patterns,
  contentPolicies: patterns,
  contentDefinitions: patterns,
  groups: fc.uniqueArray(fc.oneof(pattern, fc.constantFrom('/*', '/Law/**', '/Law/Legal')), { maxLength: 2 }),
});

export const ignored = list(
  fc
    .tuple(
      fc.constantFrom('policies', 'bypassPolicies', 'contentPolicies', 'groups', 'contentDefinitions', 'definitions'),
      fc.constantFrom('F*', '*a*', 'yes', '/Finance/*', '/**/007'),
    )
    .map(([section, which]) => ({ [section]: which, reason: 'somebody else keeps these' })),
  2,
);
