import { describe, expect, test } from 'vitest';
import { type Noticed, noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import type { Banner } from '../../../src/model/scope.ts';
import type { Definition } from '../../../src/routing/definitions.ts';
import type { Outcome } from '../../../src/routing/outcome.ts';

const one: Noticed = {
  secure: true,
  mailbox: 'notification',
  portal: true,
  banner: 'custom',
  bannerContent: { type: 'text', text: 'x' },
  definition: 'week',
  rights: { print: true, reply: true, replyAll: true },
  expiresAfter: 10,
  extendableBy: 5,
  readReceipt: true,
};

describe('two things that people notice', () => {
  test.each<[string, Partial<Noticed>]>([
    ['secure', { secure: false }],
    ['mailbox', { mailbox: 'banner' }],
    ['portal', { portal: false }],
    ['banner', { banner: 'hidden' }],
    ['no banner content', { bannerContent: null }],
    ['another text', { bannerContent: { type: 'text', text: 'y' } }],
    ['HTML', { bannerContent: { type: 'html', html: 'x' } }],
    ['definition', { definition: null }],
    ['no rights', { rights: null }],
    ['print', { rights: { print: false, reply: true, replyAll: true } }],
    ['reply', { rights: { print: true, reply: false, replyAll: true } }],
    ['reply all', { rights: { print: true, reply: true, replyAll: false } }],
    ['expiry', { expiresAfter: 11 }],
    ['extension', { extendableBy: null }],
    ['receipt', { readReceipt: null }],
  ])('differ by %s alone', (_, change) => {
    expect(sameNoticed(one, { ...one, ...change })).toBe(false);
    expect(sameNoticed({ ...one, ...change }, one)).toBe(false);
    expect(sameNoticed({ ...one, ...change }, structuredClone({ ...one, ...change }))).toBe(true);
  });

  test('differ by what their HTML says', () => {
    const html = (text: string): Noticed => ({ ...one, bannerContent: { type: 'html', html: text } });
    expect(sameNoticed(html('x'), html('y'))).toBe(false);
    expect(sameNoticed(html('x'), html('x'))).toBe(true);
  });
});

describe('what people notice of an outcome', () => {
  const outcome: Outcome = {
    address: 'a@acme.example',
    direction: 'internal',
    secure: true,
    mailbox: 'banner',
    portal: false,
    banner: 'custom',
    definition: 'week',
    decidedBy: { trigger: 'policy', policy: 'p' },
    bypassedBy: null,
    rights: null,
    expiresAt: 1_010,
    extendableTo: 1_015,
    readReceipt: null,
    ambiguous: false,
    conflict: false,
    sensitiveTo: [],
  };
  const definitions = (banner: Banner) =>
    new Map([['week', { handle: 'week', settings: { banner }, offeredTo: [] } as unknown as Definition]]);

  test('is how long, and not until when', () => {
    const { expiresAfter, extendableBy } = noticedOf(outcome, 1_000, definitions({ type: 'standard' }));
    expect([expiresAfter, extendableBy]).toEqual([10, 5]);
    const never = noticedOf({ ...outcome, extendableTo: null }, 1_000, new Map());
    expect([never.expiresAfter, never.extendableBy]).toEqual([10, null]);
    const plain = noticedOf({ ...outcome, expiresAt: null, extendableTo: null }, 1_000, new Map());
    expect([plain.expiresAfter, plain.extendableBy]).toEqual([null, null]);
  });

  test('is what a custom banner says, where one is shown', () => {
    const [text, html] = [{ type: 'text', text: 'x' } as const, { type: 'html', html: '<p>x</p>' } as const];
    expect(noticedOf(outcome, 0, definitions(text)).bannerContent).toEqual(text);
    expect(noticedOf(outcome, 0, definitions(html)).bannerContent).toEqual(html);
    expect(noticedOf(outcome, 0, definitions({ type: 'standard' })).bannerContent).toBeNull();
    expect(noticedOf({ ...outcome, banner: 'standard' }, 0, definitions(text)).bannerContent).toBeNull();
    expect(noticedOf({ ...outcome, definition: null }, 0, definitions(text)).bannerContent).toBeNull();
    expect(noticedOf(outcome, 0, new Map()).bannerContent).toBeNull();
    const unknown = new Map([['week', { handle: 'week', settings: null, offeredTo: null } as unknown as Definition]]);
    expect(noticedOf(outcome, 0, unknown).bannerContent).toBeNull();
  });
});
