import type { Denotation } from '../atoms/denotations.ts';
import type { Universe } from '../atoms/universe.ts';
import { type Area, relationsOf } from '../boxes/area.ts';
import { inside } from '../boxes/set-pool.ts';
import {
  type AddressFieldName,
  anyWords,
  type Face,
  faceFrom,
  isFaceWithin,
  type notFields,
  type Trigger,
  type Words,
} from '../deciders/face.ts';
import { commonRanges } from './ranges.ts';

/** What is in all of some sets, in words. */
export function bothWords(all: readonly Words[]): Words {
  return all.reduce<Words>(
    (a, b) => ({
      from: union(a.from, b.from),
      headerFrom: union(a.headerFrom, b.headerFrom),
      to: union(a.to, b.to),
      notFrom: union(a.notFrom, b.notFrom),
      notHeaderFrom: union(a.notHeaderFrom, b.notHeaderFrom),
      notTo: union(a.notTo, b.notTo),
      notSources: union(a.notSources, b.notSources),
      sources: both(a.sources, b.sources, commonRanges),
      start: both(a.start, b.start, Math.max),
      end: both(a.end, b.end, Math.min),
      content: commonTriggers(a.content, b.content),
      picks: both(a.picks, b.picks, common),
      applications: both(a.applications, b.applications, common),
      recipients: a.recipients ?? b.recipients,
    }),
    anyWords,
  );
}

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];
const common = <T>(a: readonly T[], b: readonly T[]): readonly T[] => a.filter((one) => b.includes(one));

function both<T>(a: T | null, b: T | null, join: (a: T, b: T) => T): T | null {
  if (a === null || b === null) return a ?? b;
  return join(a, b);
}

function commonTriggers(a: readonly Trigger[], b: readonly Trigger[]): readonly Trigger[] {
  const all = [...a, ...b];
  return all.filter((one, at) => all.findIndex((other) => other.question === one.question) === at);
}

/** How many things are said of some mail. */
export function narrowness(words: Words): number {
  const { from, headerFrom, to, sources, start, end, content, picks, applications, recipients } = words;
  const said = [sources, start, end, picks, applications, recipients].filter((one) => one !== null).length;
  return said + from.length + headerFrom.length + to.length + content.length;
}

/** Without what some mail is anyway, so that only what narrows it is said. */
export function withoutImplied(universe: Universe, words: Words, areas: readonly Area[]): Words {
  const relations = areas.map((area) => relationsOf(universe.pools, area));
  const isImplied = (face: Face): boolean =>
    relations.every((relation) => face.cells.some((cell) => relation.of(cell) === inside));
  const alone = (part: Partial<Words>): boolean => {
    const face = faceFrom(universe, { ...anyWords, ...part });
    return face !== null && isImplied(face);
  };
  const addresses = (field: AddressFieldName | (typeof notFields)[AddressFieldName]): readonly Denotation[] =>
    words[field].filter((denotation) => !alone({ [field]: [denotation] }));
  return {
    from: addresses('from'),
    headerFrom: addresses('headerFrom'),
    to: addresses('to'),
    notFrom: addresses('notFrom'),
    notHeaderFrom: addresses('notHeaderFrom'),
    notTo: addresses('notTo'),
    notSources: words.notSources.filter((range) => !alone({ notSources: [range] })),
    sources: alone({ sources: words.sources }) ? null : words.sources,
    start: alone({ start: words.start }) ? null : words.start,
    end: alone({ end: words.end }) ? null : words.end,
    content: words.content.filter((trigger) => !alone({ content: [trigger] })),
    picks: alone({ picks: words.picks }) ? null : words.picks,
    applications: alone({ applications: words.applications }) ? null : words.applications,
    recipients: alone({ recipients: words.recipients }) ? null : words.recipients,
  };
}

/** The same mail in fewer words: no scope that holds whoever the others hold. */
export function fewerWords(universe: Universe, words: Words): Words {
  const shorter = (field: AddressFieldName): readonly Denotation[] =>
    words[field].reduce<readonly Denotation[]>((left, denotation) => {
      const others = left.filter((one) => one !== denotation);
      return holdsAll(universe, field, others, denotation) ? others : left;
    }, words[field]);
  return { ...words, from: shorter('from'), headerFrom: shorter('headerFrom'), to: shorter('to') };
}

function holdsAll(universe: Universe, field: AddressFieldName, some: readonly Denotation[], one: Denotation): boolean {
  const face = faceFrom(universe, { ...anyWords, [field]: some });
  const wider = faceFrom(universe, { ...anyWords, [field]: [one] });
  if (face === null || wider === null) return false;
  return isFaceWithin(universe, face, wider);
}
