import type { Suggestion } from '../documents/plan.ts';
import { fieldsOf, kinds } from '../model/kinds/kinds.ts';
import type { Observed } from '../model/observed-account.ts';
import type { Changes } from './changes.ts';
import type { DraftChange } from './draft-change.ts';
import { nameInWords, namesOf } from './live-names.ts';
import { inConfiguredTerms, sameValue } from './normalise.ts';
import type { Sides } from './sides.ts';

type Values = Readonly<Record<string, unknown>>;

/** More than this many pairs are not compared: nobody reads that many suggestions. */
const mostPairs = 250_000;

/**
 * An object that goes (or would be left behind) beside a new one of the same kind, alike in nearly everything but its
 * identity, is most likely one that somebody renamed: an alias keeps its id and its history.
 */
export function suggestRenames({ changes, leftOver }: Changes, sides: Sides): readonly Suggestion[] {
  const created = changes.filter(({ action, configured }) => action === 'create' && configured);
  const old = leftOver
    .filter(({ object, fate }) => fate.type !== 'ignore' && !object.builtin)
    .map(({ object }) => object);
  if (created.length * old.length > mostPairs) return [];
  const alike = created.flatMap((change) =>
    old
      .filter((object) => object.kind === change.kind)
      .map((object) => ({ change, object, score: likeness(change, object, sides) }))
      .filter(({ score }) => score >= 0.75),
  );
  alike.sort(
    (a, b) => b.score - a.score || (a.change.name < b.change.name ? -1 : 1) || (a.object.name < b.object.name ? -1 : 1),
  );
  const used = new Set<unknown>();
  return alike.flatMap(({ change, object }) => {
    if (used.has(change) || used.has(object) || !change.configured) return [];
    used.add(change).add(object);
    return suggestion(change, object, sides);
  });
}

function suggestion(change: DraftChange, object: Observed, sides: Sides): Suggestion {
  const names = namesOf(object, sides.live);
  const place = names.slice(0, -1);
  const sameFolder = change.folder === undefined || change.folder === `/${place.join('/')}`;
  const alias = sameFolder
    ? JSON.stringify(object.name)
    : `{ name: ${JSON.stringify(object.name)}, in: ${JSON.stringify(place)} }`;
  return {
    kind: change.kind,
    key: change.configured?.key ?? '',
    id: object.id,
    from: sameFolder ? object.name : nameInWords(object, sides.live),
    to: change.name,
    hint: `aliases: [${alias}]`,
  };
}

/** The share of fields that are the same; the identity does not count, but a name that only varies is a strong sign. */
function likeness({ configured, kind }: DraftChange, object: Observed, { pairing }: Sides): number {
  const before = inConfiguredTerms(object, pairing);
  const after = configured?.fields as Values;
  const identity: { readonly name: string; readonly within?: string } = kinds[kind].identity;
  const rest = fieldsOf(kind).filter(([name]) => name !== identity.name && name !== identity.within);
  const telling = rest.filter(
    ([name, field]) =>
      !('default' in field) || !sameValue(after[name], field.default) || !sameValue(before[name], field.default),
  );
  if (telling.length === 0) return 0;
  const same = telling.filter(([name]) => sameValue(before[name], after[name])).length / telling.length;
  return same * 0.8 + 0.2 * wordsInCommon(object.name, configured?.name ?? '');
}

function wordsInCommon(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(1, left.size, right.size);
}
