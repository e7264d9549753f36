import { valueRule } from './value-rule.ts';

export const rule = valueRule({
  name: 'recipient-based-on',
  text: '"Addresses based on" on a To.',
  first: 'A To has no "addresses based on".',
  last: 'Remove `basedOn`, or move it to `from`.',
});
