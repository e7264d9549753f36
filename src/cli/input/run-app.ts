import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../model/finding.ts';
import type { Io } from '../io.ts';
import { packageFolder } from '../package-folder.ts';
import { readText } from '../read-files.ts';
import { type AppCommand, appCommand } from './app-command.ts';
import { type AppError, appFailed, type ErrorContext, placeIn } from './app-error.ts';
import { manifestName } from './find-input.ts';
import { type Annotation, readSynthesized, type Synthesized, shownFile, unreadable } from './synthesized.ts';

/** Tells the constructs of this package that what they would check is checked by who reads the result. */
export const readByUs = 'SEALWRIGHT_READS';

interface Settings {
  readonly app: string;
  readonly output: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/**
 * Runs an app as CDKTF's command line would and reads what it writes, which is gone afterwards. What the app prints goes
 * to stderr: stdout is for the result of the command.
 */
export async function runApp(folder: string, settingsFile: string, io: Io): Promise<Synthesized> {
  const settings = readSettings(settingsFile);
  if ('rule' in settings) return failed(settings);
  const home = resolve(io.cwd, folder);
  const out = mkdtempSync(join(tmpdir(), 'sealwright-app-'));
  try {
    const started = Date.now();
    const command = appCommand(settings.app);
    if (command.type === 'file' && !existsSync(resolve(home, command.file))) {
      return failed({ ...failure(`There is no \`${command.file}\` to run.`), place: at(settingsFile) });
    }
    const error = await run(command, settings, home, out, io);
    const context = errorContext(home, io);
    if (error) return failed({ place: at(settingsFile), ...('rule' in error ? error : appFailed(error, context)) });
    const written = existsSync(join(out, manifestName)) ? out : ownOutput(home, settings, started);
    if (written === undefined) return failed({ ...wroteNothing, place: at(settingsFile) });
    const shown = written === out ? join(folder, settings.output) : join(folder, relative(home, written));
    return readSynthesized(written, shown, annotationPlace(context));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const failed = (finding: Finding): Synthesized => ({ stacks: [], findings: [finding] });
const at = (file: string) => ({ file, line: 1, column: 1 });

const failure = (what: string): Finding => ({
  rule: 'app-failed',
  severity: 'error',
  message: `The app ends with an error. ${what}`,
  path: [],
});

const wroteNothing: Finding = {
  ...failure(''),
  message: 'The app writes no stacks. It came to its end, and nothing was synthesized.',
  hint: 'app.synth();',
};

function readSettings(file: string): Settings | Finding {
  const read = readText(file);
  if (!read.ok) return unreadable(file, read.problem);
  let value: { readonly app?: unknown; readonly output?: unknown; readonly context?: unknown };
  try {
    value = JSON.parse(read.text) ?? {};
  } catch {
    return unreadable(file, 'is not JSON');
  }
  const { app, output, context } = value;
  if (typeof app !== 'string' || app.trim() === '') {
    return { ...unreadable(file, 'has no `app`, the command that runs the app'), hint: '"app": "npx tsx main.ts"' };
  }
  return {
    app,
    output: typeof output === 'string' ? output : 'cdktf.out',
    context: typeof context === 'object' && context !== null ? (context as Settings['context']) : {},
  };
}

/** Undefined: it came to a good end. */
function run(
  command: AppCommand,
  settings: Settings,
  cwd: string,
  out: string,
  io: Io,
): Promise<AppError | Finding | undefined> {
  const env = {
    ...io.env,
    CDKTF_OUTDIR: out,
    CDKTF_CONTEXT_JSON: JSON.stringify(settings.context),
    // Annotations are read from the manifest, errors too.
    CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: 'true',
    [readByUs]: '1',
  };
  const child =
    command.type === 'shell'
      ? spawn(command.command, { cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
      : spawn(process.execPath, [...preloads(), command.file, ...command.args], {
          cwd,
          env,
          stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        });
  let told = '';
  let said = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said = true;
      io.err(String(chunk));
    });
  }
  child.stdio[3]?.on('data', (chunk) => {
    told += String(chunk);
  });
  return new Promise((settle) => {
    child.once('error', ({ message }) => settle(ended(settings.app, `can not be started: ${message}`, said)));
    child.once('close', (code, signal) => {
      if (told !== '') settle(JSON.parse(told) as AppError);
      else if (code === 0) settle(undefined);
      else
        settle(ended(settings.app, signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`, said));
    });
  });
}

const ended = (app: string, how: string, said: boolean): Finding =>
  failure(`Its command, \`${app}\`, ${how}${said ? '; what it said stands above' : ''}.`);

/** TypeScript is compiled as it is loaded; and what ends the app is told to us. */
function preloads(): readonly string[] {
  const ours = join(packageFolder(), 'dist', 'cli', 'app-preload.js');
  return [import.meta.resolve('tsx'), pathToFileURL(ours).href].flatMap((url) => ['--import', url]);
}

/** An app that says itself where its stacks go writes them there whatever it is told. */
function ownOutput(home: string, { output }: Settings, since: number): string | undefined {
  const below = readdirSync(home, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
  return [output, ...below]
    .map((name) => resolve(home, name))
    .find((folder) => {
      const manifest = statSync(join(folder, manifestName), { throwIfNoEntry: false });
      // Clocks of file systems are coarser than ours.
      return manifest !== undefined && manifest.mtimeMs >= since - 2000;
    });
}

function errorContext(home: string, io: Io): ErrorContext {
  const ours = ['dist', 'src', 'constructs'].map((name) => join(realpathSync(packageFolder()), name) + sep);
  return {
    isAuthors: (file) =>
      isAbsolute(file) && !file.includes(`${sep}node_modules${sep}`) && !ours.some((folder) => file.startsWith(folder)),
    textOf: (file) => {
      const read = readText(file);
      return read.ok ? read.text : undefined;
    },
    shown: (file) =>
      shownFile(file.startsWith(realpathSync(home)) ? join(home, relative(realpathSync(home), file)) : file, io.cwd),
  };
}

const annotationPlace =
  (context: ErrorContext) =>
  ({ stacktrace = [] }: Annotation) =>
    placeIn(stacktrace.map((frame) => (frame.startsWith('at ') ? frame : `at ${frame}`)).join('\n'), context);
