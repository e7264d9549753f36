import type { KeyOf } from '../export/names/name-objects.ts';
import type { LeftOut, Portrait, Remark, Taken, Takeover } from '../export/takeover.ts';
import { type Written, writtenFields } from '../export/written.ts';
import type { Target } from '../model/configuration.ts';
import { isBuiltin } from '../model/entity.ts';
import { isPolicyKind, kindNames } from '../model/kinds/kinds.ts';
import type { Observed } from '../model/observed-account.ts';
import type { LiveIndex } from '../plan/live-index.ts';
import { folderPathOf } from '../plan/live-names.ts';
import { purposeOf } from '../plan/purpose-of.ts';
import type { Fate } from './survey.ts';

/** What a takeover is made of. */
export interface Survey {
  readonly live: LiveIndex;
  readonly keyOf: KeyOf;
  readonly target: Target | null;
  readonly fates: readonly Fate[];
  readonly undeclared: ReadonlySet<keyof Takeover['facts']>;
  readonly remarks: readonly Remark[];
}

/** The takeover as the fates of its objects are now. */
export function portray(found: Survey): Takeover {
  const { facts } = found.live.account;
  const portraits = found.fates.map((fate) => ({ fate, portrait: portraitOf(fate, found) })).sort(inReadingOrder);
  return {
    facts,
    declared: new Set((Object.keys(facts) as (keyof typeof facts)[]).filter((fact) => !found.undeclared.has(fact))),
    target: found.target,
    taken: portraits.flatMap(({ fate, portrait }) => (fate.as === 'left-out' ? [] : [taken(fate, portrait)])),
    leftOut: portraits.flatMap(({ fate, portrait }): readonly LeftOut[] =>
      fate.as === 'left-out' && fate.why ? [{ ...portrait, why: fate.why }] : [],
    ),
    remarks: found.remarks,
  };
}

function portraitOf({ object, as, ended, remarks }: Fate, { live, keyOf }: Survey): Portrait {
  const { kind, handle, id, name } = object;
  const fields = ended ? { ...object.fields, enabled: true } : object.fields;
  const written = writtenFields(
    kind,
    fields as Readonly<Record<string, unknown>>,
    (of) => (referred) => (isBuiltin(referred) ? referred : (keyOf(of, referred) ?? 'what is gone')),
  );
  return {
    kind,
    key: keyOf(kind, handle) ?? handle,
    id,
    name,
    folder: isPolicyKind(kind) ? null : folderPathOf(object, live),
    purpose: purposeOf(object) ?? 'secureMessaging',
    written: kind === 'groups' ? group(object as Observed<'groups'>, written, as) : written,
    remarks,
  };
}

/** A group with members is a local one; of one that is looked up its source says which is meant. */
function group({ unexpressed }: Observed<'groups'>, { source, members, ...rest }: Written, as: Fate['as']): Written {
  if (as !== 'looked-up') return { ...rest, members: members ?? [] };
  return { ...rest, ...(source === undefined || unexpressed.includes('source') ? {} : { source }) };
}

const taken = ({ as, byId, acknowledge }: Fate, portrait: Portrait): Taken => ({
  ...portrait,
  lookedUp: as === 'looked-up',
  byId,
  acknowledge: [...acknowledge].sort(),
});

interface Placed {
  readonly portrait: Portrait;
}

/** By kind, the two trees of folders one after the other, then by place and name, so that a folder comes before what is in it. */
function inReadingOrder({ portrait: a }: Placed, { portrait: b }: Placed): number {
  const rank = ({ kind }: Portrait) => kindNames.indexOf(kind);
  const text = ({ purpose, folder, name, key }: Portrait) =>
    [purpose === 'secureMessaging' ? 0 : 1, folder ?? '', name, key].join('\n');
  return rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1);
}
