import type { TestDocument } from '../../documents/test-report.ts';
import { version } from '../../model/version.ts';
import { diagnosticsSarif } from '../../report/diagnostics/diagnostics-sarif.ts';
import { documentJson } from '../../report/json.ts';
import { testDiagnostics, testRules } from '../../report/test/diagnostics.ts';
import { testGithub } from '../../report/test/test-github.ts';
import { testJunit } from '../../report/test/test-junit.ts';
import { testText } from '../../report/test/test-text.ts';
import { hasFailed } from '../../report/test/words.ts';
import { testConfiguration } from '../../simulation/testing/test-configuration.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { md5, sha256 } from '../hash.ts';
import { type Io, seconds } from '../io.ts';
import { type MailFlags, openMailSet } from '../mail-set.ts';
import { report } from '../problem.ts';
import { readText } from '../read-files.ts';
import { repositoryPath } from '../repository-path.ts';
import { writeResult } from '../write-result.ts';

export interface TestFlags extends MailFlags {
  readonly coverage?: boolean;
  readonly format: 'text' | 'json' | 'sarif' | 'junit' | 'github';
  readonly out?: string;
}

/** Runs the configuration's tests and proves its invariants, as far as that can be done. */
export async function test(path: string | undefined, flags: TestFlags, io: Io): Promise<ExitCode> {
  const mail = await openMailSet(path, flags, io);
  if (typeof mail === 'number') return mail;
  const { configuration, entry, set, target, asOf } = mail;
  const document = testConfiguration(configuration, set, {
    hash: sha256,
    md5,
    asOf,
    target,
    coverage: flags.coverage ?? false,
    explain: explainWords(path, flags),
  });
  const failure = writeResult(show(document, entry, flags, io), flags.out, io);
  if (failure) return report(failure, io);
  return hasFailed(document) ? exit.testFailed : exit.done;
}

/** `sealwright explain` of the same policies. */
const explainWords = (path: string | undefined, { account, stack = [], target }: TestFlags): readonly string[] => [
  ...['sealwright', 'explain'],
  ...(path === undefined ? [] : [path]),
  ...(account === undefined ? [] : ['--account', account]),
  ...stack.flatMap((name) => ['--stack', name]),
  ...(target === undefined ? [] : ['--target', target]),
];

function show(document: TestDocument, entry: string, { format, out }: TestFlags, io: Io): string {
  const pathOf = repositoryPath(io);
  switch (format) {
    case 'text':
      return testText(document, { colour: io.colour && out === undefined, width: io.width, sourceOf: newSourceOf() });
    case 'json':
      return documentJson(document);
    case 'sarif': {
      const options = { version, rules: testRules, pathOf, entry, sourceOf: newSourceOf(), hash: sha256 };
      return diagnosticsSarif(testDiagnostics(document), options);
    }
    case 'junit':
      return testJunit(document, { pathOf, now: seconds(io), version });
    case 'github':
      return testGithub(document, { pathOf });
  }
}

/** The files of the configuration as they are now, each read once. */
function newSourceOf(): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const read = readText(file);
      known.set(file, read.ok ? read.text : undefined);
    }
    return known.get(file);
  };
}
