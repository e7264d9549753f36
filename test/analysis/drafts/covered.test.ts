import { describe, expect, test } from 'vitest';
import type { Decider } from '../../../src/analysis/deciders/decider.ts';
import { type Face, faceOf, type Trigger } from '../../../src/analysis/deciders/face.ts';
import type { Branch } from '../../../src/analysis/drafts/branches.ts';
import { coveredIn } from '../../../src/analysis/drafts/covered.ts';
import type { Near, NearDecider } from '../../../src/analysis/drafts/near.ts';
import { acme, external, group, inGroup, internal, one, partner, policy, setOf } from '../alone/written.ts';
import { pairOf } from './pair.ts';

const [ann, eve] = [one('ann@acme.example'), one('eve@partner.example')];
const some = group('some', [
  { type: 'address', address: 'ann@acme.example' },
  { type: 'group', group: 'nobody knows' },
]);
const set = setOf({ groups: [some], policies: [policy('a', ann, partner), policy('b', internal, eve)] });
const { universe } = pairOf(set, set)!;
const face = (parts: Parameters<typeof faceOf>[2]): Face => faceOf(universe, 0, parts)!;
const [fromAnn, fromAcme, fromSome] = [
  face({ from: [ann] }),
  face({ from: [acme] }),
  face({ from: [inGroup('some')] }),
];
const [toEve, toPartner, toOthers] = [face({ to: [eve] }), face({ to: [partner] }), face({ to: [external] })];
const where = (...questions: readonly number[]): Face =>
  face({ content: questions.map((question): Trigger => ({ definition: 'd', of: 0, question, hit: true })) });

const branch = (faces: readonly Face[], ...blockers: readonly Face[]) => ({ faces, blockers }) as unknown as Branch;
const decider = (at: number, outcome: number, ...faces: readonly Face[]): NearDecider => ({
  decider: { outcome } as Decider,
  faces,
  at,
});
const near = (...others: readonly NearDecider[]) => ({ others }) as unknown as Near;

describe('the mail of a branch that a decider has as well is plainly held', () => {
  const isHeld = (own: Branch, other: Face) => coveredIn(universe, own, near())(other, decider(5, 1));

  test('by a blocker of the branch', () => {
    expect(isHeld(branch([fromAcme], toPartner), toEve)).toBe(true);
    expect(isHeld(branch([fromAcme], toPartner), toOthers)).toBe(false);
    expect(isHeld(branch([fromAcme], fromAnn, toEve, fromAcme), toOthers)).toBe(true);
    expect(isHeld(branch([fromAcme], fromAnn, toEve), toPartner)).toBe(false);
    expect(isHeld(branch([fromAcme]), toEve)).toBe(false);
  });

  test('field by field, by what either of them asks for', () => {
    const both = face({ from: [internal], to: [partner] });
    expect(isHeld(branch([fromAcme], both), toEve)).toBe(true);
    expect(isHeld(branch([fromAcme], both), toOthers)).toBe(false);
    expect(isHeld(branch([toEve], both), toPartner)).toBe(false);
    expect(isHeld(branch([fromAcme, toEve], both), toOthers)).toBe(true);
  });

  test('with all the answers that the blocker asks for', () => {
    expect(isHeld(branch([where(0)], where(0, 1)), where(1))).toBe(true);
    expect(isHeld(branch([where(0)], where(0)), toEve)).toBe(true);
    expect(isHeld(branch([where(0)], where(0, 1)), toEve)).toBe(false);
    expect(isHeld(branch([where(0)], where(1)), toEve)).toBe(false);
  });

  test('where it is in one piece', () => {
    expect(fromSome.cells).toHaveLength(2);
    expect(isHeld(branch([fromSome], fromAnn), toEve)).toBe(false);
    expect(isHeld(branch([toEve], fromAnn), fromSome)).toBe(false);
    expect(isHeld(branch([fromSome], toPartner), toEve)).toBe(false);
    // Of a blocker, one piece is enough.
    expect(isHeld(branch([fromAnn], fromSome), toEve)).toBe(true);
  });
});

describe('it is held by a decider', () => {
  const own = branch([fromAcme]);

  test('with another outcome that comes before', () => {
    const isHeld = (at: number, outcome: number, ...others: readonly NearDecider[]) =>
      coveredIn(universe, own, near(...others))(toEve, decider(at, outcome));
    const other = decider(3, 2, fromAnn, toPartner);
    expect(isHeld(5, 1, other)).toBe(true);
    expect(isHeld(5, 1, decider(2, 2, fromAnn), other, decider(4, 3, fromAnn))).toBe(true);
    expect(isHeld(5, 1, decider(3, 2, fromSome, fromAcme))).toBe(true);
    expect(isHeld(5, 2, other)).toBe(false);
    expect(isHeld(2, 1, other)).toBe(false);
    expect(isHeld(5, 1, decider(3, 2, fromAnn, fromSome))).toBe(false);
    expect(coveredIn(universe, branch([fromAnn]), near(decider(3, 2, fromSome)))(toEve, decider(5, 1))).toBe(true);
  });

  test('whatever held the mail that was asked about before', () => {
    const isHeld = coveredIn(universe, own, near(decider(3, 2, toPartner)));
    for (let time = 0; time < 2; time++) {
      expect(isHeld(toEve, decider(5, 1))).toBe(true);
      expect(isHeld(toEve, decider(5, 1))).toBe(true);
      expect(isHeld(toOthers, decider(5, 1))).toBe(false);
      expect(isHeld(toEve, decider(5, 2))).toBe(false);
      expect(isHeld(toEve, decider(2, 1))).toBe(false);
    }
  });
});
