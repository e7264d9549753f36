import type { TestDocument } from '../../documents/test-report.ts';
import { githubCommands } from '../diagnostics/diagnostics-github.ts';
import type { PathOf } from '../diagnostics/finding-words.ts';
import { testDiagnostics } from './diagnostics.ts';
import { hasFailed, invariantsVerdict, testsVerdict } from './words.ts';

/** What does not hold, as annotations of GitHub; the last line says what the tests and invariants come to. */
export function testGithub(document: TestDocument, { pathOf }: { readonly pathOf: PathOf }): string {
  const sentences = [testsVerdict(document), invariantsVerdict(document)].flatMap((one) => one ?? []);
  const said = sentences.length === 0 ? 'There are no tests and no invariants.' : sentences.join(' ');
  return githubCommands(testDiagnostics(document), `${hasFailed(document) ? 'Failed: ' : ''}${said}`, { pathOf });
}
