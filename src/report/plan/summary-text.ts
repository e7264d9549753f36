import type { Action, PlanDocument } from '../../documents/plan.ts';
import { printable } from '../printable.ts';
import { type Line, line, span } from '../styled.ts';
import { sectionTitles, wordsFor } from './words.ts';

const actions: readonly Action[] = ['create', 'update', 'move', 'rename', 'delete'];

/** What the plan comes to: changes, what is left alone, how many calls, what holds it back. */
export function summaryLines(document: PlanDocument, { all = false }: { readonly all?: boolean }): readonly Line[] {
  const { summary, changes, blocks, purpose } = document;
  const counts = actions
    .filter((action) => summary[action] > 0)
    .map((action) => `${summary[action]} ${wordsFor(purpose, action).count}`);
  return [
    ...(changes.length === 0
      ? [nothing(document)]
      : [line(span(`${counts.join(', ')}.`, 'strong'), unchanged(document))]),
    ...leftAlone(document, all),
    ...(purpose === 'drift' ? [] : summary.blocked + blocks.length > 0 ? nothingApplied(document) : calls(document)),
  ];
}

/** Nothing is said of nothing: a new account, or one that is destroyed. */
const unchanged = ({ purpose, summary }: PlanDocument): string =>
  purpose === 'destroy' || summary.unchanged === 0
    ? ''
    : ` ${count(summary.unchanged, 'object')} ${purpose === 'drift' ? 'as configured' : 'unchanged'}.`;

const nothingApplied = ({ purpose, summary, blocks }: PlanDocument): readonly Line[] => [
  line(
    span(purpose === 'destroy' ? 'Nothing will be deleted' : 'Nothing will be applied', 'held'),
    ` while ${heldBack(summary.blocked, blocks.length)}.`,
  ),
];

function nothing({ purpose, summary }: PlanDocument): Line {
  if (purpose === 'destroy') return line(span('Nothing to delete.', 'strong'));
  const objects = count(summary.unchanged, 'object');
  return line(
    span(purpose === 'drift' ? 'No drift.' : 'No changes.', 'strong'),
    ` The account is as the configuration says: ${objects}.`,
  );
}

function leftAlone({ summary, unmanaged }: PlanDocument, all: boolean): readonly Line[] {
  const others = unmanaged.filter(({ builtin }) => !builtin);
  if (others.length === 0) return [];
  const share = summary.ignored === others.length ? '' : `${summary.ignored} of them `;
  const ignored = summary.ignored > 0 ? `, ${share}ignored on purpose` : '';
  return [
    line(
      `${count(others.length, 'object')} in the account ${others.length === 1 ? 'is' : 'are'} not managed here and ${others.length === 1 ? 'stays' : 'stay'} as ${others.length === 1 ? 'it is' : 'they are'}${ignored}.`,
    ),
    ...(all
      ? others.map(({ kind, name, folder, ignored: reason }) =>
          line(
            span(`  ${sectionTitles[kind]}: `, 'faint'),
            `"${printable(name)}"`,
            span(folder === undefined || folder === '/' ? '' : ` in ${printable(folder)}`, 'faint'),
            reason === undefined ? '' : ` (${printable(reason)})`,
          ),
        )
      : []),
  ];
}

function calls({ calls: all }: PlanDocument): readonly Line[] {
  const alone = all.filter(({ affectsMail }) => affectsMail).length;
  if (all.length === 0) return [];
  const which = alone < all.length ? `, ${alone} of them` : all.length > 1 ? ', all' : '';
  const how = all.length === 1 ? ', read back' : `${which} one at a time and read back`;
  const detail = alone === 0 ? '' : `${how}, since mail could notice`;
  return [line(span(`${count(all.length, 'call')}${detail}.`, 'faint'))];
}

function heldBack(changes: number, blocks: number): string {
  if (blocks === 0) return `${count(changes, 'change')} ${changes === 1 ? 'is' : 'are'} held back`;
  return changes === 0 ? 'the plan is held back' : `the plan and ${count(changes, 'change')} are held back`;
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
