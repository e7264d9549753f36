import type { Alias, Configuration, Configured } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { LookedUp } from '../model/looked-up.ts';
import type { Observed } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import type { Purpose } from '../model/wire/collections.ts';
import { folderPlace, type LiveIndex } from './live-index.ts';
import { type FoundLookup, foundIn, type NotFound } from './lookups.ts';
import { purposeOf } from './purpose-of.ts';

/**
 * Which live object is which configured one. There is no state file: identity is the pair of folder and description,
 * a folder's path, a group's path and name, a policy's kind and narrative.
 *
 * An `id` comes first, then an exact match, then an alias, so that nobody's alias takes what somebody else names. Folders
 * are paired from the root downwards, and everything in a folder is looked for in the live folder that the configured
 * one was paired with: that is how an alias of a folder carries what is below it.
 */
export interface Pair<K extends KindName = KindName> {
  readonly configured: Configured<K>;
  readonly observed: Observed<K>;
  readonly by: 'id' | 'identity' | 'alias';
}

/** Why a configured object has no partner although it should. */
export type Unpaired =
  | { readonly type: 'absent' }
  | { readonly type: 'repeated'; readonly candidates: readonly Observed[] }
  /** The candidates have its identity: without its `id` it would be one of them. */
  | { readonly type: 'unknown-id'; readonly id: string; readonly candidates: readonly Observed[] }
  /** A group of this name comes from elsewhere than it should. */
  | { readonly type: 'other-source'; readonly candidate: Observed };

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly partnerOf: (configured: Configured) => Observed | undefined;
  /** The configured object that a live one was paired with. */
  readonly keyOf: (kind: KindName, handle: Handle) => Handle | undefined;
  readonly whyUnpaired: (configured: Configured) => Unpaired | undefined;
  readonly unpaired: readonly { readonly configured: Configured; readonly why: Unpaired }[];
  /** Live objects that no configured one is. */
  readonly leftOver: readonly Observed[];
  /** Those among them of which a configured one may be meant: nothing is done to them until that is told. */
  readonly inDoubt: ReadonlySet<Observed>;
  /** What is looked up and not described, and which live object it is. */
  readonly found: readonly FoundLookup[];
  readonly notFound: readonly NotFound[];
}

interface Draft {
  readonly live: LiveIndex;
  readonly lookups: ReadonlyMap<Handle, LookedUp>;
  readonly partner: Map<string, Pair>;
  readonly taken: Set<Observed>;
  readonly reasons: Map<string, Unpaired>;
}

export function pair(configuration: Configuration, live: LiveIndex): Pairing {
  const { lookedUp = [] } = configuration;
  const lookups = new Map(lookedUp.flatMap((one) => (one.kind === 'folders' ? [[one.handle, one] as const] : [])));
  const draft: Draft = { live, lookups, partner: new Map(), taken: new Set(), reasons: new Map() };
  for (const kind of kindNames) for (const object of all(configuration, kind)) pairById(draft, object);
  for (const kind of kindNames) {
    if (kind === 'folders') pairFolders(draft, configuration.objects.folders);
    else pairKind(draft, all(configuration, kind));
  }
  return finish(configuration, draft);
}

const all = (configuration: Configuration, kind: KindName) => configuration.objects[kind] as readonly Configured[];
const nameOfPair = (object: { kind: KindName; handle: Handle }) => `${object.kind} ${object.handle}`;

function take(draft: Draft, configured: Configured, observed: Observed, by: Pair['by']): void {
  draft.partner.set(nameOfPair(configured), { configured, observed, by });
  draft.taken.add(observed);
}

function pairById(draft: Draft, configured: Configured): void {
  if (configured.liveId === null) return;
  const observed = draft.live.byId(configured.kind, configured.liveId);
  if (observed && !observed.builtin) take(draft, configured, observed, 'id');
  else draft.reasons.set(nameOfPair(configured), { type: 'unknown-id', id: configured.liveId, candidates: [] });
}

function pairKind(draft: Draft, objects: readonly Configured[]): void {
  for (const object of objects) pairExactly(draft, object);
  for (const object of objects) pairByAlias(draft, object);
}

/** Level by level: a pair made by an alias lets what is below it match exactly. */
function pairFolders(draft: Draft, folders: readonly Configured<'folders'>[]): void {
  const depth = depths(folders);
  const levels = [...new Set(depth.values())].sort((a, b) => a - b);
  for (const level of levels) {
    const here = folders.filter((folder) => depth.get(folder.handle) === level);
    for (const folder of here) pairExactly(draft, folder);
    for (const folder of here) pairByAlias(draft, folder);
  }
}

function pairExactly(draft: Draft, configured: Configured): void {
  const place = placeOf(draft, configured);
  if (place !== undefined)
    choose(draft, configured, draft.live.at(configured.kind, place, configured.name), 'identity');
}

function pairByAlias(draft: Draft, configured: Configured): void {
  for (const alias of configured.aliases) {
    const place = alias.in === null ? placeOf(draft, configured) : aliasPlace(draft, configured, alias.in);
    if (place !== undefined) choose(draft, configured, draft.live.at(configured.kind, place, alias.name), 'alias');
  }
}

function choose(draft: Draft, configured: Configured, found: readonly Observed[], by: Pair['by']): void {
  const name = nameOfPair(configured);
  const free = found.filter((candidate) => !draft.taken.has(candidate));
  const reason = draft.reasons.get(name);
  if (reason?.type === 'unknown-id' && by === 'identity') draft.reasons.set(name, { ...reason, candidates: free });
  if (reason || draft.partner.has(name)) return;
  const fitting =
    configured.kind === 'groups' ? free.filter((group) => fits(configured as Configured<'groups'>, group)) : free;
  const [only, ...others] = fitting;
  if (only && others.length === 0) take(draft, configured, only, by);
  else if (only) draft.reasons.set(name, { type: 'repeated', candidates: fitting });
  else if (free[0] && configured.kind === 'groups')
    draft.reasons.set(name, { type: 'other-source', candidate: free[0] });
}

/** A managed group is a local one; a looked-up one may say which it means. */
function fits(configured: Configured<'groups'>, observed: Observed): boolean {
  const { source } = (observed as Observed<'groups'>).fields;
  if (configured.fields.members !== null) return source !== 'directory';
  return configured.fields.source === null || configured.fields.source === source;
}

function placeOf(draft: Draft, configured: Configured): string | undefined {
  switch (configured.kind) {
    case 'groups':
      return (configured as Configured<'groups'>).fields.path;
    case 'folders': {
      const fields = (configured as Configured<'folders'>).fields;
      return within(draft, fields.for, fields.in);
    }
    case 'definitions':
      return within(draft, 'secureMessaging', (configured as Configured<'definitions'>).fields.folder);
    case 'contentDefinitions':
      return within(draft, 'contentExamination', (configured as Configured<'contentDefinitions'>).fields.folder);
    default:
      return '';
  }
}

/** The live place that a configured folder stands for; undefined while that folder does not exist. */
function within(draft: Draft, purpose: Purpose, folder: Handle | null): string | undefined {
  const live = folder === null ? null : liveFolder(draft, folder);
  return live === undefined ? undefined : folderPlace(purpose, live);
}

/** The handle of the live folder that a configured or looked-up one is; undefined while that is not there. */
function liveFolder(draft: Draft, folder: Handle, inside: readonly Handle[] = []): Handle | undefined {
  const lookup = draft.lookups.get(folder);
  if (!lookup) return draft.partner.get(`folders ${folder}`)?.observed.handle;
  // What is looked up in itself is nowhere.
  if (inside.includes(folder)) return undefined;
  const [only, another] = foundIn(draft.live, lookup, (of) => liveFolder(draft, of, [...inside, folder]));
  return another ? undefined : only?.handle;
}

function aliasPlace(draft: Draft, configured: Configured, names: NonNullable<Alias['in']>): string | undefined {
  if (configured.kind === 'groups') return `/${names.join('/')}`;
  const purpose = purposeOf(configured);
  if (purpose === undefined) return '';
  const folder = draft.live.folderAt(purpose, names);
  return folder === undefined ? undefined : folderPlace(purpose, folder);
}

/** How deep each folder is; the folders of a cycle count as top ones (the rule `folder-cycle` reports them). */
export function depths(
  folders: readonly { readonly handle: Handle; readonly fields: { readonly in: Handle | null } }[],
): Map<Handle, number> {
  const parent = new Map(folders.map((folder) => [folder.handle, folder.fields.in]));
  const depth = new Map<Handle, number>();
  for (const { handle } of folders) {
    let steps = 0;
    for (let at = parent.get(handle) ?? null; at !== null && steps <= folders.length; at = parent.get(at) ?? null)
      steps++;
    depth.set(handle, steps > folders.length ? 0 : steps);
  }
  return depth;
}

function finish(configuration: Configuration, draft: Draft): Pairing {
  const keys = new Map<string, Handle>();
  for (const { configured, observed } of draft.partner.values()) keys.set(nameOfPair(observed), configured.handle);
  const unpaired = kindNames.flatMap((kind) =>
    all(configuration, kind)
      .filter((object) => !draft.partner.has(nameOfPair(object)))
      .map((configured) => ({
        configured,
        why: draft.reasons.get(nameOfPair(configured)) ?? ({ type: 'absent' } as const),
      })),
  );
  const { found, notFound } = lookUp(configuration, draft);
  // What is described goes by the key of its description.
  const looked = new Set<Observed>();
  for (const { lookup, observed } of found) {
    keys.set(nameOfPair(observed), lookup.handle);
    looked.add(observed);
  }
  const whys = new Map<Configured, Unpaired>(unpaired.map(({ configured, why }) => [configured, why]));
  return {
    pairs: kindNames.flatMap((kind) =>
      all(configuration, kind).flatMap((object) => draft.partner.get(nameOfPair(object)) ?? []),
    ),
    partnerOf: (configured) => draft.partner.get(nameOfPair(configured))?.observed,
    keyOf: (kind, handle) => keys.get(`${kind} ${handle}`),
    whyUnpaired: (configured) => whys.get(configured),
    unpaired,
    leftOver: kindNames.flatMap((kind) =>
      (draft.live.account.objects[kind] as readonly Observed[]).filter(
        (object) => !draft.taken.has(object) && !looked.has(object),
      ),
    ),
    inDoubt: new Set(unpaired.flatMap(({ why }) => ('candidates' in why ? why.candidates : []))),
    found,
    notFound,
  };
}

/** Which live objects are meant by what is looked up: each by its name and place, and by one key. */
function lookUp({ lookedUp = [] }: Configuration, draft: Draft): Pick<Pairing, 'found' | 'notFound'> {
  const described = new Map([...draft.partner.values()].map(({ configured, observed }) => [observed, configured]));
  const found = new Map<Observed, FoundLookup>();
  const notFound: NotFound[] = [];
  const { assumed } = draft.live.account;
  for (const lookup of lookedUp) {
    if (assumed?.includes(lookup)) continue;
    const candidates = foundIn(draft.live, lookup, (of) => liveFolder(draft, of));
    const [only, another] = candidates;
    const configured = only && described.get(only);
    const before = only && found.get(only);
    if (!only) notFound.push({ lookup, why: 'absent', candidates });
    else if (another) notFound.push({ lookup, why: 'repeated', candidates });
    else if (only.builtin) notFound.push({ lookup, why: 'builtin', candidates });
    else if (configured) notFound.push({ lookup, why: 'described', candidates, by: configured.handle });
    else if (before) notFound.push({ lookup, why: 'described', candidates, by: before.lookup.handle });
    else found.set(only, { lookup, observed: only });
  }
  return { found: [...found.values()], notFound };
}
