import type { Item } from '../account/account.ts';
import { canonicalWordList } from '../content/canonical-word-list.ts';
import { eternalEnd, parseInstant } from '../model/instant.ts';
import type { Field, KindName } from '../model/kinds/field.ts';
import { fieldsOf } from '../model/kinds/kinds.ts';
import { memberKey } from '../model/scope.ts';
import type { Purpose } from '../model/wire/collections.ts';
import { decodeItem, decodeMember, type LiveNames } from '../model/wire/decode.ts';
import type { WireBody } from '../model/wire/encode.ts';
import { sameValue } from '../plan/normalise.ts';
import type { Marks } from './marks.ts';

/**
 * The fields of an object that are not as a call wrote them. Both sides are decoded, so that only what means something
 * else counts. Ids are compared by what they name, which takes questions: they are asked only where texts differ.
 */
export async function differences(
  kind: KindName,
  purpose: Purpose,
  written: WireBody,
  item: Item,
  marks: Marks,
  nowMs: number,
): Promise<readonly string[]> {
  const ids: Ids = new Map();
  const first = unequal(kind, written, item, nowMs, collecting(ids));
  if (first.length === 0 || ids.size === 0) return first;
  return unequal(kind, written, item, nowMs, await resolved(ids, purposeOf(kind, purpose), marks));
}

/** The keys of members, with nested groups by what their ids name. */
export async function memberKeys(items: readonly Item[], marks: Marks): Promise<readonly string[]> {
  const ids: Ids = new Map();
  const collect = collecting(ids);
  for (const item of items) decodeMember(item, collect);
  const names = await resolved(ids, 'secureMessaging', marks);
  return items.map((item) => memberKey(decodeMember(item, names)));
}

type Ids = Map<string, KindName>;

function unequal(kind: KindName, written: WireBody, item: Item, nowMs: number, names: LiveNames): readonly string[] {
  const wanted = decodeItem(kind, written, names).fields;
  const { fields: seen, unexpressed } = decodeItem(kind, item, names);
  return fieldsOf(kind)
    .filter(([, field]) => wireNames(field).some((name) => Object.hasOwn(written, name)))
    .filter(
      ([name, field]) =>
        unexpressed.includes(name) || !sameValue(canonical(field, wanted[name]), canonical(field, seen[name])),
    )
    .filter(([name]) => name !== 'enabled' || !disabledByService(written, item, nowMs))
    .map(([name]) => name);
}

const wireNames = ({ wire }: Field): readonly string[] => (typeof wire === 'string' ? [wire] : (wire ?? []));

const canonical = (field: Field, value: unknown): unknown =>
  field.type === 'wordList' && typeof value === 'string' ? canonicalWordList(value) : value;

/** Past its end, the service turns a policy off by itself. Its clock may be a little ahead of ours. */
function disabledByService(written: WireBody, { enabled, toEternal, toDateTime }: Item, nowMs: number): boolean {
  if (written.enabled !== true || enabled !== false || toEternal === true) return false;
  const end = parseInstant(toDateTime, 'last-second');
  const skewSeconds = 120;
  return end.ok && end.value < eternalEnd && end.value < nowMs / 1000 + skewSeconds;
}

/** Folders are in two trees; a definition's folder is in the tree of its own type. */
function purposeOf(kind: KindName, purpose: Purpose): Purpose {
  if (kind === 'contentDefinitions') return 'contentExamination';
  return kind === 'folders' ? purpose : 'secureMessaging';
}

const collecting = (ids: Ids): LiveNames => ({
  handleOf: (kind, id) => {
    ids.set(id, kind);
    return id;
  },
  attributeName: (id) => id,
});

async function resolved(ids: Ids, purpose: Purpose, marks: Marks): Promise<LiveNames> {
  const entries = [...ids].map(async ([id, kind]) => [id, await marks.of(kind, purpose, id)] as const);
  const found = new Map(await Promise.all(entries));
  return { handleOf: (_, id) => found.get(id) ?? null, attributeName: (id) => id };
}
