import type { Message } from '../../routing/message.ts';
import type { Outcome } from '../../routing/outcome.ts';
import type { Policy } from '../../routing/policy.ts';
import type { Decider } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { policyFaces } from '../deciders/policy-faces.ts';
import { branchesOf, defaultBranch, facesOf } from '../drafts/branches.ts';
import { nearTo } from '../drafts/near.ts';
import { withOff } from '../drafts/off.ts';
import type { Noticed } from '../noticed.ts';
import type { Question } from './mail.ts';
import { type Conditions, existenceOf, type Study } from './study.ts';
import { switchedMail } from './switched-mail.ts';
import { mailDecidedBy } from './winning-mail.ts';

/** What becomes of some mail, as far as a claim can be proven of it. */
export interface Decided {
  readonly noticed: Noticed;
  readonly decidedBy: Outcome['decidedBy'];
  readonly bypassedBy: Outcome['bypassedBy'];
}

/** Something said of all mail of a box that is in no exception. */
export interface Claim {
  readonly box: Conditions;
  readonly except: readonly Conditions[];
  readonly isBroken: (decided: Decided) => boolean;
  /** Whether it also speaks of who decides. Otherwise `decidedBy` and `bypassedBy` say nothing. */
  readonly asksWhoDecides: boolean;
}

export type Verdict =
  /** It holds for all mail, from the moment of the study on. */
  | { readonly type: 'proven' }
  /** It does not hold for this message. */
  | { readonly type: 'refuted'; readonly message: Message }
  /** Whether it holds depends on what nobody gave, or no message could be written. */
  | { readonly type: 'conditional' }
  /** The budget did not allow to tell. */
  | { readonly type: 'unproven' };

/** The study has to have been told of the conditions of the claim. */
export function judgeClaim(study: Study, claim: Claim): Verdict {
  const box = facesOfBox(study, claim.box);
  const except = claim.except.flatMap((one) => facesOfBox(study, one));
  const cases = claim.asksWhoDecides ? casesByDecider : casesByOutcome;
  let verdict: Verdict = { type: 'proven' };
  for (const face of box) {
    for (const { decided, question } of cases(study, face)) {
      if (!claim.isBroken(decided)) continue;
      const found = existenceOf(study, [{ ...question, blockers: [...question.blockers, ...except] }]);
      if (found.type === 'some' && found.witness !== null) return { type: 'refuted', message: found.witness };
      if (found.type === 'unproven') verdict = { type: 'unproven' };
      else if (found.type === 'some' && verdict.type === 'proven') verdict = { type: 'conditional' };
    }
  }
  return verdict;
}

/** A box is met as a policy with its conditions would be. */
function facesOfBox({ universe }: Study, fields: Conditions): readonly Face[] {
  const policy = { fields: { ...fields, enabled: true, bidirectional: false } } as Policy;
  return policyFaces(universe, 0, policy, {});
}

interface Case {
  readonly decided: Decided;
  readonly question: Question;
}

const nobody: Outcome['decidedBy'] = { trigger: 'none', policy: null };

/** Mail by what people notice: what comes before a decider with the same outcome makes no difference. */
function* casesByOutcome({ universe, outcomes, program, plain, nodes }: Study, face: Face): Generator<Case> {
  const near = nearTo(universe, program, [face]);
  const branches = [...near.all.flatMap((one) => branchesOf(near, one, plain)), defaultBranch(near, plain)];
  for (const branch of branches) {
    const decided: Decided = { noticed: outcomes.noticed(branch.outcome), decidedBy: nobody, bypassedBy: null };
    const mail = { universe, faces: [face, ...branch.faces], blockers: branch.blockers, nodes };
    for (const { faces, blockers, outcome } of withOff(branch, near, mail)) {
      yield { decided, question: { faces: [face, ...faces], blockers, outcomes: [outcome] } };
    }
  }
}

/** Mail by who decides, each part by itself. */
function* casesByDecider(study: Study, face: Face): Generator<Case> {
  const { universe, outcomes, program, plain } = study;
  const near = nearTo(universe, program, [face]);
  for (const one of near.others) {
    const outcome = one.decider.outcome ?? plain;
    const decided: Decided = {
      noticed: outcomes.noticed(outcome),
      decidedBy: whoDecides(one.decider, outcome === plain),
      bypassedBy: null,
    };
    for (const mail of mailDecidedBy(study, program, one, [face])) {
      yield { decided, question: { ...mail, outcomes: [outcome] } };
    }
  }
  for (const one of near.bypasses) {
    if (one.decider.outcome === null) continue;
    const decided: Decided = { noticed: outcomes.noticed(plain), decidedBy: nobody, bypassedBy: one.decider.handle };
    for (const mail of mailDecidedBy(study, program, one, [face])) {
      for (const question of switchedMail(study, program, mail, true)) yield { decided, question };
    }
  }
  const decided: Decided = { noticed: outcomes.noticed(plain), decidedBy: nobody, bypassedBy: null };
  yield { decided, question: { faces: [face], blockers: facesOf(near.others), outcomes: [plain] } };
}

function whoDecides({ stage, handle }: Decider, isPlain: boolean): Outcome['decidedBy'] {
  if (stage === 'content') return { trigger: 'content', policy: handle };
  if (stage === 'pick') return isPlain ? nobody : { trigger: 'user', policy: null };
  return { trigger: isPlain ? 'none' : 'policy', policy: handle };
}
