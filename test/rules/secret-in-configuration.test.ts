import { describe, expect, test } from 'vitest';
import { kindOfKey, secretIn, secretUnder } from '../../src/rules/secret-patterns.ts';
import { diagnose } from '../config/support.ts';
import { base, contentDefinition, oneRule, policy } from './one-rule.ts';

// Put together here, so that nothing in this file looks like a credential to those who look for them.
const join = (...parts: string[]) => parts.join('');
const token = join('gh', 'p_', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6');
const random = 'q7Zr2VxK9mTb4LwN8sYd3Hg';
const own = (key: string, value: string) => `${base}policies:\n  p: ${policy({ [key]: value })}\n`;

oneRule('secret-in-configuration', 'error', {
  finds: [
    ['a password', own('x-password', 'hunter22'), 'hunter22'],
    ['a number', own('x-password', '12345678'), '12345678'],
    ['a known token under any key', own('x-note', token), token],
    ['inside of a text', own('narrative', `"use ${token}"`), `${token}"`],
    ['a section of its own', `${base}x-ci: { token: ${random} }\n`, random],
    ['a list of its own', `${base}x-tokens: [${random}]\n`, random],
    [
      'what aliases repeat, once',
      `${base}x-all: &all { password: hunter22 }\npolicies:\n  p: ${policy({ 'x-a': '*all' })}\n`,
      'hunter22',
    ],
    [
      'an address',
      base.replace('edition: full', `edition: full, target: { service: "https://ci:hunter22@api.example/" }`),
      'https',
    ],
    ['an object that has a mistake in its form', own('password', 'hunter22'), 'hunter22'],
    [
      'a message of a test',
      `${base}tests:\n  - { name: T, message: { from: a@acme.example, to: b@b.example, body: "${token}" }, expect: { b@b.example: { secure: true } } }\n`,
      `${token}"`,
    ],
  ],
  passes: [
    [
      'a word list, which looks for them',
      `${base}contentDefinitions:\n  c: ${contentDefinition({ wordList: `"10 ${token}"`, secureMessaging: 'builtin:default' })}\ncontentPolicies:\n  c: { narrative: C, definition: c, from: internal, to: external }\n`,
    ],
    ['a comment', `${base}# password: hunter22\n`],
    ['an object that is called so', `${base}policies:\n  password: ${policy({ narrative: 'Password' })}\n`],
    ['a place where it is', own('x-password', `"${join('$', '{CI_PASSWORD}')}"`)],
    ['a switch', own('x-secret', 'true')],
    ['a long id', own('id', random)],
    [
      'what a test says of passwords',
      `${base}tests:\n  - { name: T, message: { from: a@acme.example, to: b@b.example, subject: "password: hunter22" }, expect: { b@b.example: { secure: true } } }\n`,
    ],
  ],
});

test('the secret is not repeated', () => {
  const yamls = [
    own('x-password', 'hunter22'),
    own('x-note', token),
    `${base}x-ci: { token: ${random} }\n`,
    `${base}policies:\n  p: ${policy({ 'x-map': `{ ${token}: { password: hunter22 } }` })}\n`,
  ];
  for (const yaml of yamls) {
    const found = diagnose(yaml);
    expect(found.map(({ rule }) => rule)).toEqual(['secret-in-configuration']);
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`hunter22|${token}|${random}`));
  }
});

test('each file has its own sections', () => {
  const found = diagnose({
    'sealwright.yaml': `${base}include: b.yaml\nx-ci: { note: none }\n`,
    'b.yaml': `x-ci:\n  password: hunter22\n`,
  });
  expect(found).toMatchObject([{ file: 'b.yaml', line: 2, column: 13 }]);
});

describe('known by its form', () => {
  test.each([
    join('AK', 'IA', 'Z5GQWERTY2UIOP34'),
    token,
    join('github', '_pat_', '11ABCDEFG0aBcDeFgHiJkL_mnopqrstuvwxyz'),
    join('gl', 'pat-', 'aB3dE6gH9jK2mN5pQ8sT'),
    join('xo', 'xb-', '123456789012-aBcDeFgHiJkL'),
    join('s', 'k_live_', 'aB3dE6gH9jK2mN5pQ8sT'),
    join('AI', 'za', 'SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q'),
    join('npm', '_', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6'),
    join('ey', 'JhbGciOiJIUzI1NiJ9', '.ey', 'JzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N'),
    join('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIE'),
    join('-----BEGIN ', 'PRIVATE KEY-----'),
    join('-----BEGIN PGP ', 'PRIVATE KEY BLOCK-----'),
    join('Authorization: Bea', 'rer aB3dE6gH9jK2mN5pQ8sT1vW4'),
    join('postgres://app:', 'hunter22', '@db.example/app'),
    join('https://hooks.', 'slack.com/services/T00000000/B00000000/aB3dE6gH9jK2mN5pQ8sT1vW4'),
  ])('%#', (text) => {
    expect(secretIn(`see ${text}`)).toBeDefined();
  });

  test.each([
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----',
    'https://acme.example/a:b@c',
    'https://acme.example:8443/path',
    join('https://user:$', '{PASSWORD}@acme.example/'),
    'https://<user>:<password>@acme.example/',
    'mailto:ann@acme.example',
    'AKIA',
    'ghp_short',
    'Bearer of good news and of many more things',
    'Basic understanding is wanted from everyone here',
    'sk-learn',
    'key-account management',
    'npm_config_registry',
    '50c87c4edd36c5249b15dd2c8b4bc015',
    'eyJust a word',
  ])('not %s', (text) => {
    expect(secretIn(text)).toBeUndefined();
  });
});

describe('known by its key', () => {
  test.each([
    ['password', 'hunter22'],
    ['x-smtp-password', 'hunter22'],
    ['dbPassword', 'hunter22'],
    ['DB_PASSWD', 'hunter22'],
    ['passwords', 'hunter22'],
    ['password_production', 'hunter22'],
    ['clientSecret', 'b1946ac9-2cbb-4a50-91f0-1d1f0a1a2b3c'],
    ['x-token', random],
    ['apiKey', random],
    ['x-api-keys', random],
    ['secret', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  ])('%s', (key, value) => {
    expect(secretUnder(kindOfKey(key), value)).toBeDefined();
  });

  test.each([
    ['password', ''],
    ['password', true],
    ['password', 'none'],
    ['password', join('$', '{env.PASSWORD}')],
    ['password', '{{ password }}'],
    ['password', '<password>'],
    ['password', '********'],
    ['password', 'in the vault of the mail team'],
    ['password', 'op://mail/gateway/password'],
    ['x-password-policy', 'twelve-characters'],
    ['x-password-hint', 'hunter22'],
    ['x-token', 'subject tag'],
    ['x-token', 'finance-team-renewal-2026'],
    ['x-secret', 'handshake'],
    ['x-ticket-key', 'FIN-1234'],
    ['x-token', 'b1946ac9-2cbb-4a50-91f0-1d1f0a1a2b3c'],
    ['id', random],
    ['md5', '50c87c4edd36c5249b15dd2c8b4bc015'],
    ['fingerprint', random],
    ['narrative', random],
  ])('not %s: %s', (key, value) => {
    expect(secretUnder(kindOfKey(key), value)).toBeUndefined();
  });
});

test('takes time in proportion to the length', () => {
  const start = performance.now();
  for (const piece of [
    'eyJ',
    'eyJaaaaaaaa.',
    'a://',
    'a://b:',
    'Bearer ',
    'sk-',
    'key-',
    '-----BEGIN ',
    'PRIVATE KEY',
    'A ',
    '@',
  ]) {
    secretIn(`PRIVATE KEY ${piece.repeat(50_000)}`);
    secretUnder('surely', piece.repeat(50_000));
    secretUnder('perhaps', piece.repeat(50_000));
    kindOfKey(piece.repeat(50_000));
  }
  expect(performance.now() - start).toBeLessThan(5000);
});
