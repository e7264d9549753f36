import type { Configured, ConfiguredObjects } from '../model/configuration.ts';
import { fieldsOf, kinds } from '../model/kinds/kinds.ts';
import type { Observed, ObservedObjects } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import type { DraftChange } from './draft-change.ts';
import { inConfiguredTerms, sameValue } from './normalise.ts';
import type { Pairing } from './pairing.ts';
import type { Sides } from './sides.ts';

type Values = Readonly<Record<string, unknown>>;

/** What is asked for every pair, found out once. */
export interface Known {
  readonly guessed: Guessed;
  /** The names of what is directly in a folder: that is what a folder is known by. */
  readonly inLive: ReadonlyMap<Handle, ReadonlySet<string>>;
  readonly inConfigured: ReadonlyMap<Handle, ReadonlySet<string>>;
}

/** Keys of new objects by the live ones (kind and handle) that they most likely are: a reference to one is then the same. */
export type Guessed = ReadonlyMap<string, Handle>;

/** The share of fields that are the same; the identity does not count, but a name that only varies is a strong sign. */
export function likeness(change: DraftChange, object: Observed, sides: Sides, known: Known): number {
  const { configured, kind } = change;
  const { pairing } = sides;
  const keyOf: Pairing['keyOf'] = (of, handle) => pairing.keyOf(of, handle) ?? known.guessed.get(`${of} ${handle}`);
  const before = inConfiguredTerms(object, { ...pairing, keyOf });
  const after = configured?.fields as Values;
  const identity: { readonly name: string; readonly within?: string } = kinds[kind].identity;
  const rest = fieldsOf(kind).filter(([name]) => name !== identity.name && name !== identity.within);
  // What both sides have because most have it says nothing.
  const telling = rest.filter(([name, field]) => {
    const usual = 'default' in field ? field.default : null;
    return !sameValue(after[name], usual) || !sameValue(before[name], usual);
  });
  const marks = telling.map(([name]) => (sameValue(before[name], after[name]) ? 1 : 0));
  if (kind === 'folders') {
    if (before.for !== after.for) return 0;
    const [old, fresh] = [
      known.inLive.get(object.handle) ?? none,
      known.inConfigured.get(configured?.handle ?? '') ?? none,
    ];
    if (old.size + fresh.size > 0)
      marks.push(...[...new Set([...old, ...fresh])].map((name) => (old.has(name) && fresh.has(name) ? 1 : 0)));
  }
  if (marks.length === 0) return 0;
  const same = marks.reduce<number>((sum, mark) => sum + mark, 0) / marks.length;
  return same * 0.8 + 0.2 * wordsInCommon(object.name, configured?.name ?? '');
}

const none: ReadonlySet<string> = new Set();
const inFolders = ['folders', 'definitions', 'contentDefinitions'] as const;

/** The names in each folder, by the folder's handle. */
export function namesInFolders(objects: ObservedObjects | ConfiguredObjects): ReadonlyMap<Handle, ReadonlySet<string>> {
  const found = new Map<Handle, Set<string>>();
  for (const kind of inFolders) {
    for (const { name, fields } of objects[kind] as readonly (Observed | Configured)[]) {
      const { in: parent, folder } = fields as { in?: Handle | null; folder?: Handle | null };
      const home = parent ?? folder ?? null;
      if (home !== null) found.set(home, (found.get(home) ?? new Set()).add(name));
    }
  }
  return found;
}

function wordsInCommon(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(1, left.size, right.size);
}
