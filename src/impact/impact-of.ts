import { compare } from '../analysis/compare.ts';
import type { ImpactDocument } from '../documents/impact.ts';
import type { Configuration } from '../model/configuration.ts';
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
  const impact = compare(before.set, after.set, { asOf, md5, ...(budget === undefined ? {} : { budget }) });
  return impactDocument(before, after, impact, options);
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
