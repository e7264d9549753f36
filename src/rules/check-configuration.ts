import type { Loaded } from '../config/load-configuration.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding, PlaceOf } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import { checkDraft, type MoreRules } from './check-draft.ts';

/** What is known about a configuration once it is read and checked. */
export interface Checked {
  /** By file, in the order in which the files were read, then by line and column. */
  readonly findings: readonly Finding[];
  /** Known and meant: acknowledged where they stand. */
  readonly acknowledged: readonly Finding[];
  /** Only where no finding is an error: what may be planned and applied. */
  readonly configuration?: Configuration;
}

/** Runs the rules over what was loaded, and `more` where there is nothing else to correct. `now` is in seconds since 1970. */
export function checkConfiguration(
  loaded: Loaded,
  { now, more }: { readonly now: Instant; readonly more?: MoreRules },
): Checked {
  const usable = loaded.findings.every(({ severity }) => severity !== 'error') ? loaded.configuration : undefined;
  const options = { now, configuration: usable, ...(more === undefined ? {} : { more }) };
  const { findings: found, acknowledged } = loaded.draft ? checkDraft(loaded.draft, options) : nothing;
  const findings = sortFindings([...loaded.findings, ...found], loaded);
  const isUsable = loaded.configuration !== undefined && findings.every(({ severity }) => severity !== 'error');
  return {
    findings,
    acknowledged,
    ...(isUsable && loaded.configuration ? { configuration: loaded.configuration } : {}),
  };
}

const nothing = { findings: [], acknowledged: [] };

/** Findings without a place, which concern all of the configuration, come first. */
function sortFindings(
  findings: readonly Finding[],
  { files, placeOf }: { readonly files: Loaded['files']; readonly placeOf: PlaceOf },
): readonly Finding[] {
  if (findings.length < 2) return findings;
  const order = new Map(files.map(({ name }, index) => [name, index]));
  return findings
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .map(({ finding, place }) => ({ finding, place, file: place ? (order.get(place.file) ?? files.length) : -1 }))
    .sort(
      (a, b) =>
        a.file - b.file ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0),
    )
    .map(({ finding }) => finding);
}
