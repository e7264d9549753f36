import { base, bypass, oneRule, policy } from './one-rule.ts';

type Make = (fields: Readonly<Record<string, string>>) => string;

/** So many policies, of which the first so many override. */
const policies = (count: number, overriding: number, make: Make = policy) =>
  Array.from(
    { length: count },
    (_, at) =>
      `  p${at}: ${make({ narrative: `P${at}`, to: `{ domain: p${at}.example }`, override: `${at < overriding}` })}\n`,
  ).join('');
const secure = (count: number, overriding: number) => `${base}policies:\n${policies(count, overriding)}`;

oneRule('override-sprawl', 'info', {
  finds: [
    ['three of eight', secure(8, 3), 'policies'],
    ['three of eleven', secure(11, 3), 'policies'],
    ['all of twenty', secure(20, 20), 'policies'],
    ['bypass policies', `${base}bypassPolicies:\n${policies(8, 3, bypass)}`, 'bypassPolicies'],
    ['each type by itself', `${secure(8, 3)}bypassPolicies:\n${policies(9, 4, bypass)}`, 'policies', 'bypassPolicies'],
  ],
  passes: [
    ['two of eight, a quarter', secure(8, 2)],
    ['three of twelve, a quarter', secure(12, 3)],
    ['all of seven, which are few', secure(7, 7)],
    ['none', secure(20, 0)],
    ['types that would be many only together', `${secure(6, 4)}bypassPolicies:\n${policies(6, 4, bypass)}`],
  ],
});
