// What invariants mean, and what trying them finds.
import { describe, expect, it, test } from 'vitest';
import { md5 } from '../../src/cli/hash.ts';
import { patternExample } from '../../src/content/pattern-example.ts';
import { worldOf } from '../../src/routing/world.ts';
import { readInvariants } from '../../src/simulation/testing/invariant.ts';
import { tryInvariants } from '../../src/simulation/testing/try-invariants.ts';
import { asOf } from './support/examples.ts';
import { base, configurationOf, financeOut, tested } from './support/tested.ts';

const holds = (rest: string, invariant: string): boolean => violated(rest, invariant) === undefined;

function violated(rest: string, invariant: string) {
  const [result] = tested(`${base}${rest}invariants:\n  - { name: i, ${invariant} }\n`).invariants;
  expect(result?.tried).toBeGreaterThan(0);
  return result?.violations[0];
}

describe('what an invariant is about', () => {
  test.each([
    ['from: { group: finance }, to: external, always: { secure: true }', true],
    ['from: internal, to: external, always: { secure: true }', false],
    ['from: internal, to: external, except: [{ from: { domain: acme.example } }], always: { secure: true }', undefined],
    // A header is not what the policy looks at.
    ['from: { group: finance, basedOn: header }, to: external, always: { secure: true }', false],
    ['from: { group: finance, basedOn: both }, to: external, always: { secure: true }', false],
    ['from: internal, except: [{ to: external }], never: { secure: true }', false],
    ['from: internal, except: [{ to: external }], never: { mailbox: notification }', true],
    // Not all at once.
    ['from: { group: finance }, to: external, never: { secure: true, direction: internal }', true],
    ['from: { group: finance }, to: external, never: { secure: true, direction: outbound }', false],
    ['from: { group: finance }, to: external, always: { expiresAfter: 7d, definition: week }', false],
  ])('%s', (invariant, expected) => {
    if (expected === undefined) {
      const [result] = tested(`${base}${financeOut}invariants:\n  - { name: i, ${invariant} }\n`).invariants;
      expect(result).toMatchObject({ tried: 0, holds: true });
    } else expect(holds(financeOut, invariant)).toBe(expected);
  });

  const dated = `policies:
  out: { narrative: Out, definition: week, from: internal, to: external, start: 2026-12-01, end: 2026-12-31, sourceIps: [203.0.113.0/24] }
`;
  test.each([
    ['during: { start: 2026-12-01, end: 2026-12-31 }, sourceIps: [203.0.113.0/24]', true],
    ['during: { start: 2026-12-01, end: 2027-01-01T00:00:00Z }, sourceIps: [203.0.113.0/24]', false],
    ['during: { start: 2026-11-30T23:59:59Z, end: 2026-12-31 }, sourceIps: [203.0.113.0/24]', false],
    ['during: { start: 2026-12-01, end: 2026-12-31 }, sourceIps: [203.0.113.0/24, 203.0.114.0/32]', false],
    ['during: { start: 2026-12-01, end: 2026-12-31 }', false],
    // A source that is not known is in no range, and so in no exception with ranges either.
    ['during: { start: 2026-12-01, end: 2026-12-31 }, except: [{ sourceIps: [0.0.0.0/0] }]', false],
    ['except: [{ during: { end: 2026-11-30 } }, { during: { start: 2027-01-01 } }], sourceIps: [203.0.113.0/25]', true],
  ])('%s', (conditions, expected) => {
    expect(holds(dated, `from: internal, to: external, ${conditions}, always: { secure: true }`)).toBe(expected);
  });
});

describe('what has to be tried to find a violation', () => {
  const lists = (more: string) => `contentDefinitions:
  a: { folder: words, description: A, activationScore: 10, examine: [subject, body], wordList: ${JSON.stringify(more)}, secureMessaging: year }
contentPolicies:
  a-out: { narrative: A, definition: a, from: internal, to: external }
`;

  test.each([
    ['a phrase', '10 "[secure]"'],
    ['several lines', '4 alpha\n3 beta\n3 gamma'],
    ['a line in several parts', '5 alpha'],
    ['a required line', '2 required project\n8 alpha'],
    ['a line beside one that excludes', '10 alpha beta\n10 gamma\n1 exclude alpha'],
    ['a pattern', '10 regex \\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}\\b'],
    ['a pattern with alternatives', '10 regex (?i)\\b(?:term|side) sheet[^a-z]'],
  ])('content examination: %s', (_, wordList) => {
    const found = violated(
      financeOut + lists(wordList),
      'from: { group: finance }, to: external, never: { definition: year, decidedBy: { trigger: content } }',
    );
    expect(found?.recipient.decidedBy).toEqual({ trigger: 'content', policy: 'a-out' });
  });

  it('an attachment by its digest, and a header line', () => {
    const digest = `contentDefinitions:
  a: { folder: words, description: A, activationScore: 10, examine: [attachments], wordList: "10 hash 50c87c4edd36c5249b15dd2c8b4bc015 plan.txt", secureMessaging: year }
  b: { folder: words, description: B, activationScore: 20, examine: [headers], wordList: "10 X-Class", secureMessaging: week }
contentPolicies:
  a-out: { narrative: A, definition: a, from: internal, to: external }
  b-out: { narrative: B, definition: b, from: internal, to: external }
`;
    const by = (policy: string) =>
      violated(digest, `from: internal, to: external, never: { policy: ${policy} }`)?.message;
    expect(by('a-out')?.attachments).toEqual([{ name: 'plan.txt', md5: '50c87c4edd36c5249b15dd2c8b4bc015' }]);
    expect(by('b-out')?.headers).toEqual(['X-Class', 'X-Class']);
    expect(violated(digest, 'from: internal, to: external, never: { conflict: true }')).toBeDefined();
  });

  it('a pick, from the application that makes the difference', () => {
    const found = violated('', 'from: internal, to: internal, always: { mailbox: message }');
    expect(found?.message.sendSecure).toBeDefined();
    const banner = violated('', 'from: internal, to: internal, never: { mailbox: banner, portal: false }');
    expect(banner?.message.sendSecure).toBeDefined();
  });

  it('an answer to all, where the definition forbids that and an answer alone is allowed', () => {
    const answers = 'from: external, to: internal';
    expect(violated('', `${answers}, never: { secure: true, definition: week }`)?.message.to).toHaveLength(1);
    expect(violated('', `${answers}, never: { secure: true, definition: year }`)).toBeDefined();
  });

  it('a user by an attribute, mail from outside, and a subdomain', () => {
    const more = `directory:
  users: [{ address: zoe@acme.example, attributes: { department: Legal } }]
bypassPolicies:
  legal: { narrative: Legal, action: disableSecureMessaging, from: { attribute: department, equals: Legal }, to: external, override: true }
`;
    const all = `policies:
  out: { narrative: Out, definition: week, from: internal, to: external }
`;
    expect(violated(all + more, 'from: internal, to: external, always: { secure: true }')?.message.from).toBe(
      'zoe@acme.example',
    );
    expect(violated(all, 'from: external, to: internal, always: { secure: true }')).toBeDefined();
    expect(violated(all, 'from: { domain: sub.acme.example }, to: external, always: { secure: true }')).toBeDefined();
  });
});

it('one violation of each sort is told, and the others are counted', () => {
  const [result] = tested(`${base}bypassPolicies:
  a: { narrative: A, action: disableSecureMessaging, from: { group: finance }, to: { domain: a.example } }
  b: { narrative: B, action: disableSecureMessaging, from: { group: finance }, to: { domain: b.example } }
${financeOut}invariants:
  - { name: i, from: { group: finance }, to: external, always: { secure: true } }
`).invariants;
  expect(result?.violations.map(({ recipient }) => recipient.bypassedBy)).toEqual(['a', 'b']);
  expect(result?.violations[0]?.why).toEqual([
    '"A" (a) switches secure messaging off.',
    '"Finance to anyone outside" (finance-out) is switched off by "A".',
  ]);
});

it('the same configuration is tried on the same mail', () => {
  const yaml = `${base}${financeOut}invariants:\n  - { name: i, to: external, always: { secure: true } }\n`;
  expect(tested(yaml)).toEqual(tested(yaml));
});

describe('where there is too much to try', () => {
  const many = Array.from({ length: 350 }, (_, at) => at).map(
    (at) =>
      `  p${at}: { narrative: P${at}, ${at === 211 ? 'action: takeNoAction' : 'definition: week'}, from: { address: u${at}@acme.example }, to: { domain: d${at}.example } }`,
  );
  const configuration = configurationOf(`${base}policies:
  all: { narrative: All, definition: week, from: internal, to: external }
${many.join('\n')}
invariants:
  - { name: i, from: internal, to: external, always: { secure: true } }
`);
  const world = worldOf(configuration, md5);
  const invariants = readInvariants(configuration, configuration);

  it('every policy has its turn all the same', () => {
    const [result] = tryInvariants(world, invariants, { asOf });
    expect(result).toMatchObject({ complete: false, violations: [{ message: { from: 'u211@acme.example' } }] });
    expect(result?.tried).toBeGreaterThan(350);
    expect(result?.tried).toBeLessThanOrEqual(5000);
  });

  it('no more is tried than was asked for, and that is said', () => {
    const [result] = tryInvariants(world, invariants, { asOf, mostMessages: 10 });
    expect(result).toMatchObject({ tried: 10, complete: false });
  });
});

describe('a text that a pattern is found in', () => {
  test.each([
    ['abc', 'abc'],
    ['\\bM&A\\b', 'M&A'],
    ['a{3}b*c+d?', 'aaac'],
    ['(?:one|two)(?P<n>three)', 'onethree'],
    ['[^a-z]x', '4x'],
    ['[\\d-]{2}\\.', '44.'],
    ['(?i)a', 'a'],
    ['\\pL', null],
    ['[[:alpha:]]', null],
    ['(?=a)', null],
    ['a{1000}', null],
    ['(a', null],
  ])('%s', (pattern, example) => {
    expect(patternExample(pattern)).toBe(example);
  });
});
