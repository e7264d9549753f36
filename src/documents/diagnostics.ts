import type { Path, Severity } from '../model/configuration.ts';
import type { Finding, PlaceOf, Spot } from '../model/finding.ts';

/** What `validate` writes. */
export interface Diagnostics {
  readonly format: 'sealwright/diagnostics/1';
  readonly diagnostics: readonly Diagnostic[];
}

export interface Diagnostic extends Positioned {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace extends Positioned {
  readonly message: string;
}

interface Positioned {
  readonly path: Path;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  /** The path of the construct that it is about, where a program makes the configuration. */
  readonly construct?: string;
}

/** Findings as a document, in their order, each with its place. */
export function toDiagnostics(findings: readonly Finding[], placeOf: PlaceOf): Diagnostics {
  return {
    format: 'sealwright/diagnostics/1',
    diagnostics: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      ...(finding.hint === undefined ? {} : { hint: finding.hint }),
      ...position(finding, placeOf),
      ...(finding.related === undefined
        ? {}
        : { related: finding.related.map((spot) => ({ message: spot.message, ...position(spot, placeOf) })) }),
    })),
  };
}

const position = (spot: Spot, placeOf: PlaceOf): Positioned => ({ path: spot.path, ...placeOf(spot) });
