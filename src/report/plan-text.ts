import type { Block, Change, PlanDocument, Suggestion } from '../documents/plan.ts';
import { fieldLines, newFieldLines } from './field-lines.ts';
import { sectionTitles, wordsFor } from './plan-words.ts';
import { printable } from './printable.ts';
import { blank, type Line, line, paint, span, wrap } from './styled.ts';
import { summaryLines } from './summary-text.ts';

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
    ...document.blocks.flatMap((block) => [...blockLines(block, '', options), blank]),
    ...summaryLines(document, options),
  ];
  return paint(lines, options.colour);
}

function header({ account, purpose }: PlanDocument): readonly Line[] {
  const name = account.name === null || account.name === account.id ? account.id : `${account.name} (${account.id})`;
  const title = { apply: 'Plan for', destroy: 'Destroying in', drift: 'Drift of' }[purpose];
  const target = account.target === null ? 'an empty account, since no target is given' : account.target;
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
  return [
    line(
      span(`  ${words.sign} ${words.word}`, words.style),
      span(key, 'strong'),
      `  "${printable(change.name)}"`,
      span(where, 'faint'),
      span(change.blocked ? '  HELD BACK' : '', 'held'),
    ),
    ...(change.was === undefined ? [] : [line(span('      was ', 'faint'), `"${printable(change.was)}"`)]),
    ...(isNew ? newFieldLines(change, options.width) : fieldLines(change, document.purpose, options.width)),
    ...accessLines(change),
    line(span(`      because ${printable(change.because)}`, 'faint')),
    ...(change.blocked ? blockLines(change.blocked, '      ', options) : []),
  ];
}

function accessLines({ access }: Change): readonly Line[] {
  if (!access) return [];
  const what = access.definitions.length === 0 ? '' : ` (${access.definitions.map(printable).join(', ')})`;
  const said =
    access.before === access.after
      ? `can be picked by ${printable(access.after)}, as before`
      : `could be picked by ${printable(access.before)}, now by ${printable(access.after)}${what}`;
  return [line(span('      access  ', 'access'), said)];
}

function blockLines({ message, hint }: Block, indent: string, { width }: TextOptions): readonly Line[] {
  const text = (words: string, first: string) =>
    wrap(printable(words), Math.max(40, width - indent.length - first.length)).map((part, at) =>
      line(span(`${indent}${at === 0 ? first : ' '.repeat(first.length)}`, 'held'), part),
    );
  return [...text(message, 'held back: '), ...(hint === undefined ? [] : text(hint, '  to do: '))];
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
