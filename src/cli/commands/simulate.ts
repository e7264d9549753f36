import type { SimulationDocument } from '../../documents/simulation.ts';
import type { Instant } from '../../model/instant.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { documentJson } from '../../report/json.ts';
import { simulationHtml } from '../../report/simulation/simulation-html.ts';
import { simulationMarkdown } from '../../report/simulation/simulation-markdown.ts';
import { simulationText } from '../../report/simulation/simulation-text.ts';
import { simulate as run, type SourcedMessage } from '../../simulation/simulate.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { md5, sha256 } from '../hash.ts';
import type { Io } from '../io.ts';
import { type MailFlags, openMailSet } from '../mail-set.ts';
import { configLast } from '../messages/config-last.ts';
import { givenMessageFlag, type MessageFlags, messageOfFlags } from '../messages/message-flags.ts';
import { readMessages } from '../messages/read-messages.ts';
import { type Problem, problem, report } from '../problem.ts';
import { writeResult } from '../write-result.ts';

export interface SimulateFlags extends MailFlags, MessageFlags {
  readonly messages?: readonly string[];
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  readonly out?: string;
}

/** What happens to messages: who gets them how, and which policies decide. */
export async function simulate(config: string | undefined, given: SimulateFlags, io: Io): Promise<ExitCode> {
  const [path, flags] = configLast(config, given, io);
  const unclear = unclearSource(flags);
  if (unclear) return report(unclear, io);
  const mail = await openMailSet(path, flags, io);
  if (typeof mail === 'number') return mail;
  const { set, configuration, target, asOf } = mail;
  const messages = await messagesOf(flags, set, asOf, io);
  if (typeof messages === 'number') return messages;
  const document = run(set, messages, {
    hash: sha256,
    md5,
    accountName: configuration.accountName,
    target,
    trace: flags.format === 'json' ? 'every-policy' : 'matching-policies',
  });
  const text = rendered(document, flags, io);
  const failure = typeof text === 'string' ? writeResult(text, flags.out, io) : text;
  return failure ? report(failure, io) : exit.done;
}

/** Messages come from files or from options, never from both. */
function unclearSource(flags: SimulateFlags) {
  const option = givenMessageFlag(flags);
  if (flags.messages !== undefined && option !== undefined) {
    return problem(
      `--messages and ${option} both say which messages to simulate.`,
      'Leave one out: --messages reads them from files, the other options describe one.',
    );
  }
  if (flags.messages !== undefined || option !== undefined) return undefined;
  return problem(
    'There is no message to simulate.',
    'Describe one with --from ADDRESS --to ADDRESS, or read them with --messages FILE: JSON Lines (.jsonl) or mail (.eml).',
  );
}

async function messagesOf(flags: SimulateFlags, set: PolicySet, asOf: Instant, io: Io) {
  if (flags.messages !== undefined) return readMessages(flags.messages, set, asOf, io);
  const message = messageOfFlags(flags, set, asOf);
  return 'code' in message ? report(message, io) : ([{ message }] satisfies readonly SourcedMessage[]);
}

function rendered(document: SimulationDocument, { format, out }: SimulateFlags, io: Io): string | Problem {
  switch (format) {
    case 'text':
      return simulationText(document, { colour: io.colour && out === undefined, width: io.width });
    case 'json':
      return jsonOf(document);
    case 'markdown':
      return simulationMarkdown(document);
    case 'html':
      return simulationHtml(document);
  }
}

/** A text has at most half a gigabyte; the traces of some forty thousand messages are longer. */
function jsonOf(document: SimulationDocument): string | Problem {
  try {
    return documentJson(document);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return problem(
      `The document of ${document.messages.length} messages is too large to be written at once.`,
      'Simulate them in several parts, or use another --format: only this one tells the part of every policy.',
    );
  }
}
