import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalWordList } from '../../src/content/canonical-word-list.ts';
import { parseWordList } from '../../src/content/parse-word-list.ts';
import { runs } from '../support/runs.ts';
import { listText } from './arbitraries.ts';

test.each([
  ['5 a\r\n5 b\r\n', '5 a\n5 b'],
  ['5 a\r5 b', '5 a\n5 b'],
  ['5 a  \t\n5 b\n\n \n', '5 a\n5 b'],
  ['\n  5 a   b # c', '\n  5 a   b # c'],
  ['\n\n', ''],
  ['', ''],
])('%j is %j', (text, expected) => {
  expect(canonicalWordList(text)).toBe(expected);
});

/** What can be compared: patterns are functions too. */
function meaning(text: string): unknown {
  return JSON.parse(JSON.stringify(parseWordList(text)));
}

test('twice is once, and it means the same at the same places', () => {
  fc.assert(
    fc.property(listText, (text) => {
      const canonical = canonicalWordList(text);
      expect(canonicalWordList(canonical)).toBe(canonical);
      expect(meaning(canonical)).toEqual(meaning(text));
    }),
    runs(1000),
  );
});

test('two lists that differ in line ends are the same list', () => {
  fc.assert(
    fc.property(listText, (text) => {
      const lines = canonicalWordList(text);
      expect(canonicalWordList(`${lines.replaceAll('\n', ' \r\n')}\r\n\r\n`)).toBe(lines);
    }),
  );
});
