import { expect, test } from 'vitest';
import { foldCase } from '../../src/content/fold.ts';
import { tokens } from '../../src/content/tokens.ts';

test.each([
  ['SECRET', 'secret', true],
  ['ΟΔΟΣ', 'οδος', true],
  ['οδοσ', 'οδος', true],
  ['STRAẞE', 'straße', true],
  ['straße', 'strasse', false],
  ['İ', 'i', false],
  ['ı', 'I', false],
  ['K', '\u212a', true],
  ['ÉTÉ', 'e\u0301te\u0301', true],
  ['𐐀', '𐐨', true],
  ['Ⅷ', 'ⅷ', true],
  ['ﬅ', 'ﬆ', true],
  ['\u0345', 'ι', false],
  ['Ệ', 'e\u0323\u0302', true],
])('%s and %s differ in nothing but case: %s', (a, b, expected) => {
  expect(foldCase(a) === foldCase(b)).toBe(expected);
});

test('it is the simple case folding of Unicode, for every character (none past these planes has a case)', () => {
  for (let code = 0; code < 0x20000; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const folded = foldCase(character);
    if (folded === character) continue;
    const same = new RegExp(`^\\u{${code.toString(16)}}$`, 'iu').test(folded);
    expect([character, folded, foldCase(folded), same]).toEqual([character, folded, folded, true]);
  }
});

test.skipIf(process.env.MUTATION)('long rows of marks take no time', { timeout: 5_000 }, () => {
  expect(foldCase(`a${'\u0301\u0316'.repeat(300_000)}`).length).toBeGreaterThan(500_000);
});

test('tokens are words, spaces and single characters', () => {
  expect(tokens('')).toEqual([]);
  expect(tokens('Top_Secret:  [x2]\r\n😀é')).toEqual(['top', '_', 'secret', ':', ' ', '[', 'x2', ']', ' ', '😀', 'é']);
});
