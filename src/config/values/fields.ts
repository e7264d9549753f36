import { canonicalWordList } from '../../content/canonical-word-list.ts';
import type { Path } from '../../model/configuration.ts';
import { parseDuration, parseExpiry } from '../../model/duration.ts';
import { eternalEnd, eternalStart, type Instant, parseInstant } from '../../model/instant.ts';
import type { Field } from '../../model/kinds/field.ts';
import { type Parsed, parsed } from '../../model/parsed.ts';
import { formatRange, parseRange } from '../../model/range.ts';
import { type Banner, memberKey, scopeKey } from '../../model/scope.ts';
import { canonicalSet } from '../../model/sorted.ts';
import { accept, type Context, reference } from './context.ts';
import { readMember, readRecipient, readScope, readSender } from './scopes.ts';

/** Reads the value of a field, in the form that the schema lets through; undefined where it could not be read. */
export function readField(field: Field, written: unknown, path: Path, context: Context): unknown {
  switch (field.type) {
    case 'text':
    case 'flag':
    case 'choice':
      return written;
    case 'path':
      return `/${(written as string).split('/').filter(Boolean).join('/')}`;
    case 'score':
      return accept(parseScore(written), context, 'activation-score-range', written, path);
    case 'choices':
      return field.options.filter((option) => (written as readonly string[]).includes(option));
    case 'duration':
      return accept(parseDuration(written), context, 'invalid-duration', written, path);
    case 'expiry':
      return accept(parseExpiry(written), context, 'invalid-duration', written, path);
    case 'instant':
      return readInstant(written, field.bare, path, context);
    case 'reference':
      return readReference(written as string, field.to, path, context);
    case 'sender':
      return readSender(written, path, context);
    case 'recipient':
      return readRecipient(written, path, context);
    case 'ranges':
      return readList(
        written,
        path,
        (range, at) => accept(parseRange(range), context, 'invalid-source-range', range, at),
        formatRange,
      );
    case 'banner':
      return readBanner(written);
    case 'members':
      return readList(written, path, (member, at) => readMember(member, at, context), memberKey);
    case 'audience':
      return readList(written, path, (scope, at) => readScope(scope, at, context), scopeKey);
    case 'wordList':
      return canonicalWordList(written as string);
  }
}

/** What a field that could not be read holds, so that the others can still be checked. */
export function placeholder(field: Field): unknown {
  if (field.default !== undefined) return field.default;
  if (!field.required) return null;
  switch (field.type) {
    case 'sender':
      return { type: 'everyone', basedOn: 'envelope' };
    case 'recipient':
      return { type: 'everyone' };
    case 'expiry':
      return 'never';
    case 'score':
      return 1;
    case 'choice':
      return field.options[0];
    case 'flag':
      return false;
    default:
      return field.type === 'choices' ? [] : '';
  }
}

/** Reads a moment; what the service calls eternal is none. */
export function readInstant(
  written: unknown,
  bare: 'first-second' | 'last-second',
  path: Path,
  context: Context,
): Instant | null | undefined {
  const instant = accept(parseInstant(written, bare), context, 'invalid-duration', written, path);
  if (instant === undefined) return undefined;
  return instant <= eternalStart || instant >= eternalEnd ? null : instant;
}

/** The root folder has no key: `/` is an author's attempt to name it, which is the same as naming none. */
function readReference(written: string, to: Parameters<typeof reference>[1][number], path: Path, context: Context) {
  return to === 'folders' && written === '/' ? null : reference(written, [to], path, context);
}

function parseScore(written: unknown): Parsed<number> {
  if (typeof written === 'number' && Number.isInteger(written) && written >= 1 && written <= 99) return parsed(written);
  const number = Number(written);
  const fix =
    typeof written === 'string' && Number.isInteger(number) && number >= 1 && number <= 99 ? written : undefined;
  const problem =
    typeof written === 'string' ? 'is not a number' : Number.isInteger(number) ? 'is outside of it' : 'is not whole';
  return fix === undefined ? { ok: false, problem } : { ok: false, problem, fix };
}

/** Reads a list as a set. All items are read, so that each mistake is reported; one makes the list unreadable. */
function readList<T>(
  written: unknown,
  path: Path,
  read: (item: unknown, path: Path) => T | undefined,
  keyOf: (value: T) => string,
): readonly T[] | undefined {
  const items = written as readonly unknown[];
  const values = items.map((item, index) => read(item, [...path, index]));
  const known = values.filter((value) => value !== undefined) as T[];
  return known.length < items.length ? undefined : canonicalSet(known, keyOf);
}

function readBanner(written: unknown): Banner {
  if (written === 'hidden' || written === 'standard') return { type: written };
  const banner = written as { readonly text?: string; readonly html?: string };
  return banner.html === undefined ? { type: 'text', text: banner.text ?? '' } : { type: 'html', html: banner.html };
}
