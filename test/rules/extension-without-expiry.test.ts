import { expect, test } from 'vitest';
import { definition, diagnose } from '../config/support.ts';
import { base, oneRule } from './one-rule.ts';

const of = (fields: Readonly<Record<string, string>>) =>
  base.replace('definitions:\n', `definitions:\n  z: ${definition({ description: 'D', ...fields })}\n`);

oneRule('extension-without-expiry', 'warning', {
  finds: [
    ['an extension of never', of({ expireAfter: 'never', extendBy: '1d' }), '1d'],
    ['one that is longer than the retention', of({ expireAfter: 'never', extendBy: '900d' }), '900d'],
  ],
  passes: [
    ['never without', of({ expireAfter: 'never' })],
    ['an extension of some days', of({ expireAfter: '7d', extendBy: '1d' })],
    ['an expiry as long as the retention', of({ expireAfter: '364d', extendBy: '1d' })],
  ],
});

test('an expiry that can not be read might be any', () => {
  const found = diagnose(of({ expireAfter: 'newer', extendBy: '1d' }));
  expect(found.map(({ rule }) => rule)).toEqual(['invalid-duration']);
});
