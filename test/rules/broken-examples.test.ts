import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindNames } from '../../src/model/kinds/kinds.ts';
import { diagnosticsText } from '../../src/report/diagnostics/diagnostics-text.ts';
import { acknowledgementRules } from '../../src/rules/acknowledgements.ts';
import { exactRules } from '../../src/rules/findings/exact-rules.ts';
import { exactRuleNames, readingRules } from '../../src/rules/rule-names.ts';
import { rules } from '../../src/rules/rules.ts';
import { brokenNames, brokenText, checkTextExactly, rulesOfStacks } from './broken.ts';

/**
 * examples/broken has one file a rule, which is also the rule's documentation. What `validate` says of it stands in
 * goldens/; `GOLDENS=write npx vitest run test/rules/broken-examples.test.ts` writes them anew, for a person to read.
 */
const goldens = join(import.meta.dirname, 'goldens');

const textOf = (name: string): string => {
  const text = brokenText(name);
  const { document, loaded } = checkTextExactly(text, `${name}.yaml`);
  return diagnosticsText(document, {
    colour: false,
    width: 100,
    sourceOf: () => text,
    checked: {
      objects: kindNames.reduce((sum, kind) => sum + (loaded.draft?.objects[kind].length ?? 0), 0),
      files: [`${name}.yaml`],
    },
  });
};

test('every local rule has an example', () => {
  const examples = [...brokenNames, ...rulesOfStacks];
  expect(rules.map(({ name }) => name).filter((name) => !examples.includes(name))).toEqual([]);
});

test('every rule by exact analysis has a name that can be set, and an example', () => {
  const names = exactRules.map(({ name }) => name);
  expect(names).toEqual(exactRuleNames);
  expect(names.filter((name) => !brokenNames.includes(name))).toEqual([]);
});

test('there is no example of what is no rule', () => {
  const names = new Set([...rules, ...exactRules, ...acknowledgementRules, ...readingRules].map(({ name }) => name));
  expect(brokenNames.filter((name) => !names.has(name))).toEqual([]);
});

test('there is no golden of what has no example', () => {
  const written = readdirSync(goldens).map((file) => file.replace(/\.txt$/, ''));
  expect(written.filter((name) => !brokenNames.includes(name))).toEqual([]);
});

describe.each(brokenNames)('%s', (name) => {
  test('only this rule finds something', () => {
    const { findings } = checkTextExactly(brokenText(name));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set([name]));
  });

  test('the file says what is wrong and why, in its first lines', () => {
    const [comment = ''] = brokenText(name).split('\nsealwright: 1\n');
    const lines = comment.split('\n');
    expect(lines.filter((line) => !line.startsWith('# '))).toEqual([]);
    expect(comment.length).toBeGreaterThan(60);
    expect(comment).toMatch(/[.?]$/);
  });

  test('what is said of it', () => {
    const file = join(goldens, `${name}.txt`);
    const said = textOf(name);
    if (process.env.GOLDENS === 'write') writeFileSync(file, said);
    expect(said).toBe(readFileSync(file, 'utf8'));
  });
});
