import { test } from 'vitest';
import { expectMessages } from '../config/support.ts';
import { base, bypass, oneRule, policy } from './one-rule.ts';

const of = (ranges: string) => `${base}policies:\n  p: ${policy({ sourceIps: ranges })}\n`;

oneRule('source-range-host-bits', 'warning', {
  finds: [
    ['an address in the middle', of('[203.0.113.77/24]'), '203.0.113.77/24'],
    ['the last bit', of('[10.0.0.1/31]'), '10.0.0.1/31'],
    ['the first bit of all', of('[192.0.0.0/1]'), '192.0.0.0/1'],
    ['only those that have them', of('[10.0.0.0/8, 10.1.0.0/8, 10.2.3.4/30]'), '10.1.0.0/8'],
    ['beside one that can not be read', of('[nonsense, 10.1.0.0/8]'), '10.1.0.0/8'],
    ['a bypass policy', `${base}bypassPolicies:\n  p: ${bypass({ sourceIps: '[192.0.2.1/24]' })}\n`, '192.0.2.1/24'],
  ],
  passes: [
    ['a range', of('[203.0.113.0/24]')],
    ['a bare address, which is a /32', of('[203.0.113.77]')],
    ['a /32', of('[203.0.113.77/32]')],
    ['a range that begins at an odd number', of('[10.3.0.0/16, 192.0.2.128/25, 10.0.0.2/31]')],
    ['zeros in front', of('[010.000.0.0/8]')],
    ['everything, which another rule tells', of('[10.0.0.0/0]')],
    ['none', of('[]')],
  ],
});

test('the range that is meant can be pasted', () => {
  expectMessages(of('[10.9.8.7/12]')).toEqual([
    'A source range begins in the middle. The secure messaging policy `p` names `10.9.8.7/12`, which means all 1048576 addresses of `10.0.0.0/12`; write the range so, or `10.9.8.7/32` if that one address is meant. → 10.0.0.0/12',
  ]);
});
