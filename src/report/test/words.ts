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

export const mismatchWords = (mismatch: Mismatch | LocatedMismatch): string =>
  `${mismatch.field}: expected ${flowYaml(mismatch.expected)}, got ${gotWords(mismatch)}`;

const gotWords = ({ got, unknown }: Mismatch): string => (unknown ? 'what is not known here' : flowYaml(got));

/** What a violation comes to: what should hold and does not, or what must not hold and does. */
export const breachWords = ({ breaks, mismatches }: Violation): readonly string[] =>
  breaks === 'always'
    ? mismatches.map(mismatchWords)
    : [`must never be: ${mismatches.map((one) => `${one.field}: ${gotWords(one)}`).join(' with ')}`];

/** What the tests come to, in one sentence; undefined where there are none. */
export function testsVerdict({ summary }: TestDocument): string | undefined {
  const { tests, failedTests, expectations, failedExpectations } = summary;
  if (tests === 0) return undefined;
  const all = count(expectations, 'expectation');
  return failedTests === 0
    ? `${all} in ${count(tests, 'test')} ${expectations === 1 ? 'holds' : 'hold'}.`
    : `${thousands(failedExpectations)} of ${all} ${failedExpectations === 1 ? 'does' : 'do'} not hold, in ${thousands(failedTests)} of ${count(tests, 'test')}.`;
}

/** The same of the invariants. Whoever reads that they hold reads too how many of them are not proven. */
export function invariantsVerdict({ invariants: all, summary }: TestDocument): string | undefined {
  const { invariants, violatedInvariants, provenInvariants } = summary;
  if (invariants === 0) return undefined;
  const onlyTried = all.filter(({ holds, method }) => holds && method === 'tried');
  const messages = count(
    onlyTried.reduce((sum, { tried }) => sum + tried, 0),
    'message',
  );
  const tried = `tried on ${messages} at the edges of all policies`;
  if (violatedInvariants === 0) {
    const hold = `${count(invariants, 'invariant')} ${invariants === 1 ? 'holds' : 'hold'}`;
    if (onlyTried.length === 0) return `${hold} for all mail: that is proven.`;
    if (provenInvariants === 0) return `${hold}, ${tried}; that is no proof.`;
    return `${hold}: ${thousands(provenInvariants)} for all mail, by proof; ${thousands(onlyTried.length)} ${tried}, which is no proof.`;
  }
  const violated = `${violatedInvariants} of ${count(invariants, 'invariant')} ${violatedInvariants === 1 ? 'is' : 'are'} violated`;
  const others = [
    ...(provenInvariants === 0
      ? []
      : [`${thousands(provenInvariants)} ${isOrAre(provenInvariants)} proven for all mail`]),
    ...(onlyTried.length === 0 ? [] : [`${thousands(onlyTried.length)} ${isOrAre(onlyTried.length)} only ${tried}`]),
  ];
  return `${violated}${others.length === 0 ? '' : `; of the others ${others.join(', ')}`}.`;
}

const isOrAre = (number: number): string => (number === 1 ? 'is' : 'are');

/** What else has to be known of an invariant that holds as far as it was tried. */
export function triedWords({ method, holds, tried, complete, unproven }: InvariantResult): string | undefined {
  if (method === 'proven') return undefined;
  const on = tried === 0 ? 'No mail was found that it is about, so it was tried on none.' : undefined;
  const more = complete ? undefined : `There was more to try; it was tried on ${thousands(tried)} messages.`;
  const why = holds && unproven !== undefined ? `It is not proven: ${unproven}.` : undefined;
  const words = [on ?? more, why].filter((one) => one !== undefined);
  return words.length === 0 ? undefined : words.join(' ');
}

export const hasFailed = ({ summary }: TestDocument): boolean => summary.failedTests + summary.violatedInvariants > 0;
