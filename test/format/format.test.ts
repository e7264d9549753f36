import { describe, expect, test } from 'vitest';
import { formatYaml } from '../../src/config/format/format-yaml.ts';
import { sameMeaning } from '../../src/config/format/same-meaning.ts';
import { expectFormat, formatted } from './support.ts';

describe('indentation', () => {
  test('is two blanks, also of lists below a key', () => {
    expectFormat(
      `
tests:
- name: a
  message:
      from: ann@acme.example
      to:
      - x@partner.example
policies:
        one:
                narrative: One
`,
      `tests:
  - name: a
    message:
      from: ann@acme.example
      to:
        - x@partner.example
policies:
  one:
    narrative: One
`,
    );
  });

  test('follows a dash, however many blanks there are', () => {
    expectFormat(
      `- a: 1
- -   b
  - c
-    d:
        e
-
  f: 1
`,
      `- a: 1
- - b
  - c
- d:
    e
-
  f: 1
`,
    );
  });

  test('of texts of several lines is that of a value; their lines stay as they are', () => {
    expectFormat(
      `a: one
 two

 three
b:
      "x \\
   \\  y  \t
        z\\ \n   w"
c: 'it''s
    it'
`,
      `a: one
  two

  three
b:
  "x \\
  \\  y
  z\\ \n  w"
c: 'it''s
  it'
`,
    );
  });
});

describe('word lists and other blocks', () => {
  test('move as a whole and keep every byte', () => {
    expectFormat(
      `a:
    wordList: |   # why
       10 "x"  \n         5\ty

       # no comment
    b: >-
        one
          two
`,
      `a:
  wordList: |   # why
    10 "x"  \n      5\ty

    # no comment
  b: >-
    one
      two
`,
    );
  });

  test('that begin with blanks say how far they are indented', () => {
    expectFormat('a:\n    b: |4-\n          x\n        y\n', 'a:\n  b: |2-\n      x\n    y\n');
    expectFormat('a:\n- |2\n     x\n    y\n', 'a:\n  - |2\n       x\n      y\n');
  });

  test('keep the blank lines that they are told to keep, and only those', () => {
    expectFormat('a: |+\n x\n\n\n\nb: |\n x\n\n\n\nc: 1\n', 'a: |+\n  x\n\n\n\nb: |\n  x\n\nc: 1\n');
    expectFormat('a: |+\n x\n\n\n', 'a: |+\n  x\n\n\n');
    expectFormat('a: |\n x\n\n\n', 'a: |\n  x\n');
  });

  test('begin after their indentation, whatever signs they begin with', () => {
    expectFormat('a: |\n      \tx\n      \u00a0y \n', 'a: |\n  \tx\n  \u00a0y \n');
  });

  test('have blank lines of their own', () => {
    expectFormat('a: |\n    x\n       \n  \n    y\n  \n\n\nb: 1\n', 'a: |\n  x\n     \n\n  y\n\nb: 1\n');
  });

  test('that hold nothing but blanks hold nothing', () => {
    expectFormat('a:\n  - |-\n           \nb: 1\n', 'a:\n  - |-\n\nb: 1\n');
    expectFormat('a: |2+\n       \n  \nb: 1\n', 'a: |2+\n\n\nb: 1\n');
  });

  test('do not swallow a comment that follows', () => {
    expectFormat(
      'a:\n      b: |\n            x\n         # after\n      c: 1\n',
      'a:\n  b: |\n    x\n  # after\n  c: 1\n',
    );
  });
});

describe('blanks', () => {
  test('between words of a line are one or none', () => {
    expectFormat(
      `a:    {b :   1,c: 2 ,  "d":3}\nf:\t[ x ,y,{  },[ ], ]   \ng   : &h   !!str    i\nj:  *h   \n`,
      `a: { b: 1, c: 2, "d": 3 }\nf: [x, y, {}, [],]\ng: &h !!str i\nj: *h\n`,
    );
  });

  test('only blanks and tabs are blanks', () => {
    expectFormat('a:  x\u00a0  # c\nb: "y\u00a0\n  \u3000z"\n', 'a: x\u00a0  # c\nb: "y\u00a0\n  \u3000z"\n');
  });

  test('lines are not longer than they were made, and not folded', () => {
    const long = `a: { b: ${'word '.repeat(60)}, c: 1 }\n`;
    expect(formatted(long).split('\n')).toHaveLength(2);
  });

  test('of lines: one at most, none at the beginning and end', () => {
    expectFormat('\n\n\na: 1\n\n  \n\t\nb: 2\n\n\n', 'a: 1\n\nb: 2\n');
    expectFormat('a: 1', 'a: 1\n');
    expectFormat('a:\n\n  b: 1\n', 'a:\n\n  b: 1\n');
  });

  test('line ends are those of the first line', () => {
    expectFormat('a:  1\r\nb: 2\nc: |\n  x\r\n  y\n', 'a: 1\r\nb: 2\r\nc: |\r\n  x\r\n  y\r\n');
    expectFormat('a: 1\nb: 2\r\n', 'a: 1\nb: 2\n');
  });

  test('after a backslash one blank can be meant', () => {
    expectFormat('a: "x\\\\  \n  y\\   \n  z"\n', 'a: "x\\\\\n  y\\ \n  z"\n');
  });

  test('keys with a question mark have their colon below it', () => {
    expectFormat('a:\n    ?   b\n    :    c\n    ? d\n    :\n        - e\n', 'a:\n  ? b\n  : c\n  ? d\n  :\n    - e\n');
  });

  test('document markers stay', () => {
    expectFormat('# top\n---   # begin\na:   1\n...\n# end\n', '# top\n---   # begin\na: 1\n...\n# end\n');
  });
});

describe('what is no configuration is left alone', () => {
  test.each([
    ['a: [1', 'yaml-syntax'],
    ['a: 1\n---\nb: 2\n', 'yaml-syntax'],
    ['%YAML 1.2\n---\na: 1\n', 'yaml-syntax'],
    ['a:\n\tb: 1\n', 'yaml-syntax'],
    ['a:   \0', 'unreadable-file'],
    ['a: *b', 'yaml-syntax'],
  ])('%j', (text, rule) => {
    expect(formatYaml({ name: 'a.yaml', text })).toMatchObject({
      type: 'unreadable',
      findings: [{ rule, place: { file: 'a.yaml' } }],
    });
  });

  test('a key that stands twice is for `validate` to say', () => {
    expectFormat('a:  1\na:  2\n', 'a: 1\na: 2\n');
  });
});

describe('the check of a result', () => {
  test.each([
    ['a: 1\n', 'a: 2\n'],
    ['a: 1\n', 'a: "1"\n'],
    ['a: x\n', 'a: "x"\n'],
    ['a: 1\nb: 2\n', 'b: 2\na: 1\n'],
    ['a: [1]\n', 'a:\n  - 1\n'],
    ['a: 1 # c\n', 'a: 1 # d\n'],
    ['a: 1 # c\n', 'a: 1\n'],
    ['a: &x 1\n', 'a: 1\n'],
    ['a: &x 1\nb: *x\n', 'a: &x 1\nb: 1\n'],
    ['a: !!str 1\n', 'a: 1\n'],
    ['a: {b: 1, c: }\n', 'a: {b: 1}\n'],
    ['a: 1\n', 'a: [\n'],
  ])('tells %j from %j', (one, two) => {
    expect(sameMeaning(one, two)).toBe(false);
    expect(sameMeaning(two, one)).toBe(false);
  });

  test('and not what only looks otherwise', () => {
    expect(sameMeaning('a:   {b: 1}  # c \r\n\n\n', '\na: { b: 1 } # c\n')).toBe(true);
  });
});
