import type { Severity } from '../model/configuration.ts';
import { version } from '../model/version.ts';
import { diagnosticsGithub } from '../report/diagnostics/diagnostics-github.ts';
import { diagnosticsJunit } from '../report/diagnostics/diagnostics-junit.ts';
import { diagnosticsSarif } from '../report/diagnostics/diagnostics-sarif.ts';
import { diagnosticsText } from '../report/diagnostics/diagnostics-text.ts';
import { documentJson } from '../report/json.ts';
import { rules } from '../rules/rules.ts';
import { sha256 } from './hash.ts';
import { type Io, seconds } from './io.ts';
import type { Diagnosed } from './load.ts';
import { repositoryPath } from './repository-path.ts';

export type DiagnosticsFormat = 'text' | 'json' | 'sarif' | 'junit' | 'github';

export interface ShowOptions {
  readonly format: DiagnosticsFormat;
  readonly failOn: Severity;
  readonly colour: boolean;
}

/** Findings in the form that was asked for. */
export function showDiagnostics(diagnosed: Diagnosed, { format, failOn, colour }: ShowOptions, io: Io): string {
  const { document, checked, sourceOf, entry } = diagnosed;
  const pathOf = repositoryPath(io);
  switch (format) {
    case 'text':
      return diagnosticsText(document, { colour, width: io.width, sourceOf, checked, failOn });
    case 'json':
      return documentJson(document);
    case 'sarif':
      return diagnosticsSarif(document, { version, rules, pathOf, entry, sourceOf, hash: sha256 });
    case 'junit':
      return diagnosticsJunit(document, { pathOf, checked, failOn, now: seconds(io), version });
    case 'github':
      return diagnosticsGithub(document, { pathOf, checked, failOn });
  }
}
