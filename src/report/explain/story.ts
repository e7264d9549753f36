import { applicationName } from '../../documents/application-names.ts';
import type { ExplainedDocument, Explanation } from '../../documents/explanation.ts';
import type { PlainMessage, SimulatedMessage, SimulatedRecipient } from '../../documents/simulation.ts';
import { parseInstant } from '../../model/instant.ts';
import { momentText } from '../../model/moment-words.ts';

type Direction = SimulatedRecipient['direction'];

/** A part of a story under a title. */
export interface Section {
  readonly title: string;
  readonly tone: 'doubt' | 'plain' | 'faint';
  readonly items: readonly string[];
  /** What is only counted. */
  readonly rest: string | null;
}

/** One message as it is told, for whichever format: every text is as it came, and not yet safe to show. */
export interface Story {
  /** Who writes to whom. */
  readonly title: string;
  /** When, from where, by what means. */
  readonly circumstances: readonly string[];
  /** What is odd about the question itself. */
  readonly remarks: readonly string[];
  readonly tellings: readonly Telling[];
  readonly facts: readonly string[];
}

/** What happened for one recipient or several. */
export interface Telling {
  readonly recipients: readonly string[];
  readonly decision: string;
  readonly reasons: readonly string[];
  readonly sections: readonly Section[];
}

/** So much is told; the JSON document has all. */
const most = { doubts: 5, lost: 6, alternatives: 6 } as const;

export function storyOf(document: ExplainedDocument, index: number): Story {
  const simulated = document.messages[index];
  if (simulated === undefined) throw new Error('a story is told of a message of the document');
  const { message, explanation } = simulated;
  return {
    title: `${message.from === '' ? 'The empty sender' : message.from} to ${listed(message.to)}`,
    circumstances: circumstancesOf(message, simulated.recipients[0]?.direction),
    remarks: remarksOf(simulated),
    tellings: explanation.map(tellingOf),
    facts: document.facts.filter(({ messages }) => messages.includes(index)).map(({ text }) => text),
  };
}

/** What is not known is told where it matters, with what it would change. */
const remarksOf = ({ findings }: SimulatedMessage): readonly string[] => [
  ...new Set(
    findings
      .filter(({ rule }) => !rule.startsWith('unknown-') || rule === 'unknown-address')
      .map(({ message }) => message),
  ),
];

function circumstancesOf(message: PlainMessage, direction: Direction | undefined): readonly string[] {
  const { at, headerFrom, sourceIp, application, sendSecure, subject, attachments = [] } = message;
  const isFromOutside = direction === 'inbound' || direction === 'transit';
  const moment = parseInstant(at, 'first-second');
  return [
    moment.ok ? momentText(moment.value) : at,
    ...(headerFrom === undefined ? [] : [`From header ${headerFrom}`]),
    ...(sourceIp === undefined ? [] : [`from ${sourceIp}`]),
    ...(application === undefined ? [] : [`sent from ${applicationName(application)}`]),
    ...(sendSecure === undefined ? [] : [`${isFromOutside ? 'in reply to a message with' : 'picked'} ${sendSecure}`]),
    ...(subject === undefined ? [] : [`subject "${subject}"`]),
    ...attachments.map(({ name }) => `attachment "${name}"`),
  ];
}

function tellingOf(explanation: Explanation): Telling {
  const { recipients, decision, reasons, doubts, lost, alternatives, untried } = explanation;
  const sections: readonly (Section | null)[] = [
    section('Not certain', 'doubt', doubts, most.doubts),
    section('Why no other policy decides', 'plain', lost, most.lost, othersText(explanation)),
    section(
      'What would change it',
      'plain',
      alternatives,
      most.alternatives,
      untried === 0 ? null : `${untried} further variations were not tried.`,
    ),
  ];
  return { recipients, decision, reasons, sections: sections.filter((one) => one !== null) };
}

function section(
  title: string,
  tone: Section['tone'],
  all: readonly { readonly text: string }[],
  limit: number,
  after: string | null = null,
): Section | null {
  const items = all.slice(0, limit).map(({ text }) => text);
  const left = all.length - items.length;
  const rest = [...(left === 0 ? [] : [`${left} more: see --format json.`]), ...(after === null ? [] : [after])].join(
    ' ',
  );
  return items.length === 0 && rest === '' ? null : { title, tone, items, rest: rest === '' ? null : rest };
}

/** The policies that there is nothing to say about. */
function othersText({ unmatched, nothingFound, saysNothing, lost }: Explanation): string | null {
  const other = lost.length === 0 ? '' : 'other ';
  const far =
    unmatched === 0 ? null : `${unmatched} ${other}${unmatched === 1 ? 'policy does' : 'policies do'} not match.`;
  const nothing = saysNothing ? 'nothing: the question names no subject and no text' : 'nothing';
  const silent =
    nothingFound === 0
      ? null
      : nothingFound === 1
        ? `One content examination policy looks at it and finds ${nothing}.`
        : `${nothingFound} content examination policies look at it and find ${nothing}.`;
  const both = [far, silent].filter((one) => one !== null);
  return both.length === 0 ? null : both.join(' ');
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
