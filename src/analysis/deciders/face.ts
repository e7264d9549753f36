import type { Instant } from '../../model/instant.ts';
import type { Range } from '../../model/range.ts';
import type { Handle, Scope } from '../../model/scope.ts';
import { type Application, applications } from '../../routing/message.ts';
import type { Denotation } from '../atoms/denotations.ts';
import { recipientCounts, type Universe } from '../atoms/universe.ts';
import { bitsOf } from '../boxes/bits.ts';
import {
  bothLiterals,
  type Cell,
  type Field,
  fieldAt,
  fieldCount,
  isCellWithin,
  type Literal,
  literal,
} from '../boxes/cell.ts';
import { disjoint, everything, type SetId } from '../boxes/set-pool.ts';
import { widestOf } from '../boxes/widest-of.ts';

export type AddressFieldName = 'from' | 'headerFrom' | 'to';
export const addressFields = ['from', 'headerFrom', 'to'] as const satisfies readonly Field[];

/** A content examination definition of one of the policy sets, triggered or not. */
export interface Trigger {
  readonly definition: Handle;
  readonly of: number;
  readonly question: number;
  readonly hit: boolean;
}

/** A set of mail in words: what an author would say. */
export interface Words {
  /** In all of these scopes. */
  readonly from: readonly Denotation[];
  readonly headerFrom: readonly Denotation[];
  readonly to: readonly Denotation[];
  /** In none of these, of whom everybody knows who is in them. */
  readonly notFrom: readonly Denotation[];
  readonly notHeaderFrom: readonly Denotation[];
  readonly notTo: readonly Denotation[];
  /** In one of them; null: any, known or not. */
  readonly sources: readonly Range[] | null;
  readonly notSources: readonly Range[];
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly content: readonly Trigger[];
  readonly picks: readonly (Handle | null)[] | null;
  readonly applications: readonly Application[] | null;
  readonly recipients: 'one' | 'several' | null;
}

/** A set of mail in words and as cells, of which it is the union. */
export interface Face {
  readonly words: Words;
  readonly cells: readonly Cell[];
}

export const anyWords: Words = {
  from: [],
  headerFrom: [],
  to: [],
  notFrom: [],
  notHeaderFrom: [],
  notTo: [],
  sources: null,
  notSources: [],
  start: null,
  end: null,
  content: [],
  picks: null,
  applications: null,
  recipients: null,
};

/** What a face is made of; absent: any. */
export interface FaceParts {
  readonly from?: readonly Scope[];
  readonly headerFrom?: readonly Scope[];
  readonly to?: readonly Scope[];
  readonly sources?: readonly Range[];
  readonly start?: Instant | null;
  readonly end?: Instant | null;
  readonly content?: readonly Trigger[];
  readonly picks?: readonly (Handle | null)[];
  readonly applications?: readonly Application[];
  readonly recipients?: 'one' | 'several';
}

/** Null where no mail is in it. Scopes are meant as the policy set with this number means them. */
export function faceOf(universe: Universe, policySet: number, parts: FaceParts): Face | null {
  // A policy for external recipients acts on mail to external recipients only: that is said once.
  const denote = (scopes: readonly Scope[] = []) => [
    ...new Set(scopes.map((scope) => universe.denotations.of(scope, policySet))),
  ];
  return faceFrom(universe, {
    ...anyWords,
    ...parts,
    from: denote(parts.from),
    headerFrom: denote(parts.headerFrom),
    to: denote(parts.to),
    sources: parts.sources?.length ? parts.sources : null,
  });
}

/** Null where no mail is meant by these words. The same words make the same face, on whichever side. */
export function faceFrom(universe: Universe, words: Words): Face | null {
  let known = made.get(universe);
  if (known === undefined) {
    known = new Map();
    made.set(universe, known);
  }
  const key = keyOf(words);
  let face = known.get(key);
  if (face === undefined) {
    face = makeFace(universe, words);
    known.set(key, face);
  }
  return face;
}

const made = new WeakMap<Universe, Map<string, Face | null>>();

export const notFields = { from: 'notFrom', headerFrom: 'notHeaderFrom', to: 'notTo' } as const;

function keyOf(words: Words): string {
  const { from, headerFrom, to, sources, start, end, content, picks, applications: some, recipients } = words;
  const { notFrom, notHeaderFrom, notTo, notSources } = words;
  const ids = (all: readonly Denotation[]) => all.map(({ id }) => id).join(' ');
  const key = `${ids(from)},${ids(headerFrom)},${ids(to)},${start},${end},${ids(notFrom)},${ids(notHeaderFrom)},${ids(notTo)}`;
  const isMore = content.length > 0 || picks !== null || some !== null || recipients !== null || notSources.length > 0;
  if (sources === null && !isMore) return key;
  return `${key},${JSON.stringify([sources, notSources, content, picks, some, recipients])}`;
}

function makeFace(universe: Universe, words: Words): Face | null {
  const { pools, sources, times } = universe;
  const sets: SetId[] = new Array<SetId>(fieldCount).fill(everything);
  const put = (field: Field, set: SetId) => {
    sets[fieldAt[field]] = set;
  };
  if (words.sources !== null) put('sourceIp', pools[fieldAt.sourceIp]!.intern(sources.inRanges(words.sources)));
  if (words.notSources.length > 0) {
    const pool = pools[fieldAt.sourceIp]!;
    put('sourceIp', pool.without(sets[fieldAt.sourceIp]!, pool.intern(sources.inRanges(words.notSources))));
  }
  if (words.start !== null || words.end !== null) {
    put('at', pools[fieldAt.at]!.intern(times.between(words.start, words.end)));
  }
  if (words.picks !== null) put('sendSecure', universe.picked(words.picks));
  if (words.applications !== null) {
    put('application', internNames(universe, 'application', applications, words.applications));
  }
  if (words.recipients !== null) {
    put('recipients', internNames(universe, 'recipients', recipientCounts, [words.recipients]));
  }
  if (sets.some((set, field) => pools[field]!.isEmpty(set))) return null;
  const literals = words.content.map(({ question, hit }) => literal(question, hit));
  let cells: readonly Cell[] = [{ sets, literals: [...new Set(literals)].sort((a, b) => a - b) }];
  for (const field of addressFields) {
    for (const denotation of words[field]) {
      cells = cells.flatMap((cell) => withDenotation(universe, cell, field, denotation));
    }
    for (const denotation of words[notFields[field]]) {
      cells = cells.flatMap((cell) => withoutDenotation(universe, cell, field, denotation));
    }
  }
  return cells.length === 0 ? null : { words, cells };
}

function internNames(universe: Universe, field: Field, all: readonly string[], some: readonly string[]): SetId {
  return universe.pools[fieldAt[field]]!.intern(
    bitsOf(
      all.length,
      some.map((one) => all.indexOf(one)),
    ),
  );
}

/** Whether all mail of `a` is in `b`, as far as single cells tell. */
export const isFaceWithin = ({ pools }: Universe, a: Face, b: Face): boolean =>
  a.cells.every((x) => b.cells.some((y) => isCellWithin(pools, x, y)));

/** Without those that another one holds all of; of those that hold the same, the first. */
export const widestFaces = (universe: Universe, faces: readonly Face[]): readonly Face[] =>
  widestOf([...new Set(faces)], (a, b) => isFaceWithin(universe, a, b));

/** A cell for each way in which the scope may hold the address. */
function withDenotation(
  { pools, questions }: Universe,
  cell: Cell,
  field: AddressFieldName,
  { parts }: Denotation,
): readonly Cell[] {
  const at = fieldAt[field];
  return parts.flatMap(({ set, about }): readonly Cell[] => {
    const both = pools[at]!.both(cell.sets[at]!, set);
    if (pools[at]!.isEmpty(both)) return [];
    const asked = about.map(({ about, holds }): Literal => {
      return literal(questions.ask({ type: 'unknown', field, about }), holds);
    });
    const literals = bothLiterals(
      cell.literals,
      asked.sort((a, b) => a - b),
    );
    if (literals === null) return [];
    return [{ sets: cell.sets.map((own, index) => (index === at ? both : own)), literals }];
  });
}

/** None where it depends on what nobody knows: whoever asks has made sure that it does not. */
function withoutDenotation(
  { pools }: Universe,
  cell: Cell,
  field: AddressFieldName,
  { parts }: Denotation,
): readonly Cell[] {
  const at = fieldAt[field];
  let left = cell.sets[at]!;
  for (const { set, about } of parts) {
    if (about.length > 0 && pools[at]!.relation(cell.sets[at]!, set) !== disjoint) return [];
    left = pools[at]!.without(left, set);
  }
  if (pools[at]!.isEmpty(left)) return [];
  return [{ ...cell, sets: cell.sets.map((own, index) => (index === at ? left : own)) }];
}
