import { valueRule } from './value-rule.ts';

export const rule = valueRule({
  name: 'activation-score-range',
  text: 'An activation score outside 1 to 99.',
  first: 'An activation score is a whole number from 1 to 99.',
  last: 'The service takes no other.',
});
