import type { Diagnostic, Diagnostics } from '../../../src/documents/diagnostics.ts';
import type { Severity } from '../../../src/model/configuration.ts';
import { fewFindings, type Shown } from './shown.ts';

/** So many findings of each severity, in a few files, warnings and notes before errors. */
export function manyFindings(amounts: Readonly<Record<Severity, number>>): Diagnostics {
  const rules = { error: 'unknown-reference', warning: 'empty-group', info: 'unused-folder' };
  const diagnostics = (['info', 'warning', 'error'] as const).flatMap((severity) =>
    Array.from(
      { length: amounts[severity] },
      (_, at): Diagnostic => ({
        rule: rules[severity],
        severity,
        message: `Something is found. It is the ${severity} of number ${at + 1}.`,
        path: ['policies', `${severity}-${at + 1}`],
        file: files[at % files.length] as string,
        line: at + 1,
        column: 3,
      }),
    ),
  );
  return { format: 'sealwright/diagnostics/1', diagnostics };
}

const files: readonly string[] = ['sealwright.yaml', 'policies/finance.yaml', 'policies/legal.yaml'];

export const manyShown: Shown = { ...fewFindings, checked: { objects: 900, files: [...files, 'groups.yaml'] } };
