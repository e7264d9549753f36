import { expect, test } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { joinAlternatives } from '../../../src/analysis/regions/join-alternatives.ts';
import { applications } from '../../../src/routing/message.ts';
import { address, external, group, internal } from '../deciders/example.ts';
import { range, type Said, saidIn, trigger, wordsOf } from './said.ts';
import { small } from './small.ts';

const universe = newUniverse([small], 0);
const joined = (...all: readonly Said[]) => joinAlternatives(all.map((said) => wordsOf(universe, said)));
const of = (...all: readonly Said[]) => all.map((said) => saidIn(wordsOf(universe, said)));

test('what differs in nothing but the pick is one, at the place of the first', () => {
  const all: readonly Said[] = [
    { to: [group], picks: ['week'] },
    { to: [external] },
    { to: [internal], picks: ['week'] },
    { to: [group], picks: ['month', 'week'] },
    { to: [group], picks: [null] },
  ];
  expect(joined(...all).map(saidIn)).toEqual(
    of({ to: [group], picks: ['week', 'month', null] }, { to: [external] }, { to: [internal], picks: ['week'] }),
  );
});

test('what differs in nothing but the application is one', () => {
  const all: readonly Said[] = [
    { from: [group], applications: ['mac'] },
    { from: [group], applications: ['portal', 'mac'] },
  ];
  expect(joined(...all).map(saidIn)).toEqual(of({ from: [group], applications: ['mac', 'portal'] }));
});

test('all applications are any', () => {
  const each = applications.map((one): Said => ({ from: [group], applications: [one] }));
  expect(joined(...each).map(saidIn)).toEqual(of({ from: [group] }));
  expect(joined(...each.slice(1)).map(saidIn)).toEqual(of({ from: [group], applications: applications.slice(1) }));
});

test('as many picks as there are applications are not any pick', () => {
  const picks = applications.map((_, at) => `d${at}`);
  const each = picks.map((one): Said => ({ picks: [one] }));
  expect(joined(...each).map(saidIn)).toEqual(of({ picks }));
});

test('first picks are joined, and then applications', () => {
  const all = (['week', 'month'] as const).flatMap((pick) =>
    (['mac', 'mobile'] as const).map((application): Said => ({ picks: [pick], applications: [application] })),
  );
  expect(joined(...all).map(saidIn)).toEqual(of({ picks: ['week', 'month'], applications: ['mac', 'mobile'] }));
});

test('the order of scopes makes no difference', () => {
  const all: readonly Said[] = [
    { to: [group, external, internal], picks: ['week'] },
    { to: [internal, group, external], picks: ['month'] },
  ];
  expect(joined(...all).map(saidIn)).toEqual(of({ to: [group, external, internal], picks: ['week', 'month'] }));
});

test('what differs in anything else stays as it is', () => {
  const fields: readonly (readonly [Said, Said])[] = [
    ...(['from', 'headerFrom', 'to', 'notFrom', 'notHeaderFrom', 'notTo'] as const).map(
      (field) => [{ [field]: [group] }, { [field]: [address('eve@far.example')] }] as const,
    ),
    [{ to: [group] }, { from: [group] }],
    [{ to: [group] }, { notTo: [group] }],
    [{ sources: [range('10.0.0.0/8')] }, { sources: null }],
    [{ notSources: [range('10.0.0.0/8')] }, { notSources: [] }],
    [{ start: 1 }, { start: 2 }],
    [{ end: 1 }, { end: 2 }],
    [{ start: 1 }, { end: 1 }],
    [{ content: [trigger(universe, 'secret')] }, { content: [trigger(universe, 'secret', false)] }],
    [{ recipients: 'one' }, { recipients: null }],
    [{ applications: ['mac'] }, { applications: ['mobile'] }],
    [{ applications: ['mac'] }, {}],
  ];
  for (const [a, b] of fields) {
    const [one, other]: readonly Said[] = [
      { ...a, picks: ['week'] },
      { ...b, picks: ['month'] },
    ];
    expect(joined(one!, other!).map(saidIn)).toEqual(of(one!, other!));
  }
});

test('what any pick is left out of stays as it is', () => {
  const all: readonly Said[] = [
    { to: [group] },
    { to: [group], picks: ['week'] },
    { to: [group], applications: ['mac'] },
  ];
  expect(joined(...all).map(saidIn)).toEqual(of(...all));
});
