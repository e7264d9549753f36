import fc from 'fast-check';
import { ignored, ownership, type ScopeShape, type Shape, shape } from './arbitrary-shape.ts';
import { identitiesOf, type PlainIdentity } from './plain-identities.ts';

/** A configuration as a plain value: what a YAML file of it says. */
export type PlainConfiguration = Readonly<Record<string, unknown>>;
type Sections = Readonly<Record<string, Readonly<Record<string, Written>>>>;
type Written = Readonly<Record<string, unknown>>;

const ownsAll = {
  folders: ['/**'],
  policies: ['*'],
  bypassPolicies: ['*'],
  contentPolicies: ['*'],
  contentDefinitions: ['*'],
  groups: ['*'],
};

/** Valid configurations that own everything, of all kinds of object, in one account or in one of several. */
export const arbitraryConfiguration: fc.Arbitrary<PlainConfiguration> = shape.map((drawn) => configurationOf(drawn));

/** Two configurations of one account: what is, and what is wanted next. Aliases of the second name objects of the first. */
export const arbitraryChange: fc.Arbitrary<readonly [PlainConfiguration, PlainConfiguration]> = fc
  .tuple(shape, shape)
  .map(([before, after]) => changeOf(before, after));

/** The same where the second owns and ignores only some things, and has no aliases: what it may delete is plain to see. */
export const arbitraryTakeover: fc.Arbitrary<readonly [PlainConfiguration, PlainConfiguration]> = fc
  .tuple(shape, shape, ownership, ignored)
  .map(([before, after, owns, ignore]) => {
    const [first, second] = changeOf(before, after);
    return [first, { ...withoutAliases(second), owns, ignore }] as const;
  });

function changeOf(before: Shape, after: Shape): readonly [PlainConfiguration, PlainConfiguration] {
  const first = configurationOf(before);
  return [first, configurationOf({ ...after, edition: before.edition }, first)];
}

function configurationOf(drawn: Shape, earlier?: PlainConfiguration): PlainConfiguration {
  const sections = sectionsOf(drawn);
  const account = {
    id: 'acme-test',
    edition: drawn.edition,
    maxRetention: '3650d',
    internalDomains: ['acme.example', 'acme-labs.example'],
    attributes: ['department', 'country'],
  };
  return {
    sealwright: 1,
    ...(drawn.severalAccounts
      ? { accounts: { staging: { ...account, id: 'acme-staging' }, production: account } }
      : { account }),
    owns: ownsAll,
    ...withAliases(sections, drawn, earlier),
    ...(drawn.directoryMembers === undefined ? {} : { directory: directoryOf(sections, drawn) }),
  };
}

function sectionsOf(drawn: Shape): Sections {
  const groups = unique(drawn.groups, (group) => `${group.path ?? '/'} ${group.name}`);
  const groupKeys = [...groups.map((_, at) => `group-${at}`), ...drawn.lookedUp.map((_, at) => `directory-${at}`)];
  const folders = placed(drawn.folders);
  const scope = (value: ScopeShape): ScopeShape => {
    if (typeof value === 'string' || !('groupAt' in value)) return value;
    const key = pick(groupKeys, value.groupAt as number);
    return key === undefined ? 'internal' : { group: key };
  };
  const folderKeys = (content: boolean) =>
    folders.flatMap((folder, number) => (folder.content === content ? [`folder-${number}`] : []));
  const [homes, lists] = [folderKeys(false), folderKeys(true)];
  const lite = drawn.edition === 'lite';
  const definitions = lite
    ? []
    : unique(homes.length === 0 ? [] : drawn.definitions, (one) => `${pick(homes, one.folder)} ${one.description}`);
  const contents = unique(
    lists.length === 0 ? [] : drawn.contentDefinitions,
    (one) => `${pick(lists, one.folder)} ${one.description}`,
  );
  const definitionKeys = definitions.map((_, at) => `definition-${at}`);
  const definition = (number: number) =>
    pick(definitionKeys, number) ?? (lite ? 'builtin:external' : 'builtin:default');
  const policy = (one: Shape['policies'][number]) => ({
    narrative: one.narrative,
    from: one.basedOn === undefined ? scope(one.from) : basedOn(scope(one.from), one.basedOn),
    to: scope(one.to),
    ...window(one),
    ...given({ enabled: one.enabled, override: one.override, sourceIps: one.sourceIps, protect: one.protect }),
    ...given({ when: drawn.severalAccounts ? one.when : undefined }),
  });
  return {
    groups: {
      ...keyed('group', groups, ({ name, path, members, protect }) => ({
        name,
        ...given({ path, protect }),
        members: members.map((member) =>
          typeof member === 'number' ? { group: `group-${member % groups.length}` } : member,
        ),
      })),
      ...keyed('directory', drawn.lookedUp, (group) => ({ ...group, ...given({ source: drawn.source }) })),
    },
    folders: keyed('folder', folders, ({ name, parent, content, publishedTo, protect }) => ({
      name,
      ...given({ in: parent, for: content ? 'contentExamination' : undefined }),
      ...given({ publishedTo: content ? undefined : publishedTo?.map(scope), protect }),
    })),
    definitions: keyed('definition', definitions, ({ alias: _, extendBy, ...one }) => ({
      ...given({ ...one, extendBy: one.expireAfter === 'never' ? undefined : extendBy }),
      folder: pick(homes, one.folder),
      replyAll: one.reply && one.replyAll,
    })),
    contentDefinitions: keyed('content', contents, (one) => ({
      folder: pick(lists, one.folder),
      description: one.description,
      activationScore: 1 + (one.score % one.wordList[1]),
      examine: one.examine,
      wordList: one.wordList[0],
      ...given({ secureMessaging: one.override === undefined ? undefined : definition(one.override) }),
      ...given({ protect: one.protect }),
    })),
    policies: keyed('policy', byNarrative(drawn.policies), (one) => ({
      ...policy(one),
      ...(one.noAction ? { action: 'takeNoAction' } : { definition: definition(one.target) }),
    })),
    bypassPolicies: keyed('bypass', byNarrative(drawn.bypassPolicies), (one) => ({
      ...policy(one),
      action: one.noAction ? 'takeNoAction' : 'disableSecureMessaging',
      ...given({ bidirectional: one.bidirectional }),
    })),
    contentPolicies: keyed('examination', contents.length === 0 ? [] : byNarrative(drawn.contentPolicies), (one) => ({
      ...policy(one),
      definition: `content-${one.target % contents.length}`,
      ...given({
        bidirectional: pick(contents, one.target)?.override === undefined ? one.bidirectional : undefined,
      }),
    })),
  };
}

/** Only an earlier folder of the same tree can be the parent, so there is never a circle; each name is once in a place. */
function placed(drawn: Shape['folders']) {
  const folders: (Omit<Shape['folders'][number], 'parent'> & { readonly parent: string | undefined })[] = [];
  for (const folder of drawn) {
    const above = folders.flatMap(({ content }, at) => (content === folder.content ? [`folder-${at}`] : []));
    const parent = above[(folder.parent % (above.length + 1)) - 1];
    const twin = folders.some(
      (other) => other.content === folder.content && other.parent === parent && other.name === folder.name,
    );
    if (!twin) folders.push({ ...folder, parent });
  }
  return folders;
}

const directoryOf = (sections: Sections, drawn: Shape) => ({
  users: [{ address: 'ann@acme.example', attributes: { department: 'Finance' } }],
  groups: Object.fromEntries(
    Object.keys(sections.groups ?? {})
      .filter((key) => key.startsWith('directory-'))
      .map((key) => [key, drawn.directoryMembers]),
  ),
});

/**
 * Gives objects what they were called before: a name and place that an earlier configuration has, or just some name. An
 * alias that would make two objects the same is left out.
 */
function withAliases(sections: Sections, drawn: Shape, earlier: PlainConfiguration | undefined): Sections {
  const own = identitiesOf(sections);
  const before = earlier ? identitiesOf(earlier) : own;
  const claimed = new Set(own.map(({ identity }) => identity));
  const drawnOf = (section: string) => drawn[section as 'policies'] as readonly { alias: number | undefined }[];
  return Object.fromEntries(
    Object.entries(sections).map(([section, objects]) => [
      section,
      Object.fromEntries(
        Object.entries(objects).map(([key, object], at) => {
          const self = own.find((one) => one.section === section && one.key === key);
          const number = key.startsWith('directory-') ? undefined : drawnOf(section)[at]?.alias;
          const was = number === undefined ? undefined : pick(sameTree(before, self), number);
          if (!self || !was || claimed.has(was.identity)) return [key, object];
          claimed.add(was.identity);
          return [key, { ...object, aliases: [aliasOf(was, self)] }];
        }),
      ),
    ]),
  );
}

const sameTree = (before: readonly PlainIdentity[], self: PlainIdentity | undefined) =>
  before.filter((one) => one.section === self?.section && one.tree === self.tree && !one.key.startsWith('directory-'));

const aliasOf = (was: PlainIdentity, self: PlainIdentity) =>
  JSON.stringify(was.place) === JSON.stringify(self.place) ? was.name : { name: was.name, in: was.place };

function withoutAliases(configuration: PlainConfiguration): PlainConfiguration {
  return JSON.parse(JSON.stringify(configuration, (name, value) => (name === 'aliases' ? undefined : value)));
}

const basedOn = (scope: ScopeShape, value: string) =>
  typeof scope === 'string' ? { scope, basedOn: value } : { ...scope, basedOn: value };

/** A start after the end is against a law: then only the end counts. */
function window({ start, end }: { start?: string | undefined; end?: string | undefined }): Written {
  if (start !== undefined && end !== undefined && Date.parse(start) > Date.parse(end)) return { end };
  return given({ start, end });
}

const given = (fields: Written): Written =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % Math.max(1, items.length)];

const byNarrative = (drawn: Shape['policies']) => unique(drawn, ({ narrative }) => narrative);

function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

const keyed = <T>(prefix: string, items: readonly T[], make: (item: T, at: number) => Written) =>
  Object.fromEntries(items.map((item, at) => [`${prefix}-${at}`, make(item, at)]));
