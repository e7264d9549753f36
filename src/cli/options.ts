import { Option } from 'commander';

export const account = new Option('--account <name>', 'which of `accounts`, where the configuration has several');
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
export const settle = new Option(
  '--settle <duration>',
  'how long a saved change may take until every reader sees it (default: 2m for a service, nothing for a sandbox)',
);
