// Which object of one configuration is which of another, and both in the same terms.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { align } from '../../src/impact/align.ts';
import { objectChanges } from '../../src/impact/document/object-changes.ts';
import { pairConfigurations } from '../../src/impact/pair-configurations.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { configurationOf } from '../plan/support/plan-of.ts';
import {
  arbitraryChange,
  arbitraryConfiguration,
  type PlainConfiguration,
} from '../support/arbitrary-configuration.ts';
import { configured, type Files } from '../support/plain-files.ts';
import { runs } from '../support/runs.ts';
import { inSeveralFiles, randomOf, renamed, reordered } from '../support/same-meaning.ts';

/** What differs, in a line each. */
function differences(before: Configuration, after: Configuration): readonly string[] {
  const aligned = align(before, after, pairConfigurations(before, after));
  return objectChanges(aligned, after, (handle) => handle).map(({ action, kind, key, fields }) =>
    [action, kind, key, ...fields.map(({ name }) => name)].join(' '),
  );
}

const rewrites: readonly (readonly [
  string,
  (plain: PlainConfiguration, seed: number) => { plain: PlainConfiguration; files?: Files },
])[] = [
  ['other keys', (plain, seed) => renamed(plain, randomOf(seed))],
  ['another order', (plain, seed) => ({ plain: reordered(plain, randomOf(seed)) as PlainConfiguration })],
  ['several files', (plain, seed) => ({ plain, files: inSeveralFiles(plain, randomOf(seed)) })],
];

test.each(rewrites)('%s make no difference', (_, rewrite) =>
  fc.assert(
    fc.property(arbitraryConfiguration, fc.nat(), (written, seed) => {
      const { plain, files } = rewrite(written, seed);
      expect(differences(configured(written), configured(plain, files))).toEqual([]);
    }),
    runs(40),
  ),
);

test('the same objects differ, whichever side is called before', () =>
  fc.assert(
    fc.property(arbitraryChange, ([first, second]) => {
      const [a, b] = [configured(first), configured(second)];
      const count = (list: readonly string[], action: string) => list.filter((one) => one.startsWith(action)).length;
      const [forth, back] = [differences(a, b), differences(b, a)];
      expect(count(back, 'changed')).toBe(count(forth, 'changed'));
      expect(count(back, 'added')).toBe(count(forth, 'removed'));
      expect(count(back, 'removed')).toBe(count(forth, 'added'));
    }),
    runs(),
  ));

describe('two configurations', () => {
  const policy = (key: string, narrative: string, more = '') =>
    `policies:\n  ${key}: { narrative: ${narrative}, definition: "builtin:default", from: internal, to: external${more} }\n`;

  it('an alias says that it is the same, also where the change is taken back', () => {
    const [old, next] = [policy('one', 'Old'), policy('two', 'New', ', aliases: [Old]')].map(configurationOf) as [
      Configuration,
      Configuration,
    ];
    expect(differences(old, next)).toEqual(['changed policies two narrative']);
    expect(differences(next, old)).toEqual(['changed policies one narrative']);
  });

  it('a key that names something else is another object', () => {
    expect(differences(configurationOf(policy('one', 'Old')), configurationOf(policy('one', 'New')))).toEqual([
      'added policies one',
      'removed policies before:one',
    ]);
  });

  it('an id that only one side names does not part what is the same', () => {
    const [without, with_] = [policy('one', 'Same'), policy('two', 'Same', ', id: abc')].map(configurationOf) as [
      Configuration,
      Configuration,
    ];
    expect(differences(without, with_)).toEqual([]);
    expect(differences(with_, without)).toEqual([]);
  });

  it('what refers to a renamed key is the same', () => {
    const group = (key: string, members: string) =>
      configurationOf(`groups:
  ${key}: { name: Team, members: [${members}] }
  all: { name: All, members: [{ group: ${key} }] }
policies:
  one: { narrative: One, definition: "builtin:default", from: { group: ${key} }, to: external }
directory: { groups: {} }
`);
    expect(differences(group('team', 'ann@acme.example'), group('crew', 'ann@acme.example'))).toEqual([]);
    expect(differences(group('team', 'ann@acme.example'), group('crew', 'bob@acme.example'))).toEqual([
      'changed groups crew members',
    ]);
  });

  it('users, facts, strategies and members that the directory gives differ too', () => {
    const [before, after] = [
      `groups: { counsel: { name: Counsel, source: directory } }
directory: { users: [{ address: ann@acme.example, attributes: { department: Finance } }], groups: { counsel: [kim@law.example] } }
`,
      `groups: { lawyers: { name: Counsel, source: directory } }
strategies: { side-order: to-first }
directory: { users: [{ address: ann@acme.example }, { address: bob@acme.example }], groups: { lawyers: [] } }
`,
    ].map(configurationOf) as [Configuration, Configuration];
    const grown = { ...after, facts: { ...after.facts, internalDomains: ['acme.example', 'labs.example'] as never } };
    expect(differences(before, grown)).toEqual([
      'changed groups lawyers members',
      'changed users ann@acme.example department',
      'added users bob@acme.example',
      'changed facts internalDomains internalDomains',
      'changed strategies side-order side-order',
    ]);
  });
});
