import type { Change, FieldChange, PlanDocument } from '../documents/plan.ts';
import { shorten } from './printable.ts';
import { type Line, line, span } from './styled.ts';
import { entriesOf, valueText } from './value-text.ts';

/** So many lines of a long list or text are shown; the JSON document has all. */
const mostEntries = 12;

interface Widths {
  readonly width: number;
}

/** One line a field, aligned; lists and texts as what comes and what goes. */
export function fieldLines(change: Change, purpose: PlanDocument['purpose'], { width }: Widths): readonly Line[] {
  const column = Math.max(0, ...change.fields.map(({ name }) => name.length));
  const room = Math.max(30, width - column - 12);
  // The name of a new object is in its first line already.
  const fields = change.fields.filter(({ after }) => change.action !== 'create' || after !== change.name);
  return fields.flatMap((field) => oneField(field, change, purpose, column, room));
}

function oneField(
  field: FieldChange,
  change: Change,
  purpose: PlanDocument['purpose'],
  column: number,
  room: number,
): readonly Line[] {
  const name = span(`      ${field.name.padEnd(column)}  `, 'faint');
  // Drift is told from the account's side: what it has now, and what is configured.
  const [from, to] = purpose === 'drift' ? [field.after, field.before] : [field.before, field.after];
  const longer = entriesOf(from) !== undefined || (change.action === 'create' && entriesOf(to) !== undefined);
  if (change.action !== 'create' && (longer || entriesOf(to) !== undefined))
    return listLines(field, entriesOf(from) ?? [], entriesOf(to) ?? [], column, room);
  if (change.action === 'create') {
    const entries = typeof field.after === 'string' ? entriesOf(field.after) : undefined;
    const text = entries ? `${entries.length} lines` : valueText(field.after);
    return [line(name, shorten(text, room))];
  }
  if (purpose === 'drift') {
    return [
      line(name, 'is ', span(shorten(valueText(to), room), 'change'), ', configured ', shorten(valueText(from), room)),
    ];
  }
  return [
    line(name, shorten(valueText(from), room), span(' → ', 'faint'), span(shorten(valueText(to), room), 'change')),
  ];
}

function listLines(
  field: FieldChange,
  from: readonly string[],
  to: readonly string[],
  column: number,
  room: number,
): readonly Line[] {
  const [old, fresh] = [new Set(from), new Set(to)];
  const lines = [
    ...from.filter((entry) => !fresh.has(entry)).map((entry) => ({ sign: '- ', entry, style: 'remove' as const })),
    ...to.filter((entry) => !old.has(entry)).map((entry) => ({ sign: '+ ', entry, style: 'add' as const })),
  ];
  if (lines.length === 0)
    return [line(span(`      ${field.name.padEnd(column)}  `, 'faint'), 'the same lines in another order or number')];
  const shown = lines.slice(0, mostEntries).map(({ sign, entry, style }, at) => {
    const name = at === 0 ? field.name : '';
    return line(span(`      ${name.padEnd(column)}  `, 'faint'), span(`${sign}${shorten(entry, room)}`, style));
  });
  const rest = lines.length - mostEntries;
  return rest > 0 ? [...shown, line(span(`      ${''.padEnd(column)}  … and ${rest} more`, 'faint'))] : shown;
}
