import { valueRule } from './value-rule.ts';

export const rule = valueRule({
  name: 'invalid-source-range',
  text: 'A source IP range that is not IPv4 in CIDR notation.',
  first: 'A source IP range can not be read.',
  last: 'The service takes IPv4 in CIDR notation, such as 203.0.113.0/24; a single address is written 203.0.113.9.',
});
