import { describe, expect, test } from 'vitest';
import { type Face, faceOf } from '../../../src/analysis/deciders/face.ts';
import type { Draft } from '../../../src/analysis/drafts/draft.ts';
import { newFoundMail } from '../../../src/analysis/drafts/within.ts';
import { acme, external, internal, one, partner, policy, setOf } from '../alone/written.ts';
import { pairOf } from './pair.ts';

const eve = one('eve@partner.example');
const set = setOf({ policies: [policy('a', acme, partner), policy('b', internal, eve, { start: 10 })] });
const { universe } = pairOf(set, set)!;
const face = (parts: Parameters<typeof faceOf>[2]): Face => faceOf(universe, 0, parts)!;
const [fromAcme, fromOurs] = [face({ from: [acme] }), face({ from: [internal] })];
const [toEve, toPartner, toOthers] = [face({ to: [eve] }), face({ to: [partner] }), face({ to: [external] })];
const later = face({ start: 10 });

const draft = (faces: readonly Face[], blockers: readonly Face[] = [], outcomes = [0, 1]): Draft => ({
  faces,
  blockers,
  outcomes,
  because: [],
});

/** Whether mail of which nothing else has been found is in other mail. */
function isHeld(own: Draft, other: Draft, nodes = 100): boolean {
  const found = newFoundMail(universe, nodes);
  found.add(other);
  return found.holds(own);
}

describe('mail that was found', () => {
  test('holds itself, and nothing before it is found', () => {
    const own = draft([fromAcme, toEve], [later]);
    const found = newFoundMail(universe, 100);
    expect(found.holds(own)).toBe(false);
    found.add(own);
    expect(found.holds({ ...own })).toBe(true);
    expect(found.holds(draft([fromAcme, toPartner], [later]))).toBe(false);
    found.add(draft([fromAcme]));
    expect(found.holds(draft([fromAcme, toPartner], [later]))).toBe(true);
    expect(found.holds(own)).toBe(true);
  });

  test('holds what is in all of its faces', () => {
    expect(isHeld(draft([fromAcme, toEve]), draft([fromOurs, toPartner]))).toBe(true);
    expect(isHeld(draft([fromAcme, toEve]), draft([]))).toBe(true);
    expect(isHeld(draft([fromOurs, toEve]), draft([fromAcme, toPartner]))).toBe(false);
    expect(isHeld(draft([fromAcme]), draft([fromOurs, toPartner]))).toBe(false);
  });

  test('holds what none of its blockers meets', () => {
    expect(isHeld(draft([fromAcme]), draft([fromAcme], [later]))).toBe(false);
    expect(isHeld(draft([fromAcme], [later]), draft([fromOurs], [later]))).toBe(true);
    expect(isHeld(draft([fromAcme], [toOthers]), draft([fromAcme], [toEve]))).toBe(true);
    expect(isHeld(draft([fromAcme], [toEve]), draft([fromAcme], [toOthers]))).toBe(false);
    expect(isHeld(draft([fromAcme], [toOthers, later]), draft([fromAcme], [toEve, later]))).toBe(true);
    expect(isHeld(draft([fromAcme], [toOthers]), draft([fromAcme], [toEve, later]))).toBe(false);
    const [eveBefore, eveLater] = [face({ to: [eve], end: 9 }), face({ to: [eve], start: 10 })];
    expect(isHeld(draft([fromAcme], [eveBefore, eveLater]), draft([fromAcme], [toEve]))).toBe(true);
    expect(isHeld(draft([fromAcme], [eveLater]), draft([fromAcme], [toEve]))).toBe(false);
  });

  test('holds only what is treated the same', () => {
    expect(isHeld(draft([fromAcme], [], [0, 1]), draft([fromAcme], [], [1, 0]))).toBe(false);
    expect(isHeld(draft([fromAcme], [], [1, 11]), draft([fromAcme], [], [11, 1]))).toBe(false);
    expect(isHeld(draft([fromAcme], [], [1, 11]), draft([fromAcme], [], [11, 11]))).toBe(false);
    expect(isHeld(draft([fromAcme], [], [1, 11]), draft([fromAcme], [], [1, 11]))).toBe(true);
    expect(isHeld(draft([fromAcme], [], [1, 11]), draft([fromAcme], [], [11, 1]))).toBe(false);
  });
});
