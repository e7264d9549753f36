import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/rules/description-claims.ts';
import { definition, diagnose } from '../config/support.ts';
import { base, oneRule } from './one-rule.ts';

// No print, reply, no reply all, seven days, no receipt.
const of = (description: string, fields: Readonly<Record<string, string>> = {}) =>
  base.replace(
    'definitions:\n',
    `definitions:\n  z: ${definition({ description: JSON.stringify(description), ...fields })}\n`,
  );

oneRule('description-contradicts-settings', 'warning', {
  finds: [
    ['print', of('Allow Print, 7 Day Exp, No Receipt'), 'Allow'],
    ['print by its name alone', of('Print, 7 Day Exp'), 'Print'],
    ['no print', of('No Print, 7 Day Exp', { print: 'true' }), 'No'],
    ['reply', of('No Print, No Reply'), 'No'],
    ['reply all', of('No Print, Reply All'), 'Reply'],
    ['no reply all', of('No Reply All, 7 Day Exp', { replyAll: 'true' }), 'No'],
    ['days', of('14 Day Exp'), '14'],
    ['hours', of('24 Hour Exp'), '24'],
    ['weeks', of('2 Week Exp'), '2'],
    ['never', of('Never Expire'), 'Never'],
    ['days on what never expires', of('7 Day Exp', { expireAfter: 'never' }), '7'],
    ['a receipt', of('Receipt, No Print'), 'Receipt'],
    ['a read receipt', of('No Print, Read Receipt'), 'Read'],
    ['no receipt', of('No Print, No Read Receipt', { readReceipt: 'true' }), 'No'],
    ['an extension', of('No Print, 3 Day Ext', { extendBy: '2d' }), '3'],
    ['each setting once', of('Receipt, Allow Print, Reply All, 14 Day Exp'), 'Receipt', 'Allow', 'Reply', '14'],
    ['another case', of('ALLOW PRINT'), 'ALLOW'],
    ['other words', of('Printing allowed, no replies'), 'Printing', 'no'],
    ['another order', of('Expires after 14 days; receipt: yes'), 'Expires', 'receipt'],
    ['no signs between', of('Partners Allow Print 14 Day Exp'), 'Allow', '14'],
    ['one word', of('AllowPrint, ReplyAll, Reply'), 'AllowPrint', 'ReplyAll'],
    ['an answer', of('Print (yes), Reply (no)'), 'Print', 'Reply'],
  ],
  passes: [
    ['what is so', of('No Print, Reply, No Reply All, 7 Day Exp, No Receipt')],
    ['what is so in other words', of('no printing / replies allowed / 1 Week Expiry / Receipt: no')],
    ['reply all, which is no reply', of('No Print, No Reply All, Reply')],
    ['a name', of('Seven')],
    ['a name with such a word', of('Print room, 7 Day Exp')],
    ['restrictions that there are none of', of('No Print Restrictions', { print: 'true' })],
    ['a mailbox', of('No Reply mailbox')],
    ['receipts that are sent', of('Invoices and receipts, 7 Day Exp')],
    ['one bare word, which is a name', of('Receipt')],
    ['bare words among others', of('Invoice, Receipt')],
    ['how far a "no" reaches', of('No Print/Reply, 7 Day Exp')],
    ['words turned round', of('Do not allow print, 7 Day Exp')],
    ['a range of days', of('7-14 Day Exp')],
    ['part of a number', of('1.5 Day Exp')],
    ['an upper limit', of('up to 14 Day Exp')],
    ['days that are of something else', of('30 Day Campaign, No Print')],
    ['a date', of('Exp 2026-12-31, No Print')],
    ['both at once', of('7 Day Exp or 14 Day Exp')],
    ['months, which differ', of('1 Month Exp', { expireAfter: '30d' })],
    ['a year of twelve months', of('12 Month Exp', { expireAfter: '360d' })],
    ['never, which is the retention', of('Never Exp', { expireAfter: '365d' })],
    ['the retention, which is never', of('365 Day Exp', { expireAfter: 'never' })],
    ['an extension that is so', of('No Ext, No Print')],
  ],
});

test('a setting that can not be read might be any', () => {
  expect(diagnose(of('14 Day Exp', { expireAfter: '7' })).map(({ rule }) => rule)).toEqual(['invalid-duration']);
});

test('the words and their place', () => {
  const [finding] = diagnose(of('No Print, 14 Day Exp'));
  expect(finding?.message).toContain('says `14 Day Exp`, but `expireAfter` is `7d`');
  expect(finding?.related).toMatchObject([{ path: ['definitions', 'z', 'expireAfter'] }]);
});

describe('what a description says', () => {
  test.each([
    ['No Print, Reply, Reply All, 30 Day Exp, No Receipt', 'print reply replyAll expireAfter readReceipt'],
    ['NO PRINT REPLY ALL 24 hour exp', 'print expireAfter'],
    ['Reply No Expiry No Read Receipt', 'reply expireAfter readReceipt'],
    ['Exp. 7 days, print not allowed', 'expireAfter print'],
    ['7d exp', 'expireAfter'],
    ['', ''],
  ])('%s', (description, topics) => {
    expect(claimsOf(description).map(({ topic }) => topic)).toEqual(topics.split(' ').filter(Boolean));
  });

  test('takes no time, however long it is', () => {
    const start = performance.now();
    for (const piece of ['no ', 'print ', '7 ', 'exp ', '(no) ', ', ', '- ', '.', 'aA'])
      claimsOf(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
