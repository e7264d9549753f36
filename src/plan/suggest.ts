import type { Suggestion } from '../documents/plan.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames, kinds } from '../model/kinds/kinds.ts';
import type { Observed } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import type { Changes } from './changes.ts';
import type { DraftChange } from './draft-change.ts';
import { type Known, likeness, namesInFolders } from './likeness.ts';
import { folderPathOf, nameInWords, namesOf } from './live-names.ts';
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
    .filter(({ object, fate }) => fate.type !== 'ignore' && fate.type !== 'doubt' && !object.builtin)
    .map(({ object }) => object);
  if (created.length * old.length === 0 || created.length * old.length > mostPairs) return [];
  const guessed = new Map<string, Handle>();
  const known: Known = {
    guessed,
    inLive: namesInFolders(sides.live.account.objects),
    inConfigured: namesInFolders(sides.configuration.objects),
  };
  // In the order of dependency: what refers to a renamed definition is alike once that is guessed.
  const chosen = kindNames.flatMap((kind) => {
    const ofKind = ({ kind: one }: { readonly kind: KindName }) => one === kind;
    const alike = mostAlike(created.filter(ofKind), old.filter(ofKind), sides, known);
    for (const { change, object } of alike) guessed.set(`${kind} ${object.handle}`, change.configured?.handle ?? '');
    return alike;
  });
  // The alias of a folder carries what is below it, so that is not suggested beside it.
  const carried = new Set(chosen.map(({ change, object }) => `${change.configured?.handle}\n${object.handle}`));
  return chosen
    .filter(({ change, object }) => {
      const { within } = kinds[change.kind].identity as { readonly within?: string };
      if (within === undefined || !change.configured) return true;
      const homes = [change.configured, object].map(({ fields }) => (fields as Values)[within]);
      return change.name !== object.name || !carried.has(homes.join('\n'));
    })
    .map(({ change, object }) => suggestion(change, object, sides));
}

interface Alike {
  readonly change: DraftChange;
  readonly object: Observed;
}

/** Pairs of one kind, the most alike first, each object in one of them at most. */
function mostAlike(
  created: readonly DraftChange[],
  old: readonly Observed[],
  sides: Sides,
  known: Known,
): readonly Alike[] {
  const alike = created.flatMap((change) =>
    old
      .map((object) => ({ change, object, score: likeness(change, object, sides, known) }))
      .filter(({ score }) => score >= 0.75)
      .map((one) => ({ ...one, order: orderOf(one, sides) })),
  );
  alike.sort((a, b) => b.score - a.score || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const used = new Set<unknown>();
  return alike.filter(({ change, object }) => {
    if (used.has(change) || used.has(object)) return false;
    used.add(change).add(object);
    return true;
  });
}

/** In one place before from another, then by name: not by the order in which things are written down. */
function orderOf({ change, object }: Alike, { live }: Sides): string {
  const stays = change.folder === undefined || change.folder === folderPathOf(object, live);
  return [stays ? 0 : 1, change.folder, change.name, nameInWords(object, live), object.createTime].join('\n');
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
