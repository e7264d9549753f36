import { describe, expect, test } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { areasOf, neededBlockers } from '../../../src/analysis/regions/exceptions.ts';
import { address, external, group, internal, setOf, wordList } from '../deciders/example.ts';
import { draftOf, nodes, universe } from './draft.ts';
import { faceSaid, type Said, saidIn, trigger, wordsOf } from './said.ts';
import { legal, other, pair, unread } from './small.ts';

const [eve, ann] = [address('eve@far.example'), address('ann@acme.example')];

/** Of some blockers those that are needed, in words. */
function needed(mail: readonly Said[], blockers: readonly Said[], own = universe, most = nodes): readonly object[] {
  const faces = (some: readonly Said[]) => some.map((one) => faceSaid(own, one));
  const draft = draftOf(faces(mail), faces(blockers));
  return neededBlockers(own, draft, areasOf(own, draft), most).map(({ words }) => saidIn(words));
}

const said = (...all: readonly Said[]): readonly object[] => all.map((one) => saidIn(wordsOf(universe, one)));

describe('the parts of some mail', () => {
  const parts = (...mail: readonly Said[]) => areasOf(universe, { faces: mail.map((one) => faceSaid(universe, one)) });

  test('are one for each way in which it may be', () => {
    expect(parts()).toHaveLength(1);
    expect(parts({ from: [internal] }, { to: [internal] })).toHaveLength(1);
    // Those of whom it is known that they are in Legal, and those of whom nobody knows.
    expect(parts({ from: [legal] }, { to: [legal] })).toHaveLength(4);
  });

  test('are none where there is no such mail', () => {
    expect(parts({ from: [internal] }, { from: [external] })).toEqual([]);
    expect(parts({ from: [legal] }, { from: [address('sam@acme.example')] })).toEqual([]);
  });
});

describe('of blockers', () => {
  test('those that do not meet the mail are left out', () => {
    expect(needed([{ to: [internal] }], [{ to: [eve] }, { to: [ann] }])).toEqual(said({ to: [ann] }));
    expect(needed([{ start: 200 }], [{ end: 199 }])).toEqual([]);
    expect(needed([{ from: [legal] }], [{ from: [address('sam@acme.example')] }])).toEqual([]);
    const noSecret = trigger(universe, 'secret', false);
    expect(needed([{ content: [trigger(universe, 'secret')] }], [{ content: [noSecret] }])).toEqual([]);
  });

  test('those that another one holds all of are left out', () => {
    expect(needed([{}], [{ to: [ann] }, { to: [internal] }, { to: [group] }])).toEqual(said({ to: [internal] }));
    // Of those that hold the same, the first.
    expect(needed([{}], [{ to: [ann] }, { to: [group] }])).toEqual(said({ to: [ann] }));
  });

  test('those that another one holds all of are left out, as far as this mail goes', () => {
    const mail: Said = { from: [internal] };
    const [wide, narrow]: readonly Said[] = [{ from: [internal], to: [internal] }, { to: [group] }];
    expect(needed([mail], [narrow!, wide!])).toEqual(said(wide!));
    expect(needed([{}], [narrow!, wide!])).toEqual(said(narrow!, wide!));
    // That takes no search.
    expect(needed([mail], [narrow!, wide!], universe, 0)).toEqual(said(wide!));
    const content = [trigger(universe, 'secret')];
    expect(needed([{ content }], [{ content, to: [internal] }, narrow!], universe, 0)).toEqual(
      said({ content, to: [internal] }),
    );
  });

  test('those that several others hold all of are left out', () => {
    const [early, late, always]: readonly Said[] = [
      { end: 199, to: [internal] },
      { start: 200, to: [internal] },
      { to: [group] },
    ];
    expect(needed([{}], [always!, late!, early!])).toEqual(said(early!, late!));
    expect(needed([{}], [always!, late!])).toEqual(said(always!, late!));
  });

  test('those are left out first of which more is said', () => {
    // Both hold all of it, and people besides of whom the other one holds nobody.
    const mail: Said = { to: [ann], start: 200 };
    const [short, long]: readonly Said[] = [{ to: [pair] }, { to: [other], start: 100 }];
    expect(needed([mail], [short!, long!])).toEqual(said(short!));
    expect(needed([mail], [long!, short!])).toEqual(said(short!));
  });

  test('of equals the first is left out, and those come first of which less is said', () => {
    const ring: readonly Said[] = [
      { picks: [null, 'week'], recipients: 'one' },
      { picks: [null, 'month'], recipients: 'one' },
      { picks: ['week', 'month'], recipients: 'one' },
    ];
    const mail: Said = { picks: [null, 'week', 'month'] };
    expect(needed([mail], ring)).toEqual(said(ring[2]!, ring[1]!));
    expect(needed([mail], [...ring, { end: 199 }])).toEqual(said({ end: 199 }, ring[2]!, ring[1]!));
  });

  test('those are kept that are needed in one part of the mail', () => {
    const liv = address('liv@acme.example');
    expect(needed([{ from: [liv] }], [{ from: [legal] }])).toEqual(said({ from: [legal] }));
    expect(needed([{ from: [legal] }], [{ from: [liv] }, { from: [internal], to: [group] }])).toEqual(
      said({ from: [liv] }, { from: [internal], to: [group] }),
    );
    expect(
      needed(
        [{ from: [legal] }],
        [
          { from: [liv], to: [group] },
          { from: [internal], to: [internal] },
        ],
      ),
    ).toEqual(said({ from: [internal], to: [internal] }));
  });

  test('those are kept that may be needed, where nobody knows', () => {
    expect(needed([{}], [{ to: [unread] }, { to: [group] }])).toEqual(said({ to: [group] }, { to: [unread] }));
    expect(
      needed(
        [{ to: [unread] }],
        [
          { to: [unread], from: [group] },
          { from: [internal], to: [internal] },
        ],
      ),
    ).toHaveLength(2);
  });

  test('what no message can have needs none', () => {
    // Whatever says "very secret" says "secret" too: nothing is left that only the first finds.
    const lists = setOf({
      contentDefinitions: [
        wordList('one', { wordList: '10 secret' }),
        wordList('two', { wordList: '10 secret\n10 hidden' }),
      ],
    });
    const own = newUniverse([lists], 0);
    const [one, two] = [trigger(own, 'one'), trigger(own, 'two')];
    expect(own.impossible).not.toEqual([]);
    const both: readonly Said[] = [{ content: [one] }, { content: [two] }];
    expect(needed([{}], both, own)).toEqual([{ content: [two] }]);
    expect(needed([{}], both.toReversed(), own)).toEqual([{ content: [two] }]);
    expect(needed([{ content: [one] }], [{ content: [{ ...two, hit: false }] }], own)).toEqual([]);
  });

  test('those are kept of which the budget does not tell', () => {
    const [early, late, always]: readonly Said[] = [
      { end: 199, to: [internal] },
      { start: 200, to: [internal] },
      { to: [group] },
    ];
    expect(needed([{}], [early!, late!, always!], universe, 0)).toHaveLength(3);
  });
});
