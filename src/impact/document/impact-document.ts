import type { Impact, Region } from '../../analysis/impact.ts';
import type { Sides } from '../../analysis/regions/in-region.ts';
import type {
  ImpactCause,
  ImpactDocument,
  ImpactRegion,
  ImpactSide,
  MailBoxes,
  Verdict,
} from '../../documents/impact.ts';
import { directoryDigest } from '../../model/directory-digest.ts';
import type { Hash } from '../../model/hash.ts';
import { formatInstant, type Instant } from '../../model/instant.ts';
import type { NameOf } from '../../model/plain.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { worldOf } from '../../routing/world.ts';
import { goneMark } from '../align.ts';
import { newAccountCauses } from './account-causes.ts';
import { type ChangedCauses, newChangedCauses } from './changed-causes.ts';
import { type ConditionsOf, newConditions } from './conditions.ts';
import { namedObjects, newNames } from './named-objects.ts';
import { naturalWitness } from './natural-witness.ts';
import { objectChanges } from './object-changes.ts';
import { plainBoxes } from './plain-boxes.ts';
import { plainOutcome } from './plain-outcome.ts';
import { plainWitness } from './plain-witness.ts';

/** One side of a comparison, and how people call it. */
export interface SourcedSet {
  readonly set: PolicySet;
  readonly source: string;
  /** The name in `accounts`, where there are several. */
  readonly accountName: string | null;
}

export interface DocumentOptions {
  readonly asOf: Instant;
  readonly hash: Hash;
  /** The digest of a text in UTF-8, hexadecimal. */
  readonly md5: Hash;
}

/** An impact as a document. The two sets call the same object the same. */
export function impactDocument(
  before: SourcedSet,
  after: SourcedSet,
  impact: Impact,
  { asOf, hash, md5 }: DocumentOptions,
): ImpactDocument {
  const nameOfKind = newNames(before.set, after.set);
  const conditionsOf = newConditions([before.set, after.set]);
  const sides: Sides = { before: worldOf(before.set, md5), after: worldOf(after.set, md5) };
  const changes = objectChanges(before.set, after.set, plainNames(before.set, after.set));
  const objectCauses = newChangedCauses([before.set, after.set], changes);
  const accountCauses = newAccountCauses(before.set, after.set, changes, md5);
  const changedCauses: ChangedCauses = (region) => [...objectCauses(region), ...accountCauses(region)];
  const regions = impact.regions.map((region) =>
    plainRegion({ ...region, witness: naturalWitness(region, sides) }, conditionsOf, changedCauses),
  );
  const unproven = impact.unproven.map(plainBoxes);
  // What the service calls an object changes by itself: nothing here is in the order of its ids.
  const named = (value: unknown) => JSON.stringify(value).replace(/"live:[^"]*"/g, '"live:"');
  const sorted = [...regions].sort((a, b) => compareRegions(a, b) || compare(named(a), named(b)));
  return {
    format: 'sealwright/impact/1',
    before: plainSide(before, hash),
    after: plainSide(after, hash),
    asOf: formatInstant(asOf),
    verdict: verdictOf(sorted),
    complete: unproven.length === 0,
    regions: sorted,
    unproven: [...unproven].sort((a, b) => compare(named(a), named(b))),
    changes,
    objects: namedObjects(sorted, unproven, changes, nameOfKind),
  };
}

/** Keys, and the names of what only an account has, as values of fields are written for people. */
function plainNames(before: PolicySet, after: PolicySet): NameOf {
  const names = new Map(
    [before, after].flatMap(({ objects }) =>
      [...objects.groups, ...objects.folders, ...objects.definitions, ...objects.contentDefinitions].map(
        ({ handle, name }) => [handle, name] as const,
      ),
    ),
  );
  return (handle) => {
    if (handle.startsWith('live:')) return names.get(handle) ?? 'something the account no longer has';
    return handle.startsWith(goneMark) ? handle.slice(goneMark.length) : handle;
  };
}

const plainSide = ({ set, source, accountName }: SourcedSet, hash: Hash): ImpactSide => ({
  source,
  account: { name: accountName, id: set.facts.id, edition: set.facts.edition },
  strategies: set.strategies,
  directory: directoryDigest(set.directory, hash),
});

function plainRegion(region: Region, conditionsOf: ConditionsOf, changedCauses: ChangedCauses): ImpactRegion {
  const { before, after, effect, certainty, because, witness } = region;
  return {
    ...plainBoxes(region),
    before: plainOutcome(before),
    after: plainOutcome(after),
    effect,
    certainty,
    ...(certainty === 'conditional' && { conditions: conditionsOf(region) }),
    because: withoutRepeats([
      ...changedCauses(region),
      ...because.map(({ side, what, handle }) => ({ side, kind: what, key: handle })),
    ]),
    witness: witness === null ? null : plainWitness(witness),
  };
}

const withoutRepeats = (causes: readonly ImpactCause[]): readonly ImpactCause[] => [
  ...new Map(causes.map((cause) => [`${cause.side} ${cause.kind} ${cause.key}`, cause])).values(),
];

const effectRank = { weaker: 0, mixed: 1, stronger: 2, other: 3 } as const;

/** Less secure first, what is certain before what is not, broad before narrow. */
function compareRegions(a: ImpactRegion, b: ImpactRegion): number {
  return (
    effectRank[a.effect] - effectRank[b.effect] ||
    Number(a.certainty === 'conditional') - Number(b.certainty === 'conditional') ||
    narrowness(a) - narrowness(b)
  );
}

const narrowness = ({ box }: MailBoxes): number => Object.keys(box).length;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What all regions together come to. */
export function verdictOf(regions: readonly Pick<ImpactRegion, 'effect'>[]): Verdict {
  const effects = new Set(regions.map(({ effect }) => effect));
  if (effects.size === 0) return 'none';
  if (effects.has('mixed') || (effects.has('weaker') && effects.has('stronger'))) return 'mixed';
  return effects.has('weaker') ? 'weaker' : effects.has('stronger') ? 'stronger' : 'other';
}
