import type { Region } from '../../analysis/impact.ts';
import { sameNoticed } from '../../analysis/noticed.ts';
import { noticedIn } from '../../analysis/regions/witness.ts';
import type { ImpactCause, ObjectChange } from '../../documents/impact.ts';
import type { Hash } from '../../model/hash.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { type World, worldOf } from '../../routing/world.ts';
import type { ChangedCauses } from './changed-causes.ts';

/**
 * What is changed about the account as a whole, its facts and its strategies, where that makes a difference to a region: its
 * witness has another outcome where nothing but this is as on the other side.
 */
export function newAccountCauses(
  before: PolicySet,
  after: PolicySet,
  changes: readonly ObjectChange[],
  md5: Hash,
): ChangedCauses {
  const ofAccount = changes.filter(({ kind }) => kind === 'facts' || kind === 'strategies');
  const trials = ofAccount.map((change): Trial => {
    const worlds = [withOther(before, after, change), withOther(after, before, change)].map((set) => worldOf(set, md5));
    const [was, is] = worlds as [World, World];
    return { cause: { side: 'after', kind: change.kind, key: change.key }, was, is };
  });
  // Without a message nothing can be tried: then it is certain only where nothing else is changed.
  const isAlone = changes.length === 1;
  return (region) =>
    trials.filter((trial) => (region.witness === null ? isAlone : matters(trial, region))).map(({ cause }) => cause);
}

/** A change, with each side as it would be if this alone were as on the other one. */
interface Trial {
  readonly cause: ImpactCause;
  readonly was: World;
  readonly is: World;
}

const matters = ({ was, is }: Trial, { witness, before, after }: Region): boolean =>
  witness !== null && !(sameNoticed(noticedIn(was, witness), before) && sameNoticed(noticedIn(is, witness), after));

function withOther(set: PolicySet, other: PolicySet, { kind, key }: ObjectChange): PolicySet {
  const of = kind === 'facts' ? 'facts' : 'strategies';
  return { ...set, [of]: { ...set[of], [key]: (other[of] as Readonly<Record<string, unknown>>)[key] } };
}
