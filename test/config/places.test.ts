import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/model/configuration.ts';
import type { Part } from '../../src/model/finding.ts';
import { load } from './support.ts';

const at = (yaml: string, path: Path, part: Part = 'value') => {
  const place = load(yaml).placeOf({ path, part });
  return `${place?.line}:${place?.column}`;
};

const yaml = `sealwright: 1
groups:
  a: { name: A, members: [x@a.example, { group: b }] }
  b:
    name: "B"
    members:
      - y@a.example
      - group: a
x-shared: &shared { name: Shared }
folders:
  f: *shared
`;

describe('the place of a value, of its key, and of what is not written down', () => {
  test.each<[Path, Part, string]>([
    [['groups', 'a', 'name'], 'value', '3:14'],
    [['groups', 'a', 'name'], 'key', '3:8'],
    [['groups', 'a', 'members', 1, 'group'], 'value', '3:49'],
    [['groups', 'b', 'members', 1, 'group'], 'value', '8:16'],
    [['groups', 'b', 'members', 0], 'value', '7:9'],
    [['groups', 'b'], 'key', '4:3'],
    // What is not there stands where it would be looked for.
    [['groups', 'b', 'path'], 'value', '4:3'],
    [['groups', 'c', 'name'], 'value', '2:1'],
    [['policies'], 'value', '1:1'],
    [[], 'value', '1:1'],
    // Through an alias, to what it stands for.
    [['folders', 'f', 'name'], 'value', '9:27'],
  ])('%j %j', (path, part, expected) => {
    expect(at(yaml, path, part)).toBe(expected);
  });
});

describe('places inside a text', () => {
  const inside = (text: string, line: number, column: number) =>
    at(`sealwright: 1\ngroups:\n  a:\n    name: ${text}\n`, ['groups', 'a', 'name'], { line, column });

  test('of a block', () => {
    expect(inside('|\n      one\n      two\n', 2, 3)).toBe('6:9');
    expect(inside('|\n\n      two\n       three\n', 3, 1)).toBe('7:7');
    expect(inside('|2\n        one\n', 1, 1)).toBe('5:7');
    expect(inside('|- # comment\n      one\n', 1, 2)).toBe('5:8');
  });

  test('of a text on one line', () => {
    expect(inside('one two', 1, 5)).toBe('4:15');
    expect(inside("'one two'", 1, 5)).toBe('4:16');
    expect(inside('"one\\ttwo\\nthree"', 1, 5)).toBe('4:17');
    expect(inside('"one\\ttwo\\nthree"', 2, 1)).toBe('4:22');
  });

  test('of a folded text: its first line', () => {
    expect(inside('>\n      one\n      two\n', 1, 5)).toBe('5:7');
    expect(inside('one\n      two three', 1, 9)).toBe('4:11');
    expect(inside("'one\n      two three'", 1, 9)).toBe('4:12');
  });
});
