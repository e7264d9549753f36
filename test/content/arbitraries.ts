import fc from 'fast-check';

const digest = '0123456789abcdef0123456789ABCDEF';

const piece = fc.constantFrom(
  ...[
    '5',
    '10',
    '5:10',
    '5:3',
    '-1',
    'x',
    'secret',
    'Secret plan',
    '"',
    '"a b"',
    '#',
    ' # c',
    '\t',
    '  ',
    '_',
    '[secure]',
  ],
  ...[
    'required',
    'exclude',
    'regex',
    'hash',
    'Regex',
    digest,
    'name.pdf',
    '\\d+',
    '(a|b)*',
    '(a)\\1',
    '(?=a)',
    '[a-z',
    'a{9}',
  ],
  ...['ß', 'İ', 'é', 'e\u0301', '😀', '\ud800', '\ufeff', '\u00a0', '\u2028'],
);

const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(' ')) },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => `5 ${pieces.join('')}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** Lists as people, and others, write them. */
export const listText = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', ' \n')), { maxLength: 8 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

/** Patterns, right and wrong, out of the pieces that patterns are made of. */
export const patternText = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b',
        'K',
        'ß',
        '😀',
        '.',
        '^',
        '$',
        '|',
        '(',
        ')',
        '(?:',
        '(?i)',
        '(?P<n>',
        '(?=',
        '(?<!',
        '(?>',
        '[',
        ']',
        '[^',
      ],
      ...[
        '-',
        '*',
        '+',
        '?',
        '{2}',
        '{2,}',
        '{0,30}',
        '{1000}',
        '{',
        '}',
        '\\',
        '\\b',
        '\\d',
        '\\W',
        '\\pL',
        '\\p{Greek}',
        '\\1',
      ],
      ...['\\12', '\\k<n>', '\\x{10ffff}', '\\x41', '\\Q', '\\E', '[:alpha:]', '[:', '\ud800', '\n', ' '],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

/** Short texts of the characters that boundaries and cases turn on. */
export const smallText = fc
  .array(
    fc.constantFrom(
      'a',
      'A',
      'b',
      'ab',
      'k',
      '\u212a',
      '7',
      '_',
      '-',
      '[',
      ' ',
      '  ',
      '\n',
      'ß',
      'ẞ',
      'ſ',
      's',
      'é',
      'É',
      'σ',
      'ς',
      '𐐀',
      '𐐨',
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));
