import type { Place } from '../../src/model/configuration.ts';
import type { Finding, PlaceOf } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import type { Elements } from './elements.ts';
import { loadElements } from './load-elements.ts';

/** A finding, and where it is: in which construct, on which line of the user's own file. */
export interface PlacedFinding extends Finding {
  readonly at: Place | undefined;
  /** Places that explain it, each with what is there. */
  readonly near: readonly { readonly message: string; readonly at: Place | undefined }[];
}

/** Runs the local rules over constructs as they stand. With several accounts, over each of them. */
export function checkElements(elements: Elements, now: Instant): readonly PlacedFinding[] {
  const loaded = loadElements(elements);
  const findings = loaded.flatMap((one) => checkConfiguration(one, { now }).findings);
  const placeOf: PlaceOf = (spot) => loaded[0]?.placeOf(spot);
  return (loaded.length > 1 ? once(findings) : findings).map(
    (finding): PlacedFinding => ({
      ...finding,
      at: placeOf(finding),
      near: (finding.related ?? []).map((related) => ({ message: related.message, at: placeOf(related) })),
    }),
  );
}

/** What is wrong in every account is said once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, path, message }) => {
    const key = JSON.stringify([rule, path, message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
