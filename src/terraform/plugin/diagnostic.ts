import type { Path } from './values/path.ts';

/** What Terraform shows its user. An error stops what was going on, once it is reported. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** One short line, without a full stop. */
  readonly summary: string;
  readonly detail?: string;
  /** The attribute it is about: Terraform then shows the place in the configuration. */
  readonly path?: Path;
}

export const error = (summary: string, detail?: string, path?: Path): Diagnostic =>
  make('error', summary, detail, path);

export const warning = (summary: string, detail?: string, path?: Path): Diagnostic =>
  make('warning', summary, detail, path);

const make = (severity: Diagnostic['severity'], summary: string, detail?: string, path?: Path): Diagnostic => ({
  severity,
  summary,
  ...(detail === undefined ? {} : { detail }),
  ...(path === undefined ? {} : { path }),
});

export const hasError = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');

/** The same, for a part of a larger value. */
export const below = (prefix: Path, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => ({ ...diagnostic, path: [...prefix, ...(diagnostic.path ?? [])] }));
