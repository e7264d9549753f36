import type { Draft } from '../config/draft.ts';
import type { Context } from '../config/values/context.ts';
import { readInstant } from '../config/values/fields.ts';
import { readRecipient, readSender } from '../config/values/scopes.ts';
import type { Path } from '../model/configuration.ts';
import type { Instant } from '../model/instant.ts';
import { parseRange, type Range } from '../model/range.ts';
import type { Scope, Sender } from '../model/scope.ts';
import { isMapping, listOf, type Written } from './written-items.ts';

/** Some mail, as an invariant or an exception of it describes it; null: any. */
export interface Box {
  readonly from: Sender | null;
  readonly to: Scope | null;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly ranges: readonly Range[] | null;
}

export type BoxReader = (written: Written, path: Path) => Box | undefined;

/** Reads boxes; undefined where a part can't be read, which is then told by the rule about such values. */
export function boxReader(draft: Draft): BoxReader {
  return (written, path) => {
    const context: Context = { edition: null, keys: draft.keys, problems: [], dangling: [] };
    const during = isMapping(written.during) ? written.during : {};
    const from = written.from === undefined ? null : readSender(written.from, path, context);
    const to = written.to === undefined ? null : readRecipient(written.to, path, context);
    const start = during.start === undefined ? null : readInstant(during.start, 'first-second', path, context);
    const end = during.end === undefined ? null : readInstant(during.end, 'last-second', path, context);
    const ranges = listOf(written.sourceIps).map(parseRange);
    const known = ranges.flatMap((range) => (range.ok ? [range.value] : []));
    if (from === undefined || to === undefined || start === undefined || end === undefined) return undefined;
    if (known.length < ranges.length) return undefined;
    // As for a policy, an empty list is no limit.
    return { from, to, start, end, ranges: known.length === 0 ? null : known };
  };
}
