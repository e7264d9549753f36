import type { Address } from '../../../model/address.ts';
import type { Handle } from '../../../model/scope.ts';
import { type Direction, directionOf } from '../../../routing/direction.ts';
import { emptySender } from '../../../routing/people.ts';
import type { Policy } from '../../../routing/policy.ts';
import { isInSides, type MailBox } from './mail-box.ts';
import { memo } from './memo.ts';
import type { Space } from './space.ts';

/**
 * Mail that no policy tells apart by who writes to whom. Which policies have a From and a To that match decides, together
 * with time, network, content and pick, what becomes of a message; so of all pairs of a sender and a recipient for which
 * the same policies match, one pair is tried. There are many pairs and few such classes.
 */
export interface Cell {
  readonly from: Address;
  readonly headerFrom: Address;
  readonly to: Address;
  readonly direction: Direction;
  /** Those whose From and To match. */
  readonly policies: readonly Policy[];
}

export interface Cells {
  readonly cells: readonly Cell[];
  /** One for each set of definitions that a sender can pick, and each direction. */
  readonly picking: readonly Cell[];
  /** False where there are more addresses, or pairs of them, than are looked at. */
  readonly complete: boolean;
}

/** The mail whose cells are asked for: all of it, or that of an invariant. */
export interface Region {
  readonly box: MailBox;
  readonly except: readonly MailBox[];
}

/** Pairs of sender and recipient that are looked at, of a set with few policies; and senders among them. */
const mostPairs = 100_000;
const leastPairs = 20_000;
const mostSenders = 4000;

/** A sender by the places of its two addresses among the address classes. */
interface SenderPair {
  readonly envelope: number;
  readonly header: number;
}

/** Where not every pair can be looked at, so many cells are enough. */
export function cellsOf(space: Space, { box, except }: Region, enough: number): Cells {
  const { world, addresses, policies } = space;
  const { holds } = world.people;
  const { senders, all } = sendersOf(space, box);
  const recipients = [...addresses.keys()].filter(
    (at) => addresses[at]?.address !== emptySender && (box.to === null || space.held(box.to)[at] === 1),
  );
  const sideBits = bitsOf(space);
  const fromBits = memo((row: number) => sideBits.ofSender(senders[row] as SenderPair));
  const toBits = memo((column: number) => sideBits.ofRecipient(recipients[column] as number));
  const cells = new Map<string, Cell>();
  const picking = new Map<string, Cell>();
  const offered = memo((at: number) => offers(world, addresses[at]?.address ?? '').join(','));
  const most = Math.max(leastPairs, Math.floor((mostPairs * 4) / Math.max(4, policies.length / 32)));
  const isComplete = senders.length * recipients.length <= most;
  const pairs = isComplete
    ? allPairs(senders.length, recipients.length)
    : somePairs(
        { count: senders.length, met: sidesMet(senders.length, fromBits) },
        { count: recipients.length, met: sidesMet(recipients.length, toBits) },
        most,
      );
  for (const [row, column] of pairs) {
    if (!isComplete && cells.size >= enough) break;
    const matching = bothSides(fromBits(row), toBits(column));
    const sender = senders[row] as SenderPair;
    const recipient = recipients[column] as number;
    const [from, headerFrom, to] = [sender.envelope, sender.header, recipient].map((at) => addresses[at]);
    if (!from || !headerFrom || !to) continue;
    const outside = except
      .map((one) => Number(isInSides(one, from.address, headerFrom.address, to.address, holds)))
      .join('');
    const direction = directionOf(from.isInternal, to.isInternal);
    const key = `${matching.join(',')} ${direction} ${outside}`;
    const pickKey = `${offered(sender.envelope)} ${direction} ${outside}`;
    // A message to oneself is not what anybody thinks of first.
    const isBetter = (known: Cell | undefined) => !known || (known.from === known.to && from !== to);
    const [isCell, isPicking] = [isBetter(cells.get(key)), isBetter(picking.get(pickKey))];
    if (!isCell && !isPicking) continue;
    const cell: Cell = {
      from: from.address,
      headerFrom: headerFrom.address,
      to: to.address,
      direction,
      policies: policies.filter((_, at) => ((matching[at >>> 5] ?? 0) >>> (at & 31)) & 1),
    };
    if (isCell) cells.set(key, cell);
    if (isPicking) picking.set(pickKey, cell);
  }
  return {
    cells: [...cells.values()],
    picking: [...picking.values()],
    complete: space.complete && isComplete && all,
  };
}

/**
 * Senders in a box: each address with itself in the header, and with the others that policies see something in; where
 * these are too many, some of them.
 */
function sendersOf({ addresses, headers, held }: Space, { from }: MailBox) {
  const places = new Map(addresses.map(({ address }, at) => [address, at]));
  const others = headers.flatMap(({ address }) => places.get(address) ?? []);
  const isIn = from && held(from);
  const isAsked = (envelope: number, header: number): boolean =>
    !isIn || (from.basedOn !== 'header' && isIn[envelope] === 1) || (from.basedOn !== 'envelope' && isIn[header] === 1);
  const all = [...addresses.keys()];
  const own = all.filter((at) => isAsked(at, at)).map((at): SenderPair => ({ envelope: at, header: at }));
  const mixed = all.flatMap((envelope) =>
    others
      .filter((header) => header !== envelope && isAsked(envelope, header))
      .map((header): SenderPair => ({ envelope, header })),
  );
  const step = Math.ceil(mixed.length / mostSenders);
  return { senders: [...own, ...mixed.filter((_, at) => at % Math.max(1, step) === 0)], all: step < 2 };
}

/** For each policy a bit: whether its From, and whether its To, is met; the second only where it is bi-directional. */
interface SideBits {
  readonly straight: Uint32Array;
  readonly swapped: Uint32Array;
}

function bitsOf({ policies, held }: Space) {
  const words = Math.ceil(policies.length / 32);
  const tables = policies.map(({ fields: { from, to, bidirectional } }) => ({
    from: held(from),
    to: held(to),
    sees: { envelope: from.basedOn !== 'header', header: from.basedOn !== 'envelope' },
    bidirectional,
  }));
  type Table = (typeof tables)[number];
  const make = (meets: (table: Table, scope: Uint8Array) => boolean, isSender: boolean): SideBits => {
    const bits = { straight: new Uint32Array(words), swapped: new Uint32Array(words) };
    for (const [at, table] of tables.entries()) {
      const bit = 1 << (at & 31);
      const [own, other] = isSender ? [table.from, table.to] : [table.to, table.from];
      if (meets(table, own)) bits.straight[at >>> 5]! |= bit;
      if (table.bidirectional && meets(table, other)) bits.swapped[at >>> 5]! |= bit;
    }
    return bits;
  };
  return {
    ofSender: ({ envelope, header }: SenderPair) =>
      make(({ sees }, scope) => (sees.envelope && scope[envelope] === 1) || (sees.header && scope[header] === 1), true),
    ofRecipient: (place: number) => make((_, scope) => scope[place] === 1, false),
  };
}

const bothSides = (sender: SideBits, recipient: SideBits): Uint32Array =>
  sender.straight.map(
    (word, at) => (word & (recipient.straight[at] ?? 0)) | ((sender.swapped[at] ?? 0) & (recipient.swapped[at] ?? 0)),
  );

/** The definitions that are offered to a sender. */
export function offers({ definitions, people }: Space['world'], address: Address): readonly Handle[] {
  return [...definitions.values()].flatMap(({ handle, offeredTo: to }) =>
    to?.some((scope) => people.holds(scope, address)) ? [handle] : [],
  );
}

type Pair = readonly [row: number, column: number];

function* allPairs(rows: number, columns: number): Generator<Pair> {
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) yield [row, column];
}

interface Side {
  readonly count: number;
  readonly met: SidesMet;
}

/** Of too many pairs: for each policy one that meets it, then for each another; then an even spread of all. */
function* somePairs(senders: Side, recipients: Side, most: number): Generator<Pair> {
  for (let turn = 0; turn < fewPlaces ** 2; turn++) {
    for (const side of ['straight', 'swapped'] as const) {
      for (const [policy, from] of senders.met[side]) {
        const [row, column] = [
          from[turn % fewPlaces],
          recipients.met[side].get(policy)?.[Math.floor(turn / fewPlaces)],
        ];
        if (row !== undefined && column !== undefined) yield [row, column];
      }
    }
  }
  const total = senders.count * recipients.count;
  const step = coprimeNear(Math.floor(total * 0.618_033_988_75), total);
  for (let index = 0; index < most; index++) {
    const at = (index * step) % total;
    yield [Math.floor(at / recipients.count), at % recipients.count];
  }
}

const fewPlaces = 3;

type SidesMet = Readonly<Record<keyof SideBits, ReadonlyMap<number, readonly number[]>>>;

/** For each policy the first few places that meet a side of it. */
function sidesMet(count: number, bitsAt: (place: number) => SideBits): SidesMet {
  const met = { straight: new Map<number, number[]>(), swapped: new Map<number, number[]>() };
  for (let place = 0; place < count; place++) {
    const bits = bitsAt(place);
    for (const side of ['straight', 'swapped'] as const) {
      for (const policy of placesIn(bits[side])) {
        const places = met[side].get(policy) ?? [];
        if (places.length < fewPlaces) met[side].set(policy, [...places, place]);
      }
    }
  }
  return met;
}

function* placesIn(bits: Uint32Array): Generator<number> {
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) yield word * 32 + 31 - Math.clz32(left & -left);
  }
}

function coprimeNear(start: number, total: number): number {
  let step = start;
  while (gcd(step, total) !== 1) step += 1;
  return step;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
