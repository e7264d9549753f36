import type { Decider, Program } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { facesOf } from '../drafts/branches.ts';
import { findIn } from '../drafts/draft.ts';
import { isSwitchedOff, type Near, type NearDecider, nearTo } from '../drafts/near.ts';
import { type Adds, offIn } from '../drafts/off.ts';
import type { Mail } from './mail.ts';
import type { Study } from './study.ts';

/** A decider with its place in a program. */
export function placed(program: Program, decider: Decider): NearDecider {
  return { decider, faces: decider.faces, at: program.deciders.indexOf(decider) };
}

/**
 * The mail within some faces about which a decider decides, and no other: what comes before it is not met, whatever its
 * outcome. Of what bypasses switch off, only where none is on; of a bypass that disables, where it is on.
 */
export function mailDecidedBy(
  study: Study,
  program: Program,
  { decider, faces, at }: NearDecider,
  within: readonly Face[] = [],
): readonly Mail[] {
  return faces.flatMap((face): readonly Mail[] => {
    const near = nearTo(study.universe, program, [face, ...within]);
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
  const and = (more: Mail): Mail => ({ faces: [...faces, ...more.faces], blockers: [...blockers, ...more.blockers] });
  const adds: Adds = (more, without) =>
    findIn(universe, and({ faces: more, blockers: without }), nodes).type !== 'empty';
  return offIn(near, { universe, faces, adds }).map(and);
}

/** The mail about which one decider would decide in one program and another in the other, if no bypass were on in either. */
export function mailDecidedByBoth(
  study: Study,
  [a, x]: readonly [Program, NearDecider],
  [b, y]: readonly [Program, NearDecider],
): readonly Mail[] {
  return mailDecidedBy(study, a, x, []).flatMap((mine) =>
    y.faces.flatMap((face) =>
      mailDecidedBy(study, b, { ...y, faces: [face] }, mine.faces).map((theirs) => ({
        faces: theirs.faces,
        blockers: [...mine.blockers, ...theirs.blockers],
      })),
    ),
  );
}
