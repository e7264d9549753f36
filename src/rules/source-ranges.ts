import type { Draft } from '../config/draft.ts';
import type { Configured, Path } from '../model/configuration.ts';
import { policyKinds } from '../model/kinds/kinds.ts';
import { parseRange, type Range } from '../model/range.ts';
import { writtenList } from './written-items.ts';

/** A source range of a policy: as it is written, and what it means. */
export interface WrittenRange {
  readonly text: string;
  readonly range: Range;
  readonly policy: Configured;
  readonly path: Path;
}

/** All source ranges of policies that can be read. As a value a range has no host bits, so each is read again. */
export function writtenRanges(draft: Draft): readonly WrittenRange[] {
  return policyKinds.flatMap((kind) =>
    draft.objects[kind].flatMap((policy) => {
      if (policy.fields.sourceIps.length === 0 && !policy.invalid.has('sourceIps')) return [];
      return writtenList(draft, kind, policy.key, 'sourceIps').flatMap((text, index): readonly WrittenRange[] => {
        const range = parseRange(text);
        const path = [kind, policy.key, 'sourceIps', index];
        return range.ok ? [{ text: String(text).trim(), range: range.value, policy, path }] : [];
      });
    }),
  );
}
