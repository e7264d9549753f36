import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYaml } from '../../src/config/format/format-yaml.ts';
import { languageTraits } from '../../src/export/files.ts';
import { toYaml } from '../../src/export/yaml/to-yaml.ts';
import { takeOver } from '../../src/import/take-over.ts';
import { must } from '../account/support/targets.ts';
import { start } from '../account/support/test-clock.ts';
import { arbitraryConfiguration } from '../support/arbitrary-configuration.ts';
import { applyTo, openAccount } from '../support/generated-account.ts';
import { configured } from '../support/plain-files.ts';
import { runs } from '../support/runs.ts';
import { expectNothingToDo, hash } from './support/read-back.ts';
import { spoiltAccount } from './support/spoilt-account.ts';

const now = start / 1000;
const options = { now, hash, target: null, language: languageTraits.yaml } as const;

describe('what was applied is imported', () => {
  it('as a whole, and a plan of it is empty', () =>
    fc.assert(
      fc.asyncProperty(arbitraryConfiguration, async (plain) => {
        const target = await openAccount(plain);
        await applyTo(target, configured(plain));
        const account = must(await target.client.read());
        const takeover = takeOver(account, options);
        expect(takeover.leftOut).toEqual([]);
        expectNothingToDo(takeover, account, now);
        await target.close();
      }),
      runs(40),
    ));
});

describe('an account that holds what no configuration says', () => {
  it('is imported all the same, and a plan of it is empty', () =>
    fc.assert(
      fc.property(spoiltAccount, (account) => {
        expectNothingToDo(takeOver(account, options), account, now);
      }),
      runs(150),
    ));

  it('is written as fmt would write it, and by names that only hold letters, digits and hyphens', () =>
    fc.assert(
      fc.property(spoiltAccount, fc.constantFrom('any', 'ascii'), (account, alphabet) => {
        const takeover = takeOver(account, { ...options, language: { ...languageTraits.yaml, alphabet } });
        const text = toYaml(takeover);
        expect(formatYaml({ name: 'a.yaml', text })).toEqual({ type: 'formatted', text });
        expect(text.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        const letters =
          alphabet === 'any'
            ? /^\p{L}[\p{L}\p{M}\p{Nd}]*(?:-[\p{L}\p{M}\p{Nd}]+)*$/u
            : /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
        for (const { key } of [...takeover.taken, ...takeover.leftOut]) expect(key).toMatch(letters);
      }),
      runs(60),
    ));

  it('loses nothing: each object is imported, looked up or left out with the reason', () =>
    fc.assert(
      fc.property(spoiltAccount, (account) => {
        const { taken, leftOut } = takeOver(account, options);
        const said = [...taken, ...leftOut].map(({ kind, id }) => `${kind} ${id}`).sort();
        const there = Object.values(account.objects).flatMap((objects) =>
          objects.filter(({ builtin }) => !builtin).map(({ kind, id }) => `${kind} ${id}`),
        );
        expect(said).toEqual(there.sort());
        expect(new Set([...taken, ...leftOut].map(({ kind, key }) => `${kind} ${key}`)).size).toBe(said.length);
      }),
      runs(60),
    ));
});

describe('what nothing in the account is to blame for', () => {
  it('is said, and the import succeeds', () => {
    const [account] = fc.sample(spoiltAccount, { numRuns: 1, seed: 1 });
    const target = { type: 'sandbox', file: 'a\u202eb.db' } as const;
    const { remarks } = takeOver(account as NonNullable<typeof account>, { ...options, target });
    expect(remarks).toContainEqual(expect.objectContaining({ rule: 'control-characters', reason: 'not-the-same' }));
  });
});
