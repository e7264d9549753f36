import { base, oneRule } from './one-rule.ts';

const message = 'message: { from: ann@acme.example, to: [x@partner.example, y@partner.example] }';
const of = (rest: string) => `${base}tests:\n  - { name: T, ${message}${rest} }\n`;
const invariant = (rest: string) => `${base}invariants:\n  - { name: I, from: internal${rest} }\n`;

oneRule('test-without-expectation', 'warning', {
  finds: [
    ['no expect', of(''), '{'],
    ['an empty one', of(', expect: {}'), '{'],
    ['a recipient of whom nothing is said', of(', expect: { x@partner.example: {} }'), '{'],
    ['several of them', of(', expect: { x@partner.example: {}, y@partner.example: { decidedBy: {} } }'), '{'],
    ["only the author's own", of(', expect: { x@partner.example: { x-note: later } }'), '{'],
    ['an invariant', invariant(''), '{'],
    ['an invariant with nothing in it', invariant(', always: {}'), '{'],
    [
      'the second of two',
      `${of(', expect: { x@partner.example: { secure: true } }')}  - { name: U, ${message} }\n`,
      '{',
    ],
  ],
  passes: [
    ['one field of one recipient', of(', expect: { x@partner.example: { secure: false } }')],
    [
      'a recipient beside one of whom nothing is said',
      of(', expect: { x@partner.example: {}, y@partner.example: { secure: true } }'),
    ],
    ['that there is none', of(', expect: { x@partner.example: { policy: null } }')],
    ['a field inside', of(', expect: { x@partner.example: { decidedBy: { policy: null } } }')],
    [
      'an address that begins as the own keys do',
      of(', expect: { x-ray@partner.example: { secure: true } }').replace(
        'x@partner.example,',
        'x-ray@partner.example,',
      ),
    ],
    ['an invariant that asserts', invariant(', always: { secure: true }')],
    ['an invariant that forbids', invariant(', never: { secure: false }')],
  ],
});
