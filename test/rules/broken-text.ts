import fc from 'fast-check';

/** One thing that goes wrong with a text: where (of a whole of 1), and what. */
interface Accident {
  readonly at: number;
  readonly what: (text: string, at: number) => string;
}

const insert = (inserted: string) => (text: string, at: number) => text.slice(0, at) + inserted + text.slice(at);

/** Does something to the line at a place. */
const line = (change: (line: string) => string) => (text: string, at: number) => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', start);
  const stop = end < 0 ? text.length : end;
  return text.slice(0, start) + change(text.slice(start, stop)) + text.slice(stop);
};

const bytes = new TextEncoder();
const readable = new TextDecoder();

/** As a disk or a bad copy does it: what is no text any more reads as `�`. */
const flipped = (bit: number) => (text: string, at: number) => {
  const all = bytes.encode(text);
  const index = Math.min(all.length - 1, at);
  all[index] = (all[index] ?? 0) ^ (1 << bit);
  return readable.decode(all);
};

const otherTypes = [
  '7',
  '-1',
  'true',
  '~',
  '""',
  '[]',
  '{}',
  '[7]',
  '{ a: b }',
  '- a',
  '|',
  '&a x',
  '*a',
  '!!binary x',
  '2026-01-01',
  '.nan',
];
const signs = [
  '\t',
  ': ',
  '#',
  '"',
  "'",
  '[',
  '{',
  '}',
  '- ',
  '\n',
  '%',
  '---\n',
  '...\n',
  '\u0000',
  '\u2028',
  '\ufeff',
  '<<: *x\n',
  '? ',
];
const long = (sign: string) => fc.constantFrom(500, 5_000, 50_000).map((count) => sign.repeat(count));

const what: fc.Arbitrary<Accident['what']> = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 7 }).map(flipped) },
  { weight: 4, arbitrary: fc.constantFrom(...signs).map(insert) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...otherTypes).map((value) => line((text) => text.replace(/:\s.*$/, `: ${value}`))),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        () => '',
        (text: string) => `${text}\n${text}`,
        (text: string) => `  ${text}`,
        (text: string) => text.trimStart(),
      )
      .map(line),
  },
  {
    weight: 2,
    arbitrary: fc
      .nat({ max: 60 })
      .map((count) => (text: string, at: number) => text.slice(0, at) + text.slice(at + count)),
  },
  { weight: 1, arbitrary: fc.constant((text: string, at: number) => text.slice(0, at)) },
  // Deep nesting, as a value and as blocks.
  { weight: 1, arbitrary: fc.constantFrom('[', '{a: ', '- ', '? ').chain(long).map(insert) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(50, 400)
      .map((depth) => insert(`\n${Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}\n`)),
  },
  // Long tokens.
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', '7', ' ', '"', '@', '.', 'a.', '*a ', '\n', '#', '(').chain(long).map(insert),
  },
);

/** A text to which one to four things happened. */
export const brokenBy = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), what }), { minLength: 1, maxLength: 4 }),
    )
    .map(([text, accidents]) =>
      accidents.reduce((now, { at, what: happens }) => happens(now, Math.floor(at * now.length)), text),
    );
