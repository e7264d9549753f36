import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, type ToStringOptions } from 'yaml';
import { matchFiles } from '../../src/cli/match-files.ts';
import { formatYaml, layoutOf } from '../../src/config/format/format-yaml.ts';
import { parseYaml } from '../../src/config/yaml/parse-yaml.ts';
import { arbitraryConfiguration } from '../support/arbitrary-configuration.ts';
import { runs } from '../support/runs.ts';
import { type Random, randomOf } from '../support/same-meaning.ts';
import { messy } from './messy.ts';
import { meaningOf } from './support.ts';

const examples = matchFiles('examples', '**/*.yaml').map((path) => readFileSync(path, 'utf8'));

/** A configuration as many people would write it. */
const written: fc.Arbitrary<string> = fc
  .record({
    configuration: arbitraryConfiguration,
    options: fc.record({
      indent: fc.integer({ min: 1, max: 7 }),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any', 'any', 'block', 'flow'),
      defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
      defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE'),
      lineWidth: fc.constantFrom(0, 20, 40, 80),
      flowCollectionPadding: fc.boolean(),
    }) as fc.Arbitrary<ToStringOptions>,
    aliasDuplicateObjects: fc.boolean(),
  })
  .map(({ configuration, options, aliasDuplicateObjects }) =>
    new Document(configuration, { aliasDuplicateObjects }).toString(options),
  );

const texts = fc.oneof({ weight: 3, arbitrary: written }, { weight: 1, arbitrary: fc.constantFrom(...examples) });

function holdsLaws(text: string): void {
  // The layout itself must keep the law, not only the check behind it.
  const result = layoutOf(text);
  expect(meaningOf(result)).toEqual(meaningOf(text));
  expect(layoutOf(result)).toBe(result);
  expect(formatYaml({ name: 'a.yaml', text })).toEqual({ type: 'formatted', text: result });
  expect(result).not.toMatch(/^\n|[^\n]$/);
}

/** A key that stands twice is no reason not to format. */
const findingsOf = (text: string) =>
  parseYaml({ name: 'a.yaml', text }).findings.filter(({ rule }) => rule !== 'duplicate-key');
const isYaml = (text: string) => findingsOf(text).length === 0;

describe('formatting keeps what a file means, and formatting again changes nothing', () => {
  test('for files in many styles', () => {
    fc.assert(fc.property(written.filter(isYaml), holdsLaws), runs(100));
  });

  test('for files laid out in a mess', () => {
    let valid = 0;
    let all = 0;
    fc.assert(
      fc.property(texts, fc.integer(), (text, seed) => {
        const mess = messy(text, randomOf(seed));
        all += 1;
        if (!isYaml(mess)) return;
        valid += 1;
        holdsLaws(mess);
      }),
      runs(150),
    );
    expect(valid / all).toBeGreaterThan(0.5);
  });

  test('for broken files: what is still YAML keeps its meaning, what is not is refused with the loader’s words', () => {
    let valid = 0;
    let all = 0;
    fc.assert(
      fc.property(texts, fc.integer(), (text, seed) => {
        all += 1;
        const broken = mutated(text, randomOf(seed));
        if (isYaml(broken)) {
          valid += 1;
          return holdsLaws(broken);
        }
        const findings = findingsOf(broken);
        expect(formatYaml({ name: 'a.yaml', text: broken })).toEqual({ type: 'unreadable', findings });
      }),
      runs(250),
    );
    expect(valid / all).toBeGreaterThan(0.1);
  });
});

const signs = [
  ...':-?#&*!|>\'"%@`{}[],\\ \t\n\r~=',
  ': ',
  '- ',
  ' #',
  '\n\n\n',
  '\r\n',
  '---\n',
  '...\n',
  '|2-\n',
  '|+\n',
  '>\n',
  '&a ',
  '*a',
  '!!str ',
  '? ',
];

/** One to three small accidents. */
function mutated(text: string, random: Random): string {
  const at = (length: number) => Math.floor(random() * length);
  let result = text;
  for (let left = 1 + at(3); left > 0; left--) {
    const place = at(result.length);
    const lines = result.split('\n');
    const line = at(lines.length);
    const indented = `${' '.repeat(at(5))}${lines[line] ?? ''}`;
    const ways = [
      () => result.slice(0, place) + signs[at(signs.length)] + result.slice(place),
      () => result.slice(0, place) + signs[at(signs.length)] + result.slice(place + 1),
      () => result.slice(0, place) + result.slice(place + 1 + at(3)),
      () => lines.toSpliced(line, 1).join('\n'),
      () => lines.toSpliced(line, 1, indented).join('\n'),
      () => lines.toSpliced(line, 0, lines[at(lines.length)] ?? '').join('\n'),
    ];
    result = (ways[at(ways.length)] ?? (() => result))();
  }
  return result;
}
