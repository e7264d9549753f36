import type { ImpactCause, ImpactRegion, Side } from '../../documents/impact.ts';
import { groupBy } from '../group-by.ts';
import { ordinaryFirst } from './ordinary-first.ts';
import { isInside } from './words/outcome-words.ts';

/** Regions that are told as one kind of mail: they differ in nothing but what the sender picked, and that is what decides. */
export interface KindOfMail {
  /** The first of them; its box has all the picks. */
  readonly region: ImpactRegion;
  /** The sides on which mail is delivered as it was picked; none: a single region, told in full. */
  readonly asPicked: readonly Side[];
}

/** The ordinary ones first. */
export function kindsOfMail(regions: readonly ImpactRegion[]): readonly KindOfMail[] {
  return [...groupBy(ordinaryFirst(regions), keyOf).values()].map((group): KindOfMail => {
    const [first, ...others] = group;
    if (first === undefined) throw new Error('a group has a member');
    if (others.length === 0) return { region: first, asPicked: [] };
    const picks = group.flatMap(({ box }) => box.sendSecure ?? []);
    const isPick = ({ kind, key }: ImpactCause) => kind === 'definitions' && picks.includes(key);
    const because = group.flatMap((one) => one.because).filter((cause) => !isPick(cause));
    const once = [...new Map(because.map((cause) => [JSON.stringify(cause), cause])).values()];
    return {
      region: { ...first, box: { ...first.box, sendSecure: picks }, because: once },
      asPicked: pickedSides(first),
    };
  });
}

function keyOf(region: ImpactRegion): string {
  const sides = pickedSides(region);
  if (sides.length === 0) return JSON.stringify(region);
  const { box, except, effect, certainty, before, after } = region;
  const { sendSecure: _, ...rest } = box;
  const exceptions = except.map(({ sendSecure: _, ...one }) => one);
  const others = [...(sides.includes('before') ? [] : [before]), ...(sides.includes('after') ? [] : [after])];
  return JSON.stringify([sides, rest, exceptions, effect, certainty, others, isInside(before), isInside(after)]);
}

/**
 * The sides on which the one definition that was picked is in effect. On both it says nothing of what changes, unless
 * mail that was read in the portal comes into the mailbox, or the other way round.
 */
function pickedSides({ box, before, after }: ImpactRegion): readonly Side[] {
  const [pick, ...more] = box.sendSecure ?? [];
  if (pick === undefined || pick === null || more.length > 0) return [];
  const sides: readonly Side[] = [
    ...(before.definition === pick ? (['before'] as const) : []),
    ...(after.definition === pick ? (['after'] as const) : []),
  ];
  return sides.length === 2 && isInside(before) === isInside(after) ? [] : sides;
}
