import { compare } from '../analysis/compare.ts';
import type { ImpactDocument } from '../documents/impact.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Entity } from '../model/entity.ts';
import type { LookedUp } from '../model/looked-up.ts';
import type { PolicySet } from '../model/policy-set.ts';
import { align } from './align.ts';
import { type DocumentOptions, impactDocument, type SourcedSet } from './document/impact-document.ts';
import { pairConfigurations } from './pair-configurations.ts';

export interface ImpactOptions extends DocumentOptions {
  /** How many boxes one question may look at before its answer is: unproven. Absent: plenty. */
  readonly budget?: number;
}

/** All mail that goes another way after a change than before it. The two sets call the same object the same. */
export function impactOf(before: SourcedSet, after: SourcedSet, options: ImpactOptions): ImpactDocument {
  const { asOf, md5, budget } = options;
  const [was, is] = [withLookups(before, after.set), withLookups(after, before.set)];
  const impact = compare(was.set, is.set, { asOf, md5, ...(budget === undefined ? {} : { budget }) });
  return impactDocument(was, is, impact, options);
}

/** What only one side looks up is there on the other too: it is the account's, whoever refers to it. */
function withLookups(side: SourcedSet, { lookedUp = [] }: PolicySet): SourcedSet {
  const { objects, lookedUp: own = [] } = side.set;
  const isHere = ({ kind, handle }: LookedUp) =>
    [...(objects[kind] as readonly Entity[]), ...own.filter((one) => one.kind === kind)].some(
      (one) => one.handle === handle,
    );
  const others = lookedUp.filter((one) => !isHere(one));
  return others.length === 0 ? side : { ...side, set: { ...side.set, lookedUp: [...own, ...others] } };
}

/** One side of `diff`: a configuration, and what mail sees of it. */
export interface ConfiguredSide extends SourcedSet {
  readonly configuration: Configuration;
}

/** The same of two configurations, whatever each calls its objects. */
export function impactOfConfigurations(
  before: ConfiguredSide,
  after: ConfiguredSide,
  options: ImpactOptions,
): ImpactDocument {
  const set = align(before.set, after.set, pairConfigurations(before.configuration, after.configuration));
  return impactOf({ ...before, set }, after, options);
}
