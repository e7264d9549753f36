import type {
  InvariantResult,
  LocatedMismatch,
  Mismatch,
  TestDocument,
  Violation,
} from '../../documents/test-report.ts';

/** `1,240`. */
export const thousands = (amount: number): string => `${amount}`.replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1,240 messages`, `1 policy`. */
export const count = (amount: number, noun: string, plural = `${noun}s`): string =>
  `${thousands(amount)} ${amount === 1 ? noun : plural}`;

/** A value as a configuration writes it on one line; every text that YAML would read otherwise is quoted. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return entries.length === 0
      ? '{}'
      : `{ ${entries.map(([name, inner]) => `${flowText(name)}: ${flowYaml(inner)}`).join(', ')} }`;
  }
  return typeof value === 'string' ? flowText(value) : String(value);
}

/** What can't be anything but a text in YAML, and holds nothing that means something in a flow. */
const plainText =
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z](?:[\w@.+/ -]|:(?! ))*$|^[\w.+-]+@[\w.-]+$|^\d{4}-\d\d-\d\dT[\d:]+Z$|^\d{1,3}(?:\.\d{1,3}){3}$/i;

const flowText = (text: string): string =>
  plainText.test(text) && !text.endsWith(' ') && !text.endsWith(':')
    ? text
    : JSON.stringify(text).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits);

const escapeUnits = (text: string): string =>
  [...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** A command's words as they are typed in a shell: quoted where they must be. */
export const shellCommand = (words: readonly string[]): string => words.map(shellWord).join(' ');

function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (!/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = word.replace(/[\\'\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const known = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
    return known ?? `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
  });
  return `$'${escaped}'`;
}

export const mismatchWords = ({ field, expected, got }: Mismatch | LocatedMismatch): string =>
  `${field}: expected ${flowYaml(expected)}, got ${flowYaml(got)}`;

/** What a violation comes to: what should hold and does not, or what must not hold and does. */
export const breachWords = ({ breaks, mismatches }: Violation): readonly string[] =>
  breaks === 'always'
    ? mismatches.map(mismatchWords)
    : [`must never be: ${mismatches.map(({ field, got }) => `${field}: ${flowYaml(got)}`).join(' with ')}`];

/** What the tests come to, in one sentence; undefined where there are none. */
export function testsVerdict({ summary }: TestDocument): string | undefined {
  const { tests, failedTests, expectations, failedExpectations } = summary;
  if (tests === 0) return undefined;
  const all = count(expectations, 'expectation');
  return failedTests === 0
    ? `${all} in ${count(tests, 'test')} ${expectations === 1 ? 'holds' : 'hold'}.`
    : `${thousands(failedExpectations)} of ${all} ${failedExpectations === 1 ? 'does' : 'do'} not hold, in ${thousands(failedTests)} of ${count(tests, 'test')}.`;
}

/** The same of the invariants. Whoever reads that they hold reads too that this is not proven. */
export function invariantsVerdict({ summary }: TestDocument): string | undefined {
  const { invariants, violatedInvariants, tried } = summary;
  if (invariants === 0) return undefined;
  const on = `${count(tried, 'message')} at the edges of all policies`;
  if (violatedInvariants === 0) {
    return `${count(invariants, 'invariant')} ${invariants === 1 ? 'holds' : 'hold'}, tried on ${on}; that is no proof.`;
  }
  const others = violatedInvariants === invariants ? '' : '; of the others this is no proof';
  return `${violatedInvariants} of ${count(invariants, 'invariant')} ${violatedInvariants === 1 ? 'is' : 'are'} violated, tried on ${on}${others}.`;
}

/** What else has to be known of an invariant that was tried. */
export function triedWords({ tried, complete }: InvariantResult): string | undefined {
  if (tried === 0) return 'No mail was found that it is about, so it was tried on none.';
  return complete ? undefined : `There was more to try; it was tried on ${thousands(tried)} messages.`;
}

export const hasFailed = ({ summary }: TestDocument): boolean => summary.failedTests + summary.violatedInvariants > 0;
