// The document: what it counts, what it leaves out, and that it is what its schema says.
import { describe, expect, test } from 'vitest';
import { schemaErrors } from '../support/valid-document.ts';
import { busyAccount, busyDay, simulated } from './support/simulated.ts';

const records = (messages: readonly object[]) =>
  Object.fromEntries(
    simulated(messages).policies.map(({ policy, matched, won, decided }) => [policy, [matched, won, decided]]),
  );

describe('what policies did: matched, won, decided', () => {
  test('the winner decides, who comes after it only matches', () => {
    const counted = records([{ from: 'ann@acme.example', to: ['x@partner.example', 'y@partner.example'] }]);
    expect(counted['finance-out']).toEqual([2, 2, 2]);
    expect(counted['partner-a']).toEqual([2, 0, 0]);
    expect(counted.regulator).toEqual([0, 0, 0]);
  });

  test('a policy that takes no action decides', () => {
    expect(records([{ from: 'ann@acme.example', to: 'news@press.example' }]).press).toEqual([1, 1, 1]);
  });

  test('a bypass decides where it switches something off', () => {
    const to = 'kit@audit.example';
    expect(records([{ from: 'ann@acme.example', to }])).toMatchObject({ auditor: [1, 1, 1], 'finance-out': [1, 1, 0] });
    expect(records([{ from: 'joe@acme.example', to }])).toMatchObject({ auditor: [1, 1, 0] });
  });

  test('a bypass decides where it leaves on what another would have switched off', () => {
    const to = 'intake@audit.example';
    expect(records([{ from: 'ann@acme.example', to }])).toMatchObject({
      intake: [1, 1, 1],
      auditor: [1, 0, 0],
      'finance-out': [1, 1, 1],
    });
    // Nothing was on.
    expect(records([{ from: 'joe@acme.example', to }])).toMatchObject({ intake: [1, 1, 0] });
    // Not the policy made it secure, and a bypass does not touch what did.
    expect(records([{ from: 'ann@acme.example', to, sendSecure: 'month' }])).toMatchObject({ intake: [1, 1, 0] });
  });

  test('content examination decides before a policy; without a definition it decides nothing', () => {
    const subject = '[secure] complaint';
    expect(records([{ from: 'ann@acme.example', to: 'x@customer.example', subject }])).toMatchObject({
      tagged: [1, 1, 1],
      complaints: [1, 1, 0],
      'finance-out': [1, 1, 0],
    });
  });
});

test('only the definitions in effect are listed, with what the console shows', () => {
  const lite = `
sealwright: 1
account: { id: lite, edition: lite, maxRetention: 365d, internalDomains: [acme.example] }
policies: { out: { narrative: Out, definition: builtin:external, from: internal, to: external } }
`;
  expect(simulated([{ from: 'a@acme.example', to: 'x@y.example' }], { yaml: lite }).definitions).toEqual([
    { definition: 'builtin:external', description: 'External Recipients' },
  ]);
});

test('what a message says is left out: nobody wants it in a report', () => {
  const secret = 'sesame';
  const document = simulated([
    {
      from: 'ann@acme.example',
      to: 'x@customer.example',
      subject: 'shown',
      body: secret,
      headers: [`X-Key: ${secret}`],
      attachments: [{ name: 'shown.txt', text: secret }],
    },
  ]);
  expect(JSON.stringify(document)).not.toContain(secret);
  expect(document.messages[0]?.message).toMatchObject({ subject: 'shown', attachments: [{ name: 'shown.txt' }] });
});

test('the document is what its schema says', () => {
  expect(schemaErrors(simulated(busyDay))).toEqual([]);
  expect(schemaErrors(simulated([], { accountName: 'staging', target: 'sandbox:a.db' }))).toEqual([]);
  expect(schemaErrors({ ...simulated(busyDay), facts: [{}] })).not.toEqual([]);
});

test('a trace without the policies that do not match leaves everything else as it is', () => {
  const all = simulated(busyDay);
  const matching = simulated(busyDay, { trace: 'matching-policies' });
  const isMatching = ({ because }: { because: string }) =>
    !/^(is (disabled|for other)|starts on|ended on|has source ranges)/.test(because);
  const shortened = {
    ...all,
    messages: all.messages.map((one) => ({
      ...one,
      recipients: one.recipients.map((each) => ({ ...each, trace: each.trace.filter(isMatching) })),
    })),
  };
  expect(matching).toEqual(shortened);
  expect(all.messages[0]?.recipients[0]?.trace).toHaveLength(all.policies.length);
});

describe('what is not known is told where it could change something', () => {
  const unknown = (message: object, yaml = busyAccount) =>
    simulated([message], { yaml }).messages[0]?.findings.map(({ rule, policy, recipient }) => [
      rule,
      policy?.policy,
      recipient,
    ]);
  const twoWays = busyAccount.replace(
    'bypassPolicies:',
    'bypassPolicies:\n  known: { narrative: Counsel, action: disableSecureMessaging, from: everyone, to: { group: counsel } }',
  );

  test('a group whose members nobody gave', () => {
    expect(unknown({ from: 'joe@acme.example', to: 'kim@law.example' })).toEqual([
      ['unknown-members', 'counsel', 'kim@law.example'],
    ]);
  });

  test('a secure messaging policy never acts on other mail than outbound', () => {
    expect(unknown({ from: 'joe@acme.example', to: 'sue@acme.example' })).toEqual([]);
    expect(unknown({ from: 'x@y.example', to: 'kim@law.example' })).toEqual([]);
  });

  test('nor does a bypass, unless it stops picks and content too', () => {
    const reply = { from: 'kim@law.example', to: 'joe@acme.example', sendSecure: 'month', application: 'portal' };
    expect(unknown(reply, twoWays)).toEqual([]);
    expect(unknown(reply, `${twoWays}strategies: { bypass-scope: all }\n`)).toEqual([
      ['unknown-members', 'known', 'joe@acme.example'],
    ]);
  });
});
