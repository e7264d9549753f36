import { expect, test } from 'vitest';
import { definition, diagnose } from '../config/support.ts';
import { base, oneRule } from './one-rule.ts';

const of = (fields: Readonly<Record<string, string>>) =>
  base.replace('definitions:\n', `definitions:\n  z: ${definition({ description: 'D', ...fields })}\n`);

oneRule('extension-exceeds-retention', 'error', {
  finds: [
    ['a day too long', of({ expireAfter: '300d', extendBy: '66d' }), '66d'],
    ['a second too long', of({ expireAfter: '364d', extendBy: '86401s' }), '86401s'],
    ['an expiry that is all there is', of({ expireAfter: '365d', extendBy: '1d' }), '1d'],
    ['an expiry in weeks', of({ expireAfter: '52w', extendBy: '2d' }), '2d'],
  ],
  passes: [
    ['both together up to the day', of({ expireAfter: '300d', extendBy: '65d' })],
    ['no extension', of({ expireAfter: '365d' })],
    ['never, which another rule tells', of({ expireAfter: 'never', extendBy: '300d' })],
    [
      'a retention that nobody declared',
      of({ expireAfter: '300d', extendBy: '200d' }).replace('maxRetention: 365d, ', ''),
    ],
  ],
});

const hint = (expireAfter: string, extendBy: string) =>
  diagnose(of({ expireAfter, extendBy })).map((finding) => finding.hint);

test('what is left is the hint, where something is left', () => {
  expect(hint('300d', '90d')).toEqual(['extendBy: 65d']);
  expect(hint('365d', '1d')).toEqual([undefined]);
});

test('an expiry that alone is too long is told once', () => {
  expect(diagnose(of({ expireAfter: '400d', extendBy: '1d' })).map(({ rule }) => rule)).toEqual([
    'expiry-exceeds-retention',
  ]);
});
