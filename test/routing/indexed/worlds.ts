import { md5 } from '../../../src/cli/hash.ts';
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
import { type World, worldOf } from '../../../src/routing/world.ts';
import { newRandom, type Random } from './random.ts';

/**
 * Random policy sets of which all parts touch: few addresses, domains, dates and ranges, so that policies overlap, tie and
 * end where others begin. They also hold what only a live account can hold: references to what is gone, circles,
 * bi-directional secure messaging policies, the other edition's definitions.
 */
export interface WorldOptions {
  /** At most so many policies of each type. */
  readonly policies?: number;
}

export function randomWorld(seed: number, options: WorldOptions = {}): World {
  return worldOf(randomPolicySet(seed, options), md5);
}

const internalDomains = ['acme.example', 'acme.test'];
const externalDomains = ['partner.example', 'customer.example', 'mail.acme.example'];
export const domains = [...internalDomains, ...externalDomains];
/** Whom scopes, groups and the directory may name. */
export const people = ['ann', 'bob', 'eve'].flatMap((name) => domains.map((domain) => `${name}@${domain}`));
const attributes = ['department', 'level', 'constructor', 'level=', ''];
const values = ['Finance', 'finance', '1', '=1', ''];
const groups = ['finance', 'counsel', 'money', 'all', 'nobody', 'gone'];
const folders = ['partners', 'legal', 'inner', 'round'];
const ownDefinitions = ['week', 'month', 'strict', 'gone'];
export const definitions = [...ownDefinitions, 'builtin:all', 'builtin:external', 'builtin:default'];
const contentDefinitions = ['secret', 'money', 'tag', 'gone'];
/** The moments at which policies may begin; they may end a second before, or then. */
export const moments = [1_000, 2_000, 3_000, 4_000];
const ranges = [
  { base: 0, prefix: 0 },
  { base: 0, prefix: 32 },
  { base: 0x80000000, prefix: 1 },
  { base: 0xcb007100, prefix: 24 },
  { base: 0xcb007180, prefix: 25 },
  { base: 0xcb007200, prefix: 24 },
  { base: 0xcb007109, prefix: 32 },
  { base: 0xffffffff, prefix: 32 },
];

export function randomPolicySet(seed: number, { policies = 8 }: WorldOptions = {}): PolicySet {
  const random = newRandom(seed);
  const facts = randomFacts(random);
  const objects: Objects = {
    groups: some(random, groups.slice(0, 5), randomGroup),
    folders: some(random, folders, randomFolder),
    definitions: some(random, ownDefinitions.slice(0, 3), randomDefinition),
    contentDefinitions: some(random, contentDefinitions.slice(0, 3), randomContentDefinition),
    policies: many(random, policies, (number) => ({
      ...policyParts(random, 'policies', number),
      fields: { ...conditions(random, 10), ...definitionOrNone(random) },
    })),
    bypassPolicies: many(random, policies, (number) => ({
      ...policyParts(random, 'bypassPolicies', number),
      fields: {
        ...conditions(random, 30),
        action: random.percent(60) ? 'disableSecureMessaging' : 'takeNoAction',
      },
    })),
    contentPolicies: many(random, policies, (number) => ({
      ...policyParts(random, 'contentPolicies', number),
      fields: { ...conditions(random, 30), definition: random.pick(contentDefinitions) },
    })),
  };
  return { facts, objects, directory: randomDirectory(random), strategies: randomStrategies(random) };
}

function randomFacts(random: Random): AccountFacts {
  return {
    id: null,
    edition: random.pick(editions),
    maxRetention: random.pick([500, 1_000_000]),
    internalDomains: random.pick([internalDomains, internalDomains.slice(0, 1), []]),
    attributes: random.picks(random.below(5), attributes),
    recipientLimit: 500,
  };
}

function randomStrategies(random: Random): Strategies {
  if (random.percent(40)) return defaultStrategies;
  return {
    precedence: random.pick(strategyOptions.precedence),
    'side-order': random.pick(strategyOptions['side-order']),
    'bypass-scope': random.pick(strategyOptions['bypass-scope']),
    'trigger-order': random.pick(strategyOptions['trigger-order']),
  };
}

function randomDirectory(random: Random): Directory {
  // A user may be listed twice, and one who is listed need not have any attribute.
  const users = random.picks(random.below(10), people).map((address) => ({
    address,
    attributes: Object.fromEntries(
      random.picks(random.below(4), attributes).map((name) => [name, random.pick(values)]),
    ),
  }));
  const given = groups.filter(() => random.percent(40)).map((group) => [group, randomMembers(random)] as const);
  return { users, groups: new Map(given) };
}

/** Addresses, domains and groups: also itself, one that contains it, and one that is gone. */
const randomMembers = (random: Random): readonly Member[] =>
  Array.from({ length: random.below(4) }, () =>
    random.pick<Member>([
      { type: 'address', address: random.pick(people) },
      { type: 'address', address: random.pick(people) },
      { type: 'domain', domain: random.pick(domains) },
      { type: 'group', group: random.pick(groups) },
    ]),
  );

const randomGroup = (random: Random, handle: Handle): Entity<'groups'> => ({
  ...named('groups', handle),
  fields: { name: handle, path: '/', source: 'local', members: random.percent(30) ? null : randomMembers(random) },
});

const randomFolder = (random: Random, handle: Handle): Entity<'folders'> => ({
  ...named('folders', handle),
  fields: {
    name: handle,
    for: 'secureMessaging',
    in: random.percent(50) ? null : random.pick(folders),
    publishedTo: random.percent(50) ? null : Array.from({ length: random.below(3) }, () => randomScope(random)),
  } as Entity<'folders'>['fields'],
});

const randomDefinition = (random: Random, handle: Handle): Entity<'definitions'> => ({
  ...named('definitions', handle),
  fields: {
    description: handle,
    folder: random.percent(20) ? null : random.pick(folders),
    print: random.percent(50),
    reply: random.percent(60),
    replyAll: random.percent(60),
    expireAfter: random.pick(['never', 400, 600, 10_000] as const),
    extendBy: random.pick([null, 100, 10_000_000]),
    readReceipt: random.percent(50),
    banner: random.pick<Banner>([{ type: 'standard' }, { type: 'hidden' }, { type: 'text', text: '%s' }]),
  },
});

const randomContentDefinition = (random: Random, handle: Handle): Entity<'contentDefinitions'> => ({
  ...named('contentDefinitions', handle),
  fields: {
    folder: null,
    description: handle,
    // A live account may hold one that everything activates.
    activationScore: random.pick([10, 10, 20, 0]),
    examine: random.pick([['subject'], ['subject', 'body'], ['headers', 'attachments']] as const),
    wordList: random.pick(['10 secret', '5:10 money\n10 required secret', '20 regex m.ney\n1 exclude tag', '10 [tag]']),
    secureMessaging: random.percent(75) ? random.pick(definitions) : null,
  },
});

const definitionOrNone = (random: Random) =>
  random.percent(25)
    ? ({ definition: null, action: 'takeNoAction' } as const)
    : { definition: random.pick(definitions), action: null };

/** What names a policy. Creation times and narratives repeat; some have neither a time nor an id, as in a configuration. */
function policyParts<K extends PolicyKind>(random: Random, kind: K, number: number) {
  const handle = `${kind}-${number}`;
  return {
    kind,
    handle,
    name: random.pick(['a', 'b', '\u{1f600}', '\uffee', handle]),
    ...(random.percent(50) ? { id: `id-${random.below(50)}` } : {}),
    ...(random.percent(60) ? { createTime: random.pick([null, 0, 1, 2]) } : {}),
  };
}

/** From, To and validity; so many of a hundred are bi-directional. */
function conditions(random: Random, twoWay: number) {
  const [start, end] = random.percent(25) ? [random.pick([null, ...moments]), random.pick([null, ...moments])] : [];
  const from: Sender = {
    ...randomScope(random),
    basedOn: random.percent(60) ? 'envelope' : random.pick(basedOnOptions),
  };
  return {
    narrative: '',
    from,
    to: randomScope(random),
    enabled: random.percent(93),
    start: start ?? null,
    end: end === undefined || end === null ? null : end - random.below(2),
    override: random.percent(20),
    sourceIps: random.percent(15) ? random.picks(1 + random.below(3), ranges) : [],
    bidirectional: random.percent(twoWay),
  };
}

function randomScope(random: Random): Scope {
  switch (random.below(9)) {
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
      return { type: 'group', group: random.pick(groups) };
    case 7:
      return { type: 'attribute', attribute: random.pick(attributes), equals: random.pick(values) };
    default:
      return { type: 'address', address: random.percent(5) ? '' : random.pick(people) };
  }
}

const named = <K extends Entity['kind']>(kind: K, handle: Handle) => ({ kind, handle, name: handle });

const some = <T>(random: Random, handles: readonly Handle[], make: (random: Random, handle: Handle) => T) =>
  handles.filter(() => random.percent(75)).map((handle) => make(random, handle));

/** Some worlds have none of a type. */
const many = <T>(random: Random, most: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: random.percent(15) ? 0 : most - random.below(Math.ceil(most / 2)) }, (_, number) =>
    make(number),
  );
