import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryChange, arbitraryConfiguration, arbitraryTakeover } from '../support/arbitrary-configuration.ts';
import { check, oneFile } from '../support/plain-files.ts';

/** A generator that makes little but refused configurations would make every law below it hold. */
describe('generated configurations', () => {
  const generators = [
    ['alone', arbitraryConfiguration],
    ['as a change', arbitraryChange.map(([, after]) => after)],
    ['as a takeover', arbitraryTakeover.map(([, after]) => after)],
  ] as const;

  it.each(generators)('are valid, %s', (_, generator) => {
    const errors = fc
      .sample(generator, { numRuns: 200, seed: 20_261_122 })
      .map((plain) => check(oneFile(plain)).findings.filter(({ severity }) => severity === 'error'))
      .filter((found) => found.length > 0);
    expect(errors.slice(0, 3)).toEqual([]);
  });

  it('say nearly everything that a configuration can say', () => {
    const text = JSON.stringify(fc.sample(arbitraryChange, { numRuns: 200, seed: 20_261_122 }));
    const words = ['aliases', 'protect', 'when', 'publishedTo', 'directory', 'sourceIps', 'extendBy', 'basedOn', 'in'];
    expect(words.filter((word) => !text.includes(`"${word}":`))).toEqual([]);
  });
});
