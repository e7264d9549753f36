import { describe, expect, test } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import type { Box } from '../../../src/analysis/impact.ts';
import { describe as describeDraft } from '../../../src/analysis/regions/describe.ts';
import { applications } from '../../../src/routing/message.ts';
import { address, external, group, internal, members, wordList } from '../deciders/example.ts';
import { draftOf, nodes, told, universe } from './draft.ts';
import { faceSaid, range, type Said, trigger } from './said.ts';
import { legal, other, pair, small } from './small.ts';

const [secret, hidden] = [trigger(universe, 'secret'), trigger(universe, 'hidden')];
const [noSecret, noHidden] = [trigger(universe, 'secret', false), trigger(universe, 'hidden', false)];
const [net, half, doc] = [range('10.0.0.0/8'), range('10.0.0.0/9'), range('192.0.2.0/24')];
const eve = address('eve@far.example');

describe('what is said of mail', () => {
  const boxes: readonly (readonly [readonly Said[], Box])[] = [
    [[], {}],
    [[{}], {}],
    [[{ from: [internal] }], { from: { in: [internal], notIn: [] } }],
    [[{ headerFrom: [internal] }], { headerFrom: { in: [internal], notIn: [] } }],
    [[{ to: [external] }], { to: { in: [external], notIn: [] } }],
    [[{ notFrom: [internal] }], { from: { in: [], notIn: [internal] } }],
    [[{ notHeaderFrom: [internal] }], { headerFrom: { in: [], notIn: [internal] } }],
    [[{ to: [internal], notTo: [group] }], { to: { in: [internal], notIn: [group] } }],
    [[{ sources: [net] }], { sourceIps: { in: [net], notIn: [], unknown: false } }],
    [[{ notSources: [half] }], { sourceIps: { in: [], notIn: [half], unknown: true } }],
    [
      [{ sources: [net], notSources: [half] }],
      { sourceIps: { in: [range('10.128.0.0/9')], notIn: [], unknown: false } },
    ],
    [
      [{ sources: [net], notSources: [range('10.0.0.0/24')] }],
      { sourceIps: { in: [net], notIn: [range('10.0.0.0/24')], unknown: false } },
    ],
    [[{ start: 100 }], { during: { start: 100, end: null } }],
    [[{ end: 199 }], { during: { start: null, end: 199 } }],
    [
      [{ content: [secret, noHidden] }],
      { content: { hit: [{ definition: 'secret' }], miss: [{ definition: 'hidden' }] } },
    ],
    [[{ picks: [null, 'week'] }], { sendSecure: [null, 'week'] }],
    [[{ applications: ['mac'] }], { application: ['mac'] }],
    [[{ recipients: 'several' }], { recipients: 'several' }],
    // What is in several sets, and in fewer words.
    [
      [
        { from: [internal], end: 299 },
        { from: [group], start: 200 },
      ],
      { from: { in: [group], notIn: [] }, during: { start: 200, end: 299 } },
    ],
  ];
  test.each(boxes)('%j: %j', (mail, box) => {
    expect(told(mail)).toEqual({ box, except: [] });
  });

  test('begins where mail begins to matter', () => {
    const during = (asOf: number, start: number) => told([{ start }], [], newUniverse([small], asOf)).box.during;
    expect(during(100, 100)).toBeUndefined();
    expect(during(150, 100)).toBeUndefined();
    expect(during(99, 100)).toEqual({ start: 100, end: null });
  });

  test('says of which side it is, where that makes a difference', () => {
    const { objects } = small;
    const after = {
      ...small,
      objects: {
        ...objects,
        groups: [members('bob@acme.example'), ...objects.groups.slice(1)],
        contentDefinitions: [wordList('secret', { wordList: '10 other' }), wordList('hidden')],
      },
    };
    const both = newUniverse([small, after], 0);
    const content = (of: number, hit: boolean) => [trigger(both, 'secret', hit, of), trigger(both, 'hidden', hit, of)];
    const face = (of: number, said: Said) => faceSaid(both, said, of);
    const faces = [
      face(0, { to: [group, pair], content: content(0, true) }),
      face(1, { from: [group], notTo: [group], content: content(1, false).slice(0, 1) }),
    ];
    expect(describeDraft(both, draftOf(faces, []), nodes)).toEqual({
      box: {
        from: { in: [{ ...group, as: 'after' }], notIn: [] },
        to: { in: [{ ...group, as: 'before' }], notIn: [{ ...group, as: 'after' }] },
        content: {
          hit: [{ definition: 'secret', as: 'before' }, { definition: 'hidden' }],
          miss: [{ definition: 'secret', as: 'after' }],
        },
      },
      except: [],
    });
  });
});

describe('an exception of one thing is told in the box', () => {
  const cases: readonly (readonly [Said, readonly Said[], Box])[] = [
    [{}, [{ from: [group] }], { from: { in: [], notIn: [group] } }],
    [{}, [{ headerFrom: [group] }], { headerFrom: { in: [], notIn: [group] } }],
    [{ to: [internal] }, [{ to: [group] }], { to: { in: [internal], notIn: [group] } }],
    [{}, [{ notFrom: [group] }], { from: { in: [group], notIn: [] } }],
    [{}, [{ notHeaderFrom: [group] }], { headerFrom: { in: [group], notIn: [] } }],
    [{ to: [internal] }, [{ notTo: [group] }], { to: { in: [internal, group], notIn: [] } }],
    [{}, [{ sources: [half] }], { sourceIps: { in: [], notIn: [half], unknown: true } }],
    [
      { sources: [net] },
      [{ sources: [half] }],
      { sourceIps: { in: [range('10.128.0.0/9')], notIn: [], unknown: false } },
    ],
    [{}, [{ notSources: [half, doc] }], { sourceIps: { in: [half, doc], notIn: [], unknown: false } }],
    [{ sources: [net] }, [{ notSources: [half] }], { sourceIps: { in: [half], notIn: [], unknown: false } }],
    [{}, [{ start: 200 }], { during: { start: null, end: 199 } }],
    [{ end: 299 }, [{ end: 199 }], { during: { start: 200, end: 299 } }],
    [{}, [{ content: [secret] }], { content: { hit: [], miss: [{ definition: 'secret' }] } }],
    [
      { content: [hidden] },
      [{ content: [noSecret] }],
      { content: { hit: [{ definition: 'hidden' }, { definition: 'secret' }], miss: [] } },
    ],
    [{}, [{ picks: ['week'] }], { sendSecure: universe.picks.filter((pick) => pick !== 'week') }],
    [{ picks: ['week', 'month', null] }, [{ picks: ['month'] }], { sendSecure: ['week', null] }],
    [{}, [{ applications: ['mac'] }], { application: applications.filter((one) => one !== 'mac') }],
    [{ applications: ['mac', 'portal'] }, [{ applications: ['mac', 'mobile'] }], { application: ['portal'] }],
    [{}, [{ recipients: 'one' }], { recipients: 'several' }],
    [{}, [{ recipients: 'several' }], { recipients: 'one' }],
    // One after the other, and those together that differ in the pick.
    [
      {},
      [{ to: [group] }, { to: [eve] }, { from: [eve] }],
      { from: { in: [], notIn: [eve] }, to: { in: [], notIn: [eve, group] } },
    ],
    [{ picks: ['week', 'month', null] }, [{ picks: ['month'] }, { picks: ['week'] }], { sendSecure: [null] }],
    // What the mail is anyway is not said; so it is one thing.
    [
      { from: [group], start: 200, picks: [null] },
      [{ from: [internal], to: [external], start: 100, picks: [null, 'week'] }],
      {
        from: { in: [group], notIn: [] },
        to: { in: [], notIn: [external] },
        during: { start: 200, end: null },
        sendSecure: [null],
      },
    ],
  ];
  test.each(cases)('%j without %j: %j', (mail, blockers, box) => {
    expect(told([mail], blockers)).toEqual({ box, except: [] });
  });
});

describe('an exception of several things stays one', () => {
  const cases: readonly (readonly [Said, Box])[] = [
    [{ to: [pair, other] }, { to: { in: [pair, other], notIn: [] } }],
    [
      { from: [group], to: [eve] },
      { from: { in: [group], notIn: [] }, to: { in: [eve], notIn: [] } },
    ],
    [{ start: 100, end: 199 }, { during: { start: 100, end: 199 } }],
    [{ to: [internal], notTo: [group] }, { to: { in: [internal], notIn: [group] } }],
    [
      { content: [secret, noHidden] },
      { content: { hit: [{ definition: 'secret' }], miss: [{ definition: 'hidden' }] } },
    ],
    [
      { picks: ['week'], applications: ['mac'] },
      { sendSecure: ['week'], application: ['mac'] },
    ],
    // Not the internal ones, nor those of the group: two scopes that it is in none of.
    [{ notTo: [internal, eve] }, { to: { in: [], notIn: [internal, eve] } }],
  ];
  test.each(cases)('%j: %j', (exception, except) => {
    expect(told([{}], [exception])).toEqual({ box: {}, except: [except] });
  });

  test('next to those that do not', () => {
    expect(told([{}], [{ to: [group], picks: ['week'] }, { recipients: 'one' }])).toEqual({
      box: { recipients: 'several' },
      except: [{ to: { in: [group], notIn: [] }, sendSecure: ['week'] }],
    });
  });

  test('in fewer words', () => {
    expect(told([{}], [{ to: [internal, group], picks: ['week'] }]).except).toEqual([
      { to: { in: [group], notIn: [] }, sendSecure: ['week'] },
    ]);
  });
});

test('people of whom nobody knows are told like others', () => {
  expect(told([{}], [{ to: [legal] }])).toEqual({ box: { to: { in: [], notIn: [legal] } }, except: [] });
  expect(told([{ to: [legal] }], [{ to: [group] }])).toEqual({
    box: { to: { in: [legal], notIn: [group] } },
    except: [],
  });
});
