import { describe, expect, test } from 'vitest';
import { sample } from './sample.ts';
import { base, contentDefinition, definition, expectErrors, expectValid, policy } from './support.ts';

describe('the example of the interface', () => {
  const configuration = expectValid({ 'sealwright.yaml': sample });
  const object = (kind: keyof typeof configuration.objects, key: string) =>
    configuration.objects[kind].find((candidate) => candidate.key === key);

  test('facts and settings', () => {
    expect(configuration.facts).toEqual({
      id: 'acme-production',
      edition: 'full',
      maxRetention: 365 * 86_400,
      internalDomains: ['acme.example'],
      attributes: ['department'],
      recipientLimit: 500,
    });
    expect(configuration.target).toEqual({ type: 'sandbox', file: '.sealwright/account.db' });
    expect(configuration.owns).toMatchObject({ folders: ['/Partners/**'], policies: ['*'], groups: [] });
    expect(configuration.ignore).toEqual([
      { patterns: { policies: 'Legacy *' }, reason: 'moved to the new gateway in March' },
    ]);
    expect(configuration.rules).toEqual({ 'everyone-to-everyone': 'error', 'unused-folder': 'off' });
    expect(configuration.strategies.precedence).toBe('override-first');
    expect(configuration.strategies['side-order']).toBe('from-first');
    expect(configuration.tests).toHaveLength(1);
    expect(configuration.invariants).toHaveLength(1);
    expect(configuration.directory.users).toEqual([
      { address: 'ann@acme.example', attributes: { department: 'Finance' } },
    ]);
    expect(configuration.directory.groups.get('counsel')).toEqual([{ type: 'address', address: 'kim@law.example' }]);
  });

  test('a definition', () => {
    expect(object('definitions', 'partner-week')).toMatchObject({
      name: 'No Print, Reply, 7 Day Exp, No Receipt',
      handle: 'partner-week',
      fields: {
        folder: 'partners',
        print: false,
        expireAfter: 604_800,
        extendBy: 259_200,
        banner: { type: 'standard' },
      },
      aliases: [],
      protect: false,
      liveId: null,
    });
  });

  test('policies', () => {
    expect(object('policies', 'finance-partner')?.fields).toEqual({
      narrative: 'Finance to partner.example',
      definition: 'partner-week',
      action: null,
      from: { type: 'group', group: 'finance', basedOn: 'both' },
      to: { type: 'domain', domain: 'partner.example' },
      enabled: true,
      start: Date.UTC(2026, 11, 1) / 1000,
      end: Date.UTC(2027, 10, 30, 23, 59, 59) / 1000,
      override: false,
      sourceIps: [{ base: 0xcb007100, prefix: 24 }],
      bidirectional: false,
    });
    expect(object('bypassPolicies', 'finance-audit')?.fields).toMatchObject({
      action: 'disableSecureMessaging',
      from: { type: 'group', group: 'finance', basedOn: 'envelope' },
      sourceIps: [],
    });
  });

  test('groups and publishing', () => {
    expect(object('groups', 'all-money')?.fields).toMatchObject({
      members: [
        { type: 'domain', domain: 'audit.example' },
        { type: 'group', group: 'finance' },
      ],
    });
    expect(object('groups', 'counsel')?.fields).toMatchObject({
      path: '/Partners',
      source: 'directory',
      members: null,
    });
    expect(object('folders', 'legal')?.fields).toMatchObject({
      in: 'partners',
      publishedTo: [
        { type: 'attribute', attribute: 'department', equals: 'Legal' },
        { type: 'group', group: 'finance' },
      ],
    });
  });

  test('word lists are canonical', () => {
    expect(object('contentDefinitions', 'confidential')?.fields).toMatchObject({
      wordList: '10 "company confidential"\n5:10 regex \\bM&A\\b',
      examine: ['subject', 'body'],
    });
  });
});

describe('one meaning, one value', () => {
  const fields = (a: string) => expectValid(`${base}policies:\n  p: ${a}\n`).objects.policies[0]?.fields;

  test('eternal dates are none', () => {
    expect(fields(policy({ start: '1900-01-01', end: '2100-01-01T23:59:59Z' }))).toMatchObject({
      start: null,
      end: null,
    });
    expect(fields(policy({ end: '2099-12-31' }))?.end).not.toBeNull();
  });

  test('addresses and domains', () => {
    expect(fields(policy({ from: '{ address: Ann@ACME.example }' }))?.from).toMatchObject({
      address: 'ann@acme.example',
    });
    expect(fields(policy({ to: '{ domain: Bücher.example }' }))?.to).toMatchObject({ domain: 'xn--bcher-kva.example' });
    expect(fields(policy({ from: '{ scope: internal, basedOn: header }' }))?.from).toEqual({
      type: 'internal',
      basedOn: 'header',
    });
  });

  test('sets: order and repeats mean nothing', () => {
    expect(fields(policy({ sourceIps: '[10.0.0.9, 10.0.0.0/8, 10.0.0.9/32]' }))?.sourceIps).toEqual(
      fields(policy({ sourceIps: '[10.0.0.0/8, 10.0.0.9]' }))?.sourceIps,
    );
  });

  test('aliases, protection, acknowledgements, ids', () => {
    const written = `{ name: A, aliases: [B, { name: C, in: [X, Y] }], protect: true, id: "42", acknowledge: [{ rule: unused-folder, reason: soon, until: 2026-12-31 }] }`;
    const configuration = expectValid(`${base.replace('folders:\n', `folders:\n  a: ${written}\n`)}`);
    expect(configuration.objects.folders[0]).toMatchObject({
      aliases: [
        { name: 'B', in: null },
        { name: 'C', in: ['X', 'Y'] },
      ],
      protect: true,
      liveId: '42',
      acknowledge: [{ rule: 'unused-folder', reason: 'soon', until: Date.UTC(2026, 11, 31, 23, 59, 59) / 1000 }],
    });
  });

  test('facts that are not declared are assumed, and said to be', () => {
    const configuration = expectValid('sealwright: 1\naccount: { internalDomains: [b.example, A.example] }\n');
    expect(configuration.facts).toMatchObject({
      id: null,
      edition: 'full',
      internalDomains: ['a.example', 'b.example'],
    });
    expect([...configuration.declaredFacts]).toEqual(['internalDomains']);
  });
});

describe('values in tests and invariants', () => {
  test.each([
    ['message: { from: ann, to: [x@partner.example] }', 'invalid-address'],
    ['message: { from: "", to: x@partner }', 'invalid-address'],
    ['message: { from: "", to: x@partner.example, at: soon }', 'invalid-duration'],
    ['message: { from: "", to: x@partner.example, sourceIp: 10.0.0.0/8 }', 'invalid-source-range'],
    ['message: { from: "", to: x@partner.example, sendSecure: wek }', 'unknown-reference'],
    ['message: { from: "", to: x@p.example }, expect: { x@p.example: { policy: none } }', 'unknown-reference'],
    ['message: { from: "", to: x@p.example }, expect: { x@p: { secure: true } }', 'invalid-address'],
    ['message: { from: "", to: x@p.example }, expect: { y@p.example: { secure: true } }', 'invalid-address'],
    ['message: { from: "", to: x@p.example }, expect: { x@p.example: { secured: true } }', 'schema'],
  ])('{ %s }: %s', (written, rule) => {
    expectErrors(`${base}tests:\n  - { name: T, ${written} }\n`).toEqual([expect.stringMatching(`^12:\\d+ ${rule}$`)]);
  });

  test('invariants', () => {
    expectErrors(
      `${base}invariants:\n  - { name: I, from: { group: none }, except: [{ to: { domain: x } }], during: { start: 1 }, sourceIps: [a], always: { definition: none } }\n`,
    ).toEqual([
      '12:31 unknown-reference',
      '12:64 invalid-address',
      '12:89 invalid-duration',
      '12:106 invalid-source-range',
      '12:132 unknown-reference',
    ]);
  });

  test('the live account’s own names can be expected', () => {
    expectErrors(
      `${base}tests:\n  - { name: T, message: { from: "", to: x@p.example }, expect: { x@p.example: { policy: "live:1", definition: null } } }\n`,
    ).toEqual([]);
  });
});

test('definition and content definition of the helpers are valid', () => {
  expectErrors(
    base.replace('definitions:\n', `definitions:\n  z: ${definition()}\n`) +
      `contentDefinitions:\n  z: ${contentDefinition()}\n`,
  ).toEqual([]);
});
