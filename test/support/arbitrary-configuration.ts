import fc from 'fast-check';

/**
 * Valid configurations as plain values, small and drawn from few names, so that two of them overlap: the same narrative
 * with other settings, a folder in another place, a group with other members. References are numbers that are taken
 * modulo what there is, so that shrinking keeps them valid.
 */
export type PlainConfiguration = Readonly<Record<string, unknown>>;

const names = [
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
];
const name = fc.constantFrom(...names);
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
const list = <T>(item: fc.Arbitrary<T>, most: number) => fc.array(item, { maxLength: most });
const index = fc.nat({ max: 20 });

const scopeShape = fc.oneof(
  fc.constantFrom('everyone', 'internal', 'external'),
  fc.record({ domain }),
  fc.record({ address }),
  fc.record({ attribute: fc.constantFrom('department', 'country'), equals: name }),
  index.map((group) => ({ groupAt: group })),
);
type ScopeShape = string | Readonly<Record<string, unknown>>;

const policyShape = fc.record(
  {
    narrative: name,
    from: scopeShape,
    basedOn: fc.constantFrom(undefined, 'header', 'both', 'envelope'),
    to: scopeShape,
    target: index,
    noAction: fc.boolean(),
    enabled: fc.boolean(),
    start: date,
    end: date,
    override: fc.boolean(),
    bidirectional: fc.boolean(),
    sourceIps: list(range, 3),
  },
  { requiredKeys: ['narrative', 'from', 'to', 'target', 'noAction'] },
);

const shape = fc.record({
  edition: fc.constantFrom('full' as const, 'full' as const, 'lite' as const),
  groups: list(
    fc.record({
      name,
      path: fc.constantFrom(undefined, '/', '/Law', '/Law/Out'),
      members: list(fc.oneof(address, domain, index), 5),
    }),
    4,
  ),
  folders: list(
    fc.record({
      name,
      parent: index,
      content: fc.boolean(),
      publishedTo: fc.option(
        list(
          fc.oneof(
            fc.constant('internal'),
            fc.record({ domain }),
            index.map((group) => ({ groupAt: group })),
          ),
          2,
        ),
        { nil: undefined },
      ),
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
      extendBy: fc.option(duration, { nil: undefined }),
      readReceipt: fc.boolean(),
      banner: fc.constantFrom(
        undefined,
        'hidden',
        'standard',
        { text: 'Geheim\n{from}' },
        { html: '<p>Secure & sound</p>' },
      ),
    }),
    4,
  ),
  contentDefinitions: list(
    fc.record({
      folder: index,
      description: name,
      activationScore: fc.integer({ min: 1, max: 99 }),
      examine: fc.subarray(['subject', 'body', 'headers', 'attachments'], { minLength: 1 }),
      wordList: fc.constantFrom(
        '10 confidential',
        '# tags\r\n5 "[secure]"  \n5:10 regex \\bM&A\\b\n\n',
        '3 required secret\n1 exclude joke',
      ),
      override: fc.option(index, { nil: undefined }),
    }),
    3,
  ),
  policies: list(policyShape, 5),
  bypassPolicies: list(policyShape, 3),
  contentPolicies: list(policyShape, 3),
});

type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

export const arbitraryConfiguration: fc.Arbitrary<PlainConfiguration> = shape.map((drawn) => configurationOf(drawn));

/** Two configurations of one account: what is, and what is wanted next. */
export const arbitraryChange: fc.Arbitrary<readonly [PlainConfiguration, PlainConfiguration]> = fc
  .tuple(shape, shape)
  .map(([before, after]) => [configurationOf(before), configurationOf({ ...after, edition: before.edition })] as const);

function configurationOf(drawn: Shape): PlainConfiguration {
  const groups = unique(drawn.groups, (group) => `${group.path ?? '/'} ${group.name}`);
  const folders = unique(drawn.folders, ({ name: own }) => own);
  const at = <T>(items: readonly T[], number: number): T | undefined => items[number % Math.max(1, items.length)];
  const keyAt = (prefix: string, items: readonly unknown[], number: number) =>
    items.length === 0 ? undefined : `${prefix}-${number % items.length}`;
  const scope = (value: ScopeShape): ScopeShape => {
    if (typeof value === 'string' || !('groupAt' in value)) return value;
    const key = keyAt('group', groups, value.groupAt as number);
    return key === undefined ? 'internal' : { group: key };
  };
  const folderKeys = (content: boolean) =>
    folders.flatMap((folder, number) => (folder.content === content ? [`folder-${number}`] : []));
  const [homes, lists] = [folderKeys(false), folderKeys(true)];
  const lite = drawn.edition === 'lite';
  const definitions =
    lite || homes.length === 0 ? [] : unique(drawn.definitions, (one) => `${at(homes, one.folder)} ${one.description}`);
  const contents =
    lists.length === 0 ? [] : unique(drawn.contentDefinitions, (one) => `${at(lists, one.folder)} ${one.description}`);
  const builtin = lite ? 'builtin:external' : 'builtin:default';
  const definitionKey = (number: number) => keyAt('definition', definitions, number) ?? builtin;
  const policy = (one: Shape['policies'][number]) => ({
    narrative: one.narrative,
    from: one.basedOn === undefined ? scope(one.from) : basedOn(scope(one.from), one.basedOn),
    to: scope(one.to),
    ...window(one),
    ...given({ enabled: one.enabled, override: one.override, sourceIps: one.sourceIps }),
  });
  const overridden = (number: number) => at(contents, number)?.override !== undefined;
  return {
    sealwright: 1,
    account: {
      id: 'acme-test',
      edition: drawn.edition,
      maxRetention: '3650d',
      internalDomains: ['acme.example', 'acme-labs.example'],
      attributes: ['department', 'country'],
    },
    owns: {
      folders: ['/**'],
      policies: ['*'],
      bypassPolicies: ['*'],
      contentPolicies: ['*'],
      contentDefinitions: ['*'],
      groups: ['*'],
    },
    groups: keyed('group', groups, (group) => ({
      ...given({ path: group.path }),
      name: group.name,
      members: group.members.map((member) =>
        typeof member === 'number' ? { group: keyAt('group', groups, member) } : member,
      ),
    })),
    folders: keyed('folder', folders, (folder, number) => {
      // Only an earlier folder of the same type can be the parent, so there is never a circle.
      const above = folders.flatMap((other, place) =>
        place < number && other.content === folder.content ? [`folder-${place}`] : [],
      );
      const parent = folder.parent % (above.length + 1);
      return {
        name: folder.name,
        ...given({ in: above[parent - 1], for: folder.content ? 'contentExamination' : undefined }),
        ...given({ publishedTo: folder.content ? undefined : folder.publishedTo?.map(scope) }),
      };
    }),
    definitions: keyed('definition', definitions, (one) => ({
      ...given({ extendBy: one.expireAfter === 'never' ? undefined : one.extendBy, banner: one.banner }),
      folder: at(homes, one.folder),
      description: one.description,
      print: one.print,
      reply: one.reply,
      replyAll: one.reply && one.replyAll,
      expireAfter: one.expireAfter,
      readReceipt: one.readReceipt,
    })),
    contentDefinitions: keyed('content', contents, (one) => ({
      folder: at(lists, one.folder),
      description: one.description,
      activationScore: one.activationScore,
      examine: one.examine,
      wordList: one.wordList,
      ...given({ secureMessaging: one.override === undefined ? undefined : definitionKey(one.override) }),
    })),
    policies: keyed(
      'policy',
      unique(drawn.policies, (one) => one.narrative),
      (one) => ({
        ...policy(one),
        ...(one.noAction ? { action: 'takeNoAction' } : { definition: definitionKey(one.target) }),
      }),
    ),
    bypassPolicies: keyed(
      'bypass',
      unique(drawn.bypassPolicies, (one) => one.narrative),
      (one) => ({
        ...policy(one),
        action: one.noAction ? 'takeNoAction' : 'disableSecureMessaging',
        ...given({ bidirectional: one.bidirectional }),
      }),
    ),
    contentPolicies: keyed(
      'examination',
      contents.length === 0 ? [] : unique(drawn.contentPolicies, (one) => one.narrative),
      (one) => ({
        ...policy(one),
        definition: keyAt('content', contents, one.target),
        ...given({ bidirectional: overridden(one.target) ? undefined : one.bidirectional }),
      }),
    ),
  };
}

const basedOn = (scope: ScopeShape, value: string) =>
  typeof scope === 'string' ? { scope, basedOn: value } : { ...scope, basedOn: value };

/** A start after the end is against a law: then only the end counts. */
function window({ start, end }: { start?: string | undefined; end?: string | undefined }): Record<string, unknown> {
  if (start !== undefined && end !== undefined && Date.parse(start) > Date.parse(end)) return { end };
  return given({ start, end });
}

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function unique<T>(items: readonly T[], keyOf: (item: T, at: number) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item, at) => {
    const key = keyOf(item, at);
    return seen.has(key) ? false : seen.add(key);
  });
}

const keyed = <T>(prefix: string, items: readonly T[], make: (item: T, at: number) => object) =>
  Object.fromEntries(items.map((item, at) => [`${prefix}-${at}`, make(item, at)]));
