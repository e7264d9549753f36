import { base, bypass, oneRule, policy } from './one-rule.ts';

// For these tests it is 2026-07-01T00:00:00Z.
const of = (fields: Readonly<Record<string, string>>) => `${base}policies:\n  p: ${policy(fields)}\n`;

oneRule('validity-expired', 'warning', {
  finds: [
    ['a date', of({ end: '2026-06-30' }), '2026-06-30'],
    ['a second ago', of({ end: '2026-06-30T23:59:59Z' }), '2026-06-30T23'],
    ['elsewhere it is still that day', of({ end: '2026-07-01T01:59:59+02:00' }), '2026-07-01T01'],
    ['one that was switched off', of({ end: '2025-12-31', enabled: 'false' }), '2025-12-31'],
    ['a bypass policy', `${base}bypassPolicies:\n  p: ${bypass({ end: '2020-01-01' })}\n`, '2020-01-01'],
  ],
  passes: [
    ['this very second', of({ end: '2026-07-01T00:00:00Z' })],
    ['today', of({ end: '2026-07-01' })],
    ['a start that is past', of({ start: '2020-01-01' })],
    ['what has not begun', of({ start: '2030-01-01', end: '2030-12-31' })],
    ['for ever, as the service says it', of({ end: '2100-01-01T23:59:59Z' })],
  ],
});
