import type { ImportDocument, ImportedObject, ImportNote } from '../../documents/import.ts';
import { kinds } from '../../model/kinds/kinds.ts';
import type { TextOptions } from '../plan/plan-text.ts';
import { count } from '../plan/summary-text.ts';
import { printable, shorten } from '../printable.ts';
import { blank, type Line, line, paint, span, wrap } from '../styled.ts';

/** What an import found and what it could not say, for people; the code itself is not in it. */
export function importText(document: ImportDocument, { colour, width }: TextOptions): string {
  const { account, notes, summary } = document;
  const isMissing = (note: ImportNote) =>
    note.object !== undefined && reasons.has(note.reason) && isLeftOut(note, document);
  const [missing, others] = [notes.filter(isMissing), notes.filter((note) => !isMissing(note))];
  return paint(
    [
      line(
        span('Imported', 'add'),
        ` ${printable(account.id)}, ${account.edition} edition, ${printable(account.target)}: ${found(summary)}.`,
      ),
      ...section('Not imported, since no configuration can say it', missing, document, width),
      ...section('To know', others, document, width),
    ],
    colour,
  );
}

/** Why an object as a whole is not imported. */
const reasons = new Set<ImportNote['reason']>([
  'law',
  'unknown-value',
  'rests-on-left-out',
  'not-the-same',
  'not-acknowledged',
  'repeated-identity',
]);

const isLeftOut = ({ object }: ImportNote, document: ImportDocument): boolean =>
  object !== undefined && objectOf(document, object)?.as === 'left-out';

function found({ managed, lookedUp, leftOut, builtin }: ImportDocument['summary']): string {
  return [
    count(managed, 'object'),
    ...(lookedUp > 0 ? [`${count(lookedUp, 'group')} only looked up`] : []),
    ...(leftOut > 0 ? [`${leftOut} not imported`] : []),
    ...(builtin > 0 ? [`${builtin} built in`] : []),
  ].join(', ');
}

function section(
  title: string,
  notes: readonly ImportNote[],
  document: ImportDocument,
  width: number,
): readonly Line[] {
  if (notes.length === 0) return [];
  return [
    blank,
    line(span(`${title}: ${notes.length}`, 'strong')),
    ...notes.flatMap((note) => [
      line(`  ${nameOf(note, document)}`),
      ...wrap(printable(note.message), width - 6).map((part) => line(`      ${part}`)),
    ]),
  ];
}

function nameOf({ object }: ImportNote, document: ImportDocument): string {
  const known = object && objectOf(document, object);
  if (!object || !known) return 'the account';
  const where = known.folder === undefined ? '' : ` in ${printable(known.folder)}`;
  const key = known.as === 'left-out' ? '' : ` ${printable(object.key)}`;
  return `${kinds[object.kind].label[0]}${key} "${shorten(printable(known.name), 100)}"${where}`;
}

const objectOf = (
  { objects }: ImportDocument,
  { kind, key }: NonNullable<ImportNote['object']>,
): ImportedObject | undefined => objects.find((object) => object.kind === kind && object.key === key);
