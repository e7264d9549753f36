import { definition } from '../config/support.ts';
import { base, oneRule } from './one-rule.ts';

const of = (fields: Readonly<Record<string, string>>) =>
  base.replace('definitions:\n', `definitions:\n  z: ${definition({ description: 'D', ...fields })}\n`);

oneRule('extension-longer-than-expiry', 'warning', {
  finds: [
    ['more than double', of({ expireAfter: '7d', extendBy: '8d' }), '8d'],
    ['by a second', of({ expireAfter: '1d', extendBy: '86401s' }), '86401s'],
    ['in other units', of({ expireAfter: '36h', extendBy: '1w' }), '1w'],
  ],
  passes: [
    ['exactly double', of({ expireAfter: '30d', extendBy: '30d' })],
    ['exactly double in other units', of({ expireAfter: '2w', extendBy: '14d' })],
    ['less', of({ expireAfter: '7d', extendBy: '3d' })],
    ['none', of({ expireAfter: '7d' })],
    ['never', of({ expireAfter: 'never', extendBy: '30d' })],
  ],
});
