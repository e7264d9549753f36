import type { ImpactCause, ImpactRegion } from '../../documents/impact.ts';
import { groupBy } from '../group-by.ts';
import { ordinaryFirst } from './ordinary-first.ts';

/** Regions that are told as one kind of mail: they differ in nothing but what the sender picked, and that is what decides. */
export interface KindOfMail {
  /** The first of them; its box has all the picks. */
  readonly region: ImpactRegion;
  /** On which side mail is delivered as it was picked; null: a single region, told in full. */
  readonly asPicked: 'before' | 'after' | null;
}

/** The ordinary ones first. */
export function kindsOfMail(regions: readonly ImpactRegion[]): readonly KindOfMail[] {
  return [...groupBy(ordinaryFirst(regions), keyOf).values()].map((group): KindOfMail => {
    const [first, ...others] = group;
    if (first === undefined) throw new Error('a group has a member');
    if (others.length === 0) return { region: first, asPicked: null };
    const picks = group.flatMap(({ box }) => box.sendSecure ?? []);
    const isPick = ({ kind, key }: ImpactCause) => kind === 'definitions' && picks.includes(key);
    const because = group.flatMap((one) => one.because).filter((cause) => !isPick(cause));
    const once = [...new Map(because.map((cause) => [JSON.stringify(cause), cause])).values()];
    return {
      region: { ...first, box: { ...first.box, sendSecure: picks }, because: once },
      asPicked: pickedSide(first),
    };
  });
}

function keyOf(region: ImpactRegion): string {
  const side = pickedSide(region);
  if (side === null) return JSON.stringify(region);
  const { box, except, effect, certainty, before, after } = region;
  const { sendSecure: _, ...rest } = box;
  const exceptions = except.map(({ sendSecure: _, ...one }) => one);
  const other = side === 'before' ? after : before;
  const isInside = (side === 'before' ? before : after).rights === null;
  return JSON.stringify([side, rest, exceptions, effect, certainty, other, isInside]);
}

/** The side on which the one definition that was picked is in effect, and on the other it is not. */
function pickedSide({ box, before, after }: ImpactRegion): 'before' | 'after' | null {
  const [pick, ...more] = box.sendSecure ?? [];
  if (pick === undefined || pick === null || more.length > 0) return null;
  const [was, is] = [before.definition === pick, after.definition === pick];
  return was === is ? null : was ? 'before' : 'after';
}
