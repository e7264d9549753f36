import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildExample } from './support/build-example.ts';
import { eventually } from './support/eventually.ts';
import { identity } from './support/example/provider.ts';
import { processesOf, type Workspace, workspace } from './support/workspace.ts';

// The provider as a program of its own, found by Terraform in the ways that it finds providers, and what is left behind.

let built: string;
let program: string;
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'tfp-'));
  program = buildExample(built);
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

const started = (cli: string): Workspace => {
  const place = workspace({ cli });
  onTestFinished(place.remove);
  return place;
};

const overridden = (): Workspace =>
  started(`provider_installation {
    dev_overrides {
      "${identity.address}" = "${built}"
    }
    direct {}
  }`);

const thing = (name: string) => `resource "example_thing" "one" {\n  name = "${name}"\n}`;

/** No process of the provider, no socket, no folder: soon, for a process that was told to end may still be at it. */
const nothingIsLeft = async (place: Workspace, executable = program) => {
  await eventually('the provider to end', () => processesOf(executable).length === 0, 5000);
  expect(place.leftovers()).toEqual([]);
};

describe('by a mirror, with a lock file', () => {
  test('init, validate, plan, apply, nothing to do, update, destroy', async () => {
    const place = started('');
    const mirror = join(place.folder, 'mirror');
    const platform = await platformOf(place);
    const installed = join(mirror, identity.address, identity.version, platform);
    mkdirSync(installed, { recursive: true });
    for (const file of [basename(program), 'package.json']) copyFileSync(join(built, file), join(installed, file));
    writeFileSync(
      join(place.folder, 'terraform.tfrc'),
      `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`,
    );
    // As in the project of somebody who writes TypeScript: without a word beside it the program would not even load.
    writeFileSync(join(place.folder, 'package.json'), '{ "type": "module" }\n');
    place.write(thing('first'));
    const succeeds = async (command: string) => {
      const { status, stdout, stderr } = await place.terraform(command);
      expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
      return stdout;
    };

    expect(await succeeds('init')).toContain(`Installed acme/example v${identity.version}`);
    const lock = readFileSync(join(place.folder, '.terraform.lock.hcl'), 'utf8');
    expect(lock).toMatch(/provider "registry.terraform.io\/acme\/example" \{\s+version\s+= "1.0.0"[\s\S]+"h1:/);
    expect(await succeeds('init')).toContain('Using previously-installed');
    expect(await succeeds('validate')).toContain('The configuration is valid');
    await succeeds('apply -auto-approve');
    expect(Object.values(place.things())).toMatchObject([{ name: 'first' }]);
    await succeeds('plan -detailed-exitcode');
    place.write(thing('second'));
    expect(await succeeds('apply -auto-approve')).toContain('0 added, 1 changed, 0 destroyed');
    await succeeds('destroy -auto-approve');
    expect(place.things()).toEqual({});
    await nothingIsLeft(place, mirror);
  });
});

const platformOf = async (place: Workspace): Promise<string> =>
  JSON.parse((await place.terraform('version -json')).stdout).platform;

describe('what is left behind', () => {
  test('after success: nothing; and what a library prints does no harm', async () => {
    const place = overridden();
    place.write(thing('print'));
    const { status, stdout } = await place.terraform('apply -auto-approve');
    expect(status).toBe(0);
    expect(stdout).not.toContain('a line that some library prints');
    expect(Object.values(place.things())).toMatchObject([{ name: 'print' }]);
    await nothingIsLeft(place);
  });

  test('after an exception: an error that says whose it is, with no secret in it; what else there was is done', async () => {
    const place = overridden();
    place.write(`${thing('explode')}\nresource "example_thing" "other" {\n  name = "stray"\n}`);
    const { status, stderr } = await place.terraform('apply -auto-approve');
    expect(status).toBe(1);
    expect(stderr).toMatch(/kaboom with \(sensitive\)[\s\S]+bug/);
    expect(stderr).not.toContain('hunter2');
    expect(Object.values(place.things())).toMatchObject([{ name: 'stray' }]);
    await nothingIsLeft(place);
  });

  test('after Ctrl-C, which every process of the terminal hears: the call under way is told, and nothing is lost', async () => {
    const place = overridden();
    place.write(`${thing('slow')}\nresource "example_thing" "other" {\n  name = "quick"\n}`);
    const { status, stdout, stderr } = await place.terraform('apply -auto-approve', {
      meanwhile: async (terraform) => {
        await eventually(
          'the slow one',
          () => Object.keys(place.things()).length > 0 && existsSync(`${place.store}.slow`),
        );
        process.kill(-(terraform.pid ?? 0), 'SIGINT');
      },
    });
    expect(status).toBe(1);
    expect(stdout).toContain('Interrupt received.');
    expect(stderr).toContain('Nothing was created.');
    expect(Object.values(place.things())).toMatchObject([{ name: 'quick' }]);
    expect(place.state('example_thing.other')).toMatchObject({ name: 'quick' });
    await nothingIsLeft(place);
  });

  test('after a Terraform that was killed in the middle of a call', async () => {
    const place = overridden();
    place.write(thing('slow'));
    const { status } = await place.terraform('apply -auto-approve', {
      meanwhile: async (terraform) => {
        await eventually('the slow one', () => existsSync(`${place.store}.slow`));
        terraform.kill('SIGKILL');
      },
    });
    expect(status).toBe('SIGKILL');
    await nothingIsLeft(place);
  });

  test('even after a provider that was killed itself', async () => {
    const place = overridden();
    place.write(thing('slow'));
    const { status } = await place.terraform('apply -auto-approve', {
      meanwhile: async () => {
        await eventually('the slow one', () => existsSync(`${place.store}.slow`));
        for (const id of processesOf(program)) process.kill(id, 'SIGKILL');
      },
    });
    expect(status).toBe(1);
    await nothingIsLeft(place);
  });
});

describe('the log', () => {
  /** What Terraform writes to its log, line by line. Fields come in any order. */
  const logged = async (command: string, environment: { readonly [name: string]: string }) => {
    const place = overridden();
    place.write(`resource "example_thing" "one" {\n  name = "x"\n  secret = "write-only-secret"\n}`);
    const file = join(place.folder, 'log');
    await place.terraform(command, { environment: { ...environment, TF_LOG_PATH: file } });
    return readFileSync(file, 'utf8').split('\n');
  };
  const secret = (line: string) => /hunter2|write-only-secret/.test(line);

  test('is Terraform’s, at the level that was asked for, without secrets', async () => {
    const lines = await logged('apply -auto-approve', { TF_LOG_PROVIDER: 'info' });
    const line = lines.find((candidate) => candidate.includes('creating with'));
    expect(line).toMatch(/\[INFO\] +provider.*: creating with \(sensitive\):/);
    expect(line).toContain('token="(sensitive)"');
    expect(line).toContain('secret="(sensitive)"');
    expect(line).toContain('@module=example');
    expect(lines.filter(secret)).toEqual([]);
    expect(lines.filter((candidate) => candidate.includes('applyResourceChange'))).toEqual([]);
  });

  test('has every call and its time, where everything is asked for', async () => {
    const lines = await logged('plan', { TF_LOG: 'trace' });
    const line = lines.find((candidate) => candidate.includes('call=planResourceChange'));
    expect(line).toMatch(/\[DEBUG\] provider.*: call: /);
    expect(line).toContain('type=example_thing');
    expect(line).toMatch(/milliseconds=\d/);
    expect(lines.filter(secret)).toEqual([]);
  });
});
