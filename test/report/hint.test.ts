import { expect, test } from 'vitest';
import { readHint } from '../../src/report/hint.ts';

test.each([
  ['replyAll: false', 'paste'],
  ['10 "company confidential"', 'paste'],
  ['203.0.113.0/24', 'paste'],
  ['- { rule: x, reason: Agreed with legal. }', 'paste'],
  ['description: No Print, Reply.', 'paste'],
  ['Finance.', 'paste'],
  ['Full: a key in capitals', 'paste'],
  ['Move the definition into a folder.', 'advice'],
  ['Add `reply: true`, or take replyAll: true away.', 'advice'],
  ['Ask who owns this folder!', 'advice'],
])('%s: %s', (hint, kind) => {
  expect(readHint(hint).kind).toBe(kind);
});

test('the lines of a text stay as they are', () => {
  expect(readHint('policies:\r\n  out:\n    end: never\n').lines).toEqual(['policies:', '  out:', '    end: never']);
});
