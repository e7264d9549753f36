import type { MessageParts } from '../../../content/message-parts.ts';
import type { Instant } from '../../../model/instant.ts';
import type { Handle } from '../../../model/scope.ts';
import { toInternal } from '../../../routing/direction.ts';
import { type Application, applications, type Message } from '../../../routing/message.ts';
import type { Policy } from '../../../routing/policy.ts';
import { type Cell, type Cells, offers, type Region } from './cells.ts';
import { memo } from './memo.ts';
import { momentsAt, sourcesAt } from './moments.ts';
import type { Space } from './space.ts';
import { bothTexts } from './triggering.ts';

/** When a message is sent, and from where. */
type Cut = Pick<Message, 'at' | 'sourceIp'>;

/** What a message is sent from, and what its sender picked. */
type Picked = Pick<Message, 'application' | 'sendSecure'>;

/**
 * Generated mail of a region for one recipient, the first of `to`. Each cell is tried at all times and from all networks
 * that its policies tell apart; then with texts that trigger the content examination definitions that matter there, one
 * and two at a time; then with what its sender can pick. These kinds take turns, so that none is left out where there is
 * more than anybody wants to try; the edges of times and networks, which are like what is between them, come last.
 */
export function* messagesIn(
  space: Space,
  region: Region,
  { cells, picking }: Cells,
  asOf: Instant,
): Generator<Message> {
  const cuts = memo((cell: Cell) => cutsOf(cell, region, asOf));
  yield* inTurns([
    plain(cells, (cell) => cuts(cell).classes),
    withContent(space, cells, (cell) => cuts(cell).classes),
    withPicks(space, picking, (cell) => cuts(cell).classes),
    withSomePick(space, cells, (cell) => cuts(cell).classes),
  ]);
  yield* plain(cells, (cell) => cuts(cell).edges);
}

function cutsOf({ policies }: Cell, { box, except }: Region, asOf: Instant) {
  const windows = [...policies.map(({ fields }) => fields), box, ...except];
  const ranges = [
    ...policies.flatMap(({ fields }) => fields.sourceIps),
    ...[box, ...except].flatMap((one) => one.ranges),
  ];
  const moments = momentsAt(windows, asOf);
  const sources = sourcesAt(ranges);
  return {
    classes: moments.classes.flatMap((at) => sources.classes.map((sourceIp): Cut => ({ at, sourceIp }))),
    // What a class has more than one of is tried with the others' classes one after another.
    edges: [
      ...moments.edges.map((at, index): Cut => ({ at, sourceIp: nth(sources.classes, index) })),
      ...sources.edges.map((sourceIp, index): Cut => ({ at: nth(moments.classes, index), sourceIp })),
    ],
  };
}

const nth = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;

type CutsOf = (cell: Cell) => readonly Cut[];

const noPick: Picked = { application: 'other', sendSecure: null };

function messageOf({ from, headerFrom, to }: Cell, cut: Cut, parts: MessageParts = {}, pick: Picked = noPick): Message {
  return { from, headerFrom, to: [to], ...cut, ...pick, ...parts };
}

function* plain(cells: readonly Cell[], cutsOf: CutsOf): Generator<Message> {
  for (const cell of cells) for (const cut of cutsOf(cell)) yield messageOf(cell, cut);
}

/** More lists than this are tried together with their neighbour only. */
const allTogether = 4;

function* withContent(space: Space, cells: readonly Cell[], cutsOf: CutsOf): Generator<Message> {
  for (const cell of cells) {
    const texts = textsFor(space, cell.policies);
    for (const cut of cutsOf(cell)) for (const parts of texts) yield messageOf(cell, cut, parts);
    for (const [at, a] of texts.entries()) {
      const others = texts.length <= allTogether ? texts.slice(at + 1) : texts.slice(at + 1, at + 2);
      for (const b of others)
        for (const cut of cutsOf(cell).slice(0, allTogether)) yield messageOf(cell, cut, bothTexts(a, b));
    }
  }
}

/** Of each content examination definition that a content policy here examines mail for. */
function textsFor({ triggering }: Space, policies: readonly Policy[]): readonly MessageParts[] {
  const definitions = policies.flatMap((policy) =>
    policy.kind === 'contentPolicies' ? [policy.fields.definition] : [],
  );
  return [...new Set(definitions)].flatMap((definition) => triggering.get(definition) ?? []);
}

/** Every definition that can be picked there, one that can't, from every application that delivers it in another way. */
function* withPicks(space: Space, cells: readonly Cell[], cutsOf: CutsOf): Generator<Message> {
  for (const [index, cell] of cells.entries()) {
    const cut = cutsOf(cell)[0];
    if (!cut) continue;
    const several = [cell.to, ...otherRecipient(space, cell)];
    for (const [at, sendSecure] of pickable(space, cell).entries()) {
      for (const application of applicationsFor(cell, index + at)) {
        const message = messageOf(cell, cut, {}, { application, sendSecure });
        yield message;
        // Of an answer to several, the definition must allow a reply to all.
        if (application === 'portal' && !isSentInside(cell)) yield { ...message, to: several };
      }
    }
  }
}

/** In every cell at least one pick, alone and with what triggers content examination. */
function* withSomePick(space: Space, cells: readonly Cell[], cutsOf: CutsOf): Generator<Message> {
  for (const [index, cell] of cells.entries()) {
    const picks = pickable(space, cell);
    if (picks.length === 0) continue;
    const application = isSentInside(cell) ? nth(applications, index) : 'portal';
    const pick: Picked = { application, sendSecure: nth(picks, index) };
    for (const cut of cutsOf(cell)) yield messageOf(cell, cut, {}, pick);
    const texts = textsFor(space, cell.policies);
    const cut = cutsOf(cell)[0];
    if (cut) for (const parts of texts) yield messageOf(cell, cut, parts, pick);
  }
}

const isSentInside = ({ direction }: Cell): boolean => direction === 'outbound' || direction === 'internal';

/** What an internal sender is offered and one definition more; an external sender can answer with any. */
function pickable({ world }: Space, cell: Cell): readonly Handle[] {
  const all = [...world.definitions.keys()];
  if (!isSentInside(cell)) return all;
  const offered = offers(world, cell.from);
  const other = all.find((definition) => !offered.includes(definition));
  return other === undefined ? offered : [...offered, other];
}

/** Outside nobody sees what a message was sent from; each application has its turn. */
function applicationsFor({ direction }: Cell, turn: number): readonly Application[] {
  if (direction === 'internal') return applications;
  return direction === 'outbound' ? [nth(applications, turn)] : ['portal', 'other'];
}

function otherRecipient({ addresses }: Space, { to, direction }: Cell): readonly string[] {
  const other = addresses.find(
    ({ address, isInternal }) => address !== to && address !== '' && isInternal === toInternal(direction),
  );
  return other ? [other.address] : [];
}

function* inTurns<T>(sources: readonly Generator<T>[]): Generator<T> {
  let open = sources;
  while (open.length > 0) {
    const left: Generator<T>[] = [];
    for (const source of open) {
      const next = source.next();
      if (next.done) continue;
      yield next.value;
      left.push(source);
    }
    open = left;
  }
}
