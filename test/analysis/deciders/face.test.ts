import { describe, expect, test, vi } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { holdsPoint } from '../../../src/analysis/boxes/walk.ts';
import {
  anyWords,
  type Face,
  faceFrom,
  isFaceWithin,
  type Words,
  widestFaces,
} from '../../../src/analysis/deciders/face.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Scope } from '../../../src/model/scope.ts';
import { isInRanges } from '../../../src/routing/match.ts';
import { applications, type Message } from '../../../src/routing/message.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { newRandom, type Random } from '../../routing/indexed/random.ts';
import { nobodyHere, withPolicy } from '../atoms/plain-set.ts';
import {
  moments,
  named,
  pickable,
  randomFeatures,
  randomScope,
  randomSet,
  ranges,
  strangers,
} from '../universes/random-set.ts';
import { pointOf } from './point-of.ts';

vi.setConfig({ testTimeout: 600_000 });

const count = Math.min(60, Number(process.env.RUNS ?? 60));

/** A universe in which everything is known, some mail of it, and a source of words. */
function* cases() {
  for (let seed = 0; seed < count; seed++) {
    const random = newRandom(seed);
    const features = { ...randomFeatures(random), time: true, source: true, unknown: false, content: false };
    const set = randomSet(random, features);
    const universe = newUniverse([set], 0);
    const world = worldOf(set, md5);
    const scopes = set.objects.policies
      .flatMap(({ fields: { from, to } }): Scope[] => [from, to])
      .concat(
        Array.from({ length: 4 }, () => randomScope(random)).filter(
          ({ type }) => type !== 'address' && type !== 'domain',
        ),
      );
    const everybody = [...named, ...strangers];
    const messages = Array.from({ length: 60 }, () => randomMail(random, everybody));
    const points = messages.map((message) => pointOf(universe, 0, world, message, message.to[0]!));
    const starts = set.objects.policies.map(({ fields }) => fields.start);
    const ends = set.objects.policies.map(({ fields }) => fields.end);
    // Whole lists: ranges that touch are one, and are told apart from others only as that.
    const used = set.objects.policies.flatMap(({ fields }) => (fields.sourceIps.length > 0 ? [fields.sourceIps] : []));
    const wordsOf = (): Words => {
      const some = (share: number) =>
        scopes.filter(() => random.percent(share)).map((scope) => universe.denotations.of(scope, 0));
      // Who is left out must be known of everybody.
      const someKnown = (share: number) =>
        some(share).filter(({ parts }) => parts.every(({ about }) => about.length === 0));
      return {
        ...anyWords,
        from: some(12),
        headerFrom: some(6),
        to: some(12),
        notFrom: someKnown(8),
        notHeaderFrom: someKnown(4),
        notTo: someKnown(8),
        sources: used.length > 0 && random.percent(30) ? random.pick(used) : null,
        notSources: used.length > 0 && random.percent(30) ? random.pick(used) : [],
        start: random.percent(30) ? random.pick([null, ...starts]) : null,
        end: random.percent(30) ? random.pick([null, ...ends]) : null,
        picks: random.percent(25) ? random.picks(2, [null, 'week', 'month']) : null,
        applications: random.percent(25) ? random.picks(3, applications) : null,
        recipients: random.percent(25) ? random.pick(['one', 'several']) : null,
      };
    };
    const isMeant = (words: Words, message: Message): boolean => {
      const all = (some: Words['from'], address: string) =>
        some.every(({ scope }) => world.people.holds(scope, address));
      const none = (some: Words['from'], address: string) =>
        !some.some(({ scope }) => world.people.holds(scope, address));
      const to = message.to[0]!;
      const pick =
        message.sendSecure !== null && universe.picks.includes(message.sendSecure) ? message.sendSecure : null;
      return (
        all(words.from, message.from) &&
        all(words.headerFrom, message.headerFrom) &&
        all(words.to, to) &&
        none(words.notFrom, message.from) &&
        none(words.notHeaderFrom, message.headerFrom) &&
        none(words.notTo, to) &&
        (words.sources === null || isInRanges(words.sources, message.sourceIp)) &&
        (words.notSources.length === 0 || !isInRanges(words.notSources, message.sourceIp)) &&
        (words.start === null || words.start <= message.at) &&
        (words.end === null || message.at <= words.end) &&
        (words.picks === null || words.picks.includes(pick)) &&
        (words.applications === null || words.applications.includes(message.application)) &&
        (words.recipients === null || (words.recipients === 'one') === (message.to.length === 1))
      );
    };
    const isIn = (face: Face | null, at: number): boolean =>
      face?.cells.some((cell) => holdsPoint(universe.pools, cell, points[at]!.members, points[at]!.literals)) ?? false;
    yield { seed, random, universe, messages, wordsOf, isMeant, isIn };
  }
}

const randomMail = (random: Random, everybody: readonly string[]): Message => ({
  from: random.pick(everybody),
  headerFrom: random.pick(everybody),
  to: random.percent(50) ? [random.pick(everybody)] : [random.pick(everybody), 'second@nowhere.example'],
  at: random.pick([0, ...moments.flatMap((at) => [at - 1, at])]),
  sourceIp: random.pick([null, ...ranges.map(({ base }) => base), 0x0affffff]),
  application: random.pick(applications),
  sendSecure: random.pick([null, ...pickable]),
});

describe('a face', () => {
  test('holds the mail that its words mean', () => {
    const seen = { in: 0, out: 0, never: 0 };
    for (const { seed, universe, messages, wordsOf, isMeant, isIn } of cases()) {
      for (let drawn = 0; drawn < 20; drawn++) {
        const words = wordsOf();
        const face = faceFrom(universe, words);
        // The same words make the same face.
        expect(faceFrom(universe, { ...words })).toBe(face);
        if (face !== null)
          expect(face.cells.every(({ sets }) => sets.every((set, field) => !universe.pools[field]!.isEmpty(set)))).toBe(
            true,
          );
        const expected = messages.map((message) => isMeant(words, message));
        expect([seed, words, messages.map((_, at) => isIn(face, at))]).toEqual([seed, words, expected]);
        if (face === null) seen.never++;
        for (const one of expected) seen[one ? 'in' : 'out']++;
      }
    }
    for (const number of Object.values(seen)) expect(number).toBeGreaterThan(count);
  });

  test('leaves out nobody of whom it is not known, and need not where none of them is in it', () => {
    const department: Scope = { type: 'attribute', attribute: 'department', equals: 'Legal' };
    const [legal, sales] = ['legal@acme.example', 'sales@acme.example'].map(
      (address): Scope => ({ type: 'address', address }),
    );
    const set: PolicySet = {
      ...withPolicy(nobodyHere, department, sales!),
      facts: { ...nobodyHere.facts, attributes: ['department'] },
      directory: {
        users: [
          { address: 'legal@acme.example', attributes: { department: 'Legal' } },
          { address: 'sales@acme.example', attributes: { department: 'Sales' } },
        ],
        groups: new Map(),
      },
    };
    const universe = newUniverse([set], 0);
    const of = (scope: Scope) => universe.denotations.of(scope, 0);
    const face = (...from: Scope[]) =>
      faceFrom(universe, { ...anyWords, from: from.map(of), notFrom: [of(department)] });
    expect(face()).toBeNull();
    expect(face(legal!)).toBeNull();
    expect(face(sales!)?.cells).toEqual(faceFrom(universe, { ...anyWords, from: [of(sales!)] })?.cells);
  });

  test('of several, the widest hold what all hold, and none of them holds another', () => {
    for (const { seed, universe, messages, wordsOf, isIn } of cases()) {
      const drawn = Array.from({ length: 5 }, () => faceFrom(universe, wordsOf())).flatMap((face) => face ?? []);
      const wider = drawn.flatMap((face) => faceFrom(universe, { ...face.words, start: null, to: [] }) ?? []);
      const faces = [...drawn, ...wider, ...drawn.slice(1)];
      const left = widestFaces(universe, faces);
      const held = (some: readonly Face[]) => messages.map((_, at) => some.some((face) => isIn(face, at)));
      expect([seed, held(left)]).toEqual([seed, held(faces)]);
      for (const face of left) expect(left.filter((other) => isFaceWithin(universe, face, other))).toEqual([face]);
      for (const face of faces) expect(left.some((other) => isFaceWithin(universe, face, other))).toBe(true);
    }
  });
});
