import type { AccessChange } from '../documents/plan.ts';
import type { Configured } from '../model/configuration.ts';
import type { Observed } from '../model/observed-account.ts';
import type { NameOf } from '../model/plain.ts';
import type { Handle, Scope } from '../model/scope.ts';
import { inConfiguredTerms, sameValue } from './normalise.ts';
import { fateOf } from './ownership.ts';
import type { Pair } from './pairing.ts';
import type { Sides } from './sides.ts';

/** Who can pick the definitions of a folder with Send Secure: null is everyone internal, an empty list nobody. */
type Audience = readonly Scope[] | null;

/** What a moved definition, or a folder whose place or publishing changes, means for who can pick it. */
export function accessChange(pair: Pair, changed: readonly string[], sides: Sides): AccessChange | undefined {
  if (pair.configured.kind === 'definitions') {
    if (!changed.includes('folder')) return undefined;
    return describe(offer(pair as Pair<'definitions'>, sides), [pair.configured.key], sides);
  }
  const folder = pair.configured as Configured<'folders'>;
  if (folder.kind !== 'folders' || folder.fields.for !== 'secureMessaging') return undefined;
  if (!changed.includes('publishedTo') && !changed.includes('in')) return undefined;
  const before = liveAudience((pair.observed as Observed<'folders'>).handle, sides);
  const after = configuredAudience(folder.handle, sides);
  const managed = (
    sides.pairing.pairs.filter(({ configured }) => configured.kind === 'definitions') as Pair<'definitions'>[]
  )
    .filter((definition) => isBelow(definition.configured.fields.folder, folder.handle, sides))
    .filter((definition) => !sameOffer(offer(definition, sides)))
    .map(({ configured }) => configured.key);
  const affected = [...managed, ...othersBelow(folder.handle, sides)].sort();
  return describe({ before, after }, affected, sides);
}

/** Definitions that nobody here manages are in the folder all the same. */
function othersBelow(folder: Handle, sides: Sides): readonly string[] {
  const { pairing, nameOf } = sides;
  const others = [...pairing.leftOver, ...pairing.found.map(({ observed }) => observed)];
  return (others.filter(({ kind, builtin }) => kind === 'definitions' && !builtin) as Observed<'definitions'>[])
    .filter((object) => fateOf(object, sides).type !== 'delete')
    .filter(({ fields }) => {
      const key = futureHome(fields.folder, sides);
      if (key === undefined || !isBelow(key, folder, sides)) return false;
      return !sameOffer({
        before: liveAudience(fields.folder, sides),
        after: configuredAudience(key, sides),
      });
    })
    .map(({ handle }) => nameOf(pairing.keyOf('definitions', handle) ?? handle));
}

/** From a live folder upwards: the first that is configured; undefined where a list of its own stands in between. */
function futureHome(folder: Handle | null, { live, pairing }: Sides): Handle | undefined {
  for (let at = folder, steps = 0; at !== null && steps < 100; steps++) {
    const key = pairing.keyOf('folders', at);
    if (key !== undefined) return key;
    const object = live.byHandle('folders', at) as Observed<'folders'> | undefined;
    if (!object || object.fields.publishedTo !== null) return undefined;
    at = object.fields.in;
  }
  return undefined;
}

interface Offer {
  readonly before: Audience;
  readonly after: Audience;
}

const sameOffer = ({ before, after }: Offer) => sameValue(before, after);

function offer({ configured, observed }: Pair<'definitions'>, sides: Sides): Offer {
  return {
    before: liveAudience(observed.fields.folder, sides),
    after: configuredAudience(configured.fields.folder, sides),
  };
}

/** A folder without a list has its parent's; the root folder is published to everyone internal. */
function liveAudience(folder: Handle | null, { live, pairing }: Sides): Audience {
  for (let at = folder, steps = 0; at !== null && steps < 100; steps++) {
    const object = live.byHandle('folders', at) as Observed<'folders'> | undefined;
    if (!object) return null;
    if (object.fields.publishedTo !== null) return inConfiguredTerms(object, pairing).publishedTo as Audience;
    at = object.fields.in;
  }
  return null;
}

function configuredAudience(folder: Handle | null, sides: Sides): Audience {
  const { configured, pairing } = sides;
  for (let at = folder, steps = 0; at !== null && steps < 100; steps++) {
    const object = configured.get('folders', at);
    // From a folder that is only looked up it is the account that says whom it is published to.
    const found = pairing.found.find(({ lookup }) => lookup.kind === 'folders' && lookup.handle === at);
    if (found) return liveAudience(found.observed.handle, sides);
    if (!object) return null;
    if (object.fields.publishedTo !== null) return object.fields.publishedTo;
    at = object.fields.in;
  }
  return null;
}

function isBelow(folder: Handle | null, above: Handle, { configured }: Sides): boolean {
  for (let at = folder, steps = 0; at !== null && steps < 100; steps++) {
    if (at === above) return true;
    at = configured.get('folders', at)?.fields.in ?? null;
  }
  return false;
}

function describe({ before, after }: Offer, definitions: readonly string[], { nameOf }: Sides): AccessChange {
  return { before: audienceInWords(before, nameOf), after: audienceInWords(after, nameOf), definitions };
}

function audienceInWords(audience: Audience, nameOf: NameOf): string {
  if (audience === null) return 'everyone internal';
  return audience.length === 0 ? 'nobody' : audience.map((scope) => scopeInWords(scope, nameOf)).join(', ');
}

function scopeInWords(scope: Scope, nameOf: NameOf): string {
  switch (scope.type) {
    case 'everyone':
    case 'internal':
      return 'everyone internal';
    case 'external':
      return 'external addresses';
    case 'domain':
      return `domain ${scope.domain}`;
    case 'group':
      return `group ${nameOf(scope.group)}`;
    case 'attribute':
      return `attribute ${scope.attribute} = ${scope.equals}`;
    case 'address':
      return scope.address;
  }
}
