import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchFiles } from '../../src/cli/match-files.ts';
import { layoutOf } from '../../src/config/format/format-yaml.ts';
import { type Hunk, hunksOf } from '../../src/config/format/unified-diff.ts';
import { runs } from '../support/runs.ts';
import { randomOf } from '../support/same-meaning.ts';
import { messy } from './messy.ts';

const shown = (hunks: readonly Hunk[]) =>
  hunks.flatMap(({ header, lines }) => [
    header,
    ...lines.map(({ sign, text, unended }) => sign + text + (unended ? '⏎' : '')),
  ]);

/** What `patch` does: the lines of a hunk must be there, and are replaced. */
function patched(before: string, hunks: readonly Hunk[]): string {
  const lines = before.split(/(?<=\n)/);
  const result: string[] = [];
  let at = 0;
  for (const { header, lines: changes } of hunks) {
    const [, first = '', count = '', , newCount = ''] = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(header) ?? [];
    result.push(...lines.slice(at, Number(first) - 1));
    at = Number(first) - 1;
    const whole = changes.map(({ sign, text, unended }) => [sign, text + (unended ? '' : '\n')] as const);
    const old = whole.filter(([sign]) => sign !== '+').map(([, line]) => line);
    const now = whole.filter(([sign]) => sign !== '-').map(([, line]) => line);
    expect([old.length, now.length]).toEqual([Number(count), Number(newCount)]);
    expect(lines.slice(at, at + old.length)).toEqual(old);
    result.push(...now);
    at += old.length;
  }
  return [...result, ...lines.slice(at)].join('');
}

describe('the difference that formatting makes', () => {
  test('is shown with three lines around it', () => {
    const before = 'a: 1\nb: 2\nc: 3\nd: 4\ne:   5\n\n\nf: 6\ng: 7\nh: 8\ni: 9';
    expect(shown(hunksOf(before, layoutOf(before)))).toEqual([
      '@@ -2,10 +2,9 @@',
      ' b: 2',
      ' c: 3',
      ' d: 4',
      '-e:   5',
      '+e: 5',
      ' ',
      '-',
      ' f: 6',
      ' g: 7',
      ' h: 8',
      '-i: 9⏎',
      '+i: 9',
    ]);
  });

  test('is in two parts where more than six lines are alike between', () => {
    const lines = (alike: number) => `a:  1\n${'b: 1\n'.repeat(alike)}c:  1\n`;
    expect(hunksOf(lines(6), layoutOf(lines(6))).map(({ header }) => header)).toEqual(['@@ -1,8 +1,8 @@']);
    expect(hunksOf(lines(7), layoutOf(lines(7))).map(({ header }) => header)).toEqual([
      '@@ -1,4 +1,4 @@',
      '@@ -6,4 +6,4 @@',
    ]);
    expect(hunksOf('\n\n', '').map(({ header }) => header)).toEqual(['@@ -1,2 +0,0 @@']);
  });

  test('is nothing where nothing changes', () => {
    expect(hunksOf('a: 1\n', 'a: 1\n')).toEqual([]);
  });

  test('gives the formatted text when it is applied', () => {
    const examples = matchFiles('examples', '**/*.yaml').map((path) => readFileSync(path, 'utf8'));
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.integer(), fc.boolean(), (text, seed, cut) => {
        const mess = messy(text, randomOf(seed)).slice(0, cut ? -1 : undefined);
        const after = layoutOf(mess);
        expect(patched(mess, hunksOf(mess, after))).toBe(after);
      }),
      runs(100),
    );
  });
});
