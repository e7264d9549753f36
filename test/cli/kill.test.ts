import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { seedOf } from '../../src/account/sandbox/seed.ts';
import { fileReader } from '../../src/cli/read-files.ts';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import { createService } from '../../src/service/create-service.ts';
import { createAccount } from '../../src/service/seed.ts';
import { serve } from '../../src/service/server.ts';
import { openStorage } from '../../src/service/storage.ts';
import { accountState, stateOfFile } from '../support/account-state.ts';
import { cli, copyOfExample, type Ran, serviceCredentials, startCli, temporaryFolder } from '../support/cli.ts';
import { randomOf } from '../support/same-meaning.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Other numbers give other moments; a failure names the ones it was at. */
const seed = process.env.SEED === 'random' ? Date.now() % 2 ** 31 : Number(process.env.SEED ?? 20_261_122);
const random = randomOf(seed);

interface Moment {
  /** So many lines are in the journal … */
  readonly lines: number;
  /** … and so many milliseconds have passed since. */
  readonly ms: number;
}

const home = temporaryFolder();
const config = copyOfExample('acme', join(home, 'acme'));
let expected: readonly string[] = [];
let journalLines = 0;

/** An apply without a kill: what the account has to be, and how long its journal is. */
beforeAll(async () => {
  const whole = join(home, 'whole');
  cpSync(config, whole, { recursive: true });
  expect(await cli(['apply', whole, '--yes'])).toMatchObject({ code: 0 });
  expected = await stateOfFile(join(whole, '.sealwright/account.db'), Date.now());
  journalLines = linesOf(whole);
  expect(expected.length).toBeGreaterThan(100);
});

/** Spread over the whole apply: one in each part of it, at random within. */
const moments = (count: number): readonly Moment[] =>
  Array.from({ length: count }, (_, at) => ({
    lines: Math.floor(((at + random()) / count) * journalLines),
    ms: Math.floor(random() * 6),
  }));

const linesOf = (folder: string): number => {
  const place = join(folder, '.sealwright');
  const journal = existsSync(place) ? readdirSync(place).find((name) => name.endsWith('.journal')) : undefined;
  return journal ? readFileSync(join(place, journal), 'utf8').split('\n').length - 1 : 0;
};

/** Starts an apply and kills it at a moment; false if it was done before. */
async function killAt(moment: Moment, folder: string, args: readonly string[]): Promise<boolean> {
  const child = startCli(['apply', folder, '--yes', ...args], { env: serviceCredentials });
  child.stdout?.resume();
  child.stderr?.resume();
  const ended = new Promise<string | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  while (child.exitCode === null && linesOf(folder) < moment.lines) await sleep(1);
  await sleep(moment.ms);
  child.kill('SIGKILL');
  return (await ended) === 'SIGKILL';
}

const applyAgain = (folder: string, args: readonly string[]): Promise<Ran> =>
  cli(['apply', folder, '--yes', ...args], { env: serviceCredentials });

const planAgain = (folder: string, args: readonly string[]): Promise<Ran> =>
  cli(['plan', folder, '--detailed-exitcode', ...args], { env: serviceCredentials });

describe('apply that is killed goes on with the next apply, to the same account', () => {
  it('in a sandbox file', async () => {
    let killed = 0;
    for (const [at, moment] of moments(10).entries()) {
      const folder = join(home, `embedded-${at}`);
      cpSync(config, folder, { recursive: true });
      if (await killAt(moment, folder, [])) killed += 1;
      const again = await applyAgain(folder, []);
      expect({ seed, moment, code: again.code, err: again.code === 0 ? '' : again.err }).toEqual({
        seed,
        moment,
        code: 0,
        err: '',
      });
      const state = await stateOfFile(join(folder, '.sealwright/account.db'), Date.now());
      expect({ seed, moment, state }).toEqual({ seed, moment, state: expected });
      expect({ seed, moment, plan: (await planAgain(folder, [])).code }).toEqual({ seed, moment, plan: 0 });
    }
    expect(killed).toBeGreaterThanOrEqual(8);
  });

  it('of a service that answers slowly', async () => {
    let killed = 0;
    for (const [at, moment] of moments(10).entries()) {
      const folder = join(home, `served-${at}`);
      cpSync(config, folder, { recursive: true });
      const service = await serveSlowly();
      const target = ['--target', `service:${service.url}`];
      const patience = [...target, '--settle', '1s'];
      if (await killAt(moment, folder, patience)) killed += 1;
      const again = await applyAgain(folder, patience);
      expect({ seed, moment, code: again.code, err: again.code === 0 ? '' : again.err }).toEqual({
        seed,
        moment,
        code: 0,
        err: '',
      });
      expect({ seed, moment, state: await service.state() }).toEqual({ seed, moment, state: expected });
      expect({ seed, moment, plan: (await planAgain(folder, target)).code }).toEqual({ seed, moment, plan: 0 });
      await service.close();
    }
    expect(killed).toBeGreaterThanOrEqual(8);
  });
});

/** The same new account behind a socket, in this process, which nobody kills. */
async function serveSlowly() {
  const { configuration } = loadConfiguration(fileReader(config));
  if (!configuration) throw new Error('examples/acme is not valid');
  const storage = openStorage(':memory:');
  createAccount(storage, seedOf(configuration), Date.now());
  const { SECUREMESSAGING_CLIENT_ID: clientId, SECUREMESSAGING_CLIENT_SECRET: clientSecret } = serviceCredentials;
  const credentials = { clientId, clientSecret };
  const service = createService({ storage, clock: Date.now, credentials, traps: { latencyMs: 2 } });
  const served = await serve(service.handle, { port: 0 });
  return {
    url: served.url,
    state: () => accountState(storage, Date.now()),
    close: async () => {
      await served.close();
      service.close();
    },
  };
}
