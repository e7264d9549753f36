import type { Entity } from '../src/model/entity.ts';
import { defaultStrategies, type PolicySet } from '../src/model/policy-set.ts';
import type { Range } from '../src/model/range.ts';
import type { BasedOn, Scope, Sender } from '../src/model/scope.ts';
import type { Policy } from '../src/routing/policy.ts';
import { type Dice, newDice } from './dice.ts';
import { type Crowd, departments, regions } from './routing-people.ts';

/** The year in which all of the mail is sent. */
export const year = { start: Date.UTC(2026, 0, 1) / 1000, end: Date.UTC(2026, 11, 31, 23, 59, 59) / 1000 };

/** Networks that mail comes from, and that ranges are about. */
export const networks = [10, 172, 192, 198, 203].map((first) => first * 2 ** 24);

export const tags = ['[secure]', '(secure)', '{secure}', 'confidential', 'strictly private', 'board papers', 'payslip'];

/** How often a scope is of which type, in per cent. */
const scopeTypes = {
  everyone: 10,
  internal: 7,
  external: 7,
  domain: 25,
  group: 20,
  attribute: 8,
  address: 23,
} as const;

/** So many policies of all three types over the same people. */
export function makePolicySet(crowd: Crowd, policies: number, seed: number, definitions = 30): PolicySet {
  const dice = newDice(seed);
  const contents = Math.max(1, Math.round(policies * 0.1));
  const bypasses = Math.max(1, Math.round(policies * 0.1));
  const list = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  return {
    facts: {
      id: 'bench',
      edition: 'full',
      maxRetention: 365 * 86_400,
      internalDomains: crowd.internalDomains,
      attributes: ['department', 'region'],
      recipientLimit: 500,
    },
    directory: { users: crowd.users, groups: new Map() },
    strategies: defaultStrategies,
    objects: {
      groups: crowd.groups,
      folders: [
        folder('wide', null),
        folder('finance', [{ type: 'attribute', attribute: 'department', equals: 'Finance' }]),
      ],
      definitions: list(definitions, (at) => definition(at, dice)),
      contentDefinitions: list(20, (at) => contentDefinition(at, dice)),
      policies: list(policies - contents - bypasses, (at) => ({
        ...named('policies', at, dice),
        fields: {
          ...common('policies', at, crowd, dice),
          ...(dice.chance(0.1)
            ? { definition: null, action: 'takeNoAction' as const }
            : { definition: `definition-${dice.whole(0, definitions)}`, action: null }),
          bidirectional: false,
        },
      })),
      bypassPolicies: list(bypasses, (at) => ({
        ...named('bypassPolicies', at, dice),
        fields: {
          ...common('bypassPolicies', at, crowd, dice),
          action: dice.chance(0.5) ? ('takeNoAction' as const) : ('disableSecureMessaging' as const),
          bidirectional: dice.chance(0.2),
        },
      })),
      contentPolicies: list(contents, (at) => ({
        ...named('contentPolicies', at, dice),
        fields: {
          ...common('contentPolicies', at, crowd, dice),
          definition: `content-${dice.whole(0, 20)}`,
          bidirectional: false,
        },
      })),
    },
  };
}

function named<K extends Policy['kind']>(kind: K, at: number, dice: Dice) {
  const name = `${kind} ${at}`;
  // One in five does not exist yet.
  return { kind, handle: `${kind}-${at}`, name, createTime: dice.chance(0.2) ? null : 1.7e12 + dice.whole(0, 1e9) };
}

function common(kind: string, at: number, crowd: Crowd, dice: Dice) {
  const isDated = dice.chance(0.15);
  const start = dice.whole(year.start - 100 * 86_400, year.end);
  const basedOn = dice.weighted<BasedOn>({ envelope: 70, header: 15, both: 15 });
  return {
    narrative: `${kind} ${at}`,
    from: { ...scope('from', crowd, dice), basedOn } as Sender,
    to: scope('to', crowd, dice),
    enabled: dice.chance(0.97),
    start: isDated ? start : null,
    end: isDated && dice.chance(0.8) ? start + dice.whole(1, 300) * 86_400 : null,
    override: dice.chance(0.04),
    sourceIps: dice.chance(0.1) ? Array.from({ length: dice.whole(1, 4) }, () => range(dice)) : [],
  };
}

/** Senders are mostly internal, recipients mostly external: policies are made to be met. */
function scope(side: 'from' | 'to', crowd: Crowd, dice: Dice): Scope {
  const isInternal = dice.chance(side === 'from' ? 0.8 : 0.2);
  const type = dice.weighted(scopeTypes);
  switch (type) {
    case 'domain':
      return { type, domain: dice.favourite(isInternal ? crowd.internalDomains : crowd.externalDomains) };
    case 'group':
      return { type, group: dice.pick(crowd.groups).handle };
    case 'attribute':
      return dice.chance(0.5)
        ? { type, attribute: 'department', equals: dice.pick(departments) }
        : { type, attribute: 'region', equals: dice.pick(regions) };
    case 'address':
      return { type, address: dice.favourite(isInternal ? crowd.internalUsers : crowd.externalUsers) };
    default:
      return { type };
  }
}

function range(dice: Dice): Range {
  const prefix = dice.pick([8, 12, 16, 24, 24, 28, 32]);
  const address = dice.pick(networks) + dice.whole(0, 2 ** 24);
  return { base: (address & (-1 << (32 - prefix))) >>> 0, prefix };
}

const folder = (handle: string, publishedTo: readonly Scope[] | null): Entity<'folders'> => ({
  kind: 'folders',
  handle,
  name: handle,
  fields: { name: handle, in: null, for: 'secureMessaging', publishedTo },
});

function definition(at: number, dice: Dice): Entity<'definitions'> {
  const handle = `definition-${at}`;
  const reply = dice.chance(0.8);
  const fields = {
    folder: at % 5 === 0 ? 'finance' : 'wide',
    description: handle,
    print: dice.chance(0.3),
    reply,
    replyAll: reply && dice.chance(0.5),
    expireAfter: dice.chance(0.1) ? ('never' as const) : dice.whole(1, 60) * 86_400,
    extendBy: dice.chance(0.5) ? dice.whole(1, 14) * 86_400 : null,
    readReceipt: dice.chance(0.2),
    banner: { type: 'standard' as const },
  };
  return { kind: 'definitions', handle, name: handle, fields };
}

const words = ['merger', 'salary', 'invoice', 'passport', 'account number', 'due diligence', 'term sheet', 'diagnosis'];

function contentDefinition(at: number, dice: Dice): Entity<'contentDefinitions'> {
  const handle = `content-${at}`;
  const lines = [`10 "${tags[at % tags.length]}"`, ...words.map((word) => `${dice.whole(1, 5)} "${word} ${at}"`)];
  const fields = {
    folder: 'words',
    description: handle,
    activationScore: 10,
    examine: dice.chance(0.5) ? (['subject'] as const) : (['subject', 'body'] as const),
    wordList: `${lines.join('\n')}\n`,
    secureMessaging: dice.chance(0.8) ? `definition-${dice.whole(0, 30)}` : null,
  };
  return { kind: 'contentDefinitions', handle, name: handle, fields };
}
