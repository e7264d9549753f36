import { expect, test } from 'vitest';
import { diagnose } from '../config/support.ts';
import { base, contentDefinition, oneRule } from './one-rule.ts';

const of = (activationScore: string, examine: string, ...lines: string[]) =>
  `${base}contentDefinitions:\n  c: ${contentDefinition({ activationScore, examine, wordList: JSON.stringify(lines.join('\n')), secureMessaging: 'builtin:default' })}\ncontentPolicies:\n  c: { narrative: C, definition: c, from: internal, to: external }\n`;

oneRule('activation-score-unreachable', 'error', {
  finds: [
    ['a weight that is too low', of('10', '[subject]', '9 secret'), '10'],
    ['too few parts', of('21', '[subject, body]', '10 secret'), '21'],
    ['a maxscore', of('10', '[subject, body, attachments]', '5:8 secret'), '10'],
    ['a list without entries', of('1', '[body]', '# later'), '1'],
    ['an empty list', of('1', '[body]', ''), '1'],
    ['weights of nothing', of('1', '[body, headers]', '0 secret'), '1'],
    ['no part at all', of('1', '[]', '10 secret'), '1'],
    [
      'a digest where no attachments are examined',
      of('5', '[subject, body]', '10 hash 50c87c4edd36c5249b15dd2c8b4bc015 f'),
      '5',
    ],
    ['only what excludes', of('5', '[body]', '10 exclude secret'), '5'],
    ['what excludes itself', of('5', '[body]', '10 "top secret"', '1 exclude secret'), '5'],
  ],
  passes: [
    ['exactly enough', of('10', '[subject]', '10 secret')],
    ['two parts together', of('20', '[subject, body]', '10 secret')],
    ['several lines', of('15', '[subject]', '5 bluebird', '10 sheet')],
    ['attachments, which have no number', of('99', '[attachments]', '1 secret')],
    ['header lines, which have none either', of('99', '[headers]', '1 secret')],
    ['a maxscore that is enough', of('20', '[body, attachments]', '5:20 secret')],
    ['a required line, which scores too', of('10', '[subject]', '10 required secret')],
    ['a pattern', of('20', '[subject, body]', '10 regex a+')],
  ],
});

test('a line that can not be read might be the one that is enough', () => {
  expect(diagnose(of('20', '[subject]', '10 secret', 'secret')).map(({ rule }) => rule)).toEqual(['word-list-syntax']);
});
