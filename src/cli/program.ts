import { Command, CommanderError } from 'commander';
import { version } from '../model/version.ts';
import { exit } from './exit-codes.ts';
import { type Io, processIo } from './io.ts';
import {
  account,
  asOf,
  base,
  bridge,
  detailed,
  diffFormat,
  edition,
  failOn,
  forbidWeaker,
  format,
  impactAsOf,
  importFormat,
  importOut,
  importTarget,
  importTo,
  liveTarget,
  mailFormat,
  messageOptions,
  messages,
  out,
  pause,
  platform,
  reportFormat,
  settle,
  stack,
  target,
  testFormat,
  trustBase,
} from './options.ts';
import { problem, report } from './problem.ts';

const CONFIG =
  'the configuration: a file, or a folder with sealwright.yaml or cdktf.json in it (default: the current folder)';

/** Runs one command line and gives the exit code. Commands are loaded when they run, so that each starts fast. */
export async function run(args: readonly string[], io: Io = processIo()): Promise<number> {
  let code: number = exit.done;
  const program = define(io, (result) => {
    code = result;
  });
  try {
    if (args.length === 0) {
      program.outputHelp();
      return exit.done;
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.error;
    return report(problem(...unexpected(error, io)), io);
  }
}

function define(io: Io, done: (code: number) => void): Command {
  const program = new Command('sealwright')
    .description(
      'Secure messaging policy as code: describe it in YAML or TypeScript, check it, plan the difference to the live account, apply it.',
    )
    .version(version, '--version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help of a command')
    .configureHelp({ subcommandTerm: (sub) => sub.name(), commandUsage: usageOf })
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('Run with --help to see what there is.')
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      // As all other errors here: a sentence.
      outputError: (text, write) =>
        write(text.replace(/^(error: )(.)/, (_, start: string, first: string) => start + first.toUpperCase())),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
    .addHelpText('after', afterHelp);

  command(program, 'init', 'write a small configuration to start from')
    .argument('[folder]', 'where (default: the current folder); a new one is made')
    .addOption(edition)
    .action(async (folder, flags) => done(await (await import('./commands/init.ts')).init(folder, flags, io)));

  command(program, 'validate', 'check a configuration, without looking at any account')
    .argument('[config]', CONFIG)
    .addOption(account)
    .addOption(stack)
    .addOption(reportFormat)
    .addOption(out)
    .addOption(failOn)
    .option('--local', 'without the rules by exact analysis, which ask about all mail')
    .option('--watch', 'check again whenever a file changes, until Ctrl-C')
    .action(async (config, flags) => done(await (await import('./commands/validate.ts')).validate(config, flags, io)));

  command(program, 'explain-rule', 'show what a rule finds, with an example; without a name, all rules')
    .argument('[name]', 'the name of a rule, such as reply-all-without-reply')
    .action(async (name) => done(await (await import('./commands/explain-rule.ts')).explainRule(name, io)));

  command(program, 'fmt', 'format the files of a configuration; order, quoting and comments stay')
    .argument('[config]', 'a file of YAML, or a folder with sealwright.yaml in it (default: the current folder)')
    .option('--check', 'write nothing; exit with 1 and name the files that are not formatted')
    .option('--diff', 'write nothing; show what would change')
    .action(async (config, flags) => done(await (await import('./commands/fmt.ts')).fmt(config, flags, io)));

  command(program, 'schema', 'print the JSON Schema of the configuration, or of a document')
    .argument('[name]', 'config, or a document: diagnostics, plan, apply, simulation, offers, test, import', 'config')
    .addOption(out)
    .action(async (name, flags) => done(await (await import('./commands/schema.ts')).schema(name, flags, io)));

  aboutMail(program, 'simulate', 'show what happens to messages: who gets them how, and which policies decide')
    .addOption(messages)
    .action(async (config, flags) => done(await (await import('./commands/simulate.ts')).simulate(config, flags, io)));

  aboutMail(program, 'explain', 'tell what happens to one message, and why')
    .option(
      '--offered <address>',
      'instead, which definitions this user can pick with Send Secure, and through which folder',
    )
    .action(async (config, flags) => done(await (await import('./commands/explain.ts')).explain(config, flags, io)));

  command(program, 'test', "run the configuration's tests, and prove its invariants")
    .argument('[config]', CONFIG)
    .option('--coverage', 'also show which policies no test expects to decide')
    .addOption(asOf)
    .addOption(account)
    .addOption(stack)
    .addOption(liveTarget)
    .addOption(testFormat)
    .addOption(out)
    .action(async (config, flags) => done(await (await import('./commands/test.ts')).test(config, flags, io)));

  command(program, 'diff', 'show exactly which mail a change routes differently')
    .argument(
      '[a]',
      'the configuration before the change; with --base, the configuration (default: the current folder)',
    )
    .argument('[b]', 'the configuration after it')
    .addOption(base)
    .addOption(trustBase)
    .addOption(impactAsOf)
    .addOption(account)
    .addOption(stack)
    .addOption(liveTarget)
    .addOption(forbidWeaker)
    .addOption(detailed)
    .addOption(diffFormat)
    .addOption(out)
    .action(async (a, b, flags) => done(await (await import('./commands/diff.ts')).diff(a, b, flags, io)));

  onAccount(program, 'plan', 'show what apply would change, and why; writes nothing')
    .option('--all', 'also list what is not managed here, one by one')
    .addOption(base)
    .addOption(trustBase)
    .addOption(impactAsOf)
    .addOption(bridge)
    .addOption(detailed)
    .action(async (config, flags) =>
      done(await (await import('./commands/plan.ts')).showPlan(config, flags, 'apply', io)),
    );

  onAccount(program, 'apply', 'plan, ask, and change the account')
    .option('--yes', 'do not ask')
    .option('--allow-deletions', 'even if the plan deletes a large share of what is managed')
    .option('--allow-weaker', 'even if mail becomes less secure, or if that is not proven')
    .addOption(bridge)
    .addOption(settle)
    .addOption(pause)
    .action(async (config, flags) =>
      done(await (await import('./commands/apply.ts')).apply(config, flags, 'apply', io)),
    );

  onAccount(program, 'destroy', 'delete what the configuration names and owns, nothing else')
    .option('--yes', 'do not ask')
    .addOption(settle)
    .action(async (config, flags) =>
      done(await (await import('./commands/apply.ts')).apply(config, flags, 'destroy', io)),
    );

  onAccount(program, 'drift', 'show where the account is not as the configuration says; writes nothing')
    .option('--all', 'also list what is not managed here, one by one')
    .addOption(impactAsOf)
    .addOption(detailed)
    .action(async (config, flags) =>
      done(await (await import('./commands/plan.ts')).showPlan(config, flags, 'drift', io)),
    );

  command(program, 'import', 'write a live account as code; the plan of it is empty')
    .argument('[config]', 'a configuration that names the account (default: the current folder, if it has one)')
    .addOption(importTo)
    .addOption(account)
    .addOption(importTarget)
    .addOption(importOut)
    .addOption(importFormat)
    .action(async (config, flags) =>
      done(await (await import('./commands/import.ts')).importAccount(config, flags, io)),
    );

  command(program, 'sandbox', 'serve the modelled service on this machine, to try things out')
    .argument('[config]', CONFIG)
    .requiredOption('--port <n>', 'the port to listen on; 0 takes a free one')
    .option('--file <file>', 'the account (default: the sandbox file of the configuration); a missing one is made')
    .addOption(account)
    .addOption(stack)
    .option('--clock <date>', 'the moment at which the service believes to start')
    .option('--rotate-ids', 'give the same object another id in every answer')
    .option('--read-delay <seconds>', 'show a saved change only after so long')
    .action(async (config, flags) => done(await (await import('./commands/sandbox.ts')).sandbox(config, flags, io)));

  command(
    command(program, 'provider', 'install the provider for Terraform and OpenTofu'),
    'install',
    'put the provider where Terraform finds it, and print what to write',
  )
    .option(
      '--dir <folder>',
      'a mirror of providers (default: ~/.terraform.d/plugins, where Terraform looks by itself)',
    )
    .addOption(platform)
    .option('--dev-overrides', 'install nothing; print the settings that make Terraform use this very installation')
    .action(async (flags) => done(await (await import('./commands/provider-install.ts')).providerInstall(flags, io)));

  return program;
}

/** `sealwright plan [CONFIG] [options]`: what is named before how. */
function usageOf(command: Command): string {
  if (!command.parent) return 'sealwright COMMAND [CONFIG] [options]';
  const named = command.registeredArguments.map((argument) => `[${argument.name().toUpperCase()}] `).join('');
  const within = command.parent.parent ? `${command.parent.name()} ` : '';
  const what = command.commands.length > 0 ? 'COMMAND ' : named;
  return `sealwright ${within}${command.name()} ${what}[options]`;
}

/** A command that looks at an account, or changes it. */
const onAccount = (program: Command, name: string, text: string): Command =>
  command(program, name, text)
    .argument('[config]', CONFIG)
    .addOption(account)
    .addOption(stack)
    .addOption(target)
    .addOption(format)
    .addOption(out);

/** A command that takes a message. */
const aboutMail = (program: Command, name: string, text: string): Command => {
  const about = command(program, name, text).argument('[config]', CONFIG);
  for (const option of messageOptions) about.addOption(option);
  return about
    .addOption(asOf)
    .addOption(account)
    .addOption(stack)
    .addOption(liveTarget)
    .addOption(mailFormat)
    .addOption(out);
};

const command = (program: Command, name: string, text: string): Command =>
  program
    .command(name)
    .description(`${text[0]?.toUpperCase()}${text.slice(1)}.`)
    .summary(text)
    .exitOverride();

const afterHelp = `
Exit codes:
  0  done, or nothing to change      4  a routing test or an invariant failed
  1  error                           5  stopped by a guard
  2  changes (--detailed-exitcode)   6  applied in part
  3  the configuration is invalid

Credentials for a service come from SECUREMESSAGING_CLIENT_ID and SECUREMESSAGING_CLIENT_SECRET.
Try it:  sealwright plan examples/acme`;

/** What gets here is a bug; it is said so, without a trace unless somebody asks for one. */
function unexpected(error: unknown, { env }: Io): [message: string, hint: string] {
  const text =
    error instanceof Error ? ((env.SEALWRIGHT_DEBUG ? error.stack : undefined) ?? error.message) : String(error);
  return [
    `This should not happen: ${text}`,
    'Please report it with the command and the configuration. SEALWRIGHT_DEBUG=1 shows where it happened.',
  ];
}
