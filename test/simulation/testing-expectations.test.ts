// What a test expects is compared by what it means, not by how it is written.
import { describe, expect, it, test } from 'vitest';
import { md5, sha256 } from '../../src/cli/hash.ts';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import { testConfiguration } from '../../src/simulation/testing/test-configuration.ts';
import { entry, memoryReader } from '../config/support.ts';
import { asOf } from './support/examples.ts';
import { base, configurationOf, financeOut, tested, wrongFields } from './support/tested.ts';

const toCustomer = '{ from: ann@acme.example, to: x@customer.example, at: 2026-12-05T10:00:00Z }';

describe('an outcome is as expected', () => {
  test.each([
    ['secure: true, mailbox: notification, portal: true, banner: none, direction: outbound'],
    ['definition: week, policy: finance-out, bypassedBy: null'],
    ['decidedBy: { trigger: policy }'],
    ['decidedBy: { trigger: policy, policy: finance-out }'],
    ['rights: { print: false }'],
    ['rights: { reply: true, replyAll: false }'],
    ['expiresAt: 2026-12-12T10:00:00Z'],
    ['expiresAt: 2026-12-12T11:00:00+01:00'],
    ['expiresAt: "2026-12-12T10:00:00.900Z"'],
    ['expiresAt: 2026-12-12T10:00'],
    ['expiresAfter: 7d'],
    ['expiresAfter: 168h'],
    ['expiresAfter: 1w'],
    ['extendableTo: 2026-12-15T10:00:00Z, extendableBy: 72h'],
    ['readReceipt: false, ambiguous: false, conflict: false'],
    ['sensitiveTo: []'],
    ['x-why: a note of the author'],
  ])('%s', (outcome) => {
    expect(wrongFields(financeOut, toCustomer, `{ ${outcome} }`)).toEqual([]);
  });
});

describe('an outcome is another', () => {
  test.each([
    ['secure: false, mailbox: message', ['secure: false ≠ true', 'mailbox: "message" ≠ "notification"']],
    ['definition: year', ['definition: "year" ≠ "week"']],
    ['definition: null', ['definition: null ≠ "week"']],
    ['policy: null', ['policy: null ≠ "finance-out"']],
    ['policy: "live:4711"', ['policy: "live:4711" ≠ "finance-out"']],
    ['decidedBy: { trigger: content, policy: finance-out }', ['decidedBy.trigger: "content" ≠ "policy"']],
    ['rights: { print: true, reply: true }', ['rights.print: true ≠ false']],
    ['rights: null', ['rights: null ≠ {"print":false,"reply":true,"replyAll":false}']],
    ['expiresAt: 2026-12-12', ['expiresAt: "2026-12-12T23:59:59Z" ≠ "2026-12-12T10:00:00Z"']],
    ['expiresAt: null', ['expiresAt: null ≠ "2026-12-12T10:00:00Z"']],
    ['expiresAfter: 8d', ['expiresAfter: "8d" ≠ "7d"']],
    ['extendableBy: null', ['extendableBy: null ≠ "3d"']],
    ['readReceipt: null', ['readReceipt: null ≠ false']],
    ['sensitiveTo: [side-order]', ['sensitiveTo: ["side-order"] ≠ []']],
  ])('%s', (outcome, wrong) => {
    expect(wrongFields(financeOut, toCustomer, `{ ${outcome} }`)).toEqual(wrong);
  });
});

it('internal recipients have no rights, no expiry and no receipt', () => {
  const inside = '{ from: ann@acme.example, to: bob@acme.example, application: outlook, sendSecure: week }';
  const outcome =
    '{ secure: true, rights: null, expiresAt: null, expiresAfter: null, extendableBy: null, readReceipt: null }';
  expect(wrongFields(financeOut, inside, outcome)).toEqual([]);
  expect(wrongFields(financeOut, inside, '{ rights: { print: false } }')).toEqual(['rights.print: false ≠ null']);
});

it('the maximum retention limits what a duration comes to', () => {
  const message = '{ from: joe@acme.example, to: x@customer.example, application: mac, sendSecure: year }';
  expect(wrongFields(financeOut, message, '{ expiresAfter: 365d, extendableBy: null }')).toEqual([]);
});

it('the strategies that an outcome is sensitive to are a set', () => {
  const bypass = `bypassPolicies:
  all: { narrative: All, action: disableSecureMessaging, from: internal, to: external }
`;
  const message = '{ from: ann@acme.example, to: x@customer.example, application: mac, sendSecure: year }';
  const sensitive = 'sensitiveTo: [bypass-scope]';
  expect(wrongFields(financeOut + bypass, message, `{ ${sensitive} }`)).toEqual([]);
  expect(wrongFields(financeOut + bypass, message, '{ sensitiveTo: [bypass-scope, trigger-order] }')).toHaveLength(1);
});

it('addresses are one however they are written', () => {
  const document = tested(`${base}${financeOut}tests:
  - name: t
    message: { from: Ann@ACME.example, to: [X@Bücher.Example] }
    expect: { x@xn--bcher-kva.example: { policy: null } }
`);
  expect(document.tests[0]?.failures.map(({ recipient }) => recipient.address)).toEqual(['x@xn--bcher-kva.example']);
});

it('a message that names no moment is sent as of the moment that is asked about', () => {
  expect(
    wrongFields(
      financeOut,
      '{ from: ann@acme.example, to: x@customer.example }',
      '{ expiresAt: 2026-12-08T09:00:00Z }',
    ),
  ).toEqual([]);
});

it('a failure has the place of what is expected, and says who decided and why not who should have', () => {
  const [test] = tested(`${base}${financeOut}  late:
    narrative: A campaign
    definition: year
    from: internal
    to: external
    end: 2026-11-30
tests:
  - name: the campaign
    message: { from: joe@acme.example, to: [x@customer.example], at: 2026-12-05T10:00:00Z, subject: it's "on" }
    expect:
      x@customer.example:
        secure: true
        policy: late
`).tests;
  expect(test).toMatchObject({ name: 'the campaign', passed: false, line: 20, expectations: 1 });
  expect(test?.failures[0]?.mismatches).toMatchObject([
    { field: 'secure', line: 24, column: 17 },
    { field: 'policy', line: 25, column: 17, expected: 'late', got: null },
  ]);
  expect(test?.failures[0]?.why).toEqual([
    'No policy decides: none that would make it secure matches.',
    '"A campaign" (late) does not match: it ended on 2026-11-30T23:59:59Z.',
  ]);
  expect(test?.failures[0]?.explain).toEqual([
    ...['sealwright', 'explain', '--from', 'joe@acme.example', '--to', 'x@customer.example'],
    ...['--at', '2026-12-05T10:00:00Z', '--subject', 'it\'s "on"'],
  ]);
});

it('headers and attachments have no flag, and a command that leaves them out would mislead', () => {
  const [test] = tested(`${base}${financeOut}tests:
  - name: t
    message: { from: joe@acme.example, to: [x@customer.example], headers: ["X-A: b"] }
    expect: { x@customer.example: { secure: true } }
`).tests;
  expect(test?.failures[0]?.explain).toEqual([]);
});

it('what only an account has is named by its id, and so can be what the configuration has a key for', () => {
  const configuration = configurationOf(`${base}${financeOut}tests:
  - name: t
    message: { from: joe@acme.example, to: [x@live.example] }
    expect: { x@live.example: { policy: "live:77" } }
  - name: t
    message: { from: ann@acme.example, to: [x@a.example] }
    expect: { x@a.example: { policy: "live:88" } }
`);
  const [own] = configuration.objects.policies;
  if (!own) throw new Error('no policy');
  const fields = {
    ...own.fields,
    from: { type: 'internal', basedOn: 'envelope' },
    to: { type: 'domain', domain: 'live.example' },
  };
  const set = {
    ...configuration,
    objects: {
      ...configuration.objects,
      policies: [
        { ...own, id: '88' },
        { kind: 'policies', handle: 'live:77', id: '77', name: 'Live', fields } as unknown as typeof own,
      ],
    },
  };
  const options = { hash: sha256, md5, asOf, target: 'sandbox', coverage: true, explain: [] };
  const { tests, coverage } = testConfiguration(configuration, set, options);
  expect(tests.map(({ passed }) => passed)).toEqual([true, true]);
  // Only what the configuration has is to be covered by its tests.
  expect(coverage?.policies.map(({ policy, state }) => [policy, state])).toEqual([['finance-out', 'covered']]);
});

it('a test that is for another account counts where places are looked up', () => {
  const { configuration } = loadConfiguration(
    memoryReader({
      [entry]: `sealwright: 1
accounts:
  staging: { edition: full, internalDomains: [acme.example] }
  production: { edition: full, internalDomains: [acme.example] }
tests:
  - { name: a, message: { from: a@acme.example, to: [x@a.example] }, expect: { x@a.example: { secure: false } }, when: [staging] }
  - { name: b, message: { from: a@acme.example, to: [x@a.example] }, expect: { x@a.example: { secure: true } }, when: [production] }
`,
    }),
    { account: 'production' },
  );
  if (!configuration) throw new Error('not a configuration');
  const options = { hash: sha256, md5, asOf, target: null, coverage: false, explain: [] };
  const { tests } = testConfiguration(configuration, configuration, options);
  expect(tests).toMatchObject([{ name: 'b', path: ['tests', 1], line: 7, failures: [{ mismatches: [{ line: 7 }] }] }]);
});
