import { valueRule } from './value-rule.ts';

export const rule = valueRule({
  name: 'invalid-duration',
  text: 'A duration or a date that is none.',
  first: 'A duration or a date can not be read.',
  last: 'Durations are a whole number and a unit (90s 30m 12h 7d 2w), dates are 2026-12-01 or 2026-12-01T09:30:00Z.',
});
