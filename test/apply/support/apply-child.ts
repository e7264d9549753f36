// Brings the sandbox account in a file to the last state of the table, as the command does it: lock, recover, plan,
// execute. Says what it is doing, one line for each event, so that a test can kill it anywhere.
import { randomUUID } from 'node:crypto';
import { openSandbox } from '../../../src/account/sandbox/open-sandbox.ts';
import { execute } from '../../../src/apply/execute.ts';
import { openJournal } from '../../../src/apply/journal-file.ts';
import { recover } from '../../../src/apply/recover.ts';
import { must } from '../../account/support/targets.ts';
import { configurationOf, planOf } from './plan-of.ts';
import { states } from './states.ts';

const [file = '', journalFile = '', state = ''] = process.argv.slice(2);
const yaml = states[Number(state)]?.yaml ?? '';
const settleMs = 100;

const opened = openJournal(journalFile);
if (!opened.ok) throw new Error(opened.message);
const { account } = must(await openSandbox({ file, writing: true, policySet: configurationOf(yaml) }));
const say = (text: string) => process.stdout.write(`${text}\n`);
if (opened.value.previous) must(await recover(account, opened.value.previous, { settleMs }));
say('planning');
const { document, steps } = await planOf(account, yaml, Date.now());
const { fingerprint } = document;
const journal = opened.value.start({ apply: randomUUID(), account: document.account.id, fingerprint }, Date.now());
const { summary } = await execute(account, steps, { fingerprint, settleMs, journal, onEvent: ({ type }) => say(type) });
await account.close();
opened.value.close();
say(summary.done === steps.length ? 'complete' : `incomplete ${JSON.stringify(summary)}`);
