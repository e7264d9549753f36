import { compare } from '../../../src/analysis/compare.ts';
import type { Impact, Region } from '../../../src/analysis/impact.ts';
import { noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import { isInRegion } from '../../../src/analysis/regions/in-region.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Observed, Point } from './observe.ts';
import { observed, type Universe } from './universe.ts';

/** What was found out about one universe. */
export interface Report {
  readonly points: number;
  readonly changed: number;
  readonly regions: number;
  readonly proven: number;
  readonly unproven: number;
  /** Points of which the comparison says something wrong, in words. */
  readonly wrong: readonly string[];
}

/** Compares, and then looks at every point. */
export function checkUniverse(universe: Universe, budget?: number): Report {
  const { before, after, asOf } = universe;
  const impact = compare(before, after, { asOf, md5, ...(budget === undefined ? {} : { budget }) });
  const all = observed(universe);
  const wrong = wrongWitnesses(all, impact);
  let points = 0;
  let changed = 0;
  for (const one of all) {
    for (const point of one.points) {
      points++;
      const { isChanged, faults } = lookAt(point, one, impact);
      if (isChanged) changed++;
      wrong.push(...faults);
      if (wrong.length > 3) return { ...summary(impact), points, changed, wrong };
    }
  }
  return { ...summary(impact), points, changed, wrong };
}

const summary = ({ regions, unproven }: Impact) => ({
  regions: regions.length,
  proven: regions.filter(({ certainty }) => certainty === 'proven').length,
  unproven: unproven.length,
});

function lookAt({ message, recipient, before, after }: Point, { sides }: Observed, impact: Impact) {
  const was = noticedOf(before, message.at, sides.before.definitions);
  const is = noticedOf(after, message.at, sides.after.definitions);
  const isChanged = !sameNoticed(was, is);
  const isIn = (region: Pick<Region, 'box' | 'except'>) => isInRegion(region, message, recipient, sides);
  const regions = impact.regions.filter(isIn);
  const words = () => `${recipient} ${JSON.stringify({ ...message, to: message.to.length })}`;
  const faults: string[] = [];
  if (isChanged && regions.length === 0 && !impact.unproven.some(isIn)) faults.push(`missed: ${words()}`);
  for (const region of regions) {
    const isSo = sameNoticed(region.before, was) && sameNoticed(region.after, is);
    if (!isSo) faults.push(`not so: ${words()} in ${JSON.stringify(region)}`);
  }
  return { isChanged, faults };
}

/** Witnesses of proven regions that are not so, whoever is in the groups that nobody knows. */
function wrongWitnesses(all: readonly Observed[], { regions }: Impact): string[] {
  return regions.flatMap((region) => {
    const { witness, certainty } = region;
    if (witness === null) return certainty === 'proven' ? [`no witness: ${JSON.stringify(region)}`] : [];
    // The first is: nothing is known.
    const asked = certainty === 'proven' ? all : all.slice(0, 1);
    return asked.flatMap(({ sides, evaluate }) => {
      const noticed = (side: 'before' | 'after') =>
        noticedOf(evaluate[side](witness).outcomes[0]!, witness.at, sides[side].definitions);
      const isSo = sameNoticed(noticed('before'), region.before) && sameNoticed(noticed('after'), region.after);
      const isIn = isInRegion(region, witness, witness.to[0]!, sides);
      return isSo && isIn ? [] : [`a witness ${isIn ? 'is not so' : 'is elsewhere'}: ${JSON.stringify(region)}`];
    });
  });
}
