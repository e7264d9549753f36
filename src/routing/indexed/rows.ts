import type { Scope } from '../../model/scope.ts';
import type { AddressAtoms } from './address-atoms.ts';
import { add } from './bitset.ts';
import type { PolicyIndex } from './policy-index.ts';
import type { NamedScopes } from './scopes.ts';

/** For each atom of addresses the policies whose From, or whose To, holds it. */
export interface Rows {
  readonly words: Int32Array;
  /** Where the row of an atom begins. */
  readonly rowOf: (atom: number) => number;
  /** There is no room for all: then a row stays valid only until the next one is asked for. */
  readonly takeTurns: boolean;
  readonly isInternalIn: (row: number) => boolean;
  /** The specificities of all scopes that hold the atom, as bits. */
  readonly ranksIn: (row: number) => number;
}

/**
 * Rows are made when they are first asked for, so that a few messages cost little in a large account, and they are kept
 * in a space that does not grow past `megabytes`. An atom's row has one place in it, which it may share with others:
 * then it is made anew when another had taken it.
 *
 * The policies for everyone and those for all internal or all external addresses are the greater part of a row, and the same
 * for all atoms: they are copied. What is left to add are the policies of the scopes that name the atom.
 *
 * Before its policies, a row says whose it is, and what else is asked of the atom: so an evaluation goes to one place in
 * memory for each address, which is most of what it costs.
 */
export function newRows(
  { layout, policies }: PolicyIndex,
  side: 'from' | 'to',
  atoms: AddressAtoms,
  named: NamedScopes,
  megabytes: number,
): Rows {
  const { stride } = layout;
  const capacity = Math.max(1, Math.min(atoms.count, Math.floor((megabytes * 2 ** 20) / (stride * 4))));
  const words = new Int32Array(capacity * stride);
  const common = new Int32Array(2 * stride);
  const internalRow = stride;
  const placesOf: number[][] = named.all.map(() => []);
  for (const [place, policy] of policies.entries()) {
    if (policy === undefined) continue;
    const scope: Scope = policy.fields[side];
    if (scope.type !== 'internal' && isForAll(scope)) add(common, 0, layout, place);
    if (scope.type !== 'external' && isForAll(scope)) add(common, internalRow, layout, place);
    const number = named.numberOf(scope);
    if (number !== undefined) placesOf[number]!.push(place);
  }

  const make = (atom: number, row: number): void => {
    const from = atoms.isInternal(atom) ? internalRow : 0;
    words.set(common.subarray(from, from + stride), row);
    words[row] = atom + 1;
    words[row + 1] = (atoms.ranksOf(atom) << 1) | (atoms.isInternal(atom) ? 1 : 0);
    for (const number of atoms.scopesOf(atom)) {
      for (const place of placesOf[number]!) add(words, row, layout, place);
    }
  };
  return {
    words,
    takeTurns: capacity < atoms.count,
    rowOf: (atom) => {
      const row = (atom < capacity ? atom : atom % capacity) * stride;
      if (words[row] !== atom + 1) make(atom, row);
      return row;
    },
    isInternalIn: (row) => (words[row + 1]! & 1) === 1,
    ranksIn: (row) => words[row + 1]! >> 1,
  };
}

const isForAll = ({ type }: Scope): boolean => type === 'everyone' || type === 'internal' || type === 'external';
