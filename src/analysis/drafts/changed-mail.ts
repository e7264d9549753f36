import type { Universe } from '../atoms/universe.ts';
import { type Change, changeOf } from '../deciders/changed.ts';
import type { Decider, Program } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import type { OutcomeId } from '../deciders/outcomes.ts';
import { addsToDefault, type Branch, before, branchesOf, defaultBranch, facesOf } from './branches.ts';
import { coveredIn } from './covered.ts';
import { type Draft, findIn, mayHaveMail, type Reason } from './draft.ts';
import { isSwitchedOff, type Near, type NearDecider, nearer, nearTo } from './near.ts';
import { type Off, type OffMail, offIn, offInBoth } from './off.ts';

/**
 * Where the outcomes of two policy sets can differ.
 *
 * Terms: a decider *changed* for some mail if it has no partner in the other set that ranks, says and does the same and is
 * met by this mail too.
 *
 * The premise: what decides about some mail in one set and is unchanged for it is met in the other set as well, and comes
 * before the same others. So if the outcomes differ, what decides in one of the two has changed; or a bypass that takes no
 * action has, and lets a policy decide that is switched off in the other set.
 *
 * The idea: for each decider that changed, on either side, take the mail where it decides; cut it by what decides on the
 * other side; leave out where the outcome is the same. What is left are drafts of regions. Whether there is any mail in
 * them is asked later. What lies in none of them is unchanged.
 */
export interface Comparison {
  readonly universe: Universe;
  readonly plain: OutcomeId;
  /** The numbers of the two policy sets, and how they decide. */
  readonly before: Side;
  readonly after: Side;
  /** How many boxes may be looked at for one question. */
  readonly nodes: number;
  /** Which differences are of interest: the outcome in the first, and in the second. */
  readonly matters: (before: OutcomeId, after: OutcomeId) => boolean;
}

export interface Side {
  readonly number: number;
  readonly program: Program;
}

/** A draft that has mail, or may have some: then the budget did not allow to tell. */
export interface FoundDraft extends Draft {
  readonly isUnproven: boolean;
}

export function* draftsOf(comparison: Comparison): Generator<FoundDraft> {
  const { universe, before, after } = comparison;
  const same = sameStrategies(universe, before.number, after.number);
  const changes = new Map<Decider, Change>();
  for (const decider of before.program.deciders) changes.set(decider, changeOf(decider, after.program, same));
  for (const decider of after.program.deciders) changes.set(decider, changeOf(decider, before.program, same));
  yield* draftsWhere(comparison, changes);
}

/** The same where it is known which deciders changed; the others did not. */
export function* draftsWhere(comparison: Comparison, changes: ReadonlyMap<Decider, Change>): Generator<FoundDraft> {
  const { before, after } = comparison;
  yield* draftsOfSide(comparison, after, before, changes, false);
  // What decides wholly anew after the change has been looked at from there.
  yield* draftsOfSide(comparison, before, after, changes, true);
}

function sameStrategies({ sets }: Universe, a: number, b: number): boolean {
  return JSON.stringify(sets[a]!.strategies) === JSON.stringify(sets[b]!.strategies);
}

/** The drafts of all deciders that changed on one side. */
function* draftsOfSide(
  comparison: Comparison,
  own: Side,
  other: Side,
  changes: ReadonlyMap<Decider, Change>,
  skipsWholly: boolean,
): Generator<FoundDraft> {
  const { universe, nodes } = comparison;
  const matters = mattering(comparison, own, other);
  for (const [at, decider] of own.program.deciders.entries()) {
    const change = changes.get(decider) ?? 'no';
    if (change === 'no' || !matters(decider.outcome)) continue;
    const partner = change === 'partly' ? other.program.byKey.get(decider.key)!.faces : [];
    for (const face of decider.faces) {
      if (!mayHaveMail(universe, { faces: [face], blockers: partner }, nodes)) continue;
      const seed: Seed = {
        decider: { decider, faces: [face], at },
        face,
        partner,
        near: nearTo(universe, own.program, [face]),
        others: nearTo(universe, other.program, [face]),
        isChanged: (one) => (changes.get(one) ?? 'no') !== 'no',
        skips: (one) => skipsWholly && changes.get(one) === 'wholly',
        own,
        other,
        before: comparison.before,
      };
      yield* decider.outcome === null ? carveOutDrafts(comparison, seed) : deciderDrafts(comparison, seed);
    }
  }
}

/** Whether an outcome on one side differs from any on the other in a way that is of interest; null: nobody can tell yet. */
function mattering(comparison: Comparison, own: Side, other: Side): (outcome: OutcomeId | null) => boolean {
  const { plain, before } = comparison;
  const theirs = new Set([plain, ...other.program.deciders.flatMap(({ outcome }) => outcome ?? [])]);
  const known = new Map<OutcomeId, boolean>();
  return (outcome) => {
    if (outcome === null) return true;
    let matters = known.get(outcome);
    if (matters === undefined) {
      matters = [...theirs].some((one) => one !== outcome && isOfInterest(comparison, { own, before }, outcome, one));
      known.set(outcome, matters);
    }
    return matters;
  };
}

/** A face of a decider that changed, with what is near to it on its own side and on the other. */
interface Seed {
  readonly decider: NearDecider;
  readonly face: Face;
  /** Faces of its partner: mail that is met by them too is met on both sides. */
  readonly partner: readonly Face[];
  readonly near: Near;
  readonly others: Near;
  readonly isChanged: (decider: Decider) => boolean;
  readonly skips: (decider: Decider) => boolean;
  readonly own: Side;
  readonly other: Side;
  readonly before: Side;
}

function* deciderDrafts(comparison: Comparison, seed: Seed): Generator<FoundDraft> {
  const { universe, plain, nodes } = comparison;
  for (const branch of branchesOf(seed.near, seed.decider, plain)) {
    const mine = { ...branch, blockers: [...branch.blockers, ...seed.partner] };
    if (!mayHaveMail(universe, mine, nodes)) continue;
    yield* againstOthers(comparison, seed, mine, seed.others, seed.near);
  }
}

/** One branch of ours against all of the other side's that have another outcome: the widest ones first. */
function* againstOthers(
  comparison: Comparison,
  seed: Seed,
  mine: Branch,
  others: Near,
  near: Near,
): Generator<FoundDraft> {
  const { plain } = comparison;
  if (mine.outcome !== plain && isOfInterest(comparison, seed, mine.outcome, plain)) {
    yield* draftsFor(comparison, seed, mine, defaultBranch(others, plain), near, others);
  }
  const isCovered = coveredIn(comparison.universe, mine, others);
  for (const one of [...others.all].reverse()) {
    if (one.decider.outcome === mine.outcome || seed.skips(one.decider)) continue;
    if (!isOfInterest(comparison, seed, mine.outcome, one.decider.outcome)) continue;
    // What stays plain anyway is in the branch of what nothing decides.
    if (one.decider.outcome === plain && !addsToDefault(others, one.at, plain)) continue;
    const faces = one.faces.filter((face) => !isCovered(face, one));
    if (faces.length === 0) continue;
    for (const theirs of branchesOf(others, { ...one, faces }, plain)) {
      yield* draftsFor(comparison, seed, mine, theirs, near, others);
    }
  }
}

/** A bypass that takes no action has no outcome of its own. */
function isOfInterest(
  { matters }: Comparison,
  { own, before }: Pick<Seed, 'own' | 'before'>,
  mine: OutcomeId,
  theirs: OutcomeId | null,
): boolean {
  if (theirs === null) return false;
  return own === before ? matters(mine, theirs) : matters(theirs, mine);
}

function* draftsFor(
  comparison: Comparison,
  seed: Seed,
  mine: Branch,
  theirs: Branch,
  near: Near,
  others: Near,
): Generator<FoundDraft> {
  const { universe, nodes } = comparison;
  const faces = [...mine.faces, ...theirs.faces];
  const blockers = [...mine.blockers, ...theirs.blockers];
  const answer = findIn(universe, { faces, blockers }, nodes);
  if (answer.type === 'empty') return;
  const outcomes: OutcomeId[] = [];
  outcomes[seed.own.number] = mine.outcome;
  outcomes[seed.other.number] = theirs.outcome;
  const because = [
    ...reasonsOf(seed.own, [seed.decider.decider, mine.decider]),
    ...reasonsOf(seed.other, [theirs.decider]),
  ];
  if (!mine.needsOff && !theirs.needsOff) {
    yield { faces, blockers, outcomes, because, isUnproven: answer.type === 'unproven' };
    return;
  }
  const mail: OffMail = { universe, faces, blockers, nodes };
  for (const off of offsOf(seed, mine, theirs, nearer(universe, near, faces), nearer(universe, others, faces), mail)) {
    const draft = { faces: [...faces, ...off.faces], blockers: [...blockers, ...off.blockers], outcomes, because };
    const found = findIn(universe, draft, nodes);
    if (found.type !== 'empty') yield { ...draft, isUnproven: found.type === 'unproven' };
  }
}

const reasonsOf = ({ number }: Side, deciders: readonly (Decider | null)[]): readonly Reason[] =>
  [...new Set(deciders)].flatMap((decider) => (decider === null ? [] : [{ of: number, decider }]));

function offsOf(seed: Seed, mine: Branch, theirs: Branch, near: Near, others: Near, mail: OffMail): readonly Off[] {
  if (mine.needsOff && theirs.needsOff) return offInBoth(near, others, seed.isChanged, mail);
  return offIn(mine.needsOff ? near : others, mail);
}

/**
 * A bypass that takes no action and changed lets the stages go on that a bypass after it switches off. So each decider of
 * those stages may decide here where a bypass is on there; where neither is, something else has changed.
 */
function* carveOutDrafts(comparison: Comparison, seed: Seed): Generator<FoundDraft> {
  const { universe, plain } = comparison;
  const { near, others, decider, face, partner, own } = seed;
  const isOn = (one: NearDecider) => one.decider.outcome !== null;
  if (!others.bypasses.some(isOn)) return;
  const disabling = facesOf(near.bypasses.filter((one) => isOn(one) && one.at < decider.at));
  for (const one of near.others) {
    const { outcome } = one.decider;
    if (!isSwitchedOff(one.decider.stage, own.program) || outcome === null || outcome === plain) continue;
    if (!isOfInterest(comparison, seed, outcome, plain)) continue;
    for (const policyFace of one.faces) {
      const mine: Branch = {
        outcome,
        faces: [face, policyFace],
        blockers: [...disabling, ...partner, ...before(near, one.at, outcome)],
        decider: one.decider,
        needsOff: false,
      };
      const close = nearer(universe, others, mine.faces);
      for (const bypass of close.bypasses) {
        if (seed.skips(bypass.decider)) continue;
        for (const theirs of branchesOf(close, bypass, plain))
          yield* draftsFor(comparison, seed, mine, theirs, near, close);
      }
    }
  }
}
