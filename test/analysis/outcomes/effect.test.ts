import { describe, expect, it } from 'vitest';
import { effectOf, isLessSecure } from '../../../src/analysis/effect.ts';
import type { Noticed } from '../../../src/analysis/noticed.ts';

const day = 86_400;
const plain: Noticed = {
  secure: false,
  mailbox: 'message',
  portal: false,
  banner: 'none',
  bannerContent: null,
  definition: null,
  rights: null,
  expiresAfter: null,
  extendableBy: null,
  readReceipt: null,
};
const portal: Noticed = {
  ...plain,
  secure: true,
  mailbox: 'notification',
  portal: true,
  definition: 'week',
  rights: { print: false, reply: true, replyAll: false },
  expiresAfter: 7 * day,
  extendableBy: null,
  readReceipt: false,
};
const rights = { print: false, reply: true, replyAll: false };

describe('the effect of a change', () => {
  it.each<[string, Noticed, Noticed, ReturnType<typeof effectOf>]>([
    ['nothing differs', portal, { ...portal, rights: { ...rights } }, null],
    ['in the clear instead of the portal', portal, plain, 'weaker'],
    [
      'in the clear what might be printed and answered in the portal',
      { ...portal, rights: { print: true, reply: true, replyAll: true } },
      plain,
      'weaker',
    ],
    ['the portal instead of in the clear', plain, portal, 'stronger'],
    ['may print', portal, { ...portal, rights: { ...rights, print: true } }, 'weaker'],
    ['may no longer reply', portal, { ...portal, rights: { ...rights, reply: false } }, 'stronger'],
    ['may print, for less long', portal, { ...portal, rights: { ...rights, print: true }, expiresAfter: day }, 'mixed'],
    ['expires later', portal, { ...portal, expiresAfter: 8 * day }, 'weaker'],
    ['can be extended', portal, { ...portal, extendableBy: day }, 'weaker'],
    [
      'sooner, to be extended to the same day',
      portal,
      { ...portal, expiresAfter: 4 * day, extendableBy: 3 * day },
      'stronger',
    ],
    ['sooner, to be extended to later', portal, { ...portal, expiresAfter: 4 * day, extendableBy: 4 * day }, 'mixed'],
    ['another definition that does the same', portal, { ...portal, definition: 'seven days' }, 'other'],
    ['a receipt', portal, { ...portal, readReceipt: true }, 'other'],
    [
      'a recipient who becomes internal and keeps the message',
      portal,
      { ...plain, secure: true, mailbox: 'banner', banner: 'standard' },
      'weaker',
    ],
    [
      'a banner between colleagues',
      plain,
      { ...plain, secure: true, mailbox: 'banner', banner: 'standard' },
      'stronger',
    ],
  ])('%s', (_, before, after, effect) => {
    expect(effectOf(before, after)).toBe(effect);
    expect(isLessSecure(before, after)).toBe(effect === 'weaker' || effect === 'mixed');
  });

  it('tells banners apart by what they say', () => {
    const custom = (text: string): Noticed => ({
      ...plain,
      secure: true,
      mailbox: 'banner',
      banner: 'custom',
      bannerContent: { type: 'text', text },
    });
    expect(effectOf(custom('a'), custom('a'))).toBeNull();
    expect(effectOf(custom('a'), custom('b'))).toBe('other');
  });
});
