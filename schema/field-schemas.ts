import type { Field } from '../src/model/kinds/field.ts';
import { type JsonSchema, ref } from './vocabulary.ts';

/** What an author may write for a field: its type's form, with the table's words. */
export function fieldSchema(field: Field): JsonSchema {
  const law = field.law === undefined ? {} : { 'x-rule': field.law };
  return { ...form(field), description: field.text, 'x-label': field.label, ...defaultOf(field), ...law };
}

function form(field: Field): JsonSchema {
  switch (field.type) {
    case 'text':
      return { type: 'string', pattern: '\\S' };
    case 'path':
      return { type: 'string', pattern: '^/', 'x-expected': 'a path that begins with /', examples: ['/Partners/Law'] };
    case 'flag':
      return { type: 'boolean' };
    case 'score':
      return {
        type: ['number', 'string'],
        'x-expected': 'a whole number from 1 to 99',
        'x-rule': 'activation-score-range',
        examples: [10],
      };
    case 'choice':
      return { enum: field.options };
    case 'choices':
      return { type: 'array', items: { enum: field.options }, examples: [field.options.slice(0, 2)] };
    case 'duration':
      return ref('duration', { examples: ['3d'], 'x-rule': 'invalid-duration' });
    case 'expiry':
      return ref('duration', {
        examples: ['7d', 'never'],
        'x-expected': 'a duration such as 7d, or never',
        'x-rule': 'invalid-duration',
      });
    case 'instant':
      return ref('instant', { 'x-rule': 'invalid-duration' });
    case 'reference':
      return { type: 'string', 'x-expected': `a key of \`${field.to}\``, 'x-rule': 'unknown-reference' };
    case 'sender':
      return ref('sender', { examples: ['internal'] });
    case 'recipient':
      return ref('recipient', { examples: ['external'] });
    case 'ranges':
      return { type: 'array', items: ref('sourceRange'), examples: [['203.0.113.0/24']] };
    case 'banner':
      return ref('banner');
    case 'members':
      return { type: 'array', items: ref('member'), examples: [['ann@acme.example', 'audit.example']] };
    case 'audience':
      return { type: 'array', items: ref('scope'), examples: [['internal']] };
    case 'wordList':
      return { type: 'string', 'x-rule': 'word-list-syntax', examples: ['10 "company confidential"\n'] };
  }
}

function defaultOf(field: Field): JsonSchema {
  if (field.default === undefined) return {};
  // A banner's default is a word, as its author would write it.
  return { default: field.type === 'banner' ? 'standard' : field.default };
}
