import type { Entity, Objects } from '../../../src/model/entity.ts';
import type { PolicyKind } from '../../../src/model/kinds/kinds.ts';
import {
  type AccountFacts,
  type Directory,
  defaultStrategies,
  editions,
  type PolicySet,
  type Strategies,
  strategyOptions,
} from '../../../src/model/policy-set.ts';
import type { Banner, Handle, Member, Scope, Sender } from '../../../src/model/scope.ts';
import { basedOnOptions } from '../../../src/model/scope.ts';
import type { Random } from '../../routing/indexed/random.ts';

/**
 * Policy sets so small that all of the mail they tell apart can be written down, and in which everything touches: ties, windows that
 * end where others begin, nested ranges, circles of groups, groups that nobody knows, the other edition's definitions.
 */
export const internalDomain = 'acme.example';
export const laterInternal = 'branch.example';
export const named = [
  'ann@acme.example',
  'bob@acme.example',
  'cay@branch.example',
  'eve@partner.example',
  'kim@partner.example',
];
export const strangers = ['zoe@acme.example', 'zoe@branch.example', 'zoe@partner.example', 'zoe@nowhere.example', ''];
const domains = [internalDomain, laterInternal, 'partner.example'];
export const groupHandles = ['g1', 'g2', 'g3', 'g4'];
const folderHandles = ['open', 'closed', 'inner'];
const ownDefinitions = ['week', 'month'];
export const pickable = [...ownDefinitions, 'builtin:all', 'builtin:external', 'builtin:default', 'gone'];
const contentHandles = ['secret', 'money'];
export const moments = [1_000, 2_000, 3_000];
export const ranges = [
  { base: 0, prefix: 0 },
  { base: 0x0a000000, prefix: 8 },
  { base: 0x0a010000, prefix: 16 },
  { base: 0x0b000000, prefix: 8 },
];
export const values = ['Finance', 'Legal'];

const features = ['header', 'time', 'source', 'content', 'picks', 'unknown'] as const;

/**
 * What a policy set has at all. Each of these makes the mail to look at many times as much, so that a universe has three of
 * them at most; together, universes have every pair.
 */
export type Features = Readonly<Record<(typeof features)[number], boolean>>;

export function randomFeatures(random: Random): Features {
  const some = new Set(random.picks(random.below(4), features));
  return Object.fromEntries(features.map((feature) => [feature, some.has(feature)])) as Features;
}

export function randomSet(random: Random, features: Features): PolicySet {
  const objects: Objects = {
    groups: groupHandles.map((handle) => randomGroup(random, features, handle)),
    folders: folderHandles.map((handle) => randomFolder(random, handle)),
    definitions: ownDefinitions.map((handle) => randomDefinition(random, handle)),
    contentDefinitions: features.content ? contentHandles.map((handle) => randomContent(random, handle)) : [],
    policies: several(random, 4, (number) => randomPolicy(random, features, 'policies', number)),
    bypassPolicies: several(random, 3, (number) => randomPolicy(random, features, 'bypassPolicies', number)),
    contentPolicies: features.content
      ? several(random, 3, (number) => randomPolicy(random, features, 'contentPolicies', number))
      : [],
  };
  return {
    facts: randomFacts(random),
    objects,
    directory: randomDirectory(random, features),
    strategies: random.percent(70) ? defaultStrategies : randomStrategies(random),
  };
}

export const randomFacts = (random: Random): AccountFacts => ({
  id: null,
  edition: random.pick(editions),
  maxRetention: random.pick([500, 1_000_000]),
  internalDomains: random.percent(80) ? [internalDomain] : random.pick([[internalDomain, laterInternal], []]),
  attributes: random.percent(80) ? ['department'] : [],
  recipientLimit: 500,
});

export const randomStrategies = (random: Random): Strategies => ({
  precedence: random.pick(strategyOptions.precedence),
  'side-order': random.pick(strategyOptions['side-order']),
  'bypass-scope': random.pick(strategyOptions['bypass-scope']),
  'trigger-order': random.pick(strategyOptions['trigger-order']),
});

/** Without unknowns everybody who can be in the mail is listed, so that nobody's attributes are open. */
export function randomDirectory(random: Random, { unknown }: Features): Directory {
  const everybody = [...named, ...strangers.filter((address) => address !== '')];
  const users = (unknown ? named.filter(() => random.percent(60)) : everybody).map((address) => ({
    address,
    attributes: named.includes(address) && random.percent(50) ? { department: random.pick(values) } : {},
  }));
  return { users: users as Directory['users'], groups: new Map() };
}

export const randomMembers = (random: Random): readonly Member[] =>
  Array.from({ length: random.below(4) }, () =>
    random.pick<Member>([
      { type: 'address', address: random.pick(named) },
      { type: 'address', address: random.pick(named) },
      { type: 'domain', domain: random.pick(domains) },
      { type: 'group', group: random.pick(groupHandles) },
    ]),
  );

export const randomGroup = (random: Random, { unknown }: Features, handle: Handle): Entity<'groups'> => ({
  kind: 'groups',
  handle,
  name: handle,
  fields: {
    name: handle,
    path: '/',
    source: 'local',
    members: unknown && random.percent(35) ? null : randomMembers(random),
  },
});

export const randomFolder = (random: Random, handle: Handle): Entity<'folders'> => ({
  kind: 'folders',
  handle,
  name: handle,
  fields: {
    name: handle,
    for: 'secureMessaging',
    in: handle === 'inner' ? random.pick(['open', 'closed']) : null,
    publishedTo: random.percent(50) ? null : Array.from({ length: random.below(3) }, () => randomScope(random)),
  },
});

export const randomDefinition = (random: Random, handle: Handle): Entity<'definitions'> => ({
  kind: 'definitions',
  handle,
  name: handle,
  fields: {
    description: handle,
    folder: random.pick(folderHandles),
    print: random.percent(50),
    reply: random.percent(60),
    replyAll: random.percent(60),
    expireAfter: random.pick(['never', 400, 600] as const),
    extendBy: random.pick([null, 100]),
    readReceipt: random.percent(30),
    banner: random.pick<Banner>([{ type: 'standard' }, { type: 'hidden' }, { type: 'text', text: 'x' }]),
  },
});

export const wordLists = [
  '10 secret',
  '10 money',
  '10 secret\n10 money',
  '5 secret\n5 money',
  '10 required secret\n10 exclude money',
  '10 regex s.cret',
];

export const randomContent = (random: Random, handle: Handle): Entity<'contentDefinitions'> => ({
  kind: 'contentDefinitions',
  handle,
  name: handle,
  fields: {
    folder: null,
    description: handle,
    activationScore: random.percent(8) ? random.pick([0, 60]) : 10,
    examine: random.percent(80) ? ['subject'] : ['subject', 'body'],
    wordList: random.pick(wordLists),
    secureMessaging: random.percent(85) ? random.pick(pickable) : null,
  },
});

/** Creation times and narratives repeat, so that there are ties. */
export function randomPolicy<K extends PolicyKind>(
  random: Random,
  features: Features,
  kind: K,
  number: number,
): Entity<K> {
  const handle = `${kind}-${number}`;
  const conditions = randomConditions(random, features, kind === 'policies' ? 5 : 30);
  const own =
    kind === 'policies'
      ? random.percent(25)
        ? { definition: null, action: 'takeNoAction' }
        : { definition: random.pick(pickable), action: null }
      : kind === 'bypassPolicies'
        ? { action: random.percent(60) ? 'disableSecureMessaging' : 'takeNoAction' }
        : { definition: random.pick([...contentHandles, ...contentHandles, 'gone']) };
  return {
    kind,
    handle,
    name: random.pick(['a', 'b', handle]),
    ...(random.percent(60) ? { createTime: random.pick([null, 1, 2]) } : {}),
    fields: { ...conditions, ...own },
  } as unknown as Entity<K>;
}

function randomConditions(random: Random, features: Features, twoWay: number) {
  const isDated = features.time && random.percent(60);
  const from: Sender = {
    ...randomScope(random),
    basedOn: features.header && random.percent(60) ? random.pick(basedOnOptions) : 'envelope',
  };
  const start = isDated ? random.pick([null, ...moments]) : null;
  const end = isDated ? random.pick([null, ...moments]) : null;
  return {
    narrative: '',
    from,
    to: randomScope(random),
    enabled: random.percent(93),
    start,
    end: end === null ? null : end - random.below(2),
    override: random.percent(20),
    sourceIps: features.source && random.percent(50) ? random.picks(1 + random.below(2), ranges) : [],
    bidirectional: random.percent(twoWay),
  };
}

export function randomScope(random: Random): Scope {
  switch (random.below(10)) {
    case 0:
    case 1:
      return { type: 'everyone' };
    case 2:
      return { type: 'internal' };
    case 3:
    case 4:
      return { type: 'external' };
    case 5:
      return { type: 'domain', domain: random.pick(domains) };
    case 6:
    case 7:
      return { type: 'group', group: random.percent(3) ? 'gone' : random.pick(groupHandles) };
    case 8:
      return { type: 'attribute', attribute: 'department', equals: random.pick(values) };
    default:
      return { type: 'address', address: random.percent(3) ? '' : random.pick(named) };
  }
}

const several = <T>(random: Random, most: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: random.below(most + 1) }, (_, number) => make(number));
