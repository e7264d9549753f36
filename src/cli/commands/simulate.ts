import { documentJson } from '../../report/json.ts';
import { simulate as run } from '../../simulation/simulate.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { md5, sha256 } from '../hash.ts';
import type { Io } from '../io.ts';
import { type MailFlags, openMailSet } from '../mail-set.ts';
import { type MessageFlags, messageOfFlags } from '../messages/message-flags.ts';
import { report } from '../problem.ts';
import { writeResult } from '../write-result.ts';

export interface SimulateFlags extends MailFlags, MessageFlags {
  readonly messages?: readonly string[];
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  readonly out?: string;
}

/** What happens to messages: who gets them how, and which policies decide. */
export async function simulate(path: string | undefined, flags: SimulateFlags, io: Io): Promise<ExitCode> {
  const mail = await openMailSet(path, flags, io);
  if (typeof mail === 'number') return mail;
  const { set, configuration, target, asOf } = mail;
  const message = messageOfFlags(flags, set, asOf);
  if ('code' in message) return report(message, io);
  const { accountName } = configuration;
  const document = run(set, [{ message }], { hash: sha256, md5, accountName, target });
  const failure = writeResult(documentJson(document), flags.out, io);
  return failure ? report(failure, io) : exit.done;
}
