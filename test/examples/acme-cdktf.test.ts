import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { fileReader } from '../../src/cli/read-files.ts';
import { readConfiguration } from '../../src/config/load-configuration.ts';
import { kindNames } from '../../src/model/kinds/kinds.ts';
import { cli, root, temporaryFolder } from '../support/cli.ts';

/**
 * The same policy set in two languages: what each command says of one it says of the other. Documents are compared
 * whole; only where something stands differs.
 */
const yaml = join(root, 'examples', 'acme');
const app = join(root, 'examples', 'acme-cdktf');
const home = temporaryFolder();

/**
 * Reports list things in their author's order, and synthesis puts resources in the order of their names: so that they
 * can be compared to the last field, the YAML is put into that order too.
 */
function sorted(): string {
  const file = join(home, 'sealwright.yaml');
  const value = readConfiguration(fileReader(yaml)).merged?.value ?? {};
  const inOrder = Object.entries(value).map(([name, section]) => [
    name,
    (kindNames as readonly string[]).includes(name)
      ? Object.fromEntries(Object.entries(section as object).sort(([a], [b]) => (a < b ? -1 : 1)))
      : section,
  ]);
  writeFileSync(file, stringify(Object.fromEntries(inOrder)));
  return file;
}
const inOrder = sorted();

/** What a command says as a document, without the places in the authors' files. */
async function documentOf(command: string, path: string, ...more: readonly string[]): Promise<unknown> {
  const [name = '', ...args] = command.split(' ');
  const { out, err } = await cli([name, path, ...args, ...more, '--format', 'json'], { cwd: home });
  if (out === '') throw new Error(err);
  return JSON.parse(out, (key, value) =>
    ['file', 'line', 'column', 'construct', 'explain'].includes(key) ? undefined : value,
  );
}

const both = async (command: string, ...more: readonly string[]) =>
  Promise.all([documentOf(command, inOrder, ...more), documentOf(command, app, ...more)]);

const target = ['--target', `sandbox:${join(home, 'account.db')}`];
const asOf = ['--as-of', '2026-12-01'];

// The whole of a company's mail is compared, several times.
vi.setConfig({ testTimeout: 300_000 });

describe('examples/acme-cdktf says what examples/acme says', () => {
  it('has the same plan for a new account, field for field', async () => {
    const [fromYaml, fromApp] = await both('plan', ...target, ...asOf);
    expect((fromYaml as { changes: unknown[] }).changes.length).toBeGreaterThan(100);
    expect(fromApp).toEqual(fromYaml);
  });

  it('has nothing to change where the YAML was applied as it stands', async () => {
    expect(await cli(['apply', yaml, '--yes', ...target])).toMatchObject({ code: 0 });
    expect(await cli(['plan', app, '--detailed-exitcode', ...target])).toMatchObject({ code: 0 });
  });

  it('has the same outcome of every message of its tests, and of every invariant', async () => {
    const [fromYaml, fromApp] = await both('test --coverage --as-of 2026-12-01');
    expect((fromYaml as { tests: unknown[] }).tests.length).toBeGreaterThan(90);
    expect(fromApp).toEqual(fromYaml);
  });

  it('has the same simulation, trace and strategies included', async () => {
    const messages = [
      '--from',
      'ann@acme.example',
      '--to',
      'x@partner.example',
      'kit@audit.example',
      'files@old.example',
    ];
    const [fromYaml, fromApp] = await both('simulate --at 2026-12-20 --subject [secure]', ...messages);
    expect(fromApp).toEqual(fromYaml);
  });

  it('has the same findings', async () => {
    const [fromYaml, fromApp] = await both('validate');
    expect(fromApp).toEqual(fromYaml);
  });
});
