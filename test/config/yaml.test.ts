import { describe, expect, test } from 'vitest';
import { maxFileCharacters } from '../../src/config/yaml/limits.ts';
import { diagnose, expectErrors, expectMessages } from './support.ts';

const first = (yaml: string) => {
  const [finding] = diagnose(yaml);
  return `${finding?.line}:${finding?.column} ${finding?.message.split('. ')[0]}`;
};

describe('broken YAML is said in words, once, at its place', () => {
  test.each([
    ['sealwright: 1\npolicies:\n\tx: 1\n', '3:1 A tab is used to indent'],
    ['a:\n  narrative: Finance: to partners\n', '2:14 A text has a colon and a blank in it'],
    ['a: 1\nb:\n  c: "x y\n  d: 2\n', '3:6 A quote is never closed'],
    ['a: [1, 2\nb: 3\n', '2:1 A bracket is not closed'],
    ['a: { b: 1\n', '2:1 A bracket is not closed'],
    ['a: @foo\n', '1:4 A text begins with a sign that YAML uses itself'],
    ['a: 1\n---\nb: 2\n', '2:1 The file holds more than one document'],
    ['%YAML 1.1\n---\na: 1\n', '1:1 The file has a YAML directive'],
    ['a: "x\\qz"\n', '1:6 A backslash in double quotes begins nothing that YAML knows'],
    ['sealwright: 1\n  policies:\n', '1:13 A key has a value and more below it'],
    ['sealwright: 1\npolicies\n', '2:1 A line is neither a key with a value nor part of a text'],
    ['', '1:1 The file is empty'],
    ['# nothing\n', '1:1 The file is empty'],
    ['- a\n', '1:1 The file is no configuration'],
    ['just text', '1:1 The file is no configuration'],
    ['a: * all\n', '1:4 An alias or anchor has no name'],
  ])('%j', (yaml, expected) => {
    expect(first(yaml)).toBe(expected);
    expect(diagnose(yaml)).toHaveLength(1);
  });

  test('the hint can be pasted', () => {
    expect(diagnose('a:\n  narrative: Finance: to partners\n')[0]?.hint).toBe('narrative: "Finance: to partners"');
  });
});

describe('what YAML allows and a configuration does not', () => {
  test('a key twice, with both places', () => {
    const [finding] = diagnose('sealwright: 1\ngroups:\n  a: { name: A }\n  b: { name: B }\n  a: { name: C }\n');
    expect(finding).toMatchObject({ rule: 'duplicate-key', line: 5, column: 3 });
    expect(finding?.related).toMatchObject([{ message: 'the first one is here', line: 3, column: 3 }]);
  });

  test('keys that programs reserve, that are no text, or that merge', () => {
    expectErrors('sealwright: 1\n__proto__: { a: 1 }\nconstructor: 2\n7: a\n? [a]\n: b\n<<: { a: 1 }\n').toEqual([
      '2:1 yaml-syntax',
      '3:1 yaml-syntax',
      '4:1 yaml-syntax',
      '5:3 yaml-syntax',
      '7:1 yaml-syntax',
    ]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  test('tags', () => {
    expectErrors('sealwright: 1\nx-a: !foo bar\nx-b: !!binary aGVsbG8=\n').toEqual([
      '2:11 yaml-syntax',
      '3:15 yaml-syntax',
    ]);
  });

  test('aliases are fine, but none that is unknown, contains itself, or makes a bomb', () => {
    expectErrors('sealwright: 1\nx-a: &a { name: A }\ngroups: { one: *a }\n').toEqual([]);
    expectErrors('sealwright: 1\nx-a: *none\n').toEqual(['2:6 yaml-syntax']);
    expectErrors('sealwright: 1\nx-a: &a [*a]\n').toEqual(['2:10 yaml-syntax']);
    const levels = Array.from({ length: 30 }, (_, n) => `x-${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]\n`);
    expectMessages(`sealwright: 1\nx-0: &a0 [lol]\n${levels.join('')}`).toEqual([
      expect.stringContaining('Aliases stand for too many values.'),
    ]);
  });
});

describe('files made to hurt', () => {
  test.each([
    ['brackets', '['.repeat(2_000_000)],
    ['braces', '{a: '.repeat(500_000)],
    ['dashes', `a:\n  ${'- '.repeat(500_000)}`],
    ['question marks', '? '.repeat(500_000)],
    ['commas', `[${','.repeat(500_000)}`],
    ['steps', Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['tags', '!! '.repeat(300_000)],
    ['anchors', '&a '.repeat(300_000)],
    ['documents', '---\n'.repeat(300_000)],
    ['directives', '%a\n'.repeat(300_000)],
  ])('%s: one finding, soon', (_, yaml) => {
    expect(diagnose(yaml)).toMatchObject([{ rule: 'yaml-syntax' }]);
  });

  test('a long token and many empty lines are nothing special', () => {
    expectErrors(`sealwright: 1\nx-a: ${'x'.repeat(5_000_000)}\n`).toEqual([]);
    expectErrors(`sealwright: 1\n${'\n'.repeat(200_000)}x-a: 1\n`).toEqual([]);
  });

  test('50 MB are refused before a parser sees them', () => {
    expectMessages('a: 1\n'.repeat(10_000_000)).toEqual([
      expect.stringContaining(`more than ${maxFileCharacters} are not read`),
    ]);
  });

  test('many thousand mistakes are told as some', () => {
    const start = `sealwright: 1\ngroups:\n  a: { name: A, members: [`;
    for (const member of ['x, ', '7, ', '{ group: b }, ']) {
      const findings = diagnose(`${start}${member.repeat(40_000)}] }\n`);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.length).toBeLessThanOrEqual(2000);
    }
  });

  test('ten thousand references to nothing', () => {
    const line = (_: unknown, n: number) =>
      `  p${n}: { narrative: P${n}, definition: d${n}, from: internal, to: external }\n`;
    const findings = diagnose(`sealwright: 1\npolicies:\n${Array.from({ length: 10_000 }, line).join('')}`);
    expect(findings[0]?.rule).toBe('unknown-reference');
  });

  test('binary', () => {
    expectErrors('a: \u0000b').toEqual(['1:4 unreadable-file']);
  });
});
