import type {
  PlainMessage,
  SimulatedMessage,
  SimulatedRecipient,
  SimulationDocument,
} from '../../documents/simulation.ts';
import { left } from './overview.ts';
import {
  cell,
  counted,
  faint,
  type MessageView,
  named,
  type Phrase,
  phrase,
  type RecipientView,
  strong,
  type Table,
} from './report.ts';
import { decidedPhrase, deciderPhrase, deliveryText, type Names, outcomePhrase, senderText } from './words.ts';

/** A message with each recipient's outcome in full. */
export function messageView({ source, message, recipients }: SimulatedMessage, names: Names): MessageView {
  const title = phrase(strong(`From ${senderText(message.from)}`), source === undefined ? '' : faint(`  ${source}`));
  return { title, about: aboutMessage(message, names), recipients: recipients.map((one) => recipientView(one, names)) };
}

function aboutMessage(message: PlainMessage, names: Names): readonly Phrase[] {
  const { at, subject, headerFrom, sourceIp, application, sendSecure, attachments = [] } = message;
  const sent = [
    `sent at ${at}`,
    ...(sourceIp === undefined ? [] : [`from ${sourceIp}`]),
    ...(application === undefined ? [] : [`with the application ${application}`]),
  ].join(', ');
  const files = attachments.map(({ name }) => phrase(named(name)));
  return [
    phrase(sent, sourceIp === undefined ? faint(', from an address that is not known') : ''),
    ...(subject === undefined || subject === '' ? [] : [phrase('subject ', named(subject))]),
    ...(headerFrom === undefined ? [] : [phrase('header From ', named(headerFrom))]),
    ...(sendSecure === undefined ? [] : [phrase('the sender picked ', names.definition(sendSecure))]),
    ...(files.length === 0
      ? []
      : [
          phrase(
            `${counted(files.length, 'attachment')}: `,
            files.flatMap((file, at) => phrase(at === 0 ? '' : ', ', file)),
          ),
        ]),
  ];
}

function recipientView(recipient: SimulatedRecipient, names: Names): RecipientView {
  const { address, direction, definition } = recipient;
  return {
    title: phrase(strong(address), '  ', outcomePhrase(recipient)),
    lines: [
      phrase(`${direction}: `, deliveryText(recipient)),
      decidedPhrase(recipient, names),
      ...(definition === null ? [] : [phrase('definition ', names.definition(definition))]),
      ...rightsLines(recipient),
    ],
    policies: matchingPolicies(recipient, names),
  };
}

function matchingPolicies(
  { decidedBy, bypassedBy, trace }: SimulatedRecipient,
  names: Names,
): RecipientView['policies'] {
  const decider = bypassedBy ?? decidedBy.policy;
  const isOfType =
    bypassedBy !== null ? 'bypassPolicies' : decidedBy.trigger === 'content' ? 'contentPolicies' : 'policies';
  return trace
    .filter(({ matched }) => matched)
    .map(({ type, policy, because }) => ({
      decides: type === isOfType && policy === decider,
      text: phrase(names.policy(type, policy), faint(` ${because}`)),
    }))
    .sort((a, b) => Number(b.decides) - Number(a.decides));
}

function rightsLines(recipient: SimulatedRecipient): readonly Phrase[] {
  const { rights, expiresAt, extendableTo, readReceipt, unknownSettings } = recipient;
  if (unknownSettings) return [phrase('what that allows, and when it expires, is not known: it is only looked up')];
  if (rights === null) return [];
  const words = { print: 'print', reply: 'reply', replyAll: 'reply to all' };
  const all = Object.entries(words) as [keyof typeof rights, string][];
  const list = (are: boolean) => all.filter(([name]) => rights[name] === are).map(([, word]) => word);
  const [may, mayNot] = [list(true), list(false)];
  const said = [
    ...(may.length > 0 ? [`may ${listed(may, 'and')}`] : []),
    ...(mayNot.length > 0 ? [`may not ${listed(mayNot, 'or')}`] : []),
  ].join('; ');
  const extension = extendableTo === null ? '' : `, can be extended to ${extendableTo}`;
  return [
    phrase(said),
    phrase(`expires at ${expiresAt}${extension}; ${readReceipt ? 'with' : 'without'} a read receipt`),
  ];
}

/** `print, reply or reply to all` */
const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** One line for each recipient, of so many. */
export function messagesTable({ messages }: SimulationDocument, most: number): Table {
  const rows = messages.flatMap((one) => one.recipients.map((recipient) => ({ one, recipient })));
  const shown = rows.slice(0, most);
  const hasSources = shown.some(({ one }) => one.source !== undefined);
  return {
    caption: 'What each recipient gets, and what decided',
    columns: [
      left('from'),
      left('to'),
      left('outcome'),
      left('decided by'),
      ...(hasSources ? [left('read from')] : []),
    ],
    rows: shown.map(({ one, recipient }) => [
      cell(named(senderText(one.message.from))),
      cell(named(recipient.address)),
      cell(outcomePhrase(recipient)),
      cell(deciderPhrase(recipient)),
      ...(hasSources ? [cell(faint(one.source ?? ''))] : []),
    ]),
    ...(rows.length > most
      ? { more: phrase(faint(`and ${counted(rows.length - most, 'recipient')} more; --format json has every one`)) }
      : {}),
  };
}
