import { at, classEnd, escaped, unicodeClass, unicodeClassWork } from './pattern-class.ts';

/** What backtracking engines know and RE2 refuses, because nobody can run it in linear time, or nobody tries to. */
export type NonLinearConstruct =
  | 'backreference'
  | 'lookahead'
  | 'lookbehind'
  | 'atomic-group'
  | 'recursion'
  | 'conditional';

export type PatternScan = {
  /** The first construct of that sort, and where it stands in the pattern. */
  readonly nonLinear: {
    readonly construct: NonLinearConstruct;
    readonly offset: number;
    readonly length: number;
  } | null;
  /** About the number of instructions of the compiled program; rather too many than too few. */
  readonly instructions: number;
  /** Estimated work of compiling, in the time that one instruction takes. */
  readonly work: number;
};

const groups: readonly (readonly [RegExp, NonLinearConstruct])[] = [
  [/\(\?[=!]/y, 'lookahead'],
  [/\(\?<[=!]/y, 'lookbehind'],
  [/\(\?>/y, 'atomic-group'],
  [/\(\?P=\w*\)?/y, 'backreference'],
  [/\(\?(?:R|[+-]?\d+|&\w*|P>\w*)\)?/y, 'recursion'],
  [/\(\?\(/y, 'conditional'],
];

const flagsOnly = /\(\?[A-Za-z-]*\)/y;
const repeat = /\{(\d+)(?:,(\d*))?\}/y;
/** `\1` that is not the octal `\12`, `\k<name>`, `\g1`. */
const backreference = /\\(?:[1-7](?![0-7])|[89]|k(?:<\w*>?|\{\w*\}?|'\w*'?)|g(?:\d|\{-?\w*\}?))/y;

/**
 * Reads a pattern once, from left to right, without judging it: RE2 decides what is a pattern. This is asked beforehand
 * whether compiling is worth the try (RE2's own limits are made for servers: seven characters can make a thousand
 * instructions), and afterwards why RE2 refused.
 */
export function scanPattern(source: string): PatternScan {
  let nonLinear: PatternScan['nonLinear'] = null;
  const found = (construct: NonLinearConstruct, offset: number, length: number) => {
    nonLinear ??= { construct, offset, length };
  };
  let work = 0;
  const open: number[] = []; // what stood before each open group, in instructions
  let total = 0; // of the current group
  let last = 0; // of it, what a repetition that follows would repeat
  const item = (size: number) => {
    total += size;
    last = size;
  };

  let offset = 0;
  while (offset < source.length) {
    const start = offset;
    const char = source[offset];
    offset += 1;
    if (char === '\\') {
      const literal = source.startsWith('Q', offset);
      const reference = literal ? null : at(backreference, source, start);
      const unicode = literal ? null : at(unicodeClass, source, start);
      if (literal) {
        const end = source.indexOf('\\E', offset);
        offset = end < 0 ? source.length : end + 2;
        total += offset - start;
        last = 1;
      } else if (reference) {
        found('backreference', start, reference[0].length);
        offset = start + reference[0].length;
        item(1);
      } else {
        offset = start + (unicode ?? at(escaped, source, start) ?? [char])[0].length;
        work += unicode ? unicodeClassWork : 0;
        item(1);
      }
    } else if (char === '[') {
      const end = classEnd(source, start);
      work += end.work;
      offset = end.offset;
      item(1);
    } else if (char === '(') {
      const flags = at(flagsOnly, source, start);
      for (const [rule, construct] of groups) {
        const group = at(rule, source, start);
        if (group) found(construct, start, group[0].length);
      }
      if (flags) {
        offset = start + flags[0].length;
      } else {
        open.push(total);
        total = 2;
        last = 0;
        if (source[offset] === '?') offset += 1;
      }
    } else if (char === ')') {
      const before = open.pop() ?? 0;
      last = total;
      total += before;
    } else if (char === '{') {
      const count = at(repeat, source, start);
      if (count) {
        const times = Math.max(1, Number(count[1]), Number(count[2] ?? 0));
        // One more each, for the jumps of the optional ones.
        const all = Math.min((last + 1) * times, Number.MAX_SAFE_INTEGER / 2 ** 20);
        total += all - last;
        last = all;
        offset = start + count[0].length;
      } else {
        item(1);
      }
    } else if (char === '*' || char === '+' || char === '?') {
      total += 1;
      last += 1;
    } else {
      item(1);
    }
  }
  const instructions = open.reduce((sum, before) => sum + before, total);
  return { nonLinear, instructions, work: work + instructions + source.length };
}
