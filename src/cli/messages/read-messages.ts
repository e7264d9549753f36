import type { Instant } from '../../model/instant.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { SourcedMessage } from '../../simulation/simulate.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { problem, report } from '../problem.ts';
import { type ReadMessages, readJsonLines } from './json-lines.ts';
import { readMail } from './mail.ts';
import { isTrouble, type MessageFile, messageFiles } from './message-files.ts';
import { unknownPick } from './message-flags.ts';
import { type Trouble, trouble } from './trouble.ts';

/** So many troubles are listed; the rest is counted. */
const most = 20;

/** Reads all messages of the files that `--messages` names, or says everything that is wrong with them: all or nothing. */
export async function readMessages(
  names: readonly string[],
  set: PolicySet,
  asOf: Instant,
  io: Io,
): Promise<readonly SourcedMessage[] | ExitCode> {
  if (names.includes('-') && io.interactive)
    io.err('Reading messages from standard input, a JSON object a line; Ctrl-D ends.\n');
  const messages: SourcedMessage[] = [];
  const troubles: Trouble[] = [];
  for (const file of messageFiles(names, io.cwd, process.stdin)) {
    const read = isTrouble(file) ? { messages: [], troubles: [file] } : await readFile(file, set, asOf);
    // A spread would put each on the stack.
    for (const one of read.messages) messages.push(one);
    for (const one of read.troubles) troubles.push(one);
  }
  return troubles.length === 0 ? messages : reportTroubles(troubles, io);
}

async function readFile(file: MessageFile, set: PolicySet, asOf: Instant): Promise<ReadMessages> {
  const bytes = await file.read();
  if (isTrouble(bytes)) return { messages: [], troubles: [bytes] };
  const read = await (file.type === 'mail' ? readMail : readJsonLines)(bytes, file.name, asOf);
  const picks = read.messages.flatMap(({ source = file.name, message }) => {
    const unknown = unknownPick('`sendSecure`', message.sendSecure, set);
    return unknown === undefined ? [] : [trouble(source, unknown.message, unknown.hint)];
  });
  const isEmpty = read.messages.length + read.troubles.length === 0;
  const empty = isEmpty ? [trouble(file.name, 'The file holds no message.')] : [];
  return { messages: read.messages, troubles: [...read.troubles, ...picks, ...empty] };
}

function reportTroubles(troubles: readonly Trouble[], io: Io): ExitCode {
  for (const { place, message, hint } of troubles.slice(0, most)) {
    report(problem(`${place}  ${message}`, hint), io);
  }
  const more = troubles.length - most;
  if (more > 0) io.err(`…and ${more} more.\n`);
  io.err(
    `${troubles.length === 1 ? 'One thing is' : `${troubles.length} things are`} wrong with the messages, so none was simulated.\n`,
  );
  return exit.error;
}
