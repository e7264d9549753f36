import { describe, expect, test } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { anyMail } from '../../../src/analysis/boxes/cell.ts';
import {
  anyWords,
  type Face,
  faceFrom,
  isFaceWithin,
  type Trigger,
  type Words,
  widestFaces,
} from '../../../src/analysis/deciders/face.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Scope } from '../../../src/model/scope.ts';
import { address, everyone, external, group, internal, policy, setOf } from './example.ts';

const legal: Scope = { type: 'attribute', attribute: 'department', equals: 'Legal' };
const sales: Scope = { type: 'attribute', attribute: 'department', equals: 'Sales' };
const unread: Scope = { type: 'group', group: 'unread' };
const triggered = (question: number, hit: boolean): Trigger => ({ definition: `d${question}`, of: 0, question, hit });

/** Nobody knows who is in the group `unread`, nor what the department of others than Liv and Sam is. */
function universeOf(...domains: readonly string[]) {
  const base = setOf();
  const set: PolicySet = {
    ...base,
    facts: { ...base.facts, attributes: ['department'] },
    directory: {
      users: [
        { address: 'liv@acme.example', attributes: { department: 'Legal' } },
        { address: 'sam@acme.example', attributes: { department: 'Sales' } },
      ],
      groups: new Map(),
    },
    objects: {
      ...base.objects,
      policies: [
        policy('attributes', { from: { ...legal, basedOn: 'envelope' }, to: sales }),
        policy('window', { start: 1_000, end: 2_000, sourceIps: [{ base: 512, prefix: 24 }] }),
        policy('other source', { sourceIps: [{ base: 768, prefix: 24 }] }),
        ...domains.map((domain) => policy(domain, { to: { type: 'domain', domain } })),
      ],
    },
  };
  return newUniverse([set], 0);
}

describe('a face', () => {
  test('of any words holds any mail', () => {
    expect(faceFrom(universeOf(), anyWords)).toEqual({ words: anyWords, cells: [anyMail] });
  });

  test('is of its own words: other words make another', () => {
    const universe = universeOf();
    const of = (scope: Scope) => [universe.denotations.of(scope, 0)];
    const some: Partial<Words>[] = [
      {},
      { from: of(internal) },
      { headerFrom: of(internal) },
      { to: of(internal) },
      { notFrom: of(internal) },
      { notHeaderFrom: of(internal) },
      { notTo: of(internal) },
      { sources: [{ base: 512, prefix: 24 }] },
      { sources: [{ base: 768, prefix: 24 }] },
      { notSources: [{ base: 512, prefix: 24 }] },
      { notSources: [{ base: 768, prefix: 24 }] },
      { start: 1_000 },
      { end: 1_000 },
      { content: [triggered(0, true)] },
      { content: [triggered(0, false)] },
      { picks: [null] },
      { applications: ['outlook'] },
      { recipients: 'one' },
      { recipients: 'several' },
    ];
    const faces = some.map((words) => faceFrom(universe, { ...anyWords, ...words }));
    expect(faces.map((face) => face?.words)).toEqual(some.map((words) => ({ ...anyWords, ...words })));
  });

  test('tells apart as many scopes as there are', () => {
    const domains = Array.from({ length: 13 }, (_, at) => `d${at}.example`);
    const universe = universeOf(...domains);
    const all = domains.map((domain) => universe.denotations.of({ type: 'domain', domain }, 0));
    for (const a of all) {
      for (const b of all) {
        const words = { ...anyWords, notTo: [a, b] };
        expect(faceFrom(universe, words)?.words).toEqual(words);
      }
    }
  });

  test('asks each of its questions once, in their order', () => {
    const content = [triggered(12, true), triggered(3, false), triggered(12, true)];
    expect(faceFrom(universeOf(), { ...anyWords, content })?.cells[0]?.literals).toEqual([6, 25]);
  });
});

/** Faces of one universe, by the scopes that their words ask for. */
function newFaces() {
  const universe = universeOf();
  const of = (scope: Scope) => [universe.denotations.of(scope, 0)];
  const face = (words: Partial<Words>): Face | null => faceFrom(universe, { ...anyWords, ...words });
  return { universe, of, face };
}

describe('what nobody knows', () => {
  test('is asked of the address in each field', () => {
    const { universe, of, face } = newFaces();
    const asked = face({ headerFrom: of(unread), to: of(unread) })!.cells.map(({ literals }) =>
      literals.map((one) => ({ ...universe.questions.at(one >> 1), answer: (one & 1) === 1 })),
    );
    const about = { type: 'unknown', about: 'group unread', answer: true };
    expect(asked).toEqual([
      [
        { ...about, field: 'headerFrom' },
        { ...about, field: 'to' },
      ],
    ]);
  });

  test('may be a department, and then it is no other', () => {
    const { of, face } = newFaces();
    const answers = (scope: Scope) => face({ from: of(scope) })!.cells.map(({ literals }) => literals);
    // Those of whom it is known, and the others.
    expect(answers(legal)).toEqual([[], [1, 2]]);
    expect(answers(sales)).toEqual([[], [0, 3]]);
    expect(face({ from: [...of(legal), ...of(sales)] })).toBeNull();
  });

  test('may be more than what is known', () => {
    const { universe, of, face } = newFaces();
    const [all, known] = [face({ from: of(legal) })!, face({ from: of(address('liv@acme.example')) })!];
    expect(isFaceWithin(universe, known, all)).toBe(true);
    expect(isFaceWithin(universe, all, known)).toBe(false);
  });
});

test('of faces with the same mail, the first is the widest', () => {
  const universe = universeOf();
  const to = (...scopes: readonly Scope[]) =>
    faceFrom(universe, { ...anyWords, to: scopes.map((scope) => universe.denotations.of(scope, 0)) })!;
  const [one, same, less] = [to(external), to(everyone, external), to(external, address('kim@far.example'))];
  expect(widestFaces(universe, [less, one, same])).toEqual([one]);
  expect(widestFaces(universe, [same, less, one, same])).toEqual([same]);
  expect(widestFaces(universe, [one, to(group)])).toEqual([one, to(group)]);
  expect(widestFaces(universe, [])).toEqual([]);
});
