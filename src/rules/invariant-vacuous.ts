import type { Found, Rule } from './rule.ts';
import { vacuity } from './vacuity.ts';
import { capital, valueName } from './words.ts';
import { boxReader } from './written-boxes.ts';
import { isMapping, listOf, writtenItems } from './written-items.ts';

/**
 * Finds invariants that say of themselves that they are about no mail. That it holds for other reasons, such as several
 * exceptions that leave nothing together, or groups that have no member in common, is left to the exact analysis.
 */
export const rule: Rule = {
  name: 'invariant-vacuous',
  severity: 'warning',
  law: false,
  text: 'An invariant that no mail can ever meet.',
  check: ({ draft }) => {
    const items = writtenItems(draft, 'invariants');
    if (items.length === 0) return [];
    const read = boxReader(draft);
    const emptiness = vacuity(draft);
    return items.flatMap(({ written, path }): readonly Found[] => {
      const box = read(written, path);
      const empty = box && emptiness.whyEmpty(box);
      const covering = listOf(written.except).findIndex((except, index) => {
        const other = isMapping(except) ? read(except, [...path, 'except', index]) : undefined;
        return box && other && emptiness.covers(other, box);
      });
      const why =
        empty ??
        (covering < 0 ? undefined : { words: 'one of its exceptions leaves nothing of it', at: ['except', covering] });
      if (!why) return [];
      return [
        {
          message: `An invariant is about no mail at all. ${capital(valueName(path))} ("${String(written.name)}") always holds, since ${why.words}; correct it, or remove it.`,
          path: [...path, ...why.at],
        },
      ];
    });
  },
};
