import { type Address, domainOf } from '../../model/address.ts';
import type { Domain } from '../../model/domain.ts';

/**
 * The number of an address: its own where it is listed, otherwise that of its domain, otherwise a last one. Numbers are
 * not negative.
 *
 * A `Map` of strings answers the same, and is what is asked for texts that are long or not ASCII. But in a large account it
 * goes to memory five or six times for each question: to its buckets, its entries, and to the texts of several keys, which
 * lie anywhere. That is most of the time an evaluation takes. So the keys lie in the table itself: an entry is 64
 * bytes, one line of memory, that hold a hash, the number, the length and up to 52 characters.
 *
 * Texts are read from their end, four characters to a word, so that the domain is a beginning of what is read: one pass gives
 * both hashes, and no text is cut. Equal hashes prove nothing: the characters are compared. Entries that do not find a
 * free place within a few steps go to the `Map`, so that nobody can make the table slow by addresses made for it.
 */
export function newAddressTable(
  addresses: ReadonlyMap<Address, number>,
  domains: ReadonlyMap<Domain, number>,
  others: number,
): (address: Address) => number {
  const packed = newPacked();
  const ofAddresses = newTable(addresses, packed);
  const ofDomains = newTable(domains, packed);
  return (address) => {
    if (!pack(address, packed)) return addresses.get(address) ?? domains.get(domainOf(address)) ?? others;
    const own = find(ofAddresses, packed, packed.hash, packed.length, packed.words[packed.length >> 2]!);
    if (own >= 0) return own;
    const left = own === elsewhere ? ofAddresses.elsewhere.get(address) : undefined;
    if (left !== undefined) return left;
    const found = find(ofDomains, packed, packed.domainHash, packed.domainLength, packed.domainRest);
    if (found >= 0) return found;
    return (found === elsewhere ? ofDomains.elsewhere.get(domainOf(address)) : undefined) ?? others;
  };
}

const entryWords = 16;
const headWords = 3;
const longest = (entryWords - headWords) * 4 - 1;
const steps = 8;
/** What the table says of texts that it might have had no place for. */
const elsewhere = -2;

/** A text read from its end: whole words of four characters, and behind them the rest, which may be empty. */
interface Packed {
  readonly words: Int32Array;
  length: number;
  hash: number;
  /** The same of what stands behind the last `@`; where there is none, of the whole text. */
  domainLength: number;
  domainHash: number;
  domainRest: number;
}

const newPacked = (): Packed => ({
  words: new Int32Array(entryWords),
  length: 0,
  hash: 0,
  domainLength: 0,
  domainHash: 0,
  domainRest: 0,
});

/** False: the text is too long, or has characters that take more than seven bits. */
function pack(text: string, packed: Packed): boolean {
  const { words } = packed;
  const { length } = text;
  if (length > longest) return false;
  let seen = 0;
  let hash = 0;
  let rest = 0;
  let read = 0;
  let hasDomain = false;
  while (read < length) {
    const code = text.charCodeAt(length - 1 - read);
    if (code === 64 && !hasDomain) {
      hasDomain = true;
      packed.domainLength = read;
      packed.domainHash = lastHash(hash, rest, read);
      packed.domainRest = rest;
    }
    seen |= code;
    rest |= code << ((read & 3) << 3);
    if ((++read & 3) === 0) {
      words[(read >> 2) - 1] = rest;
      hash = nextHash(hash, rest);
      rest = 0;
    }
  }
  if (seen > 127) return false;
  words[length >> 2] = rest;
  packed.length = length;
  packed.hash = lastHash(hash, rest, length);
  if (!hasDomain) {
    packed.domainLength = length;
    packed.domainHash = packed.hash;
    packed.domainRest = rest;
  }
  return true;
}

/** MurmurHash3's steps: every bit of the words counts for every bit of the hash. */
function nextHash(hash: number, word: number): number {
  const mixed = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotate(hash ^ mixed, 13), 5) + 0xe6546b64) | 0;
}

function lastHash(hash: number, rest: number, length: number): number {
  let mixed = nextHash(hash, rest) ^ length;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

interface Table {
  readonly entries: Int32Array;
  /** The number of entries less one: a power of two less one. */
  readonly mask: number;
  readonly elsewhere: ReadonlyMap<string, number>;
}

function newTable(numbers: ReadonlyMap<string, number>, packed: Packed): Table {
  const size = 2 ** Math.ceil(Math.log2(Math.max(numbers.size, 8) * 1.6));
  const entries = new Int32Array(size * entryWords);
  const mask = size - 1;
  const left = new Map<string, number>();
  for (const [text, number] of numbers) {
    if (!pack(text, packed)) continue;
    const { hash, length, words } = packed;
    let at = freeEntry(entries, mask, hash);
    if (at === -1) {
      left.set(text, number);
      continue;
    }
    entries[at++] = hash;
    entries[at++] = number;
    entries[at++] = length + 1;
    for (let word = 0; word <= length >> 2; word++) entries[at + word] = words[word]!;
  }
  return { entries, mask, elsewhere: left };
}

function freeEntry(entries: Int32Array, mask: number, hash: number): number {
  for (let step = 0; step < steps; step++) {
    const at = ((hash + step) & mask) * entryWords;
    if (entries[at + 2] === 0) return at;
  }
  return -1;
}

/** The number of the text of this length that is packed, or of the domain in it; -1: it is not in the table. */
function find({ entries, mask }: Table, { words }: Packed, hash: number, length: number, rest: number): number {
  const whole = length >> 2;
  for (let step = 0; step < steps; step++) {
    const at = ((hash + step) & mask) * entryWords;
    const lengthHere = entries[at + 2]!;
    if (lengthHere === 0) return -1;
    if (entries[at] !== hash || lengthHere !== length + 1) continue;
    const characters = at + headWords;
    let word = 0;
    while (word < whole && entries[characters + word] === words[word]) word++;
    if (word === whole && entries[characters + whole] === rest) return entries[at + 1]!;
  }
  return elsewhere;
}
