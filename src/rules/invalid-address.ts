import { valueRule } from './value-rule.ts';

export const rule = valueRule({
  name: 'invalid-address',
  text: 'An address or a domain that is none, or that can not be meant.',
  first: 'An address or a domain can not be meant.',
  last: 'Addresses are like ann@partner.example, domains like partner.example; neither has blanks or wildcards.',
});
