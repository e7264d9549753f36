import { describe, expect, it } from 'vitest';
import { matchesPath, matchesText } from '../../src/plan/wildcard.ts';

describe('a pattern of narratives and names', () => {
  it.each([
    ['*', ''],
    ['*', 'anything / at all\nin two lines'],
    ['Partners: *', 'Partners: '],
    ['Partners: *', 'Partners: mail'],
    ['* mail', 'Partner mail'],
    ['*mail*', 'mail'],
    ['a*b*c', 'abc'],
    ['a*b*c', 'a-b-b-c'],
    ['a**c', 'abc'],
    ['[secure] (all?)', '[secure] (all?)'],
    ['a.c', 'a.c'],
    ['', ''],
    ['a*ba', 'aba'],
    ['*aa*aa*', 'aaaa'],
  ])('%j covers %j', (pattern, text) => expect(matchesText(pattern, text)).toBe(true));

  it.each([
    ['Partners: *', 'partners: mail'],
    ['Partners: *', 'Our Partners: mail'],
    ['* mail', 'Partner mails'],
    ['a*a', 'a'],
    ['ab*ba', 'aba'],
    ['a*b*c', 'acb'],
    ['a*b*b', 'ab'],
    ['*aa*aa*', 'aaa'],
    ['a.c', 'abc'],
    ['[a-z]', 'b'],
    ['a?', 'ab'],
    ['', 'a'],
  ])('%j does not cover %j', (pattern, text) => expect(matchesText(pattern, text)).toBe(false));

  it('takes no time to speak of on what repeats itself', () => {
    const began = performance.now();
    expect(matchesText(`${'*a'.repeat(500)}*b*`, 'a'.repeat(20_000))).toBe(false);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('a pattern of paths', () => {
  it.each([
    ['/**', ['A']],
    ['/**', ['A', 'B', 'C']],
    ['/Partners/**', ['Partners', 'Labs']],
    ['/Partners/**', ['Partners', 'Labs', 'Deep']],
    ['/Partners', ['Partners']],
    ['/*', ['Partners']],
    ['/Part*', ['Partners']],
    ['/**/Labs', ['A', 'B', 'Labs']],
    ['/A/**/Z', ['A', 'x', 'Z']],
    ['/A/**/Z', ['A', 'x', 'Z', 'Z']],
    ['Partners/*', ['Partners', 'Labs']],
    ['/**/**', ['A', 'B']],
  ])('%s covers %j', (pattern, names) => expect(matchesPath(pattern, names)).toBe(true));

  it.each([
    ['/Partners/**', ['Partners']],
    ['/Partners/**', ['Partners and others', 'Labs']],
    ['/Partners/**', ['Old', 'Partners', 'Labs']],
    ['/*', ['Partners', 'Labs']],
    ['/*', []],
    ['/**', []],
    ['/**/Labs', ['Labs']],
    ['/A/**/Z', ['A', 'Z']],
    ['/A/*', ['A/B']],
    ['/**/**', ['A']],
    ['/Partners', ['partners']],
  ])('%s does not cover %j', (pattern, names) => expect(matchesPath(pattern, names)).toBe(false));
});
