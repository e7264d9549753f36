import { applicationName } from '../../../documents/application-names.ts';
import type {
  Condition,
  ImpactDocument,
  MailBoxes,
  NoticedOutcome,
  Side,
  WitnessMessage,
} from '../../../documents/impact.ts';
import { parseInstant } from '../../../model/instant.ts';
import { momentText } from '../../../model/moment-words.ts';
import { shorten } from '../../printable.ts';
import type { KindOfMail } from '../kinds-of-mail.ts';
import { sizeOf } from '../ordinary-first.ts';
import { type BecauseWords, becauseWords } from './because-words.ts';
import { exceptionText, type MailWords, mailWords } from './mail-words.ts';
import { type ImpactNames, listed } from './names.ts';
import { asPickedText, outcomeText } from './outcome-words.ts';

/** One kind of mail, each thing that is said of it by itself. */
export interface KindWords extends BecauseWords {
  readonly kind: KindOfMail;
  readonly mail: MailWords;
  /** The largest first. */
  readonly except: readonly string[];
  /** What happens to it, in full. */
  readonly before: string;
  readonly after: string;
  readonly example: string | null;
  /** Why it may be no mail at all. */
  readonly doubt: string | null;
}

/** So many characters of a text are told. */
const mostOfText = 120;

export function kindWords(kind: KindOfMail, document: ImpactDocument, names: ImpactNames): KindWords {
  const { region, asPicked } = kind;
  const { box, before, after, because, witness, certainty, conditions = [] } = region;
  const outcome = (side: Side, of: NoticedOutcome) =>
    asPicked.includes(side) ? asPickedText(of) : outcomeText(of, names);
  return {
    kind,
    mail: mailWords(box, document.asOf, names),
    except: exceptions(region, document.asOf, names),
    before: outcome('before', before),
    after: outcome('after', after),
    ...becauseWords(because, document, names),
    example: witness === null ? null : exampleText(witness, names),
    doubt: certainty === 'proven' ? null : doubtText(conditions, witness !== null, names),
  };
}

/** What is taken out of a box, the largest first. */
export const exceptions = ({ box, except }: MailBoxes, asOf: string, names: ImpactNames): readonly string[] => [
  ...new Set([...except].sort((a, b) => sizeOf(b) - sizeOf(a)).map((one) => exceptionText(one, box, asOf, names))),
];

function exampleText(message: WitnessMessage, names: ImpactNames): string {
  const { from, to, at, headerFrom, sourceIp, application, sendSecure, subject, body, headers, attachments } = message;
  const moment = parseInstant(at, 'first-second');
  return [
    `${from === '' ? 'the empty sender' : from} to ${listed(to)}`,
    moment.ok ? momentText(moment.value) : at,
    ...(headerFrom === undefined ? [] : [`From header ${headerFrom}`]),
    ...(sourceIp === undefined ? [] : [`from ${sourceIp}`]),
    ...(application === undefined ? [] : [`sent from ${applicationName(application)}`]),
    ...(sendSecure === undefined ? [] : [`picked ${names.name('definitions', sendSecure)}`]),
    ...(subject === undefined ? [] : [`subject "${shorten(subject, mostOfText)}"`]),
    ...(body === undefined ? [] : [`text "${shorten(body, mostOfText)}"`]),
    ...(headers ?? []).map((line) => `header "${shorten(line, mostOfText)}"`),
    ...(attachments ?? []).map(
      ({ name, text }) => `attachment "${name}"${text === undefined ? '' : ` saying "${shorten(text, mostOfText)}"`}`,
    ),
  ].join(', ');
}

function doubtText(conditions: readonly Condition[], hasExample: boolean, names: ImpactNames): string {
  const told = conditions.map((one) => conditionText(one, names));
  const start = hasExample ? 'Certain only as far as is known.' : 'There may be no such mail.';
  return `${start} It depends on ${told.length === 0 ? 'what is not known here' : listed(told)}.`;
}

function conditionText(condition: Condition, names: ImpactNames): string {
  switch (condition.type) {
    case 'members':
      return `who is in the group ${names.name('groups', condition.group)}, whose members nobody gave`;
    case 'attribute':
      return `whether somebody who is not in the directory has ${condition.attribute} = ${condition.equals}`;
    case 'settings':
      return `how ${names.full(condition.kind, condition.key)} is set, which is only looked up`;
    case 'content':
      return 'whether a text can be written that triggers these word lists and not those';
  }
}
