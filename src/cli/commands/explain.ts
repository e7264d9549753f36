import type { ExplainedDocument } from '../../documents/explanation.ts';
import type { OffersDocument } from '../../documents/offers.ts';
import { parseAddress } from '../../model/address.ts';
import { explainHtml } from '../../report/explain/explain-html.ts';
import { explainMarkdown } from '../../report/explain/explain-markdown.ts';
import { explainText } from '../../report/explain/explain-text.ts';
import { documentJson } from '../../report/json.ts';
import { offersHtml } from '../../report/offers/offers-html.ts';
import { offersMarkdown } from '../../report/offers/offers-markdown.ts';
import { offersText } from '../../report/offers/offers-text.ts';
import { explain as tell } from '../../simulation/explain/explain.ts';
import { offersTo } from '../../simulation/explain/offers.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { md5, sha256 } from '../hash.ts';
import type { Io } from '../io.ts';
import { type MailFlags, type MailSet, openMailSet } from '../mail-set.ts';
import { configLast } from '../messages/config-last.ts';
import { givenMessageFlag, type MessageFlags, messageOfFlags } from '../messages/message-flags.ts';
import { shown } from '../messages/trouble.ts';
import { type Problem, problem, report } from '../problem.ts';
import { writeResult } from '../write-result.ts';

export interface ExplainFlags extends MailFlags, MessageFlags {
  /** An address: show what it can pick instead. */
  readonly offered?: string;
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  readonly out?: string;
}

/** What happens to one message, told as a story; with `--offered`, what a user can pick. */
export async function explain(config: string | undefined, given: ExplainFlags, io: Io): Promise<ExitCode> {
  const [path, flags] = configLast(config, given, io);
  const mail = await openMailSet(path, flags, io);
  if (typeof mail === 'number') return mail;
  const answer = flags.offered === undefined ? story(mail, flags, io) : offers(flags.offered, mail, flags, io);
  if (typeof answer !== 'string') return report(answer, io);
  const failure = writeResult(answer, flags.out, io);
  return failure ? report(failure, io) : exit.done;
}

function story(mail: MailSet, flags: ExplainFlags, io: Io): string | Problem {
  const message = messageOfFlags(flags, mail.set, mail.asOf);
  return 'code' in message ? message : storyText(tell(mail.set, [{ message }], optionsOf(mail)), flags, io);
}

function offers(written: string, mail: MailSet, flags: ExplainFlags, io: Io): string | Problem {
  const used = givenMessageFlag(flags);
  if (used !== undefined) {
    return problem(
      `--offered asks what a user can pick, and takes no message: ${used} belongs to one.`,
      'Leave out one of the two.',
    );
  }
  const address = parseAddress(written.trim());
  if (!address.ok) {
    const fix = address.fix === undefined ? 'Write an address like ann@acme.example.' : `Did you mean ${address.fix}?`;
    return problem(`--offered is ${shown(written)}, which ${address.problem}.`, fix);
  }
  return offersAs(offersTo(address.value, mail.set, optionsOf(mail)), flags, io);
}

const optionsOf = ({ configuration: { accountName }, target }: MailSet) => ({ hash: sha256, md5, accountName, target });

function storyText(document: ExplainedDocument, flags: ExplainFlags, io: Io): string {
  switch (flags.format) {
    case 'text':
      return explainText(document, textOptions(flags, io));
    case 'json':
      return documentJson(document);
    case 'markdown':
      return explainMarkdown(document);
    case 'html':
      return explainHtml(document);
  }
}

function offersAs(document: OffersDocument, flags: ExplainFlags, io: Io): string {
  switch (flags.format) {
    case 'text':
      return offersText(document, textOptions(flags, io));
    case 'json':
      return documentJson(document);
    case 'markdown':
      return offersMarkdown(document);
    case 'html':
      return offersHtml(document);
  }
}

const textOptions = ({ out }: ExplainFlags, io: Io) => ({ colour: out === undefined && io.colour, width: io.width });
