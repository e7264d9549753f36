import { base, oneRule, policy } from './one-rule.ts';

const of = (ranges: string) => `${base}policies:\n  p: ${policy({ sourceIps: ranges })}\n`;

oneRule('source-range-everything', 'warning', {
  finds: [
    ['everything', of('[0.0.0.0/0]'), '0.0.0.0/0'],
    ['by another address', of('[10.0.0.0/0]'), '10.0.0.0/0'],
    ['among others', of('[10.0.0.0/8, 0.0.0.0/0]'), '0.0.0.0/0'],
  ],
  passes: [
    ['half of everything', of('[0.0.0.0/1]')],
    ['the bare address of nobody', of('[0.0.0.0]')],
    ['the whole of ten', of('[10.0.0.0/8]')],
    ['no limit, said by an empty list', of('[]')],
  ],
});
