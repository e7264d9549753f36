import type { ImpactRegion, MailBox } from '../../documents/impact.ts';

/** What is certain, then what takes the least out of the ordinary, then the widest: a reader may stop anywhere. */
export function ordinaryFirst(regions: readonly ImpactRegion[]): readonly ImpactRegion[] {
  return regions
    .map((region) => ({ region, rank: rankOf(region) }))
    .sort((a, b) => a.rank.map((one, at) => one - b.rank[at]!).find((difference) => difference !== 0) ?? 0)
    .map(({ region }) => region);
}

const rankOf = ({ certainty, box }: ImpactRegion): readonly number[] => [
  certainty === 'proven' ? 0 : 1,
  unusual(box),
  -sizeOf(box),
];

/** What most mail has nothing of: a pick, a text that is looked for, a certain source, application or header. */
function unusual({ sendSecure, content, sourceIps, application, headerFrom, recipients }: MailBox): number {
  const picked = sendSecure !== undefined && !sendSecure.includes(null);
  const hit = (content?.hit.length ?? 0) > 0;
  return [picked, hit, sourceIps, application, headerFrom, recipients].filter(Boolean).length;
}

/** The fewer and the wider its conditions, the more mail is in a box. */
export function sizeOf({ from, to, ...rest }: MailBox): number {
  const width = (field: MailBox['from']) =>
    Math.min(
      4,
      ...(field?.in ?? []).map((scope) =>
        typeof scope === 'string' ? 3 : 'address' in scope ? 0 : 'group' in scope ? 1 : 2,
      ),
    );
  return width(from) + width(to) - 3 * Object.keys(rest).length;
}
