import type { Configured } from '../../model/configuration.ts';
import type { KindName } from '../../model/kinds/field.ts';
import type { Observed } from '../../model/observed-account.ts';
import type { Member } from '../../model/scope.ts';
import { valuesToSend } from '../difference.ts';
import { depths } from '../pairing.ts';
import type { Sides } from '../sides.ts';
import { type Book, newBook } from './book.ts';
import type { DraftCall } from './draft-call.ts';
import { creating, deleting, editing, joining } from './drafted.ts';
import { groupDeletions } from './group-deletions.ts';
import { changeMembers } from './member-changes.ts';

import { type Numbered, stages } from './stages.ts';
import type { Terms } from './terms.ts';

/** Kinds whose new objects nobody refers to until a policy does. */
const preparedKinds: readonly KindName[] = ['groups', 'folders', 'definitions', 'contentDefinitions'];

export interface DraftedCalls {
  readonly calls: readonly DraftCall[];
  /** What more calls of the same plan are made of. */
  readonly terms: Terms;
}

/**
 * The calls that carry out what is not held back, in an order that is always possible and mostly the right one.
 * `changes` are in the document's order.
 */
export function draftCalls(changes: readonly Numbered[], sides: Sides): DraftedCalls {
  const book = newBook(sides);
  const free = changes.filter(({ change }) => !change.blocked);
  prepare(free, sides, book);
  for (const stage of stages) {
    const here = inOrder(
      free.filter((entry) => stage.has(entry, free)),
      sides,
    );
    for (const entry of here) carryOut(entry, stage.leaving === true, sides, book);
    const groups = here.filter(({ change }) => change.kind === 'groups' && change.action === 'delete');
    for (const drafted of groupDeletions(groups, book)) book.serially(drafted);
  }
  return { calls: book.calls(), terms: book };
}

function prepare(changes: readonly Numbered[], sides: Sides, book: Book): void {
  const fresh = changes.filter(({ change }) => change.action === 'create' && preparedKinds.includes(change.kind));
  const members: { index: number; configured: Configured<'groups'>; call: number }[] = [];
  for (const kind of preparedKinds) {
    for (const { change, index } of inOrder(
      fresh.filter((entry) => entry.change.kind === kind),
      sides,
    )) {
      const configured = change.configured as Configured;
      const call = book.prepare(creating(configured, index, book));
      book.made(kind, configured.handle, call);
      if (kind === 'groups') members.push({ index, configured: configured as Configured<'groups'>, call });
    }
    // Once every new group has a number, so that groups may contain each other.
    if (kind === 'groups') {
      for (const { index, configured, call } of members) {
        const added: readonly Member[] = configured.fields.members ?? [];
        for (const joined of joining({ ref: call }, configured.handle, added, index, book)) book.prepare(joined);
      }
    }
  }
}

function carryOut({ change, index }: Numbered, isLeaving: boolean, sides: Sides, book: Book): void {
  const { action, configured, observed, pair } = change;
  if (action === 'create' && configured) {
    const call = book.serially(creating(configured, index, book));
    book.made(change.kind, configured.handle, call);
  } else if (action === 'delete' && observed) {
    if (change.kind !== 'groups') book.serially(deleting(observed, index, book));
  } else if (configured && observed && pair) {
    const { members, ...values } = valuesToSend(change.differences, pair, sides.now);
    if (!isLeaving && Object.keys(values).length > 0) book.serially(editing(observed, configured, values, index, book));
    if (members !== undefined) {
      const group = observed as Observed<'groups'>;
      const { added, removed } = changeMembers(group, members as readonly Member[], index, book);
      for (const drafted of isLeaving ? removed : added) book.serially(drafted);
    }
  }
}

/**
 * Folders from the root down (each then stands below folders that are already where they belong, so that no move can
 * make a circle) and deleted from the bottom up; all else by name, which for new policies is also the order in which
 * ties between them are decided.
 */
function inOrder(entries: readonly Numbered[], { configuration, live }: Sides): readonly Numbered[] {
  const configuredDepth = depths(configuration.objects.folders);
  const liveDepth = depths(live.account.objects.folders);
  const depth = ({ change }: Numbered) => {
    if (change.kind !== 'folders') return 0;
    if (change.action === 'delete') return -(liveDepth.get(change.observed?.handle ?? '') ?? 0);
    return configuredDepth.get(change.configured?.handle ?? '') ?? 0;
  };
  return [...entries].sort(
    (a, b) =>
      depth(a) - depth(b) ||
      (a.change.name < b.change.name ? -1 : a.change.name > b.change.name ? 1 : 0) ||
      a.index - b.index,
  );
}
