import { RE2JS, RE2JSSyntaxException } from 're2js';
import { type NonLinearConstruct, scanPattern } from './pattern-scan.ts';

/** A pattern that runs in time linear in the text, whatever the text. */
export type Pattern = {
  readonly source: string;
  /** Whether it is found anywhere in the text; case does not matter. `^` and `$` are the ends of the text. */
  readonly isFoundIn: (text: string) => boolean;
};

export type PatternReason =
  | 'invalid-range'
  | 'invalid-escape'
  | 'invalid-group-name'
  | 'duplicate-group-name'
  | 'invalid-group-syntax'
  | 'nested-repetition'
  | 'invalid-repeat-count'
  | 'missing-repeat-argument'
  | 'missing-bracket'
  | 'missing-parenthesis'
  | 'unexpected-parenthesis'
  | 'trailing-backslash'
  | 'nests-too-deeply';

export type PatternFault =
  | { readonly kind: 'bad-pattern'; readonly reason: PatternReason }
  | { readonly kind: 'not-linear-time'; readonly construct: NonLinearConstruct }
  /** Too long, or its repetitions would make a program that is too large. */
  | { readonly kind: 'pattern-too-large'; readonly limit: number; readonly unit: 'characters' | 'instructions' };

/** `work`: about what finding this out took, in instructions compiled, for those who add up several. */
export type PatternResult = { readonly work: number } & (
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly fault: PatternFault; readonly offset: number; readonly length: number }
);

/** Longest pattern, in UTF-16 units. The service's limit is not published; this is far above what people write. */
export const maxPatternLength = 4000;
/** Largest program, in instructions. Matching takes at most so many steps for each character of the text. */
export const maxPatternInstructions = 4000;

/** RE2's own words for what is wrong, which are constants of its library. */
const reasons: Readonly<Record<string, PatternReason>> = {
  'invalid character class range': 'invalid-range',
  'invalid escape sequence': 'invalid-escape',
  'invalid named capture': 'invalid-group-name',
  'duplicate capture group name': 'duplicate-group-name',
  'invalid or unsupported Perl syntax': 'invalid-group-syntax',
  'invalid nested repetition operator': 'nested-repetition',
  'invalid repeat count': 'invalid-repeat-count',
  'missing argument to repetition operator': 'missing-repeat-argument',
  'missing closing ]': 'missing-bracket',
  'missing closing )': 'missing-parenthesis',
  'unexpected )': 'unexpected-parenthesis',
  'trailing backslash at end of expression': 'trailing-backslash',
  'expression nests too deeply': 'nests-too-deeply',
};

/** Compiles RE2 syntax. What is refused is placed inside the pattern where RE2 says where, else all of it is named. */
export function compilePattern(source: string): PatternResult {
  let work = 1;
  const refuse = (fault: PatternFault, offset = 0, length = source.length): PatternResult => {
    return { ok: false, fault, offset, length, work };
  };
  const large: PatternFault = { kind: 'pattern-too-large', limit: maxPatternInstructions, unit: 'instructions' };
  if (source.length > maxPatternLength) {
    return refuse({ kind: 'pattern-too-large', limit: maxPatternLength, unit: 'characters' });
  }
  const scan = scanPattern(source);
  work = source.length;
  const notLinear = (): PatternResult | null => {
    if (!scan.nonLinear) return null;
    const { construct, offset, length } = scan.nonLinear;
    return refuse({ kind: 'not-linear-time', construct }, offset, length);
  };
  // The estimates may be too high by a little: the program itself is counted below.
  if (scan.work > 4 * maxPatternInstructions || scan.instructions > 2 * maxPatternInstructions) {
    return notLinear() ?? refuse(large);
  }
  work = scan.work;
  try {
    const compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > maxPatternInstructions) return refuse(large);
    return { ok: true, pattern: { source, isFoundIn: (text) => compiled.test(text) }, work };
  } catch (error) {
    // Not a matter of syntax: the library gave up on the size of the program or ran out of stack.
    if (!(error instanceof RE2JSSyntaxException)) return refuse(large);
    const reason = reasons[error.error];
    const why = notLinear();
    if (why || !reason) return why ?? refuse(large);
    const bad = error.input ?? '';
    const offset = source.indexOf(bad);
    const fault: PatternFault = { kind: 'bad-pattern', reason };
    // The library names the text and not its place: a text that occurs twice, as no text does, has no sure one.
    return offset >= 0 && source.indexOf(bad, offset + 1) < 0 ? refuse(fault, offset, bad.length) : refuse(fault);
  }
}
