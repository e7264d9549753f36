import { expect, test } from 'vitest';
import { diagnose, expectErrors, expectMessages, expectValid, load } from './support.ts';

const two = `sealwright: 1
accounts:
  staging: { edition: full, internalDomains: [staging.example] }
  production: { edition: full, internalDomains: [acme.example] }
groups:
  finance: { name: Finance, members: [ann@acme.example], when: [production] }
  all: { name: All }
`;

test('nothing is chosen silently', () => {
  const loaded = load(two);
  expect(loaded).toMatchObject({ accounts: ['staging', 'production'], mustChooseAccount: true, findings: [] });
  expect(loaded.draft).toBeUndefined();
  expect(loaded.configuration).toBeUndefined();
});

test('an account is chosen by its name, and `when` leaves out what is for others', () => {
  const staging = expectValid(two, { account: 'staging' });
  expect(staging.accountName).toBe('staging');
  expect(staging.facts.internalDomains).toEqual(['staging.example']);
  expect(staging.objects.groups.map(({ key }) => key)).toEqual(['all']);
  expect(expectValid(two, { account: 'production' }).objects.groups).toHaveLength(2);
});

test('tests can be for some accounts too', () => {
  const yaml = `${two}tests:\n  - { name: T, when: [staging], message: { from: "", to: a@b.example } }\n`;
  expect(expectValid(yaml, { account: 'staging' }).tests).toHaveLength(1);
  expect(expectValid(yaml, { account: 'production' }).tests).toHaveLength(0);
});

test('a reference to what `when` leaves out says exactly that', () => {
  const yaml = `${two}folders:\n  f: { name: F, publishedTo: [{ group: finance }] }\n`;
  expectMessages(yaml, { account: 'staging' }).toEqual([
    'A reference leads nowhere. `publishedTo[0].group` of the folder `f` names `finance`; it is left out of the account `staging` by its `when`.',
  ]);
  expectErrors(yaml, { account: 'production' }).toEqual([]);
});

test('names that are no account', () => {
  expectMessages(two, { account: 'prodution' }).toEqual([
    'There is no account of this name. The configuration has `staging`, `production`, not `prodution`. → --account production',
  ]);
  expectMessages('sealwright: 1\naccount: { edition: full }\n', { account: 'staging' }).toEqual([
    expect.stringContaining('which has no name; leave out `--account staging`.'),
  ]);
  expect(diagnose(two.replace('when: [production]', 'when: [prod]'), { account: 'staging' })).toMatchObject([
    { rule: 'schema', line: 6, column: 65, hint: 'production' },
  ]);
  expectErrors('sealwright: 1\ngroups:\n  a: { name: A, when: [x] }\n').toEqual(['3:24 schema']);
});

test('either one account or several', () => {
  expectErrors(`${two}account: { edition: full }\n`, { account: 'staging' }).toEqual(['8:10 schema']);
});
