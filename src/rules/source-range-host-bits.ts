import { formatRange } from '../model/range.ts';
import type { Found, Rule } from './rule.ts';
import { oddlyWrittenRanges } from './source-ranges.ts';
import { capital, inPlace, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'source-range-host-bits',
  severity: 'warning',
  law: false,
  text: 'A source range that names an address inside of the range, not its first.',
  check: ({ draft }) =>
    oddlyWrittenRanges(draft).flatMap(({ text, range, policy, path }): readonly Found[] => {
      const meant = formatRange(range);
      // A range of everything is told by the rule about that: its first address is surely not what is meant.
      if (range.prefix === 0 || range.prefix === 32 || addressOf(text) === addressOf(meant)) return [];
      const addresses = 2 ** (32 - range.prefix);
      return [
        {
          message: `A source range begins in the middle. ${capital(nameOf(policy))} names \`${text}\`, which means all ${addresses} addresses of \`${meant}\`; write the range so, or \`${addressOf(text)}/32\` if that one address is meant.`,
          hint: inPlace(path, meant),
          path,
        },
      ];
    }),
};

/** Without the prefix length, and without zeros in front: `010.0.0.1` is 10.0.0.1 here. */
const addressOf = (text: string): string =>
  text
    .replace(/\/.*$/, '')
    .split('.')
    .map((part) => String(Number(part)))
    .join('.');
