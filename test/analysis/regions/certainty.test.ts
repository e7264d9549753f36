import { describe, expect, test } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import type { Point } from '../../../src/analysis/boxes/walk.ts';
import { compare } from '../../../src/analysis/compare.ts';
import { certainOf } from '../../../src/analysis/regions/certainty.ts';
import type { Witnesses } from '../../../src/analysis/regions/witness.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Objects } from '../../../src/model/entity.ts';
import type { Message } from '../../../src/routing/message.ts';
import { address, content, definition, external, group, internal, setOf, wordList } from '../deciders/example.ts';
import { draftOf, nodes } from './draft.ts';
import { faceSaid, type Said, trigger } from './said.ts';
import { legal, small, unread } from './small.ts';

const mail: Message = {
  from: 'ann@acme.example',
  headerFrom: 'ann@acme.example',
  to: ['eve@far.example'],
  at: 0,
  sourceIp: null,
  application: 'other',
  sendSecure: null,
};

/** What is said of mail where a message can be written as often as told; and which points were to be written about. */
function asked(all: readonly Said[], blockers: readonly Said[], canWrite: readonly boolean[] = [true], sets = small) {
  const own = newUniverse([sets], 0);
  const points: Point[] = [];
  const witnesses: Witnesses = {
    write: (point, outcomes) => {
      expect(outcomes).toEqual([7]);
      points.push(point);
      return canWrite[points.length - 1] ? { ...mail, to: [own.addresses.addressOf(point.members[2]!)] } : null;
    },
  };
  const faces = (some: readonly Said[]) => some.map((one) => faceSaid(own, one));
  const draft = { ...draftOf(faces(all), faces(blockers)), outcomes: [7] };
  const { certainty, witness } = certainOf(own, witnesses, draft, nodes);
  return { certainty, to: witness?.to[0] ?? null, points };
}

const liv = address('liv@acme.example');

describe('that there is such mail is', () => {
  const cases: readonly (readonly [
    string,
    readonly Said[],
    readonly Said[],
    'proven' | 'conditional',
    string | null,
  ])[] = [
    ['of one whom everybody knows', [{ to: [group] }], [], 'proven', 'ann@acme.example'],
    ['of one in several sets', [{ to: [internal] }, { to: [liv] }], [], 'proven', 'liv@acme.example'],
    [
      'of one outside of others',
      [{ to: [external] }],
      [{ notTo: [address('eve@far.example')] }],
      'proven',
      'eve@far.example',
    ],
    ['of those who are known to be in it', [{ to: [legal] }], [], 'proven', 'liv@acme.example'],
    ['of those of whom nobody knows', [{ to: [unread] }], [], 'conditional', null],
    ['of the others of whom nobody knows', [{ to: [legal] }], [{ to: [liv] }], 'conditional', null],
    // As long as nobody says that she is in it, she is not.
    ['of those who may be excluded', [{ to: [group] }], [{ to: [unread] }], 'conditional', 'ann@acme.example'],
    [
      'of those who may be excluded elsewhere',
      [{ to: [group] }],
      [{ to: [unread], from: [external] }],
      'proven',
      'ann@acme.example',
    ],
    ['of what is not there', [{ to: [group] }], [{ to: [internal] }], 'conditional', null],
    ['of what is known and unknown', [{ to: [group] }, { from: [unread] }], [], 'conditional', null],
  ];
  test.each(cases)('%s', (_, all, blockers, certainty, to) => {
    expect(asked(all, blockers)).toMatchObject({ certainty, to });
  });
});

describe('where a text can not be written', () => {
  const own = newUniverse([small], 0);
  const [secret, hidden] = [trigger(own, 'secret'), trigger(own, 'hidden')];
  const [noSecret, noHidden] = [trigger(own, 'secret', false), trigger(own, 'hidden', false)];
  const answers = (points: readonly Point[]) =>
    points.map(({ literals }) => [secret, hidden].map(({ question }) => literals.includes(question * 2 + 1)));
  const never: readonly boolean[] = [];

  test('another is tried, which hits and misses other lists', () => {
    const blockers: readonly Said[] = [{ content: [noSecret, noHidden] }];
    const { certainty, points } = asked([{}], blockers, [false, false, true]);
    expect(certainty).toBe('proven');
    expect(points).toHaveLength(3);
    expect(answers(points)).toEqual(
      expect.arrayContaining([
        [true, false],
        [false, true],
        [true, true],
      ]),
    );
    // Once again for an example, and no other.
    expect(asked([{}], blockers, never).points).toHaveLength(6);
    expect(asked([{}], blockers, never)).toMatchObject({ certainty: 'conditional', to: null });
  });

  test('lists that could be hit as well are hit the next time', () => {
    const mail: readonly Said[] = [{ content: [secret] }];
    const { points } = asked(mail, [{ content: [hidden], end: 199 }], [false, true]);
    expect(answers(points)).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(points.map(({ members }) => own.times.momentOf(members[4]!))).toEqual([0, 200]);
  });

  test('no other is tried where lists make no difference', () => {
    expect(asked([{ to: [group] }], [], never).points).toHaveLength(2);
    expect(asked([{ content: [secret] }], [], never).points).toHaveLength(2);
  });

  test('not more than six are tried', () => {
    const names = ['a', 'b', 'c'];
    const three = setOf({ contentDefinitions: names.map((name) => wordList(name)) });
    const all = newUniverse([three], 0);
    const none: readonly Said[] = [{ content: names.map((name) => trigger(all, name, false)) }];
    expect(asked([{}], none, never, three).points).toHaveLength(12);
    expect(asked([{}], none, [false, false, false, false, false, true], three).certainty).toBe('proven');
  });
});

test('a text that triggers one more list is shown where that one does not decide', () => {
  const objects: Partial<Objects> = {
    definitions: [definition('week'), definition('month', { print: true })],
    contentDefinitions: [
      wordList('longer', { wordList: '10 alpha beta', secureMessaging: 'month' }),
      wordList('shorter', { wordList: '10 alpha' }),
    ],
  };
  const shorter = content('shorter', { end: 199 });
  const before = setOf({ ...objects, contentPolicies: [shorter] });
  const after = setOf({ ...objects, contentPolicies: [shorter, content('longer')] });
  const { regions } = compare(before, after, { asOf: 0, md5 });
  expect(new Set(regions.map(({ certainty }) => certainty))).toEqual(new Set(['proven']));
  expect(regions[0]!.except).toEqual([
    { during: { start: null, end: 199 }, content: { hit: [{ definition: 'shorter' }], miss: [] } },
  ]);
  expect(regions[0]!.witness).toMatchObject({ at: 200, subject: 'alpha beta alpha' });
});
