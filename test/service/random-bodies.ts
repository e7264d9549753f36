import fc, { type Arbitrary } from 'fast-check';
import { day, type Json, paths, type Sandbox } from './sandbox.ts';

/** What the handler says when a body has not even the form that the document describes. */
export const shapeCodes = ['err_wrong_type', 'err_unknown_field', 'err_read_only_field', 'err_missing_field'];

interface Made {
  /** The object that a PATCH changes. */
  readonly target: string;
  readonly ids: readonly string[];
}

interface Kind {
  readonly furnish: (sandbox: Sandbox) => Promise<Made>;
  readonly body: (made: Made) => Arbitrary<Json>;
}

const anything = fc.constantFrom<Json>(null, true, false, 0, 1, 42, 1.5, -3, '', 'x', [], {}, [1], {
  type: 'everyone',
});

/** Mostly what belongs there, sometimes anything. */
const mostly = (good: Arbitrary<Json>) => fc.oneof({ arbitrary: good, weight: 40 }, { arbitrary: anything, weight: 1 });

const text = fc.constantFrom('Finance', 'Legal', 'Partners', ' ');
const flag = fc.boolean();
const time = fc.constantFrom('2026-12-01T00:00:00+0000', '2027-12-01T00:00:00Z', '2026-12-01T00:00:00.5+01:00');
const id = ({ ids }: Made) => fc.constantFrom(...ids);

const scope = (made: Made) =>
  fc.oneof(
    fc.record({ type: fc.constantFrom('everyone', 'internal_addresses', 'internal_addresses', 'external_addresses') }),
    fc.record(
      { type: fc.constant('email_domain'), domain: mostly(fc.constant('acme.example')) },
      { requiredKeys: ['type'] },
    ),
    fc.record({ type: fc.constant('profile_group'), groupId: mostly(id(made)) }, { requiredKeys: ['type'] }),
    fc.record({ type: fc.constant('individual_email_address'), emailAddress: mostly(fc.constant('ann@acme.example')) }),
    fc.record({ type: mostly(fc.constantFrom('internal_addresses', 'external_addresses')) }),
  );

/** Any of the fields, and now and then one that is none or that the service sets. */
const fields = (table: Record<string, Arbitrary<Json>>, always: readonly string[] = []) =>
  fc
    .tuple(
      fc.record(Object.fromEntries(Object.entries(table).map(([name, value]) => [name, mostly(value)])), {
        requiredKeys: [...always],
      }),
      fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 12 },
        {
          arbitrary: fc.constantFrom('colour', 'id', 'createTime', 'root', 'builtin', 'enforced', 'toString'),
          weight: 1,
        },
      ),
    )
    .map(([body, surplus]) => (surplus ? { ...body, [surplus]: 'x' } : body));

const policy = (made: Made) => ({
  description: text,
  fromPart: fc.constantFrom('envelope_from', 'header_from', 'both'),
  from: scope(made),
  to: scope(made),
  enabled: flag,
  override: flag,
  bidirectional: flag,
  fromEternal: flag,
  toEternal: flag,
  fromDateTime: time,
  toDateTime: time,
  sourceIPs: fc.array(fc.constantFrom('10.0.0.0/8', '10.0.0.1'), { maxLength: 2 }),
});

const furnishGroups = async ({ must }: Sandbox) => [
  (await must('POST', paths.groups, { name: 'Finance' })).id as string,
];

async function furnishContent({ must, all }: Sandbox): Promise<Made> {
  const folder = await must('POST', paths.contentFolders, { name: 'Words' });
  const body = { description: 'Marked', folderId: folder.id, activationScore: 10, wordList: '10 secret' };
  const [builtin] = await all(paths.definitions);
  return { target: (await must('POST', paths.contentDefinitions, body)).id, ids: [folder.id, builtin.id] };
}

export const bodies = {
  folders: {
    furnish: async (sandbox) => {
      const target = (await sandbox.must('POST', paths.folders, { name: 'Partners' })).id;
      return { target, ids: [target, ...(await furnishGroups(sandbox))] };
    },
    body: (made) =>
      fields({ name: text, parentId: id(made), publishedTo: fc.array(scope(made), { maxLength: 2 }) }, ['name']),
  },
  definitions: {
    furnish: async ({ must }) => {
      const folder = await must('POST', paths.folders, { name: 'Partners' });
      const body = { description: 'Week', folderId: folder.id, expireAfterSeconds: 7 * day };
      return { target: (await must('POST', paths.definitions, body)).id, ids: [folder.id] };
    },
    body: (made) =>
      fields(
        {
          description: text,
          folderId: id(made),
          allowPrint: flag,
          allowReply: flag,
          allowReplyAll: flag,
          neverExpire: flag,
          expireAfterSeconds: fc.constantFrom(day, 7 * day),
          extendBySeconds: fc.constantFrom(day),
          sendReadReceipt: flag,
          customBanner: flag,
          bannerType: fc.constantFrom('text', 'html'),
          bannerContent: text,
        },
        ['description', 'folderId'],
      ),
  },
  policies: {
    furnish: async (sandbox) => {
      const [builtin] = await sandbox.all(paths.definitions);
      const body = { description: 'Finance', option: 'no_action' };
      const target = (await sandbox.must('POST', paths.policies, body)).id;
      return { target, ids: [builtin.id, ...(await furnishGroups(sandbox))] };
    },
    body: (made) =>
      fields({ ...policy(made), option: fc.constantFrom('apply', 'no_action'), definitionId: id(made) }, [
        'description',
        'option',
      ]),
  },
  bypasses: {
    furnish: async (sandbox) => {
      const body = { description: 'Finance', option: 'no_action' };
      const target = (await sandbox.must('POST', paths.bypasses, body)).id;
      return { target, ids: await furnishGroups(sandbox) };
    },
    body: (made) =>
      fields({ ...policy(made), option: fc.constantFrom('disable_secure_messaging', 'no_action') }, [
        'description',
        'option',
      ]),
  },
  contentDefinitions: {
    furnish: furnishContent,
    body: (made) =>
      fields(
        {
          description: text,
          folderId: id(made),
          activationScore: fc.constantFrom(1, 99, 100),
          wordList: fc.constantFrom('10 secret', '5:10 regex a+'),
          examineSubject: flag,
          examineBody: flag,
          examineHeaders: flag,
          examineAttachments: flag,
          secureMessagingDefinitionId: id(made),
        },
        ['description', 'folderId', 'activationScore', 'wordList'],
      ),
  },
  contentPolicies: {
    furnish: async (sandbox) => {
      const { target: definition } = await furnishContent(sandbox);
      const body = { description: 'Marked', definitionId: definition };
      const target = (await sandbox.must('POST', paths.contentPolicies, body)).id;
      return { target, ids: [definition, ...(await furnishGroups(sandbox))] };
    },
    body: (made) =>
      fields({ ...policy(made), option: fc.constantFrom('apply'), definitionId: id(made) }, [
        'description',
        'definitionId',
      ]),
  },
  groups: {
    furnish: async (sandbox) => {
      const ids = await furnishGroups(sandbox);
      return { target: ids[0] ?? '', ids };
    },
    body: () =>
      fields({ name: text, path: fc.constantFrom('/', '/A', '/A/B'), source: fc.constantFrom('local', 'directory') }, [
        'name',
      ]),
  },
} as const satisfies Partial<Record<keyof typeof paths, Kind>>;
