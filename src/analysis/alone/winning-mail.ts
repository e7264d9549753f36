import type { Decider, Program } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { facesOf } from '../drafts/branches.ts';
import { facesMeet, isSwitchedOff, type Near, type NearDecider } from '../drafts/near.ts';
import { offIn } from '../drafts/off.ts';
import type { Mail } from './mail.ts';
import { nearAll } from './near-mail.ts';
import type { Study } from './study.ts';

/** All deciders of a program with their places. */
export const placedIn = ({ deciders }: Program): readonly NearDecider[] =>
  deciders.map((decider, at) => ({ decider, faces: decider.faces, at }));

/** Whether some mail may meet both. */
export const mayBothBeMet = ({ universe }: Study, a: NearDecider, b: NearDecider): boolean =>
  a.faces.some((x) => b.faces.some((y) => facesMeet(universe, x, y)));

/**
 * The mail within some faces about which a decider decides, and no other: what comes before it is not met, whatever its
 * outcome. Of what bypasses switch off, only where none is on; of a bypass that disables, where it is on.
 */
export function mailDecidedBy(
  study: Study,
  program: Program,
  { decider, faces, at }: NearDecider,
  within: readonly Face[],
): readonly Mail[] {
  return faces.flatMap((face): readonly Mail[] => {
    const near = nearAll(study.universe, program, [face, ...within]);
    const earlier = near.others.filter((one) => one.at < at);
    const own: Mail = { faces: [face, ...within], blockers: facesOf(earlier) };
    if (decider.stage === 'bypass') {
      return [{ ...own, blockers: [...own.blockers, ...facesOf(near.bypasses.filter((one) => one.at < at))] }];
    }
    return needsOff(study, program, decider) ? withOff(study, own, near) : [own];
  });
}

const needsOff = ({ plain }: Study, program: Program, { stage, outcome }: Decider): boolean =>
  isSwitchedOff(stage, program) && outcome !== plain;

function withOff({ universe, nodes }: Study, { faces, blockers }: Mail, near: Near): readonly Mail[] {
  return offIn(near, { universe, faces, blockers, nodes }).map((off) => ({
    faces: [...faces, ...off.faces],
    blockers: [...blockers, ...off.blockers],
  }));
}

/** The mail about which one decider would decide in one program and another in the other, if no bypass were on in either. */
export function mailDecidedByBoth(
  study: Study,
  [a, x]: readonly [Program, NearDecider],
  [b, y]: readonly [Program, NearDecider],
): readonly Mail[] {
  return y.faces.flatMap((face) =>
    mailDecidedBy(study, a, x, [face]).flatMap((mine) =>
      mailDecidedBy(study, b, { ...y, faces: [face] }, mine.faces).map((theirs) => ({
        faces: theirs.faces,
        blockers: [...mine.blockers, ...theirs.blockers],
      })),
    ),
  );
}
