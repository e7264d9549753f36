// Small accounts whose policies meet, tie and stand in each other's way, and what is wanted next: few changes, so that all
// orders of the calls can be tried.
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Configuration } from '../../../../src/model/configuration.ts';
import type { Message } from '../../../../src/routing/message.ts';
import { mail } from '../../../routing/support.ts';
import { configurationOf } from '../../support/plan-of.ts';

type Fields = Readonly<Record<string, unknown>>;
type Section = Readonly<Record<string, Fields>>;
type Sections = Readonly<Record<'groups' | 'folders' | 'definitions' | 'contentDefinitions' | PolicySection, Section>>;
type PolicySection = 'policies' | 'bypassPolicies' | 'contentPolicies';

const ann = 'ann@acme.example';
const bob = 'bob@acme.example';
const buyer = 'buyer@customer.example';
const kim = 'kim@law.example';

const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const definitionKeys = ['strict', 'loose', 'odd', 'later'] as const;
const from = fc.constantFrom<unknown>(
  'internal',
  { address: ann },
  { address: bob },
  { group: 'team' },
  { group: 'crew' },
  { group: 'team' },
  { group: 'crew', basedOn: 'header' },
);
const to = fc.constantFrom<unknown>('external', { domain: 'customer.example' }, { group: 'clients' });
const window = fc.constantFrom({}, {}, {}, { end: '2026-12-31' }, { start: '2027-01-01' });
const policy = fc.record({
  from,
  to,
  window,
  override: rarely,
  enabled: rarely.map((is) => !is),
  definition: fc.constantFrom(...definitionKeys, ...definitionKeys, ...definitionKeys, null),
  bypasses: fc.boolean(),
  content: fc.constantFrom('secret', 'other'),
});
type Drawn = typeof policy extends fc.Arbitrary<infer P> ? P : never;

const sections = [
  ...(['policies', 'policies', 'policies', 'policies', 'policies', 'policies'] as const),
  ...(['bypassPolicies', 'contentPolicies', 'contentPolicies'] as const),
] as const;

function written(section: PolicySection, narrative: string, drawn: Drawn): Fields {
  const { window: dates, definition, bypasses, content, ...fields } = drawn;
  const deed = {
    policies: definition === null ? { action: 'takeNoAction' } : { definition },
    bypassPolicies: { action: bypasses ? 'disableSecureMessaging' : 'takeNoAction' },
    contentPolicies: { definition: content },
  }[section];
  return { narrative, ...fields, ...dates, ...deed };
}

const members = (from: readonly string[]) => fc.subarray([...from]);
const definition = fc.record({
  print: fc.boolean(),
  reply: fc.boolean(),
  expireAfter: fc.constantFrom('7d', '30d'),
  readReceipt: fc.constant(false),
});
const overrides = fc.constantFrom('strict', 'loose', null);

const start: fc.Arbitrary<Sections> = fc
  .record({
    policies: fc.array(fc.tuple(fc.constantFrom(...sections), policy), { minLength: 2, maxLength: 5 }),
    team: members([ann, bob]),
    crew: members([ann, bob]),
    clients: members([buyer, 'law.example']),
    definitions: fc.tuple(definition, definition, definition),
    override: overrides,
    other: overrides,
    isShut: rarely,
  })
  .map(({ policies, team, crew, clients, definitions, override, other, isShut }) => {
    const of = (wanted: PolicySection) =>
      Object.fromEntries(
        policies.flatMap(([section, drawn], at) =>
          section === wanted ? [[`p${at}`, written(section, `P${at}`, withoutLater(drawn))]] : [],
        ),
      );
    const settings = ['strict', 'loose', 'odd'].map((key, at) => [
      key,
      { folder: 'open', description: key, replyAll: false, ...definitions[at] },
    ]);
    return {
      groups: {
        team: { name: 'team', members: team },
        crew: { name: 'crew', members: crew },
        clients: { name: 'clients', members: clients },
      },
      folders: {
        open: { name: 'Open', ...(isShut ? { publishedTo: [{ group: 'team' }] } : {}) },
        words: { name: 'Words', for: 'contentExamination' },
      },
      definitions: Object.fromEntries(settings),
      contentDefinitions: { secret: words('secret', override), other: words('other', other) },
      policies: of('policies'),
      bypassPolicies: of('bypassPolicies'),
      contentPolicies: of('contentPolicies'),
    };
  });

const words = (word: string, override: string | null): Fields => ({
  folder: 'words',
  description: word,
  activationScore: 10,
  examine: ['subject'],
  wordList: `10 ${word}`,
  ...(override === null ? {} : { secureMessaging: override }),
});

/** The definition `later` is only there once an edit makes it. */
const withoutLater = (drawn: Drawn): Drawn => (drawn.definition === 'later' ? { ...drawn, definition: 'odd' } : drawn);

type Edit = (sections: Sections) => Sections;
const edited = (sections: Sections, section: keyof Sections, objects: Section): Sections => ({
  ...sections,
  [section]: objects,
});
const nth = (objects: Section, number: number): string | undefined =>
  Object.keys(objects)[number % Math.max(1, Object.keys(objects).length)];

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...sections), fc.nat(), policy).map(
      ([section, number, drawn]): Edit =>
        (all) => {
          const key = nth(all[section], number);
          return key === undefined
            ? all
            : edited(all, section, {
                ...all[section],
                [key]: written(section, String(all[section][key]?.narrative), drawn),
              });
        },
    ),
  },
  {
    weight: 12,
    arbitrary: fc.tuple(fc.constantFrom(...sections), fc.nat(), fc.nat()).map(
      ([section, one, two]): Edit =>
        (all) => {
          // Two policies change places, but for their names.
          const [a, b] = [nth(all[section], one), nth(all[section], two)];
          if (a === undefined || b === undefined) return all;
          const [first, second] = [all[section][a], all[section][b]];
          return edited(all, section, {
            ...all[section],
            [a]: { ...second, narrative: first?.narrative },
            [b]: { ...first, narrative: second?.narrative },
          });
        },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom(...sections), fc.constantFrom('A', 'P2x', 'Z'), policy).map(
      ([section, narrative, drawn]): Edit =>
        (all) =>
          edited(all, section, { ...all[section], [`new-${narrative}`]: written(section, narrative, drawn) }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...sections), fc.nat()).map(
      ([section, number]): Edit =>
        (all) => {
          const key = nth(all[section], number);
          return edited(
            all,
            section,
            Object.fromEntries(Object.entries(all[section]).filter(([name]) => name !== key)),
          );
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('strict', 'loose', 'odd'), definition).map(
      ([key, fields]): Edit =>
        (all) =>
          edited(all, 'definitions', { ...all.definitions, [key]: { ...all.definitions[key], ...fields } }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('team', 'crew').chain((key) =>
      members([ann, bob]).map(
        (now): Edit =>
          (all) =>
            edited(all, 'groups', { ...all.groups, [key]: { ...all.groups[key], members: now } }),
      ),
    ),
  },
  members([buyer, 'law.example']).map(
    (now): Edit =>
      (all) =>
        edited(all, 'groups', { ...all.groups, clients: { ...all.groups.clients, members: now } }),
  ),
  fc.tuple(fc.constantFrom('secret', 'other'), overrides).map(
    ([key, override]): Edit =>
      (all) =>
        edited(all, 'contentDefinitions', { ...all.contentDefinitions, [key]: words(key, override) }),
  ),
  fc.constantFrom([], [{ group: 'team' }], undefined).map(
    (publishedTo): Edit =>
      (all) =>
        edited(all, 'folders', { ...all.folders, open: { name: 'Open', ...(publishedTo ? { publishedTo } : {}) } }),
  ),
);

const owns = {
  folders: ['/**'],
  policies: ['*'],
  bypassPolicies: ['*'],
  contentPolicies: ['*'],
  groups: ['*'],
  contentDefinitions: ['*'],
};

/** `later` is defined where a policy names it; groups and definitions that nothing names any more stay. */
function complete(sections: Sections): Configuration {
  const usesLater = Object.values(sections.policies).some((one) => one.definition === 'later');
  const definitions = usesLater
    ? { ...sections.definitions, later: { ...sections.definitions.strict, description: 'later' } }
    : sections.definitions;
  return configurationOf(stringify({ owns, ...sections, definitions }));
}

export interface SmallChange {
  readonly before: Configuration;
  readonly after: Configuration;
}

export const smallChange: fc.Arbitrary<SmallChange> = fc
  .tuple(start, fc.array(edit, { minLength: 2, maxLength: 4 }))
  .map(([first, edits]) => ({
    before: complete(first),
    after: complete(edits.reduce((sections, change) => change(sections), first)),
  }));

/** All mail that these accounts can tell apart, or nearly: each with one recipient that counts. */
export const everyMessage: readonly Message[] = [
  ...[ann, bob, buyer].flatMap((sender) =>
    [buyer, kim, bob].flatMap((recipient) =>
      ['', 'secret', 'other', 'secret other'].flatMap((subject) =>
        [undefined, 'strict', 'later'].map((sendSecure) =>
          mail({ from: sender, to: [recipient], subject, ...(sendSecure === undefined ? {} : { sendSecure }) }),
        ),
      ),
    ),
  ),
  ...[ann, bob].flatMap((sender) => [
    mail({ from: sender, headerFrom: ann, to: [buyer] }),
    mail({ from: sender, headerFrom: bob, to: [buyer, kim] }),
    mail({ from: sender, to: [buyer], at: '2027-01-05T10:00:00Z' }),
    mail({ from: sender, to: [kim], at: '2027-01-05T10:00:00Z' }),
  ]),
];
