import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/rules.ts';
import { base, contentDefinition, definition, diagnose, expectErrors, policy } from '../config/support.ts';

/** One object more in a section of `base`. */
const withObject = (section: string, object: string): string =>
  base.includes(`\n${section}:\n`)
    ? base.replace(`\n${section}:\n`, `\n${section}:\n  z: ${object}\n`)
    : `${base}${section}:\n  z: ${object}\n`;

/** For each rule: what breaks it, with the place inside of the object, and what comes near and does not. */
const cases: Readonly<Record<string, { readonly breaks: readonly string[]; readonly keeps: readonly string[] }>> = {
  'definition-in-root-folder': {
    breaks: [
      withObject('definitions', definition({ folder: '' })),
      withObject('definitions', definition({ folder: '/' })),
      withObject('contentDefinitions', contentDefinition({ folder: '' })),
    ],
    keeps: [withObject('definitions', definition())],
  },
  'bidirectional-secure-messaging': {
    breaks: [
      withObject('policies', policy({ bidirectional: 'true' })),
      `${withObject('contentDefinitions', contentDefinition({ secureMessaging: 'week' }))}contentPolicies:\n  c: { narrative: C, definition: z, from: internal, to: external, bidirectional: true }\n`,
    ],
    keeps: [
      withObject('policies', policy({ bidirectional: 'false' })),
      `${withObject('contentDefinitions', contentDefinition())}contentPolicies:\n  c: { narrative: C, definition: z, from: internal, to: external, bidirectional: true }\n`,
      withObject(
        'bypassPolicies',
        '{ narrative: B, action: takeNoAction, from: internal, to: external, bidirectional: true }',
      ),
    ],
  },
  'lite-defines-definitions': {
    breaks: [base.replace('edition: full', 'edition: lite')],
    keeps: [
      `sealwright: 1\naccount: { edition: lite }\nfolders:\n  words: { name: W, for: contentExamination }\ncontentDefinitions:\n  c: ${contentDefinition({ secureMessaging: 'builtin:external' })}\npolicies:\n  p: ${policy({ definition: 'builtin:all' })}\n`,
    ],
  },
  'builtin-immutable': {
    breaks: [
      base.replace('\n  week:', '\n  builtin:default:'),
      withObject('definitions', definition({ description: 'Default Secure Messaging Definition' })),
      withObject('definitions', definition({ description: 'default' })),
      withObject('definitions', definition({ aliases: '[{ name: Default, in: [Partners] }]' })),
      withObject('definitions', definition({ id: '"builtin:default"' })),
    ],
    keeps: [
      withObject('policies', policy({ definition: 'builtin:default' })),
      withObject('definitions', definition({ description: 'All Recipients' })),
      withObject('definitions', definition({ description: 'Default with reply' })),
    ],
  },
  'unknown-reference': {
    breaks: [
      withObject('policies', policy({ definition: 'wek' })),
      withObject('policies', policy({ definition: 'finance' })),
      withObject('policies', policy({ definition: 'builtin:all' })),
      withObject('policies', policy({ from: '{ group: Finance }' })),
      withObject('folders', '{ name: Z, in: none }'),
      withObject('folders', '{ name: Z, publishedTo: [internal, { group: none }] }'),
      withObject('groups', '{ name: Z, members: [{ group: week }] }'),
      withObject('contentDefinitions', contentDefinition({ secureMessaging: 'none' })),
    ],
    keeps: [withObject('groups', '{ name: Z, members: [{ group: finance }] }')],
  },
  'one-outcome': {
    breaks: [
      withObject('policies', policy({ action: 'takeNoAction' })),
      withObject('policies', policy({ definition: '' })),
    ],
    keeps: [
      withObject('policies', policy({ definition: '', action: 'takeNoAction' })),
      withObject('policies', policy()),
    ],
  },
  'recipient-based-on': {
    breaks: [
      withObject('policies', policy({ to: '{ domain: a.example, basedOn: envelope }' })),
      withObject('policies', policy({ to: '{ scope: external, basedOn: 7 }' })),
    ],
    keeps: [withObject('policies', policy({ to: '{ scope: external }', from: '{ scope: internal, basedOn: both }' }))],
  },
  'invalid-duration': {
    breaks: ['7', '7 fortnights', '0d', '""', '1.5d', '-1d']
      .map((expireAfter) => withObject('definitions', definition({ expireAfter })))
      .concat(
        ['2026', '31.12.2026', '2026-02-30', '"2026-13-01"', '2026-01-01T25:00:00Z', 'never'].map((start) =>
          withObject('policies', policy({ start })),
        ),
        base.replace('365d', '365'),
      ),
    keeps: [
      withObject('definitions', definition({ expireAfter: 'never', extendBy: '2w' })),
      withObject('policies', policy({ start: '2026-01-01 09:30', end: '2026-12-31T23:59:59.5+01:00' })),
    ],
  },
  'invalid-address': {
    breaks: [
      '{ address: ann }',
      '{ address: "Ann <ann@acme.example>" }',
      '{ domain: "*.acme.example" }',
      '{ domain: acme }',
    ]
      .map((from) => withObject('policies', policy({ from })))
      .concat(
        withObject('groups', '{ name: Z, members: [acme] }'),
        withObject('groups', '{ name: Z, members: ["ann @acme.example"] }'),
        base.replace('[acme.example]', '[acme]'),
      ),
    keeps: [withObject('groups', '{ name: Z, members: [ann.b+c@acme.example, bücher.example] }')],
  },
  'folder-cycle': {
    breaks: [
      withObject('folders', '{ name: Z, in: z }'),
      withObject('folders', '{ name: Z, in: y }\n  y: { name: Y, in: z }'),
    ],
    keeps: [withObject('folders', '{ name: Z, in: y }\n  y: { name: Y, in: partners }')],
  },
  'folder-purpose': {
    breaks: [
      withObject('definitions', definition({ folder: 'words' })),
      withObject('contentDefinitions', contentDefinition({ folder: 'partners' })),
      withObject('folders', '{ name: Z, in: words }'),
    ],
    keeps: [withObject('folders', '{ name: Z, in: words, for: contentExamination }')],
  },
  'invalid-source-range': {
    breaks: ['10.0.0.*', '"::1"', '10.0.0.0/33', '256.0.0.1', '10', 'localhost'].map((range) =>
      withObject('policies', policy({ sourceIps: `[${range}]` })),
    ),
    keeps: [withObject('policies', policy({ sourceIps: '[10.0.0.1, 10.0.0.0/8, 0.0.0.0/0]' }))],
  },
  'validity-inverted': {
    breaks: [withObject('policies', policy({ start: '2026-12-02', end: '2026-12-01' }))],
    keeps: [
      withObject('policies', policy({ start: '2026-12-01', end: '2026-12-01' })),
      withObject('policies', policy({ start: '2026-12-01', end: '2100-01-01T23:59:59Z' })),
    ],
  },
  'activation-score-range': {
    breaks: ['0', '100', '1.5', '-1', 'ten'].map((activationScore) =>
      withObject('contentDefinitions', contentDefinition({ activationScore })),
    ),
    keeps: ['1', '99'].map((activationScore) =>
      withObject('contentDefinitions', contentDefinition({ activationScore, wordList: '99 secret' })),
    ),
  },
  'word-list-syntax': {
    breaks: ["'secret'", "'10 \"secret'", "'10 regex (a'", "'10 regex (a)\\1'", "'10 hash 12 x'", "'10:5 a'"].map(
      (wordList) => withObject('contentDefinitions', contentDefinition({ wordList })),
    ),
    keeps: [withObject('contentDefinitions', contentDefinition({ wordList: '"# none\\n10 regex \\\\ba\\\\b\\n5 b"' }))],
  },
  'duplicate-identity': {
    breaks: [
      withObject('definitions', definition({ description: 'Week' })),
      withObject('folders', '{ name: Partners }'),
      withObject('groups', '{ name: Finance, path: / }'),
      `${withObject('policies', policy())}  y: ${policy()}\n`,
      `${withObject('policies', policy({ narrative: 'New', aliases: '[Old]' }))}  y: ${policy({ narrative: 'Old' })}\n`,
      withObject('definitions', definition({ aliases: '[{ name: Week, in: [Partners] }]' })),
      `${withObject('policies', policy({ id: '"1"' }))}  y: ${policy({ narrative: 'Q', id: '"1"' })}\n`,
    ],
    keeps: [
      withObject('folders', '{ name: Partners, for: contentExamination }'),
      withObject('folders', '{ name: Partners, in: partners }'),
      withObject('groups', '{ name: Finance, path: /Partners }'),
      `${withObject('policies', policy())}bypassPolicies:\n  y: { narrative: P, action: takeNoAction, from: internal, to: external }\n`,
      `${withObject('policies', policy({ id: '"1"' }))}  y: ${policy({ id: '"2"' })}\n`,
      withObject('policies', policy({ aliases: '[P]' })),
    ],
  },
  'expiry-exceeds-retention': {
    breaks: [withObject('definitions', definition({ expireAfter: '366d' }))],
    keeps: [
      withObject('definitions', definition({ expireAfter: '365d' })),
      withObject('definitions', definition({ expireAfter: 'never' })),
      withObject('definitions', definition({ expireAfter: '500d' })).replace('maxRetention: 365d, ', ''),
    ],
  },
  'reply-all-without-reply': {
    breaks: [withObject('definitions', definition({ reply: 'false', replyAll: 'true' }))],
    keeps: [withObject('definitions', definition({ reply: 'true', replyAll: 'true' }))],
  },
};

describe.each(Object.entries(cases))('%s', (rule, { breaks, keeps }) => {
  test.each(breaks.map((yaml) => [difference(yaml), yaml]))('finds %s', (_, yaml) => {
    const found = diagnose(yaml).filter(({ severity }) => severity === 'error');
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    expect(found[0]).toMatchObject({ severity: 'error', file: 'sealwright.yaml' });
    expect(found[0]?.line).toBeGreaterThan(1);
    // The same first sentence each time, then more; no word of programs.
    expect(found[0]?.message).toMatch(/^[A-Z][^.]+\. .+[.?]$/);
    expect(found[0]?.message).not.toMatch(/undefined|null|\[object|NaN/);
  });

  test.each(keeps.map((yaml) => [difference(yaml), yaml]))('passes %s', (_, yaml) => {
    expectErrors(yaml).toEqual([]);
  });
});

function difference(yaml: string): string {
  const lines = new Set(base.split('\n'));
  return yaml
    .split('\n')
    .filter((line) => !lines.has(line))
    .join(' ')
    .trim();
}

test('every rule has its cases, here or in a file of its own', () => {
  const inFiles = readdirSync('test/rules').flatMap((file) => (file.endsWith('.test.ts') ? [file.slice(0, -8)] : []));
  for (const { name } of rules) expect([...Object.keys(cases), ...inFiles]).toContain(name);
});
