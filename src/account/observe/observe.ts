import { type Entity, isBuiltin } from '../../model/entity.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { kindNames, kinds } from '../../model/kinds/kinds.ts';
import type { Observed, ObservedAccount, ObservedObjects } from '../../model/observed-account.ts';
import { type Handle, type Member, memberKey } from '../../model/scope.ts';
import { canonicalSet } from '../../model/sorted.ts';
import type { Purpose } from '../../model/wire/collections.ts';
import { decodeItem, decodeMember, type LiveNames } from '../../model/wire/decode.ts';
import type { Item } from '../account.ts';
import { readFacts } from './facts.ts';
import { indexIds } from './id-index.ts';
import { readTime } from './read-time.ts';
import type { Listing, LookedUp, Recording } from './recording.ts';

/** What a recording shows. */
export type Observation =
  | {
      readonly type: 'observed';
      readonly account: ObservedAccount;
      /** Ids that objects refer to and that name nothing: somebody deleted the object meanwhile, or the service erred. */
      readonly dangling: readonly string[];
    }
  /** These must be looked up first: no list shows them, so they may be other ids of what is listed. */
  | { readonly type: 'unresolved'; readonly references: readonly Omit<LookedUp, 'item'>[] }
  /** The lists contradict each other, as they do when somebody writes while they are read. */
  | { readonly type: 'unclear'; readonly why: readonly string[] }
  | { readonly type: 'unusable'; readonly why: string };

/** From everything that was heard to one account: one id for each object, every value in its canonical form. */
export function observe(recording: Recording): Observation {
  const known = readFacts(recording.account);
  if (!known) return { type: 'unusable', why: 'it does not say which account and edition it is' };
  const ids = indexIds(recording, known.facts.edition);
  const { secureMessaging, contentExamination } = ids.roots;
  if (ids.unclear.length > 0) return { type: 'unclear', why: ids.unclear };
  if (secureMessaging === undefined || contentExamination === undefined) {
    return { type: 'unusable', why: 'it shows no root folder' };
  }

  const unresolved = new Map<string, Omit<LookedUp, 'item'>>();
  const attributeNames = new Map([...known.attributeIds].map(([name, id]) => [id, name]));
  // Set by the two functions below while an object is decoded: handles and attributes that name nothing.
  let strange: string[] = [];
  let purpose: Purpose = 'secureMessaging';
  const names: LiveNames = {
    handleOf: (kind, id) => {
      const handle = ids.handles.get(id);
      if (handle === undefined) unresolved.set(`${kind} ${id}`, { kind, purpose, id });
      else if (ids.gone.has(id) && handle !== null) strange.push(handle);
      return handle ?? null;
    },
    attributeName: (id) => {
      const name = attributeNames.get(id);
      if (name === undefined) strange.push(id);
      return name ?? id;
    },
  };

  const decode = (listing: Listing, item: Item): Observed => {
    strange = [];
    purpose = listing.purpose;
    const { kind } = listing;
    const id = String(item.id);
    const decoded = decodeItem(kind, item, names);
    const fields = { ...decoded.fields };
    if (kind === 'folders') fields.for = listing.purpose;
    const members = kind === 'groups' ? readMembers(recording.members[id] ?? [], names) : undefined;
    if (members) fields.members = members.values;
    const handle = ids.handles.get(id) as Handle;
    return {
      kind,
      handle,
      id,
      name: String(fields[kinds[kind].identity.name] ?? ''),
      fields: fields as unknown as Entity['fields'],
      builtin: item.builtin === true || isBuiltin(handle),
      createTime: readTime(item.createTime),
      lastUpdated: typeof item.lastUpdated === 'string' ? item.lastUpdated : null,
      unexpressed: strange.length > 0 ? [...decoded.unexpressed, ...fieldsWith(fields, strange)] : decoded.unexpressed,
      ...(members ? { memberIds: members.ids } : {}),
    };
  };

  const objects = Object.fromEntries(kindNames.map((kind) => [kind, [] as Observed[]])) as Record<KindName, Observed[]>;
  for (const listing of recording.listings) {
    for (const item of onceEach(listing.items)) {
      if (listing.kind !== 'folders' || item.root !== true) objects[listing.kind].push(decode(listing, item));
    }
  }
  if (unresolved.size > 0) return { type: 'unresolved', references: [...unresolved.values()] };
  return {
    type: 'observed',
    account: {
      ...known,
      objects: objects as unknown as ObservedObjects,
      roots: { secureMessaging, contentExamination },
      otherIds: ids.otherIds,
    },
    dangling: [...ids.gone],
  };
}

/** A list that grows or shrinks while its pages are read can show an object twice: the later page is newer. */
function onceEach(items: readonly Item[]): Iterable<Item> {
  return new Map(items.map((item) => [item.id, item])).values();
}

function readMembers(items: readonly Item[], names: LiveNames) {
  const members: Member[] = [];
  const ids = new Map<string, string>();
  for (const item of items) {
    const member = decodeMember(item, names);
    members.push(member);
    ids.set(memberKey(member), String(item.id));
  }
  return { values: canonicalSet(members, memberKey), ids };
}

/** The names of the fields that hold one of these words somewhere. */
const fieldsWith = (fields: Readonly<Record<string, unknown>>, words: readonly string[]): readonly string[] =>
  Object.keys(fields).filter((name) => {
    const text = JSON.stringify(fields[name]);
    return words.some((word) => text.includes(JSON.stringify(word)));
  });
