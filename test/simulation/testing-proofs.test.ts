import { describe, expect, it } from 'vitest';
import { md5, sha256 } from '../../src/cli/hash.ts';
import { testConfiguration } from '../../src/simulation/testing/test-configuration.ts';
import { configurationOf } from './support/tested.ts';

const asOf = Date.UTC(2026, 11, 1) / 1000;

const base = `sealwright: 1
account: { edition: full, internalDomains: [acme.example], attributes: [department] }
groups:
  finance: { name: Finance, members: [ann@acme.example, bob@acme.example] }
  counsel: { name: Counsel, source: directory }
policies:
  partner: { narrative: Partner, definition: builtin:default, from: { group: finance }, to: { domain: partner.example } }
`;

const invariant = (rest: string) => `${base}invariants:\n  - { name: one, ${rest} }\n`;

function check(yaml: string) {
  const configuration = configurationOf(yaml);
  const options = { hash: sha256, md5, asOf, target: null, coverage: false, explain: [] };
  const { invariants, summary } = testConfiguration(configuration, configuration, options);
  return { ...invariants[0]!, summary };
}

describe('invariants are proven', () => {
  it('where they hold for all mail', () => {
    const result = check(
      invariant(
        'from: { group: finance }, to: { domain: partner.example }, always: { secure: true, definition: builtin:default, rights: { print: false } }',
      ),
    );
    expect(result).toMatchObject({ holds: true, method: 'proven', complete: true });
    expect(result.summary).toMatchObject({ provenInvariants: 1, violatedInvariants: 0 });
  });

  it('with what they leave out, and of no mail at all', () => {
    const result = check(
      invariant(
        'from: internal, to: { domain: partner.example }, except: [{ from: { group: finance } }], never: { policy: partner }',
      ),
    );
    expect(result).toMatchObject({ holds: true, method: 'proven' });
  });

  it('not of fields that rest on more than who decides', () => {
    const result = check(
      invariant('from: { group: finance }, to: { domain: partner.example }, always: { direction: outbound }'),
    );
    expect(result).toMatchObject({
      holds: true,
      method: 'tried',
      unproven: 'what it says of `direction` can only be tried',
    });
  });

  it('not where it depends on what nobody gave', () => {
    const yaml = invariant(
      'from: { group: finance }, to: { domain: partner.example }, never: { secure: false }',
    ).replace(
      'invariants:',
      'bypassPolicies:\n  b: { narrative: B, action: disableSecureMessaging, from: internal, to: { group: counsel } }\ninvariants:',
    );
    expect(check(yaml)).toMatchObject({
      holds: true,
      method: 'tried',
      unproven: expect.stringContaining('nobody gave'),
    });
  });

  it('and refuted by a message, which its author reads', () => {
    const result = check(invariant('from: internal, to: { domain: partner.example }, always: { secure: true }'));
    expect(result.holds).toBe(false);
    expect(result.violations[0]?.message.to[0]).toMatch(/@partner\.example$/);
  });
});
