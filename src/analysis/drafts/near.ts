import type { Universe } from '../atoms/universe.ts';
import { cellsMeet } from '../boxes/cell.ts';
import type { Decider, Program, Stage } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';

/** A decider that some mail is met by, with those of its faces that meet it, and its place in the order. */
export interface NearDecider {
  readonly decider: Decider;
  readonly faces: readonly Face[];
  readonly at: number;
}

/** The deciders of a program that can have a part in what becomes of some mail. */
export interface Near {
  readonly program: Program;
  readonly all: readonly NearDecider[];
  readonly bypasses: readonly NearDecider[];
  /** All but the bypasses. */
  readonly others: readonly NearDecider[];
}

export function nearTo(universe: Universe, program: Program, faces: readonly Face[]): Near {
  const all: NearDecider[] = [];
  for (const [at, decider] of program.deciders.entries()) {
    const meeting = decider.faces.filter((face) => faces.every((one) => facesMeet(universe, face, one)));
    if (meeting.length > 0) all.push({ decider, faces: meeting, at });
  }
  return nearOf(program, all);
}

/** Those of the near ones that also meet more faces. */
export function nearer(universe: Universe, near: Near, faces: readonly Face[]): Near {
  const all = near.all.flatMap(({ decider, faces: own, at }): readonly NearDecider[] => {
    const meeting = own.filter((face) => faces.every((one) => facesMeet(universe, face, one)));
    return meeting.length === 0 ? [] : [{ decider, faces: meeting, at }];
  });
  return nearOf(near.program, all);
}

function nearOf(program: Program, all: readonly NearDecider[]): Near {
  return {
    program,
    all,
    bypasses: all.filter(({ decider }) => decider.stage === 'bypass'),
    others: all.filter(({ decider }) => decider.stage !== 'bypass'),
  };
}

export function facesMeet({ pools }: Universe, a: Face, b: Face): boolean {
  return a.cells.some((x) => b.cells.some((y) => cellsMeet(pools, x, y)));
}

/** Whether a bypass that is on comes before a stage and switches it off. */
export const isSwitchedOff = (stage: Stage, { bypassesAll }: Program): boolean =>
  stage !== 'bypass' && (bypassesAll || stage === 'policy');
