import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core';
import type * as Api from '@stryker-mutator/api/test-runner';
import { buildSync } from 'esbuild';
import type { QuickTest } from './vitest.ts';

/** What the code that Stryker has changed looks at, and what it counts. */
interface Stryker {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

type Wrapped = (require: NodeRequire, module: { exports: unknown }, exports: unknown) => void;

const failed: Api.TestStatus.Failed = 1;
const success: Api.TestStatus.Success = 0;

/**
 * A test runner for Stryker that holds hundreds of changes a minute against tests. All tests are bundled once, with every change
 * in the code; for each change they run one after another in this process, until one fails. Where that takes too long,
 * Stryker ends the process and starts another.
 */
function newRunner({ quick }: StrykerOptions & { quick: { tests: readonly string[] } }): Api.TestRunner {
  const place = (name: string) => join(process.cwd(), name);
  const [bundle, times] = [place('.quick-tests.cjs'), place('.quick-times.json')];
  const own = globalThis as unknown as { __stryker__?: Stryker };
  own.__stryker__ ??= {};
  const stryker = own.__stryker__;
  let script: Script;
  let loaded: readonly QuickTest[] | null = null;
  // Neighbours are mostly noticed by the same test: it is asked first. The others follow, the quickest first.
  let lastToNotice: string | null = null;

  const load = (): readonly QuickTest[] => {
    if (loaded !== null) return loaded;
    const module = { exports: {} as { tests: readonly QuickTest[] } };
    (script.runInThisContext() as Wrapped)(createRequire(bundle), module, module.exports);
    loaded = module.exports.tests;
    return loaded;
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    init: async () => {
      if (!existsSync(bundle)) writeBundle(quick.tests, bundle);
      const code = readFileSync(bundle, 'utf8');
      script = new Script(`(function (require, module, exports) {${code}\n})`, { filename: bundle });
    },

    dryRun: async () => {
      const tests: Api.TestResult[] = [];
      for (const { name, run } of load()) {
        stryker.currentTestId = name;
        const start = performance.now();
        const failure = await failureOf(run);
        const one = { id: name, name, timeSpentMs: performance.now() - start };
        tests.push(failure ? { ...one, status: failed, failureMessage: failure.words } : { ...one, status: success });
      }
      stryker.currentTestId = undefined;
      writeFileSync(times, JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
      const complete = 'complete' as Api.DryRunStatus.Complete;
      return { status: complete, tests, ...(stryker.mutantCoverage && { mutantCoverage: stryker.mutantCoverage }) };
    },

    mutantRun: async ({ activeMutant, mutantActivation, testFilter, hitLimit }) => {
      const costs = JSON.parse(readFileSync(times, 'utf8')) as Readonly<Record<string, number>>;
      const costOf = ({ name }: QuickTest) => (name === lastToNotice ? 0 : (costs[name] ?? 0));
      const isStatic = mutantActivation === 'static';
      if (isStatic) loaded = null;
      stryker.activeMutant = isStatic ? activeMutant.id : undefined;
      stryker.hitCount = 0;
      stryker.hitLimit = hitLimit;
      let nrOfTests = 0;
      let failure = isStatic ? await failureOf(load) : null;
      const runAll = async (): Promise<QuickTest | undefined> => {
        const all = load().filter(({ name }) => testFilter?.includes(name) ?? true);
        stryker.activeMutant = activeMutant.id;
        stryker.hitCount = 0;
        for (const one of [...all].sort((a, b) => costOf(a) - costOf(b))) {
          nrOfTests++;
          failure = await failureOf(one.run);
          if (failure !== null) return one;
        }
        return undefined;
      };
      let noticed = failure ? undefined : await runAll();
      stryker.activeMutant = undefined;
      // A test that fails without the change too has met what a change left behind: all is loaded anew, and asked again.
      if (noticed && !isStatic && (await failureOf(noticed.run))) {
        loaded = null;
        noticed = await runAll();
      }
      lastToNotice = noticed?.name ?? lastToNotice;
      stryker.activeMutant = undefined;
      // What broke off in the middle may have left something behind, and so may what keeps something.
      if (isStatic || (failure && !failure.isExpectation) || keepsSomething(activeMutant.fileName)) loaded = null;
      if (hitLimit !== undefined && stryker.hitCount > hitLimit) {
        return { status: 'timeout' as Api.MutantRunStatus.Timeout, reason: 'it is run again and again' };
      }
      if (failure === null) return { status: 'survived' as Api.MutantRunStatus.Survived, nrOfTests };
      const killedBy = lastToNotice === null ? [] : [lastToNotice];
      return { status: 'killed' as Api.MutantRunStatus.Killed, killedBy, failureMessage: failure.words, nrOfTests };
    },
  };
}

interface Failure {
  readonly words: string;
  /** A test found something else than it expected; the code itself went through. */
  readonly isExpectation: boolean;
}

async function failureOf(run: () => unknown): Promise<Failure | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return { words: String(error).slice(0, 500), isExpectation: (error as Error).name === 'AssertionError' };
  }
}

/** Whether a module has variables of its own. */
const keepsSomething = (fileName: string): boolean => /^let /m.test(readFileSync(fileName, 'utf8'));

/** One file with all tests of some folders, in which this folder takes the place of Vitest. */
function writeBundle(folders: readonly string[], outfile: string): void {
  const vitest = fileURLToPath(new URL('vitest.ts', import.meta.url));
  const tests = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `./${folder}/${name}`),
  );
  const files = ['./test/support/same-cases.ts', ...tests.sort()];
  const contents = [...files.map((file) => `import ${JSON.stringify(file)};`), `export { tests } from 'vitest';`];
  buildSync({
    stdin: { contents: contents.join('\n'), resolveDir: process.cwd(), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { vitest },
    logLevel: 'error',
  });
}

newRunner.inject = ['options'] as const;
export const strykerPlugins = [{ kind: 'TestRunner', name: 'quick', factory: newRunner }];
export const strykerValidationSchema = {
  properties: {
    quick: { type: 'object', properties: { tests: { type: 'array', items: { type: 'string' } } }, required: ['tests'] },
  },
};
