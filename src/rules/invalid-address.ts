import { valueRule } from './value-rule.ts';

export const rule = valueRule({
  name: 'invalid-address',
  text: 'An address or a domain that is none.',
  first: 'An address or a domain can not be read.',
  last: 'Addresses are like ann@partner.example, domains like partner.example; neither has blanks or wildcards.',
});
