import { describe, expect, it } from 'vitest';
import { changesOf, definition, liveAccount, planFor, policy } from './support/plan-of.ts';

const plain = 'definition: "builtin:default", from: internal, to: { domain: partner.example }';

async function policyChanges(written: string, live: object): Promise<readonly string[]> {
  const account = await liveAccount({
    groups: [{ name: 'G', members: ['x@acme.example'] }],
    policies: [policy('P', 'partner.example', live)],
  });
  return changesOf(
    planFor(
      `groups: { g: { name: G, members: [x@acme.example] } }\npolicies: { p: { narrative: P, ${written} } }`,
      account,
    ),
  );
}

describe('the same, said otherwise', () => {
  it.each([
    [
      'eternal dates that are written out',
      plain,
      {
        raw: {
          fromEternal: false,
          fromDateTime: '1900-01-01T00:00:00+0000',
          toEternal: false,
          toDateTime: '2100-01-01T23:59:59+0000',
        },
      },
    ],
    [
      'a date beside the flag that says eternal',
      plain,
      { raw: { toEternal: true, toDateTime: '2100-01-01T23:59:59+0000' } },
    ],
    [
      'an absent from and to',
      'definition: "builtin:default", from: everyone, to: everyone',
      { raw: { from: null, to: null } },
    ],
    ['source ranges: absent, and none', plain, { raw: { sourceIPs: null } }],
    [
      'source ranges in another order, one bare',
      `${plain}, sourceIps: [10.0.0.0/8, 192.0.2.1]`,
      { sourceIps: ['192.0.2.1/32', '10.0.0.0/8'] },
    ],
    ['an absent part of the sender', plain, { raw: { fromPart: null } }],
    ['a domain in capitals', plain, { to: { domain: 'PARTNER.Example' } }],
    [
      'an internationalised domain',
      'definition: "builtin:default", from: internal, to: { domain: bücher.example }',
      { to: { domain: 'xn--bcher-kva.example' } },
    ],
    ['an end in the past, and disabled for that', `${plain}, end: 2026-11-21`, { end: '2026-11-21', enabled: false }],
    ['an end a second ago', `${plain}, end: "2026-11-22T11:59:59Z"`, { end: '2026-11-22T11:59:59Z', enabled: false }],
    ['a time with an offset', `${plain}, start: "2026-12-01T01:00:00+01:00"`, { start: '2026-12-01' }],
  ])('%s', async (_, written, live) => expect(await policyChanges(written, live)).toEqual([]));
});

describe('not the same', () => {
  it.each([
    [
      'disabled, with an end that is still to come',
      `${plain}, end: 2026-11-22`,
      { end: '2026-11-22', enabled: false },
      'enabled',
    ],
    ['disabled, with no end', plain, { enabled: false }, 'enabled'],
    [
      'disabled, the account past its end, the configuration not',
      plain,
      { end: '2026-11-21', enabled: false },
      'enabled, end',
    ],
    ['enabled, where it is to be disabled', `${plain}, enabled: false`, {}, 'enabled'],
    ['a second later', `${plain}, start: "2026-12-01T00:00:01Z"`, { start: '2026-12-01' }, 'start'],
    ['the part of the sender', `${plain}`, { from: { scope: 'internal', basedOn: 'both' } }, 'from'],
    ['another width of a range', `${plain}, sourceIps: [10.0.0.0/8]`, { sourceIps: ['10.0.0.0/9'] }, 'sourceIps'],
    [
      'the case of an attribute’s value',
      'definition: "builtin:default", from: { attribute: department, equals: Legal }, to: { domain: partner.example }',
      { from: { attribute: 'department', equals: 'legal' } },
      'from',
    ],
    ['everyone, and internal', plain, { from: 'everyone' }, 'from'],
    ['bi-directional', plain, { bidirectional: true }, 'bidirectional'],
    ['override', plain, { override: true }, 'override'],
    ['a group in place of a domain', 'definition: "builtin:default", from: internal, to: { group: g }', {}, 'to'],
    [
      'no action in place of a definition',
      'action: takeNoAction, from: internal, to: { domain: partner.example }',
      {},
      'definition, action',
    ],
  ])('%s', async (_, written, live, fields) =>
    expect(await policyChanges(written, live)).toEqual([`update p: ${fields}`]),
  );
});

describe('a definition', () => {
  const settings = 'print: false, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false';
  it.each([
    ['a week in hours', settings.replace('7d', '168h'), {}, []],
    [
      'a hidden banner, spelled otherwise',
      `${settings}, banner: hidden`,
      { raw: { customBanner: true, bannerType: 'html', bannerContent: "<div class='mc-sm-hide'></div>" } },
      [],
    ],
    [
      'left-overs of a banner that is off',
      settings,
      { raw: { customBanner: false, bannerType: 'text', bannerContent: 'Old' } },
      [],
    ],
    [
      'a hidden banner with a text in it',
      `${settings}, banner: hidden`,
      { banner: { html: '<div class="mc-sm-hide">Hello</div>' } },
      ['update d: banner'],
    ],
    [
      'the text of a banner that is no HTML',
      `${settings}, banner: { text: Hi }`,
      { banner: { html: 'Hi' } },
      ['update d: banner'],
    ],
    ['never, and ten years', settings.replace('7d', 'never'), { expireAfter: '3650d' }, ['update d: expireAfter']],
    ['an extension of nothing', `${settings}, extendBy: 1d`, {}, ['update d: extendBy']],
  ])('%s', async (_, written, live, expected) => {
    const account = await liveAccount({ folders: [{ path: '/A' }], definitions: [definition('/A', 'D', live)] });
    const yaml = `folders: { a: { name: A } }\ndefinitions: { d: { folder: a, description: D, ${written} } }`;
    expect(changesOf(planFor(yaml, account))).toEqual(expected);
  });
});

describe('publishing', () => {
  it.each([
    ['absent, and null', 'name: A', { publishedTo: undefined }, []],
    ['nobody is not the parent folder’s', 'name: A, publishedTo: []', {}, ['update a: publishedTo']],
    ['the parent folder’s is not nobody', 'name: A', { publishedTo: [] }, ['update a: publishedTo']],
    [
      'in another order',
      'name: A, publishedTo: [{ domain: a.example }, internal]',
      { publishedTo: ['internal', { domain: 'A.example' }] },
      [],
    ],
  ])('%s', async (_, written, live, expected) => {
    const account = await liveAccount({ folders: [{ path: '/A', ...live }] });
    expect(changesOf(planFor(`folders: { a: { ${written} } }`, account))).toEqual(expected);
  });
});

describe('a word list', () => {
  it.each([
    ['other line ends, blanks and empty lines at the end', '5 one \r\n5 two\r\n\r\n', true],
    ['other order', '5 two\n5 one', false],
    ['another comment', '5 one\n5 two\n# why', false],
    ['blanks within a line', '5  one\n5 two', false],
    ['an empty line between', '5 one\n\n5 two', false],
  ])('%s', async (_, wordList, same) => {
    const account = await liveAccount({
      contentFolders: [{ path: '/W' }],
      contentDefinitions: [{ folder: '/W', description: 'D', activationScore: 5, examine: ['subject'], wordList }],
    });
    const yaml = `folders: { w: { name: W, for: contentExamination } }
contentDefinitions: { d: { folder: w, description: D, activationScore: 5, examine: [subject], wordList: "5 one\\n5 two" } }`;
    expect(changesOf(planFor(yaml, account))).toEqual(same ? [] : ['update d: wordList']);
  });
});

describe('what this version does not know', () => {
  it.each([
    ['a scope', { raw: { to: { type: 'moon_base' } } }, ['update p HELD unknown-value']],
    ['a part of the sender', { raw: { fromPart: 'reply_to' } }, ['update p HELD unknown-value']],
    ['an action', { raw: { option: 'hold' } }, ['update p HELD unknown-value']],
    ['a range', { raw: { sourceIPs: ['2001:db8::/32'] } }, ['update p HELD unknown-value']],
    ['a field of its own, which is left as it is', { raw: { moonPhase: 'full' } }, []],
  ])('%s', async (_, live, expected) => expect(await policyChanges(plain, live)).toEqual(expected));

  it('is deleted with its object where that is owned, and does not make a group of unknown origin ours', async () => {
    const account = await liveAccount({ groups: [{ name: 'Strange', raw: { source: 'moon' } }, { name: 'Local' }] });
    expect(changesOf(planFor('owns: { groups: ["*"] }', account))).toEqual(['delete "Local"']);
  });
});
