import type { Change, FieldChange, PlanDocument } from '../../documents/plan.ts';
import { shorten } from '../printable.ts';
import { type Line, line, span, wrap } from '../styled.ts';
import { entriesOf, fieldText } from './value-text.ts';

/** So many lines of a list or text are shown; the JSON document has all. */
const mostEntries = 12;
/** So many characters of one value of a new object. */
const mostOfNew = 100;
const indent = '      ';

/** What a new object has, flowing: `definition partner-week · from group finance · to domain partner.example`. */
export function newFieldLines({ fields, name, folder }: Change, width: number): readonly Line[] {
  // Its name, and the folder that it is in, are in its first line already.
  const told = fields.filter((field) => field.after !== name && !(folder !== undefined && inFirstLine.has(field.name)));
  const pieces = told.map((field) => `${field.name} ${newValue(field)}`);
  // Blanks inside a piece may break, the dot stays with the piece before it.
  return pieces.length === 0 ? [] : wrap(pieces.join(' · '), width - indent.length).map((text) => line(indent, text));
}

const inFirstLine = new Set(['in', 'folder', 'path']);
const inIdentity = new Set(['narrative', 'description', 'name', ...inFirstLine]);

function newValue({ name, after }: FieldChange): string {
  const entries = Array.isArray(after) ? undefined : entriesOf(after);
  return entries ? `of ${entries.length} lines` : shorten(fieldText(name, after), mostOfNew);
}

/** One line for each field that differs, aligned; of lists and texts, what comes and what goes. */
export function fieldLines(change: Change, purpose: PlanDocument['purpose'], width: number): readonly Line[] {
  // What it was called and where it was is said above the fields.
  const fields = change.was === undefined ? change.fields : change.fields.filter(({ name }) => !inIdentity.has(name));
  const column = Math.max(0, ...fields.map(({ name }) => name.length));
  const room = Math.max(30, width - column - indent.length - 4);
  return fields.flatMap((field) => {
    const label = (at: number) => span(`${indent}${(at === 0 ? field.name : '').padEnd(column)}  `, 'faint');
    const values = isListed(field) ? listed(field, purpose, room) : [valued(field, purpose, room)];
    return values.map((value, at) => line(label(at), ...value));
  });
}

/** A list beside none at all is no list to which something was added: who can pick from a folder without one is another question. */
const isListed = ({ before, after }: FieldChange): boolean =>
  before !== null && after !== null && (entriesOf(before) ?? entriesOf(after)) !== undefined;

/** Drift is told from the account's side: what it has now, and what is configured. */
function valued({ name, before, after }: FieldChange, purpose: PlanDocument['purpose'], room: number): Line {
  const [was, is] = [before, after].map((value) => shorten(fieldText(name, value), room)) as [string, string];
  if (purpose === 'drift') return [span('is '), span(was, 'change'), span(`, configured ${is}`)];
  return [span(was), span(' → ', 'faint'), span(is, 'change')];
}

function listed({ name, before, after }: FieldChange, purpose: PlanDocument['purpose'], room: number): readonly Line[] {
  const [from, to] = purpose === 'drift' ? [after, before] : [before, after];
  const [old, fresh] = [from, to].map(
    (value) => entriesOf(value) ?? (value === null ? [] : [fieldText(name, value)]),
  ) as [readonly string[], readonly string[]];
  const gone = old
    .filter((entry) => !fresh.includes(entry))
    .map((entry) => span(`- ${shorten(entry, room)}`, 'remove'));
  const added = fresh.filter((entry) => !old.includes(entry)).map((entry) => span(`+ ${shorten(entry, room)}`, 'add'));
  const entries = [...gone, ...added];
  if (entries.length === 0) return [[span(same(name, before, after))]];
  const rest = entries.length - mostEntries;
  return [
    ...entries.slice(0, mostEntries).map((entry) => [entry]),
    ...(rest > 0 ? [[span(`… and ${rest} more`, 'faint')]] : []),
  ];
}

/** Nothing comes or goes: an empty list is not an absent one, and the lines of a text have an order. */
function same(name: string, before: FieldChange['before'], after: FieldChange['after']): string {
  const [was, is] = [fieldText(name, before), fieldText(name, after)];
  return was.length + is.length < 80 ? `${was} → ${is}` : 'the same lines in another order or number';
}
