import { describe, test } from 'vitest';
import { expectFormat } from './support.ts';

describe('brackets', () => {
  test('of several lines keep their lines', () => {
    expectFormat(
      `a:
    from: {group: finance,
       basedOn: both}
    to: [
     x,   # why

     # about y
          y ]
    tests: [{
       a: 1}, {
       b: 2
       }
    ]
`,
      `a:
  from: { group: finance,
    basedOn: both }
  to: [
    x,   # why

    # about y
    y]
  tests: [{
      a: 1 }, {
      b: 2
    }
  ]
`,
    );
  });

  test('on a line of their own, and in lists', () => {
    expectFormat(
      `a:
     {b: 1,
     c: 2}
d:
- [ 1,
 2
 ]
- e: {
     f: 1
     }
`,
      `a:
  { b: 1,
    c: 2 }
d:
  - [1,
      2
    ]
  - e: {
      f: 1
    }
`,
    );
  });
});

describe('comments', () => {
  test('on lines of their own are indented with what follows, or with what they end', () => {
    expectFormat(
      `# first
a:
# about b
    b: 1
    # last of a
    # - no more
# about c
c:
- d
# about e
- e
# about f
f:
    # nothing yet
g:
    h:
        i: 1
        # last of h
      # last of g
  # also last of g? no: it begins before h does
`,
      `# first
a:
  # about b
  b: 1
  # last of a
  # - no more
# about c
c:
  - d
  # about e
  - e
# about f
f:
  # nothing yet
g:
  h:
    i: 1
    # last of h
  # last of g
# also last of g? no: it begins before h does
`,
    );
  });

  test('between a value and its anchor, or at the end, too', () => {
    expectFormat('a: &x\n        # c\n  b: 1\n    # d\n...\n# e\n', 'a: &x\n  # c\n  b: 1\n  # d\n...\n# e\n');
  });

  test('at line ends keep their distance', () => {
    expectFormat(
      `a:
        b: 1 # one
        c:   2      # two
        d: 3\t# three
`,
      `a:
  b: 1 # one
  c: 2      # two
  d: 3 # three
`,
    );
  });

  test('that stand below one another still do', () => {
    expectFormat(
      `a:
    print:  false                  # the rights
    reply: {group: x}              # both
                                   # and more of that
    expireAfter:   never           # in truth 365 days
    banner: hidden # alone
`,
      `a:
  print: false                  # the rights
  reply: { group: x }           # both
                                # and more of that
  expireAfter: never            # in truth 365 days
  banner: hidden # alone
`,
    );
  });
});
