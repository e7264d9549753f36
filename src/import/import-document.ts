import type { ImportDocument, ImportedFile, ImportLanguage, ImportNote } from '../documents/import.ts';
import type { Portrait, Remark, Takeover } from '../export/takeover.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';

/** The document of an import. `target` is where the account was read, for people. */
export function importDocument(
  takeover: Takeover,
  account: ObservedAccount,
  to: ImportLanguage,
  files: readonly ImportedFile[],
  target: string,
): ImportDocument {
  const { facts, taken, leftOut, remarks } = takeover;
  const notes = (object: Portrait, said: readonly Remark[]): readonly ImportNote[] =>
    said.map((remark) => ({ object: { kind: object.kind, key: object.key }, ...remark }));
  const lookedUp = taken.filter((object) => object.lookedUp).length;
  return {
    format: 'sealwright/import/1',
    account: { id: facts.id, edition: facts.edition, target },
    to,
    files,
    objects: [
      ...taken.map((object) => imported(object, object.lookedUp ? 'looked-up' : 'managed')),
      ...leftOut.map((object) => imported(object, 'left-out')),
    ],
    notes: [
      ...remarks,
      ...leftOut.flatMap((object) => notes(object, [object.why])),
      ...[...taken, ...leftOut].flatMap((object) => notes(object, object.remarks)),
    ],
    summary: {
      managed: taken.length - lookedUp,
      lookedUp,
      leftOut: leftOut.length,
      builtin: kindNames.reduce(
        (sum, kind) => sum + (account.objects[kind] as readonly Observed[]).filter(({ builtin }) => builtin).length,
        0,
      ),
    },
  };
}

const imported = (
  { kind, key, id, name, folder }: Portrait,
  as: ImportDocument['objects'][number]['as'],
): ImportDocument['objects'][number] => ({ kind, key, id, name, ...(folder === null ? {} : { folder }), as });
