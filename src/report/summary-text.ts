import type { Action, PlanDocument } from '../documents/plan.ts';
import { sectionTitles, wordsFor } from './plan-words.ts';
import { printable } from './printable.ts';
import { type Line, line, span } from './styled.ts';

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
      : [line(span(`${counts.join(', ')}.`, 'strong'), ` ${count(summary.unchanged, 'object')} unchanged.`)]),
    ...leftAlone(document, all),
    ...(changes.length > 0 && purpose !== 'drift' ? calls(document) : []),
    ...(summary.blocked + blocks.length > 0 && purpose !== 'drift'
      ? [line(span('Nothing will be applied', 'held'), ` while ${heldBack(summary.blocked, blocks.length)}.`)]
      : []),
  ];
}

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
  const ignored = summary.ignored > 0 ? `, ${summary.ignored} of them ignored on purpose` : '';
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
  const detail =
    alone === 0
      ? ''
      : `, ${alone === all.length && alone > 1 ? 'all' : alone} of them one at a time and read back, since mail could notice`;
  return [line(span(`${count(all.length, 'call')}${detail}.`, 'faint'))];
}

function heldBack(changes: number, blocks: number): string {
  if (blocks === 0) return `${count(changes, 'change')} ${changes === 1 ? 'is' : 'are'} held back`;
  return changes === 0 ? 'the plan is held back' : `the plan and ${count(changes, 'change')} are held back`;
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
