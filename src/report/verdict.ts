import type { Diagnostic } from '../documents/diagnostics.ts';
import type { Severity } from '../model/configuration.ts';
import type { Checked } from './diagnostics/finding-words.ts';
import { isAtLeast, severityCounts } from './diagnostics/severity.ts';
import { count } from './plan/summary-text.ts';

/** What a check comes to, in one line. */
export interface Verdict {
  readonly isGood: boolean;
  readonly word: string;
  readonly rest: string;
}

/** `failOn`: from which severity on a finding is one too many. */
export function verdict(
  diagnostics: readonly Diagnostic[],
  { checked, failOn = 'error' }: { readonly checked: Checked; readonly failOn?: Severity | undefined },
): Verdict {
  const counts = severityCounts(diagnostics);
  const found = `${counts}${where(diagnostics, checked)}`;
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { isGood: false, word: 'Invalid', rest: `: ${found}.` };
  }
  if (diagnostics.some(({ severity }) => isAtLeast(severity, failOn))) {
    return { isGood: false, word: 'Refused', rest: `: ${found}, and --fail-on ${failOn} allows none of them.` };
  }
  const all = `${count(checked.objects, 'object')} in ${count(checked.files.length, 'file')}`;
  return { isGood: true, word: 'Valid', rest: `: ${all}${counts === '' ? '' : `, ${counts}`}.` };
}

function where(diagnostics: readonly Diagnostic[], { files }: Checked): string {
  const found = new Set(diagnostics.map(({ file }) => file));
  const concerned = files.filter((file) => found.has(file)).length;
  return files.length > 1 && concerned > 0 ? ` in ${concerned} of ${files.length} files` : '';
}
