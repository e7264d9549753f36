/**
 * `npm run test:cdktn`: our constructs on cdktn, the community's continuation of CDKTF. Installs it in a folder of its own
 * under the name of cdktf, as docs/constructs.md says, synthesizes the examples there, and compares what comes out with
 * what CDKTF writes. Takes about a minute, and needs the registry.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const cdktn = '0.24.0';
const root = join(import.meta.dirname, '..', '..', '..');
const installed = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies;

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd} failed:\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

function install(folder: string): void {
  const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root).trim().split('\n').at(-1);
  const manifest = {
    private: true,
    type: 'module',
    dependencies: {
      sealwright: `file:./${packed}`,
      cdktf: `npm:cdktn@${cdktn}`,
      constructs: installed.constructs,
      '@cdktf/provider-null': installed['@cdktf/provider-null'],
    },
    overrides: { cdktf: '$cdktf' },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  const { name, version } = JSON.parse(readFileSync(join(folder, 'node_modules', 'cdktf', 'package.json'), 'utf8'));
  if (name !== 'cdktn' || version !== cdktn) throw new Error(`what is installed as cdktf is ${name} ${version}`);
}

/** Examples that are apps. */
function apps(): readonly (readonly [name: string, folder: string])[] {
  const examples = join(root, 'examples');
  const found = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'main.ts')));
  return found.map((name) => [name, join(examples, name)] as const);
}

/** The stacks of an app by name, without what names the tool or the machine. */
function synthesize(folder: string, tsx: string, outdir: string): ReadonlyMap<string, unknown> {
  run(process.execPath, ['--import', tsx, 'main.ts'], folder, { CDKTF_OUTDIR: outdir });
  const names = readdirSync(join(outdir, 'stacks'));
  return new Map(
    names.map((name) => {
      const stack = JSON.parse(readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8'));
      delete stack['//'];
      delete stack.terraform.backend;
      for (const state of Object.values<{ config?: unknown }>(stack.data?.terraform_remote_state ?? {})) {
        delete state.config;
      }
      return [name, stack];
    }),
  );
}

/** The types that come with the package, as a user's compiler sees them. */
function checkTypes(folder: string): void {
  const settings = {
    compilerOptions: {
      module: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      typeRoots: [join(root, 'node_modules', '@types')],
      types: ['node'],
    },
    include: ['**/*.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.json'], folder);
}

const work = mkdtempSync(join(tmpdir(), 'sealwright-cdktn-'));
try {
  install(work);
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
  for (const [name, folder] of apps()) {
    const copy = join(work, name);
    cpSync(folder, copy, { recursive: true, filter: (path) => !/cdktf\.out|\.sealwright|node_modules/.test(path) });
    mkdirSync(join(work, 'out', name), { recursive: true });
    checkTypes(copy);
    const before = synthesize(folder, tsx, join(work, 'out', name, 'cdktf'));
    const after = synthesize(copy, tsx, join(work, 'out', name, 'cdktn'));
    for (const [stack, value] of before) {
      if (isDeepStrictEqual(after.get(stack), value)) continue;
      throw new Error(
        `${name}: cdktn writes the stack ${stack} otherwise:\n${JSON.stringify(after.get(stack), null, 2)}`,
      );
    }
    process.stdout.write(
      `${name}: the same stacks from cdktf ${installed.cdktf} and cdktn ${cdktn}: ${[...before.keys()].join(', ')}\n`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
