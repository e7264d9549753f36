import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import type { ApplyDocument } from '../../src/documents/apply.ts';
import { start } from '../account/support/test-clock.ts';
import { stateOfFile } from '../support/account-state.ts';
import { arbitraryTakeover, type PlainConfiguration } from '../support/arbitrary-configuration.ts';
import { runs } from '../support/runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'sealwright-guards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let cases = 0;

/** The command itself, in this process: `apply`, or another. */
async function command(
  name: string,
  plain: PlainConfiguration,
  target: string,
  flags: readonly string[] = [],
): Promise<{ code: number; document: ApplyDocument }> {
  const config = join(folder, 'sealwright.yaml');
  writeFileSync(config, stringify(plain));
  const out: string[] = [];
  const account = plain.accounts ? ['--account', 'production'] : [];
  const args = [name, config, '--target', `sandbox:${target}`, '--yes', '--format', 'json', ...account, ...flags];
  const code = await run(args, { ...silent, out: (text) => void out.push(text) });
  return { code, document: JSON.parse(out.join('')) };
}

const silent: Io = {
  out: () => {},
  err: () => {},
  colour: false,
  errColour: false,
  width: 100,
  interactive: false,
  liveLine: false,
  cwd: process.cwd(),
  env: {},
  now: () => start,
  ask: async () => 'no',
};

describe('a plan in which anything is held back', () => {
  it('is never carried out: the account stays as it is, and the exit code is 5', () =>
    fc.assert(
      fc.asyncProperty(arbitraryTakeover, fc.constantFrom('apply', 'destroy'), async ([before, after], name) => {
        const target = join(folder, `${++cases}.db`);
        expect((await command('apply', before, target, ['--allow-weaker'])).code).toBe(0);
        const state = await stateOfFile(target, start);
        const { code, document } = await command(name, after, target, name === 'apply' ? ['--allow-weaker'] : []);
        const held = document.plan?.changes.some(({ blocked }) => blocked) || document.plan?.blocks.length !== 0;
        if (held) {
          expect({ code, calls: document.calls }).toEqual({ code: 5, calls: [] });
          expect(await stateOfFile(target, start)).toEqual(state);
        } else {
          expect({ code, done: document.summary.done }).toEqual({ code: 0, done: document.plan?.calls.length });
        }
        rmSync(target);
      }),
      runs(),
    ));
});
