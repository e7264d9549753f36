import { addRaw, createAccount, rootFolder } from '../../src/service/seed.ts';
import type { Storage } from '../../src/service/storage.ts';

/**
 * A live account as a person would list it (examples/migration/account.json, test/goldens): paths in place of ids, the
 * words of a configuration in place of the interface's. Nothing is judged: live accounts hold what no call would make.
 * This does not use our own codec, so that a mistake there can't hide itself.
 */
// biome-ignore lint/suspicious/noExplicitAny: hand-written fixtures
export type LiveAccount = Readonly<Record<string, any>>;
type Scope = string | Readonly<Record<string, string>>;

/** Each object is made `stepMs` after the one before, in the order of the list: a millisecond, so that none is in the future. */
export function createLiveAccount(storage: Storage, live: LiveAccount, now: number, stepMs = 1): void {
  const { account } = live;
  createAccount(
    storage,
    {
      id: account.id,
      edition: account.edition,
      maxRetentionSeconds: seconds(account.maxRetention),
      internalDomains: account.internalDomains,
      userAttributes: account.attributes,
      recipientLimit: account.recipientLimit,
    },
    now,
  );
  let time = now;
  // `raw` is what the words of a configuration can't say: fields and values as the interface has them.
  const add = (kind: Parameters<typeof addRaw>[1], body: Record<string, unknown>, raw: object = {}) => {
    time += stepMs;
    return addRaw(storage, kind, withoutAbsent({ ...body, ...raw }), time);
  };
  const groups = new Map<string, string>();
  for (const { name, path, source, raw } of live.groups ?? []) {
    groups.set(
      `${path === '/' ? '' : (path ?? '')}/${name}`,
      add('group', { name, path: path || '/', source: source ?? 'local' }, raw),
    );
  }
  const groupId = (path: string) => groups.get(path) ?? fail(`no group ${path}`);
  for (const { name, path, members } of live.groups ?? []) {
    const memberOf = groupId(`${path === '/' ? '' : (path ?? '')}/${name}`);
    for (const member of members ?? []) add('member', { memberOf, ...wireMember(member, groupId) });
  }
  const attributeId = (name: string) =>
    storage.world().account.userAttributes.find((one) => one.name === name)?.id ?? fail(name);
  const scope = (value: Scope | undefined) =>
    value === undefined ? undefined : wireScope(value, groupId, attributeId);
  const folders = (kind: 'secureMessagingFolder' | 'contentFolder', list: readonly LiveAccount[] = []) => {
    const ids = new Map([['', rootFolder(storage, kind)]]);
    for (const { path, publishedTo, raw } of list) {
      const at = path.lastIndexOf('/');
      const parentId = ids.get(path.slice(0, at)) ?? fail(`no folder above ${path}`);
      ids.set(path, add(kind, { name: path.slice(at + 1), parentId, publishedTo: publishedTo?.map(scope) }, raw));
    }
    return ids;
  };
  const homes = folders('secureMessagingFolder', live.folders);
  const lists = folders('contentFolder', live.contentFolders);
  const definitions = new Map<string, string>(
    Object.entries(builtins).flatMap(([name, description]) =>
      storage
        .world()
        .list('secureMessagingDefinition')
        .filter(({ body }) => body.description === description)
        .map(({ body }) => [name, String(body.id)] as const),
    ),
  );
  for (const one of live.definitions ?? []) {
    const folder = one.folder === '/' ? '' : one.folder;
    const body = wireDefinition(one, homes.get(folder) ?? fail(`no folder ${folder}`));
    definitions.set(`${folder}/${one.description}`, add('secureMessagingDefinition', body, one.raw));
  }
  const contents = new Map(
    (live.contentDefinitions ?? []).map((one: LiveAccount) => [
      `${one.folder}/${one.description}`,
      add(
        'contentDefinition',
        {
          folderId: lists.get(one.folder),
          description: one.description,
          activationScore: one.activationScore,
          wordList: one.wordList,
          examineSubject: one.examine.includes('subject'),
          examineBody: one.examine.includes('body'),
          examineHeaders: one.examine.includes('headers'),
          examineAttachments: one.examine.includes('attachments'),
          secureMessagingDefinitionId:
            one.secureMessaging && (definitions.get(one.secureMessaging) ?? fail(one.secureMessaging)),
        },
        one.raw,
      ),
    ]),
  );
  const policy = (one: LiveAccount) => ({
    description: one.narrative,
    fromPart: { header: 'header_from', both: 'both' }[one.from?.basedOn as string] ?? 'envelope_from',
    from: scope(one.from?.scope ?? one.from),
    to: scope(one.to),
    enabled: one.enabled,
    override: one.override,
    bidirectional: one.bidirectional,
    sourceIPs: one.sourceIps,
    ...(one.start && { fromEternal: false, fromDateTime: wireTime(one.start, '00:00:00') }),
    ...(one.end && { toEternal: false, toDateTime: wireTime(one.end, '23:59:59') }),
  });
  for (const one of live.policies ?? []) {
    const definitionId = one.definition && (definitions.get(one.definition) ?? fail(`no definition ${one.definition}`));
    const does = { option: one.action ? 'no_action' : 'apply', definitionId };
    add('secureMessagingPolicy', { ...policy(one), ...does }, one.raw);
  }
  for (const one of live.bypassPolicies ?? []) {
    add(
      'bypassPolicy',
      {
        ...policy(one),
        option: one.action === 'takeNoAction' ? 'no_action' : 'disable_secure_messaging',
      },
      one.raw,
    );
  }
  for (const one of live.contentPolicies ?? []) {
    add(
      'contentPolicy',
      {
        ...policy(one),
        option: 'apply',
        definitionId: contents.get(one.definition) ?? fail(one.definition),
      },
      one.raw,
    );
  }
}

const builtins = {
  'builtin:all': 'All Recipients',
  'builtin:external': 'External Recipients',
  'builtin:default': 'Default Secure Messaging Definition',
};

function wireDefinition(one: LiveAccount, folderId: string | undefined): Record<string, unknown> {
  const { banner = 'standard' } = one;
  return {
    folderId,
    description: one.description,
    allowPrint: one.print,
    allowReply: one.reply,
    allowReplyAll: one.replyAll ?? false,
    neverExpire: one.expireAfter === 'never',
    expireAfterSeconds: one.expireAfter === 'never' ? undefined : seconds(one.expireAfter),
    extendBySeconds: one.extendBy && seconds(one.extendBy),
    sendReadReceipt: one.readReceipt,
    ...(banner === 'hidden' && {
      customBanner: true,
      bannerType: 'html',
      bannerContent: '<div class="mc-sm-hide"> </div>',
    }),
    ...(banner.text !== undefined && { customBanner: true, bannerType: 'text', bannerContent: banner.text }),
    ...(banner.html !== undefined && { customBanner: true, bannerType: 'html', bannerContent: banner.html }),
  };
}

function wireScope(scope: Scope, groupId: (path: string) => string, attributeId: (name: string) => string): object {
  if (scope === 'everyone') return { type: 'everyone' };
  if (scope === 'internal' || scope === 'external') return { type: `${scope}_addresses` };
  if (typeof scope === 'string') return fail(`no scope ${scope}`);
  if (scope.domain) return { type: 'email_domain', domain: scope.domain };
  if (scope.group) return { type: 'profile_group', groupId: groupId(scope.group) };
  if (scope.address) return { type: 'individual_email_address', emailAddress: scope.address };
  return {
    type: 'address_attribute_value',
    attribute: { id: attributeId(scope.attribute ?? ''), value: scope.equals },
  };
}

const wireMember = (member: string | { group: string }, groupId: (path: string) => string): object =>
  typeof member !== 'string'
    ? { groupId: groupId(member.group) }
    : member.includes('@')
      ? { emailAddress: member }
      : { domain: member };

const wireTime = (text: string, bare: string) =>
  `${text.includes('T') ? text.replace(/Z$/, '') : `${text}T${bare}`}+0000`;

const seconds = (text: string) =>
  Number.parseInt(text, 10) * ({ s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }[text.at(-1) ?? ''] ?? 0);

const withoutAbsent = (body: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

function fail(message: string): never {
  throw new Error(`The fixture is wrong: ${message}`);
}
