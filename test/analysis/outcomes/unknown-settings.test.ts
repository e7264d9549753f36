import { describe, expect, test } from 'vitest';
import { effectOf } from '../../../src/analysis/effect.ts';
import { type Noticed, noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import type { Outcome } from '../../../src/routing/outcome.ts';

describe('what nobody knows', () => {
  const known: Noticed = {
    ...{ secure: true, mailbox: 'notification', portal: true, banner: 'none', bannerContent: null },
    ...{ definition: 'week', rights: { print: false, reply: false, replyAll: false }, readReceipt: false },
    ...{ expiresAfter: 60, extendableBy: null },
  };
  const unknown: Noticed = {
    ...known,
    ...{ definition: 'old', rights: null, expiresAfter: null, readReceipt: null, unknownSettings: true },
  };
  const plain: Noticed = {
    ...{ secure: false, mailbox: 'message', portal: false, banner: 'none', bannerContent: null },
    ...{ definition: null, rights: null, expiresAfter: null, extendableBy: null, readReceipt: null },
  };
  test.each([
    ['ordinary mail is less secure than any other', plain, unknown, 'stronger'],
    ['any other is more secure than ordinary mail', unknown, plain, 'weaker'],
    ['what is known may be either', known, unknown, 'mixed'],
    ['so may what is not', unknown, known, 'mixed'],
    ['and two that nobody knows', unknown, { ...unknown, definition: 'older' }, 'mixed'],
    [
      'of one that nobody knows, what reaches the mailbox is known',
      unknown,
      { ...unknown, mailbox: 'banner', portal: false },
      'weaker',
    ],
    ['one that is known by now may be either', unknown, { ...known, definition: 'old' }, 'mixed'],
    ['one that is not known any more may be either', { ...known, definition: 'old' }, unknown, 'mixed'],
    ['however one is set that nobody knows, it is so on both sides', unknown, { ...unknown, portal: false }, 'other'],
    [
      'what reaches a mailbox is kept, whatever a definition says',
      { ...unknown, definition: 'older', mailbox: 'banner' },
      { ...unknown, mailbox: 'banner' },
      'other',
    ],
    ['the same is the same', unknown, { ...unknown }, null],
  ] as const)('%s', (_, before, after, effect) => expect(effectOf(before, after)).toBe(effect));

  test('is told apart from what is not set', () => {
    const { unknownSettings: _, ...silent } = unknown;
    expect(sameNoticed(unknown, silent)).toBe(false);
    expect(sameNoticed(unknown, { ...unknown })).toBe(true);
    const outcome = { ...silent, expiresAt: null, extendableTo: null } as unknown as Outcome;
    expect(noticedOf(outcome, 0, new Map())).not.toHaveProperty('unknownSettings');
    expect(noticedOf({ ...outcome, unknownSettings: true }, 0, new Map()).unknownSettings).toBe(true);
  });
});
