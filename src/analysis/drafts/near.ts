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
  for (let at = 0; at < program.deciders.length; at++) {
    const decider = program.deciders[at]!;
    const meeting = meetingFaces(universe, decider.faces, faces);
    if (meeting.length > 0) all.push({ decider, faces: meeting, at });
  }
  return nearOf(program, all);
}

/** Those of the near ones that also meet more faces. */
export function nearer(universe: Universe, near: Near, faces: readonly Face[]): Near {
  const all: NearDecider[] = [];
  for (const one of near.all) {
    const meeting = meetingFaces(universe, one.faces, faces);
    if (meeting.length > 0) all.push(meeting.length === one.faces.length ? one : { ...one, faces: meeting });
  }
  return nearOf(near.program, all);
}

function meetingFaces(universe: Universe, own: readonly Face[], faces: readonly Face[]): readonly Face[] {
  let left: Face[] | null = null;
  for (let index = 0; index < own.length; index++) {
    let meets = true;
    for (let other = 0; other < faces.length && meets; other++) meets = facesMeet(universe, own[index]!, faces[other]!);
    // Mostly all meet, or none.
    if (meets && left !== null) left.push(own[index]!);
    if (!meets) left ??= own.slice(0, index);
  }
  return left ?? own;
}

export function nearOf(program: Program, all: readonly NearDecider[]): Near {
  return {
    program,
    all,
    bypasses: all.filter(({ decider }) => decider.stage === 'bypass'),
    others: all.filter(({ decider }) => decider.stage !== 'bypass'),
  };
}

export function facesMeet({ pools }: Universe, a: Face, b: Face): boolean {
  for (let x = 0; x < a.cells.length; x++) {
    for (let y = 0; y < b.cells.length; y++) if (cellsMeet(pools, a.cells[x]!, b.cells[y]!)) return true;
  }
  return false;
}

/** Whether a bypass that is on comes before a stage and switches it off. */
export const isSwitchedOff = (stage: Stage, { bypassesAll }: Program): boolean =>
  stage !== 'bypass' && (bypassesAll || stage === 'policy');
