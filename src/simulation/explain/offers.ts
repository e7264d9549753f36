import type { FolderOffer, OffersDocument } from '../../documents/offers.ts';
import type { Address } from '../../model/address.ts';
import { directoryDigest } from '../../model/directory-digest.ts';
import { builtins, isBuiltin } from '../../model/entity.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle, Scope } from '../../model/scope.ts';
import type { Definition } from '../../routing/definitions.ts';
import { type World, worldOf } from '../../routing/world.ts';
import type { SimulationOptions } from '../simulate.ts';
import { knownAddresses, unknownUser } from './address-findings.ts';
import { folderPath, pathOf } from './words/folder-words.ts';
import { metText, one, whomText } from './words/scope-words.ts';
import { counted, groupName, listed, newWords, type Words } from './words/words.ts';

/** Which definitions a user can pick with Send Secure, and through which folder. */
export function offersTo(address: Address, set: PolicySet, options: SimulationOptions): OffersDocument {
  const world = worldOf(set, options.md5);
  const internal = world.people.isInternal(address);
  const folders = internal ? folderOffers(address, world) : [];
  return {
    format: 'sealwright/offers/1',
    account: { name: options.accountName, id: set.facts.id, edition: set.facts.edition },
    target: options.target,
    strategies: set.strategies,
    directory: directoryDigest(set.directory, options.hash),
    address,
    internal,
    answer: internal ? answerText(address, folders) : externalText(address),
    remarks: remarksOf(address, internal, set),
    folders,
  };
}

const externalText = (address: Address): string =>
  `${address} is external and can't pick a definition: an external person sends securely only by replying in the Secure Messaging Portal, with the definition of the message that is replied to, where that allows replies.`;

function answerText(address: Address, folders: readonly FolderOffer[]): string {
  const numberOf = (which: readonly FolderOffer[]) =>
    which.reduce((sum, { definitions }) => sum + definitions.length, 0);
  const [offered, all] = [numberOf(folders.filter((folder) => folder.offered === 'yes')), numberOf(folders)];
  const which = offered === all ? `all definitions (${all})` : `${offered} of ${counted(all, 'definition')}`;
  return `${address} can pick ${which} with Send Secure.`;
}

function remarksOf(address: Address, internal: boolean, set: PolicySet): readonly string[] {
  if (!internal) return [];
  const known = knownAddresses(set);
  return known.has(address) ? [] : unknownUser(address, known, set).map(({ message }) => message);
}

/** What can be picked first; each folder with its definitions, in the order of the configuration. */
function folderOffers(address: Address, world: World): readonly FolderOffer[] {
  const words = newWords(world.set, [address]);
  const byFolder = new Map<Handle | null, Definition[]>();
  const folderOf = new Map(world.set.objects.definitions.map(({ handle, fields }) => [handle, fields.folder]));
  for (const { kind, handle, where } of world.set.lookedUp ?? []) {
    // Of what is only looked up the folder may be known; else it stands by itself.
    if (kind === 'definitions') folderOf.set(handle, where.type === 'in' ? where.folder : handle);
  }
  for (const definition of world.definitions.values()) {
    const folder = isBuiltin(definition.handle) ? null : (folderOf.get(definition.handle) ?? null);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), definition]);
  }
  const offers = [...byFolder].map(([folder, definitions]) => folderOffer(folder, definitions, address, world, words));
  return (['yes', 'unknown', 'no'] as const).flatMap((which) => offers.filter(({ offered }) => offered === which));
}

function folderOffer(
  folder: Handle | null,
  definitions: readonly Definition[],
  address: Address,
  { set, people }: World,
  words: Words,
): FolderOffer {
  // All definitions of a folder are offered to the same people.
  const scopes = definitions[0]?.offeredTo ?? null;
  const list = listOf(folder, set);
  const named = definitions.map(({ handle }) => ({ definition: handle, description: descriptionOf(handle, set) }));
  if (scopes === null) {
    const [first] = definitions;
    return {
      path: first ? folderPath(first.handle, set) : null,
      listOf: null,
      offered: 'unknown',
      because:
        'It is only looked up, so that nobody here knows to whom it is published; look at the account with --target.',
      definitions: named,
    };
  }
  const met = scopes.find((scope) => people.holds(scope, address));
  const unknown = scopes.filter((scope) => people.mayHold(scope, address));
  const offered = met ? 'yes' : unknown.length > 0 ? 'unknown' : 'no';
  const published = publishedText(folder, list, scopes, set, words);
  const why = {
    yes: () => (met && list.at !== null ? metText(met, one(address), words) : null),
    unknown: () => listed(unknown.map((scope) => unknownText(scope, address, words))),
    no: () => (scopes.length === 0 ? null : `${address} is not among them`),
  }[offered]();
  return {
    path: folder === null ? null : pathOf(folder, set),
    listOf: list.at === null ? null : pathOf(list.at, set),
    offered,
    because: why === null ? `${published}.` : `${published}; ${why}.`,
    definitions: named,
  };
}

/** The folder whose list counts for another: its own, or the nearest above. */
function listOf(folder: Handle | null, { objects }: PolicySet) {
  const byHandle = new Map(objects.folders.map((one) => [one.handle, one]));
  const seen = new Set<Handle>();
  for (let at = folder; at !== null; at = byHandle.get(at)?.fields.in ?? null) {
    if (seen.has(at)) return { at, isCircle: true };
    seen.add(at);
    if ((byHandle.get(at)?.fields.publishedTo ?? null) !== null) return { at, isCircle: false };
  }
  return { at: null, isCircle: false };
}

function publishedText(
  folder: Handle | null,
  list: ReturnType<typeof listOf>,
  scopes: readonly Scope[],
  set: PolicySet,
  words: Words,
): string {
  if (folder === null) return 'Built-in definitions are offered to everyone internal';
  if (list.isCircle) return 'Its folders contain each other, so nobody can say to whom it is published';
  if (list.at === null) return 'Published to everyone internal: no folder on its path has a list';
  const to = scopes.length === 0 ? 'nobody' : listed(scopes.map((scope) => whomText(scope, words)));
  return list.at === folder
    ? `Published to ${to}`
    : `Published as ${pathOf(list.at, set)} is, to ${to}, since it has no list of its own`;
}

const unknownText = (scope: Scope, address: Address, words: Words): string =>
  scope.type === 'group'
    ? `nobody said who is in ${groupName(words, scope.group)}, so it is not offered as far as is known`
    : `the directory does not say whether ${address} is one of them, so it is not offered as far as is known`;

const descriptionOf = (handle: Handle, { objects, lookedUp = [] }: PolicySet): string =>
  isBuiltin(handle)
    ? builtins[handle].description
    : ([...objects.definitions, ...lookedUp].find((definition) => definition.handle === handle)?.name ?? handle);
