import { expect, test } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { type Besides, policyFaces } from '../../../src/analysis/deciders/policy-faces.ts';
import { address, asked, external, group, internal, policy, setOf } from './example.ts';

const outbound: Besides = { from: internal, to: external };

/** What the faces of a policy ask for, at the moment 1000. */
function faces(more: Parameters<typeof policy>[1], besides: Besides = {}): readonly object[] {
  const one = policy('p', more);
  const universe = newUniverse([setOf({ policies: [one] })], 1_000);
  return policyFaces(universe, 0, one, besides).map(asked);
}

test('a policy is met by the sender that it looks at', () => {
  const to = address('kim@partner.example');
  const from = (basedOn: 'envelope' | 'header' | 'both') => ({ from: { ...group, basedOn }, to });
  const people = { to: ['address kim@partner.example', 'external'] };
  expect(faces(from('envelope'), outbound)).toEqual([{ from: ['group g', 'internal'], ...people }]);
  expect(faces(from('header'), outbound)).toEqual([{ headerFrom: ['group g'], from: ['internal'], ...people }]);
  expect(faces(from('both'), outbound)).toEqual([
    { headerFrom: ['group g'], from: ['internal'], ...people },
    { from: ['group g', 'internal'], ...people },
  ]);
});

test('nothing is asked for twice', () => {
  expect(faces({}, outbound)).toEqual([{ from: ['internal'], to: ['external'] }]);
});

test('both ways, it is met by mail from its recipients too', () => {
  const both = { from: { ...group, basedOn: 'header' as const }, to: external, bidirectional: true };
  expect(faces(both)).toEqual([
    { headerFrom: ['group g'], to: ['external'] },
    { headerFrom: ['external'], to: ['group g'] },
  ]);
  // Nobody in the group is external.
  expect(faces({ ...both, from: { ...group, basedOn: 'envelope' } }, outbound)).toEqual([
    { from: ['group g', 'internal'], to: ['external'] },
  ]);
});

test('it asks for its sources and its window, and for what is found', () => {
  const sourceIps = [{ base: 512, prefix: 24 }];
  const content = [{ definition: 'secret', of: 0, question: 0, hit: true }];
  expect(faces({ sourceIps, start: 2_000, end: 3_000 }, { content })).toEqual([
    { from: ['internal'], to: ['external'], sources: sourceIps, start: 2_000, end: 3_000, content },
  ]);
});

test('disabled, or when its window is over, it is met by none', () => {
  expect(faces({ enabled: false })).toEqual([]);
  expect(faces({ end: 999 })).toEqual([]);
  expect(faces({ end: 1_000 })).toHaveLength(1);
});
