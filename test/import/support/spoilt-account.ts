import fc from 'fast-check';
import { builtinSettings, liveHandle } from '../../../src/model/entity.ts';
import type { KindName } from '../../../src/model/kinds/field.ts';
import type { Observed, ObservedAccount, ObservedObjects } from '../../../src/model/observed-account.ts';
import { hostileText } from '../../export/support/hostile-text.ts';

/**
 * Accounts as the client could observe them and as no configuration would make them: what people did by hand, what another
 * version of the service adds, what was deleted from under something else. Mostly well, so that what is imported is much.
 */
const some = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 24, arbitrary: usual }, { weight: 1, arbitrary: odd });

const name = some(
  fc.constantFrom(
    'Finance',
    'Legal',
    'Partners',
    'Finance to partner.example',
    'No Print, 7 Day Exp',
    'Ärzte',
    '財務',
    '!!',
  ),
  hostileText,
);
const addressText = some(
  fc.constantFrom('ann@acme.example', 'x@partner.example'),
  fc.constantFrom('not an address', 'a@b', ''),
);
const domainText = some(
  fc.constantFrom('acme.example', 'partner.example'),
  fc.constantFrom('no domain', 'x', '*.a.example'),
);
/** One of the objects of a kind, of which there are always four; rarely what is gone, or nothing. */
const at = (prefix: string, odd: string | null, from = 0) =>
  some<string | null>(
    fc.integer({ min: from, max: from + 1 }).map((n) => liveHandle(`${prefix}-${n}`)),
    fc.constantFrom(odd, liveHandle('gone')),
  );
const group = at('groups', '').map((handle) => handle ?? '');
const scope = fc.oneof(
  fc.constantFrom({ type: 'everyone' }, { type: 'internal' }, { type: 'external' }),
  domainText.map((domain) => ({ type: 'domain', domain })),
  addressText.map((address) => ({ type: 'address', address })),
  group.map((one) => ({ type: 'group', group: one })),
  fc.record({ type: fc.constant('attribute'), attribute: fc.constantFrom('department', 'shoe size'), equals: name }),
);
const instant = some(
  fc.option(fc.integer({ min: 1_760_000_000, max: 1_860_000_000 })),
  fc.constantFrom(0, -3_000_000_000, 4_000_000_000),
);
const duration = some(
  fc.constantFrom(3600, 604_800, 86_400 * 30),
  fc.constantFrom(0, 1, 86_400 * 4000, 86_400 * 366 * 101),
);
/** Canonical, as the client reads them. */
const ranges = fc.subarray([
  { base: 0, prefix: 0 },
  { base: 3_405_803_776, prefix: 24 },
  { base: 3_405_803_785, prefix: 32 },
]);
const rarely = fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

const validity = {
  narrative: name,
  from: fc.tuple(scope, fc.constantFrom('envelope', 'header', 'both')).map(([one, basedOn]) => ({ ...one, basedOn })),
  to: scope,
  enabled: fc.boolean(),
  start: some<number | null>(fc.constantFrom(null, 1_750_000_000), fc.constantFrom(1_850_000_000, 4_000_000_000)),
  end: instant,
  override: fc.boolean(),
  bidirectional: rarely,
  sourceIps: ranges,
};

const definition = at('definitions', 'builtin:default');

const fields: Readonly<Record<KindName, fc.Arbitrary<object>>> = {
  groups: fc.record({
    name,
    path: some(fc.constantFrom('/', '/Outside', '/A/B'), fc.constantFrom('', 'A')),
    source: some<string | null>(fc.constantFrom('local', 'directory'), fc.constant(null)),
    members: fc.array(
      fc.oneof(
        addressText.map((address) => ({ type: 'address', address })),
        domainText.map((domain) => ({ type: 'domain', domain })),
        group.map((one) => ({ type: 'group', group: one })),
      ),
      { maxLength: 3 },
    ),
  }),
  folders: fc.record({
    name,
    in: some<string | null>(fc.constant(null), at('folders', null)),
    publishedTo: fc.option(fc.array(scope, { maxLength: 2 })),
  }),
  definitions: fc.record({
    folder: at('folders', null),
    description: some(name, fc.constantFrom('Default', 'All Recipients')),
    print: fc.boolean(),
    reply: fc.boolean(),
    replyAll: fc.boolean(),
    expireAfter: some<number | 'never'>(fc.constant('never'), duration),
    extendBy: fc.option(duration),
    readReceipt: fc.boolean(),
    banner: fc.oneof(
      fc.constantFrom({ type: 'standard' }, { type: 'hidden' }),
      hostileText.map((text) => ({ type: 'text', text })),
      hostileText.map((html) => ({ type: 'html', html: `<p onclick="x()">${html}</p>` })),
    ),
  }),
  contentDefinitions: fc.record({
    folder: at('folders', null, 2),
    description: name,
    activationScore: some(fc.constant(5), fc.constantFrom(0, 100, 99, 2.5)),
    examine: fc.subarray(['subject', 'body', 'headers', 'attachments']),
    wordList: some(fc.constantFrom('5 secret', '5 a\r\n5 b  \n\n', '10 "x y"\n5 regex a+'), hostileText),
    secureMessaging: fc.option(definition),
  }),
  policies: fc.record({
    ...validity,
    definition: fc.option(definition, { freq: 9 }),
    action: some<string | null>(fc.constant(null), fc.constant('takeNoAction')),
  }),
  bypassPolicies: fc.record({
    ...validity,
    action: some<string | null>(fc.constantFrom('disableSecureMessaging', 'takeNoAction'), fc.constant(null)),
  }),
  contentPolicies: fc.record({ ...validity, definition: at('contentDefinitions', null) }),
};

const identity: Readonly<Record<KindName, string>> = {
  groups: 'name',
  folders: 'name',
  definitions: 'description',
  contentDefinitions: 'description',
  policies: 'narrative',
  bypassPolicies: 'narrative',
  contentPolicies: 'narrative',
};

const unexpressed = some(
  fc.constant<readonly string[]>([]),
  fc.subarray(['to', 'name', 'members', 'geoFence', 'expireAfter']),
);

const objects = (kind: KindName): fc.Arbitrary<readonly Observed[]> =>
  fc
    .array(fc.tuple(fields[kind], unexpressed, fc.option(fc.integer({ min: 1, max: 5 }))), {
      minLength: 4,
      maxLength: 4,
    })
    .map((list) =>
      list.map(([values, unread, age], n) => ({
        kind,
        handle: liveHandle(`${kind}-${n}`),
        id: `${kind}-${n}`,
        name: String((values as Record<string, unknown>)[identity[kind]]),
        fields: (kind === 'folders'
          ? { ...values, for: n < 2 ? 'secureMessaging' : 'contentExamination' }
          : values) as Observed['fields'],
        builtin: false,
        createTime: age === null ? null : age * 3_600_000,
        lastUpdated: null,
        unexpressed: unread,
      })),
    );

const builtin: Observed<'definitions'> = {
  kind: 'definitions',
  handle: 'builtin:default',
  id: 'the default',
  name: 'Default Secure Messaging Definition',
  fields: { description: 'Default Secure Messaging Definition', ...builtinSettings },
  builtin: true,
  createTime: 0,
  lastUpdated: null,
  unexpressed: [],
};

const kinds = Object.keys(fields) as KindName[];

export const spoiltAccount: fc.Arbitrary<ObservedAccount> = fc
  .record({
    objects: fc.tuple(...kinds.map(objects)),
    edition: some<'full' | 'lite'>(fc.constant('full'), fc.constant('lite')),
    maxRetention: some(fc.constant(365 * 86_400), fc.constantFrom(0, 1)),
    internalDomains: fc.array(domainText, { maxLength: 2 }),
    attributes: fc.subarray(['department', '\u202e']),
  })
  .map(({ objects: lists, ...facts }) => {
    const byKind = Object.fromEntries(kinds.map((kind, n) => [kind, lists[n] ?? []])) as Record<
      KindName,
      readonly Observed[]
    >;
    byKind.definitions = [builtin, ...byKind.definitions];
    return {
      facts: { id: 'acme', recipientLimit: 500, ...facts, internalDomains: [...new Set(facts.internalDomains)].sort() },
      objects: byKind as unknown as ObservedObjects,
      roots: { secureMessaging: 'root', contentExamination: 'root' },
      attributeIds: new Map(facts.attributes.map((one) => [one, one])),
      otherIds: new Map(),
    };
  });
