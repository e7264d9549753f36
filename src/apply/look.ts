// After an answer that was lost, and after every call that mail can feel, the account itself is asked. This file says
// what the account has to show for each sort of call.

import type { Account, Item } from '../account/account.ts';
import type { Clock } from '../account/clock.ts';
import { differences, memberKeys } from './compare.ts';
import type { Marks } from './marks.ts';
import type { ReadyIdentity, ReadyStep } from './resolve.ts';

/** What the account shows of a call. */
export interface Seen {
  /** Everything is as the call wanted it. */
  readonly asWanted: boolean;
  /** What is not; a sentence where it is no field. */
  readonly missing: readonly string[];
  /** Of a call that makes an object: the id it was found by. */
  readonly id?: string;
}

export interface Looking {
  readonly account: Pick<Account, 'item' | 'named' | 'members'>;
  readonly marks: Marks;
  readonly clock: Clock;
}

/** `id`: of the object, where it is known. */
export async function look(step: ReadyStep, id: string | null, looking: Looking): Promise<Seen> {
  const seen = await lookOnce(step, id, looking);
  if (seen.asWanted) return seen;
  // What objects are recognised by may be out of date: the next look asks anew.
  looking.marks.forget();
  return seen;
}

async function lookOnce(step: ReadyStep, id: string | null, looking: Looking): Promise<Seen> {
  const { call, subject } = step;
  if (subject.type === 'members') return lookAtMembers(step, subject.group, looking);
  if (id === null) return find(subject.identity, looking);
  const { kind, purpose } = subject.identity;
  const item = await looking.account.item(kind, purpose, id);
  if (!item.ok) return unread(item.problem.message);
  if (call.method === 'DELETE') return item.value === null ? good() : notYet('it is still there');
  if (item.value === null) return notYet('it is not there');
  const { account: _, marks, clock } = looking;
  const fields = await differences(kind, purpose, call.body ?? {}, item.value, marks, clock.now());
  return { asWanted: fields.length === 0, missing: fields, id };
}

/** A lost call has made this object if there is exactly one of its identity now: a plan makes none that exists already. */
async function find(identity: ReadyIdentity, looking: Looking): Promise<Seen> {
  const found = await byIdentity(identity, looking);
  if (typeof found === 'string') return unread(found);
  const [item, another] = found;
  if (item === undefined) return notYet('it is not there');
  if (another !== undefined) return notYet('several of that name are there');
  return { asWanted: true, missing: [], id: String(item.id) };
}

/** All objects of an identity; or what went wrong, in words. */
export async function byIdentity(identity: ReadyIdentity, looking: Looking): Promise<readonly Item[] | string> {
  const { account, marks } = looking;
  const { kind, purpose, name, folder, path } = identity;
  const named = await account.named(kind, purpose, name);
  if (!named.ok) return named.problem.message;
  const here: Item[] = [];
  const wantedFolder = folder === undefined ? undefined : await marks.of('folders', purpose, folder);
  for (const item of named.value) {
    if (path !== undefined && (item.path ?? '/') !== path) continue;
    if (wantedFolder !== undefined && (await folderOf(kind, purpose, item, marks)) !== wantedFolder) continue;
    here.push(item);
  }
  return here;
}

/** The mark of the folder that an item is in; null: the root. */
async function folderOf(
  kind: ReadyIdentity['kind'],
  purpose: ReadyIdentity['purpose'],
  item: Item,
  marks: Marks,
): Promise<string | null> {
  const id = kind === 'folders' ? item.parentId : item.folderId;
  return typeof id === 'string' ? marks.of('folders', purpose, id) : null;
}

async function lookAtMembers(step: ReadyStep, group: string, { account, marks }: Looking): Promise<Seen> {
  const there = await account.members(group);
  if (!there.ok) return unread(there.problem.message);
  const present = new Set(await memberKeys(there.value, marks));
  const meant = await memberKeys(meantMembers(step), marks);
  const removing = step.call.method === 'DELETE';
  const wrong = meant.filter((key) => present.has(key) === removing);
  if (wrong.length === 0) return good();
  return notYet(removing ? 'a member is still there' : `${wrong.length} of ${meant.length} members are not there`);
}

/** The members that a call is about, as the interface carries them. */
function meantMembers({ call, subject }: ReadyStep): readonly Item[] {
  if (call.method === 'POST') return (call.body?.members ?? []) as unknown as readonly Item[];
  if (subject.type !== 'members') return [];
  return subject.members.map((member) =>
    member.type === 'address'
      ? { emailAddress: member.address }
      : member.type === 'domain'
        ? { domain: member.domain }
        : // What is taken out is in the account's own terms.
          { groupId: member.group.replace(/^live:/, '') },
  );
}

const good = (): Seen => ({ asWanted: true, missing: [] });
const notYet = (why: string): Seen => ({ asWanted: false, missing: [why] });
const unread = (message: string): Seen => ({ asWanted: false, missing: [`could not be read back: ${message}`] });
