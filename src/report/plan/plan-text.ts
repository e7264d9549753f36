import type { Block, Change, PlanDocument, Suggestion } from '../../documents/plan.ts';
import { printable } from '../printable.ts';
import { blank, type Line, line, paint, span, wrap } from '../styled.ts';
import { fieldLines, newFieldLines } from './field-lines.ts';
import { orderLines } from './order-lines.ts';
import { routingLines } from './routing-lines.ts';
import { summaryLines } from './summary-text.ts';
import { sectionTitles, wordsFor } from './words.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Also what is not managed here, one by one. */
  readonly all?: boolean;
}

/** A plan, a destruction or a drift report for people at a terminal. */
export function planText(document: PlanDocument, options: TextOptions): string {
  const lines = [
    ...header(document),
    ...Object.entries(sectionTitles).flatMap(([kind, title]) => section(document, kind, title, options)),
    ...document.suggestions.flatMap((suggestion) => suggestionLines(suggestion, document)),
    ...routingLines(document, options.width),
    ...orderLines(document, options.width),
    ...document.blocks.flatMap((block) => [...blockLines(block, '', document, options), blank]),
    ...summaryLines(document, options),
  ];
  return paint(lines, options.colour);
}

function header({ account, purpose }: PlanDocument): readonly Line[] {
  const name = account.name === null || account.name === account.id ? account.id : `${account.name} (${account.id})`;
  const title = { apply: 'Plan for', destroy: 'Destroying in', drift: 'Drift of' }[purpose];
  const target = account.target === null ? 'against an empty account: no target is given' : account.target;
  return [
    line(
      `${title} `,
      span(printable(name), 'strong'),
      span(`, ${account.edition} edition, ${printable(target)}`, 'faint'),
    ),
    blank,
  ];
}

function section(document: PlanDocument, kind: string, title: string, options: TextOptions): readonly Line[] {
  const changes = document.changes.filter((change) => change.kind === kind);
  if (changes.length === 0) return [];
  return [line(span(title, 'strong')), ...changes.flatMap((change) => changeLines(change, document, options)), blank];
}

function changeLines(change: Change, document: PlanDocument, options: TextOptions): readonly Line[] {
  const words = wordsFor(document.purpose, change.action);
  const key = change.key === null ? '' : ` ${printable(change.key)}`;
  const where = change.folder === undefined || change.folder === '/' ? '' : ` in ${printable(change.folder)}`;
  const isNew = change.action === 'create';
  const isDrift = document.purpose === 'drift';
  return [
    line(
      span(`  ${words.sign} ${words.word}`, words.style),
      span(key, 'strong'),
      `  "${printable(change.name)}"`,
      span(where, 'faint'),
      span(change.blocked ? `  ${heldWord(document).toUpperCase()}` : '', 'held'),
    ),
    ...(change.was === undefined
      ? []
      : [line(span(isDrift ? '      is ' : '      was ', 'faint'), `"${printable(change.was)}"`)]),
    ...(isNew ? newFieldLines(change, options.width) : fieldLines(change, document.purpose, options.width)),
    ...accessLines(change, isDrift),
    line(span(`      because ${printable(change.because)}`, 'faint')),
    ...(change.blocked ? blockLines(change.blocked, '      ', document, options) : []),
  ];
}

/** Drift is told from the account's side: who can now, and who should. */
function accessLines({ kind, access }: Change, isDrift: boolean): readonly Line[] {
  if (!access) return [];
  const { before, after } = access;
  const listed = kind === 'definitions' ? [] : access.definitions;
  const what = listed.length === 0 ? '' : `: ${listed.map(printable).join(', ')}`;
  const said =
    before === after
      ? `can be picked by ${printable(after)}, ${isDrift ? 'as configured' : 'as before'}`
      : isDrift
        ? `can be picked by ${printable(before)}, configured ${printable(after)}`
        : `could be picked by ${printable(before)}, now by ${printable(after)}`;
  return [line(span('      access  ', 'access'), `${said}${what}`)];
}

/** Drift is not applied, so nothing of it is held back: it just can't be told. */
const heldWord = ({ purpose }: PlanDocument): string => (purpose === 'drift' ? 'unclear' : 'held back');

function blockLines(
  { message, hint }: Block,
  indent: string,
  document: PlanDocument,
  { width }: TextOptions,
): readonly Line[] {
  const label = `${heldWord(document)}: `;
  const text = (words: string, first: string) =>
    wrap(printable(words), Math.max(40, width - indent.length - first.length)).map((part, at) =>
      line(span(`${indent}${at === 0 ? first : ' '.repeat(first.length)}`, 'held'), part),
    );
  return [...text(message, label), ...(hint === undefined ? [] : text(hint, 'to do: '.padStart(label.length)))];
}

function suggestionLines(suggestion: Suggestion, { changes }: PlanDocument): readonly Line[] {
  const goes = changes.some(({ action, id }) => action === 'delete' && id === suggestion.id)
    ? 'is deleted'
    : 'stays beside it';
  return [
    line(
      span('Renamed? ', 'relocate'),
      `"${printable(suggestion.to)}" is created and the very similar "${printable(suggestion.from)}" ${goes}.`,
    ),
    line(
      `  If it is the same, write in ${suggestion.kind}.${printable(suggestion.key)}:  `,
      span(printable(suggestion.hint), 'strong'),
    ),
    blank,
  ];
}
