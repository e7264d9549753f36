// Which policies the tests show at work.
import { describe, expect, it, test } from 'vitest';
import { base, financeOut, tested } from './support/tested.ts';

const message = '{ from: ann@acme.example, to: [x@customer.example], at: 2026-12-05T10:00:00Z }';

const bypasses = `bypassPolicies:
  auditor: { narrative: Auditor, action: disableSecureMessaging, from: internal, to: { domain: audit.example } }
  intake: { narrative: Intake, action: takeNoAction, from: internal, to: { address: in@audit.example } }
`;
const content = `contentDefinitions:
  secret: { folder: words, description: Secret, activationScore: 10, examine: [subject], wordList: "10 secret", secureMessaging: year }
  noted: { folder: words, description: Noted, activationScore: 10, examine: [subject], wordList: "10 complaint" }
contentPolicies:
  secrets: { narrative: Secrets, definition: secret, from: internal, to: external }
  complaints: { narrative: Complaints, definition: noted, from: external, to: internal }
`;

function states(rest: string, ...tests: readonly string[]): Readonly<Record<string, string>> {
  const list = tests.map((one, at) => `  - { name: t${at}, ${one} }\n`).join('');
  const { coverage } = tested(`${base}${rest}tests:${list === '' ? ' []' : ''}\n${list}`, { coverage: true });
  return Object.fromEntries((coverage?.policies ?? []).map(({ policy, state }) => [policy, state]));
}

const toAudit = (to: string, more = '') =>
  `message: { from: ann@acme.example, to: [${to}], at: 2026-12-05T10:00:00Z${more} }`;

describe('a secure messaging policy', () => {
  test.each([
    ['policy: finance-out', 'covered'],
    ['decidedBy: { policy: finance-out }', 'covered'],
    ['secure: true, definition: week', 'uncovered'],
    ['policy: finance-out, secure: false', 'uncovered'],
  ])('%s: %s', (outcome, state) => {
    const one = `message: ${message}, expect: { x@customer.example: { ${outcome} } }`;
    expect(states(financeOut, one)['finance-out']).toBe(state);
  });

  it('all of a test has to hold', () => {
    const two = `message: { from: ann@acme.example, to: [x@a.example, y@b.example] }, expect: { x@a.example: { policy: finance-out }, y@b.example: { secure: false } }`;
    expect(states(financeOut, two)['finance-out']).toBe('uncovered');
  });

  it('is not needed where it is switched off or over, and counts where a test covers it all the same', () => {
    const idle = `policies:
  off: { narrative: Off, definition: week, from: internal, to: external, enabled: false }
  over: { narrative: Over, definition: week, from: internal, to: external, end: 2026-11-30 }
`;
    expect(states(idle)).toEqual({ off: 'not-needed', over: 'not-needed' });
    const then = `message: { from: ann@acme.example, to: [x@customer.example], at: 2026-11-30T23:59:59Z }, expect: { x@customer.example: { policy: over } }`;
    expect(states(idle, then)).toEqual({ off: 'not-needed', over: 'covered' });
  });
});

describe('a bypass policy', () => {
  it('that switches off is named; one that leaves on is what a test would fail without', () => {
    const all = financeOut + bypasses;
    const named = `${toAudit('x@audit.example')}, expect: { x@audit.example: { bypassedBy: auditor } }`;
    expect(states(all, named)).toMatchObject({ auditor: 'covered', intake: 'uncovered' });
    const kept = `${toAudit('in@audit.example')}, expect: { in@audit.example: { secure: true } }`;
    expect(states(all, kept)).toMatchObject({ auditor: 'uncovered', intake: 'covered', 'finance-out': 'uncovered' });
    const weak = `${toAudit('in@audit.example')}, expect: { in@audit.example: { direction: outbound } }`;
    expect(states(all, weak)).toMatchObject({ intake: 'uncovered' });
    const idle = `message: { from: joe@acme.example, to: [in@audit.example] }, expect: { in@audit.example: { secure: false } }`;
    expect(states(all, idle)).toMatchObject({ intake: 'uncovered' });
  });
});

describe('a content examination policy', () => {
  it('that sets something secure is named; one that does not is met with words that it looks for', () => {
    const secret = `${toAudit('x@customer.example', ', subject: secret')}, expect: { x@customer.example: { policy: secrets } }`;
    const complaint = `message: { from: x@customer.example, to: [ann@acme.example], subject: complaint }, expect: { ann@acme.example: { secure: false } }`;
    expect(states(content, secret, complaint)).toEqual({ secrets: 'covered', complaints: 'covered' });
    expect(
      states(content, secret.replace('subject: secret', 'subject: no'), complaint.replace('complaint }', 'thanks }')),
    ).toEqual({
      secrets: 'uncovered',
      complaints: 'uncovered',
    });
  });

  it('is told from a policy that has the same key', () => {
    const same = `${content}policies:
  secrets: { narrative: Out, definition: week, from: internal, to: external }
`;
    const one = `${toAudit('x@customer.example', ', subject: secret')}, expect: { x@customer.example: { policy: secrets } }`;
    const { coverage } = tested(`${base}${same}tests:\n  - { name: t, ${one} }\n`, { coverage: true });
    expect(coverage?.policies.map(({ type, state }) => `${type} ${state}`)).toEqual([
      'policies uncovered',
      'contentPolicies covered',
      'contentPolicies uncovered',
    ]);
  });
});

it('what is suggested covers the policy that it is suggested for', () => {
  const all = `${base}${financeOut}${bypasses}${content}`;
  const before = tested(all, { coverage: true }).coverage?.policies ?? [];
  expect(before.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'uncovered'));
  const tests = before.map(({ policy, suggestion }) => ({
    name: policy,
    message: suggestion?.message,
    expect: { [suggestion?.recipient ?? '']: suggestion?.expect },
  }));
  const { coverage, summary } = tested(`${all}tests: ${JSON.stringify(tests)}\n`, { coverage: true });
  expect(summary).toMatchObject({ failedTests: 0, expectations: 5 });
  expect(coverage).toMatchObject({ total: 5, covered: 5 });
  expect(coverage?.policies.map(({ policy, tests: by }) => by.includes(policy))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
});

it('of a policy that never decides nothing is suggested', () => {
  const hidden = `policies:
  any: { narrative: Any, definition: week, from: { domain: acme.example }, to: external, override: true }
  never: { narrative: Never, definition: year, from: internal, to: external }
`;
  const { coverage } = tested(`${base}${hidden}`, { coverage: true });
  expect(coverage?.policies.map(({ policy, suggestion }) => [policy, suggestion !== undefined])).toEqual([
    ['any', true],
    ['never', false],
  ]);
});
