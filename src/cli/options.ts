import { Option } from 'commander';
import { importLanguages } from '../documents/import.ts';
import { applications } from '../routing/message.ts';
import { platforms } from './provider/platform.ts';

export const account = new Option('--account <name>', 'which of `accounts`, where the configuration has several');
export const stack = new Option(
  '--stack <name>',
  'which stack of an app, where it describes several accounts; repeat it for stacks of one account',
).argParser((name: string, before: readonly string[] | undefined) => [...(before ?? []), name]);
export const target = new Option(
  '--target <target>',
  'the account: sandbox:FILE or service:URL (default: account.target)',
);
export const format = new Option('--format <format>', 'how to say it').choices(['text', 'json']).default('text');
export const reportFormat = new Option('--format <format>', 'how to say it; the last three are for pipelines')
  .choices(['text', 'json', 'sarif', 'junit', 'github'])
  .default('text');
export const failOn = new Option(
  '--fail-on <severity>',
  'end with exit code 3 if something of this severity or above is found',
)
  .choices(['info', 'warning', 'error'])
  .default('error');
export const edition = new Option('--edition <edition>', 'the edition of the account')
  .choices(['full', 'lite'])
  .default('full');
export const out = new Option('--out <file>', 'write the result to a file');
export const detailed = new Option('--detailed-exitcode', 'exit with 2 if there is a difference');
export const bridge = new Option(
  '--bridge',
  'where no order of the calls keeps all mail as secure as before or after, make policies that do for as long as it takes',
);
export const settle = new Option(
  '--settle <duration>',
  'how long a saved change may take until every reader sees it (default: 2m for a service, nothing for a sandbox)',
);
export const pause = new Option(
  '--pause <duration>',
  'how long to wait after each call that mail could notice before the next is sent (default: not at all)',
);

/** Of a message on the command line: what a message of a file says with the same names. */
export const messageOptions = [
  new Option('--from <address>', 'the envelope sender; "" is the empty sender'),
  new Option('--to <address...>', 'the recipients'),
  new Option('--header-from <address>', 'the address in the From header (default: the envelope sender)'),
  new Option('--at <date>', 'when it is sent (default: now, or --as-of)'),
  new Option('--source-ip <address>', 'the IPv4 address that transmits it (default: not known)'),
  new Option('--subject <text>', 'the subject'),
  new Option('--body <text>', 'the text'),
  new Option('--application <name>', 'where it is sent from').choices(applications),
  new Option('--send-secure <definition>', 'the definition that the sender picked with Send Secure'),
] as const;
export const messages = new Option(
  '--messages <file...>',
  'files of messages: JSON Lines (.jsonl), or mail (.eml); - is JSON Lines from standard input',
);
export const asOf = new Option('--as-of <date>', 'the moment of messages that name none (default: now)');
export const mailFormat = new Option('--format <format>', 'how to say it')
  .choices(['text', 'json', 'markdown', 'html'])
  .default('text');
export const testFormat = new Option('--format <format>', 'how to say it; the last three are for pipelines')
  .choices(['text', 'json', 'sarif', 'junit', 'github'])
  .default('text');
export const liveTarget = new Option(
  '--target <target>',
  'also look at an account, sandbox:FILE or service:URL: for policies that are not managed here, creation times and members of groups that are looked up',
);
export const importTarget = new Option(
  '--target <target>',
  'the account: sandbox:FILE or service:URL (default: account.target of the configuration)',
);
export const importTo = new Option('--to <language>', 'the language to write')
  .choices(importLanguages)
  .makeOptionMandatory();
export const importOut = new Option(
  '--out <path>',
  'write to this file, or into this folder; nothing that is there is overwritten (default: standard output)',
);
export const importFormat = new Option(
  '--format <format>',
  'json: a document with the files and all that could not be said',
)
  .choices(['text', 'json'])
  .default('text');

export const platform = new Option('--platform <platform...>', "whom it is for (default: this machine's)").choices(
  platforms,
);
export const base = new Option('--base <ref>', 'a branch, tag or commit of git: compare with what stands there');
export const trustBase = new Option('--trust-base', 'run the app of that commit, where the configuration is one');
export const impactAsOf = new Option('--as-of <date>', 'mail before this moment does not matter (default: now)');
export const diffFormat = new Option('--format <format>', 'how to say it; the last is for pipelines')
  .choices(['text', 'json', 'markdown', 'html', 'github'])
  .default('text');
export const forbidWeaker = new Option(
  '--forbid-weaker',
  'end with exit code 5 if some mail becomes less secure, or if that is not proven',
);
