import type { Draft } from '../config/draft.ts';
import type { Configured, Path } from '../model/configuration.ts';
import { policyKinds } from '../model/kinds/kinds.ts';
import { formatRange, parseRange, type Range } from '../model/range.ts';
import { writtenList } from './written-items.ts';

/** A source range of a policy: as it is written, and what it means. */
export interface WrittenRange {
  readonly text: string;
  readonly range: Range;
  readonly policy: Configured;
  readonly path: Path;
}

/**
 * The source ranges of policies that can be read and are not written as they would be shown. As a value a range has no
 * host bits, so these are read again.
 */
export function oddlyWrittenRanges(draft: Draft): readonly WrittenRange[] {
  return rangesOf(draft, (policy) => {
    const shown = new Set(policy.fields.sourceIps.map(formatRange));
    return (text) => !shown.has(text);
  });
}

/** The source ranges of policies that hold every address. */
export function rangesOfEverything(draft: Draft): readonly WrittenRange[] {
  const isEverything = ({ prefix }: Range) => prefix === 0;
  return rangesOf(draft, ({ fields, invalid }) =>
    invalid.has('sourceIps') || fields.sourceIps.some(isEverything) ? () => true : undefined,
  ).filter(({ range }) => isEverything(range));
}

type Policy = Draft['objects'][(typeof policyKinds)[number]][number];

/** Reads again what `choose` picks of the texts of a policy; undefined: none. */
function rangesOf(draft: Draft, choose: (policy: Policy) => ((text: string) => boolean) | undefined) {
  return policyKinds.flatMap((kind) =>
    (draft.objects[kind] as readonly Policy[]).flatMap((policy): readonly WrittenRange[] => {
      if (policy.fields.sourceIps.length === 0 && !policy.invalid.has('sourceIps')) return [];
      const isChosen = choose(policy);
      if (!isChosen) return [];
      return writtenList(draft, kind, policy.key, 'sourceIps').flatMap((written, index): readonly WrittenRange[] => {
        const text = String(written).trim();
        const range = isChosen(text) ? parseRange(text) : undefined;
        const path = [kind, policy.key, 'sourceIps', index];
        return range?.ok ? [{ text, range: range.value, policy, path }] : [];
      });
    }),
  );
}
