import type { Configured } from '../model/configuration.ts';
import { isPolicyKind, kinds } from '../model/kinds/kinds.ts';
import type { Observed } from '../model/observed-account.ts';
import { accessChange } from './access.ts';
import { configuredFolder } from './configured-index.ts';
import { difference, notUnderstood } from './difference.ts';
import type { DraftChange } from './draft-change.ts';
import { folderPathOf, nameInWords } from './live-names.ts';
import { type Fate, fateOf } from './ownership.ts';
import type { Pair, Unpaired } from './pairing.ts';
import { isLookedUp, type Sides } from './sides.ts';

export interface Changes {
  readonly changes: readonly DraftChange[];
  readonly unchanged: number;
  /** What the configuration does not name and what becomes of it. */
  readonly leftOver: readonly { readonly object: Observed; readonly fate: Fate }[];
}

/** What must happen so that the account is as the configuration says, before any guard has looked at it. */
export function findChanges(sides: Sides): Changes {
  const edits = sides.pairing.pairs.flatMap((pair) => editOf(pair, sides) ?? []);
  const creations = sides.pairing.unpaired
    .filter(({ configured }) => !isLookedUp(configured))
    .map(({ configured, why }) => creation(configured, why, sides));
  const leftOver = sides.pairing.leftOver.map((object) => ({
    object,
    fate: fateOf(object, sides),
  }));
  const deletions = leftOver.flatMap(({ object, fate }) =>
    fate.type === 'delete' ? deletion(object, sides, owned(object, fate)) : [],
  );
  return {
    changes: [...creations, ...edits, ...deletions],
    unchanged: sides.pairing.pairs.length - edits.length,
    leftOver,
  };
}

/** What destroying means: everything that is configured and managed here, and everything that is owned. */
export function findDestruction(sides: Sides): Changes {
  const named = sides.pairing.pairs
    .filter(({ configured }) => !isLookedUp(configured))
    .map(({ configured, observed }) => deletion(observed, sides, 'the configuration names it', configured));
  const unclear = sides.pairing.unpaired
    .filter(({ configured, why }) => !isLookedUp(configured) && 'candidates' in why && why.candidates.length > 0)
    .map(({ configured, why }) => ({ ...creation(configured, why, sides), action: 'delete' as const }));
  const { changes, leftOver } = findChanges(sides);
  const owned = changes.filter(({ action }) => action === 'delete');
  return { changes: [...named, ...unclear, ...owned], unchanged: 0, leftOver };
}

function creation(configured: Configured, why: Unpaired, sides: Sides): DraftChange {
  const folder = configuredFolder(configured, sides.configured);
  return {
    // What has a partner that can't be told apart would not be created but changed.
    action: why.type === 'absent' ? 'create' : 'update',
    kind: configured.kind,
    configured,
    name: configured.name,
    ...(folder !== undefined && { folder }),
    because: whyUnpaired(configured, why),
    differences: [],
  };
}

function whyUnpaired(configured: Configured, why: Unpaired): string {
  const { name } = kinds[configured.kind].identity;
  switch (why.type) {
    case 'absent':
      return `the account has none with this ${name}${'within' in kinds[configured.kind].identity ? ' in this place' : ''}`;
    case 'repeated':
      return `the account has ${why.candidates.length} that this could be`;
    case 'unknown-id':
      return 'its `id` names nothing in the account';
    case 'other-source':
      return 'the group of this name comes from a directory';
  }
}

function editOf(pair: Pair, sides: Sides): DraftChange | undefined {
  const hidden = notUnderstood(pair);
  const differences = difference(pair, sides.pairing, sides.now).filter(({ name }) => !hidden.includes(name));
  if (differences.length + hidden.length === 0) return undefined;
  const changed = differences.map(({ name }) => name);
  const access = accessChange(pair, changed, sides);
  const folder = configuredFolder(pair.configured, sides.configured);
  const identity: { readonly name: string; readonly within?: string } = kinds[pair.configured.kind].identity;
  const moved = identity.within !== undefined && changed.includes(identity.within);
  const renamed = changed.includes(identity.name);
  return {
    action: moved ? 'move' : renamed ? 'rename' : 'update',
    kind: pair.configured.kind,
    configured: pair.configured,
    observed: pair.observed,
    pair,
    name: pair.configured.name,
    ...(folder !== undefined && { folder }),
    ...((moved || renamed) && { was: moved ? nameInWords(pair.observed, sides.live) : pair.observed.name }),
    because: whyEdited(pair, changed, hidden, moved || renamed),
    ...(access && { access }),
    differences,
  };
}

function whyEdited(pair: Pair, changed: readonly string[], hidden: readonly string[], relocated: boolean): string {
  const by = pair.by === 'id' ? 'its `id`' : `its alias "${pair.observed.name}"`;
  if (relocated && pair.by !== 'identity') return `${by} names this one in the account`;
  if (changed.length === 0) return `nobody here can read what the account has in ${list(hidden)}`;
  return `${list(changed)} ${changed.length === 1 ? 'differs' : 'differ'} in the account`;
}

function deletion(observed: Observed, sides: Sides, because: string, configured?: Configured): DraftChange {
  const folder = isPolicyKind(observed.kind) ? undefined : folderPathOf(observed, sides.live);
  return {
    action: 'delete',
    kind: observed.kind,
    ...(configured && { configured }),
    observed,
    name: observed.name,
    ...(folder !== undefined && { folder }),
    because,
    differences: [],
  };
}

const owned = (_: Observed, fate: Fate & { type: 'delete' }) =>
  'bridge' in fate
    ? 'an earlier apply made it to bridge a gap, and was interrupted before it was deleted again'
    : `owns.${fate.section} has "${fate.pattern}" and the configuration does not name it`;

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter((part) => part !== '').join(' and ');
}
