import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/model/configuration.ts';
import { arbitraryChange, type PlainConfiguration } from '../support/arbitrary-configuration.ts';
import { applyTo, openAccount, planFor } from '../support/generated-account.ts';
import { configured, type Files } from '../support/plain-files.ts';
import { runs } from '../support/runs.ts';
import { inSeveralFiles, randomOf, renamed, reordered } from '../support/same-meaning.ts';

/** The same configuration written otherwise, and how to bring a text about it back to the first one's words. */
type Rewrite = (
  plain: PlainConfiguration,
  seed: number,
) => { plain: PlainConfiguration; files?: Files; undo?: (text: string) => string };

const rewrites: readonly (readonly [string, Rewrite])[] = [
  ['keys are renamed', (plain, seed) => renamed(plain, randomOf(seed))],
  [
    'keys, sections and sets stand in another order',
    (plain, seed) => ({ plain: reordered(plain, randomOf(seed)) as PlainConfiguration }),
  ],
  ['objects are spread over several files', (plain, seed) => ({ plain, files: inSeveralFiles(plain, randomOf(seed)) })],
];

/**
 * A list that is a set is written in the order of keys, so with other keys its order is another: members, audiences,
 * and the definitions of an access change, also where they are told in words.
 */
function setsInOrder(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => setsInOrder(item));
    const isSet = ['members', 'publishedTo', 'definitions', 'before', 'after'].includes(name);
    return isSet ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const told = 'definitions' in value ? (text: unknown) => String(text).split(', ').sort() : (same: unknown) => same;
  return Object.fromEntries(
    Object.entries(value).map(([own, item]) => [
      own,
      own === 'before' || own === 'after' ? setsInOrder(told(item), own) : setsInOrder(item, own),
    ]),
  );
}

describe('plan and calls are the same', () => {
  it.each(rewrites)('where %s', (_, rewrite) =>
    fc.assert(
      fc.asyncProperty(arbitraryChange, fc.nat(), async ([before, after], seed) => {
        const target = await openAccount(before);
        await applyTo(target, configured(before));
        const { plain, files, undo } = rewrite(after, seed);
        const told = async (configuration: Configuration, words: (text: string) => string = (text) => text) => {
          // Digests of what is written down, keys included.
          const { fingerprint: _, directory: __, ...document } = (await planFor(target, configuration)).document;
          return setsInOrder(JSON.parse(words(JSON.stringify(document))));
        };
        expect(await told(configured(plain, files), undo)).toEqual(await told(configured(after)));
        await target.close();
      }),
      runs(),
    ),
  );
});
