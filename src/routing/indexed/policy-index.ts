import { type PolicyKind, policyKinds } from '../../model/kinds/kinds.ts';
import type { BasedOn } from '../../model/scope.ts';
import type { Policy } from '../policy.ts';
import { comparePolicies, isTie, specificity } from '../precedence.ts';
import type { World } from '../world.ts';
import { add, type Layout, layOut, placeOf, type Segment } from './bitset.ts';
import { type Intervals, intervalsOf } from './intervals.ts';

/** What a policy asks for besides From and To, as bits: most ask for nothing. */
export const isDated = 1;
export const hasRanges = 2;
export const isContent = 4;

/** What stands before the policies of a row that belongs to an atom: see `rows.ts`. */
export const headWords = 2;

/** One type of policy: those that override, and the others. */
export interface TypePart {
  readonly overriding: Segment;
  readonly ordinary: Segment;
  readonly hasTwoWay: boolean;
}

/**
 * All policies that can ever decide something, in the order in which they win.
 *
 * The order is that of the default strategies: overriding before not, then the rank of From, then that of To, then age,
 * narrative and id. So each type has two segments, and those that tie (same override, same ranks) lie side by side in one.
 * What other strategies compare can be found in the same order: see `matching.ts`.
 *
 * What is said of a policy lies in arrays by place, so that no object is touched before a policy has won.
 */
export interface PolicyIndex {
  readonly layout: Layout;
  readonly types: { readonly [K in PolicyKind]: TypePart };
  readonly hasTwoWay: boolean;
  /** Some policy looks at the address in the From header. */
  readonly usesHeader: boolean;
  readonly policies: readonly (Policy | undefined)[];
  readonly conditions: Uint8Array;
  /** Of those that are dated: the first and the last second. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly sources: readonly (Intervals | undefined)[];
  readonly fromRanks: Uint8Array;
  readonly toRanks: Uint8Array;
  /** The place behind the last policy that ties with this one. */
  readonly tieEnds: Int32Array;
  /** Rows of policies that have something in common: see `maskRow`. */
  readonly masks: Int32Array;
  readonly looksAt: { readonly envelope: number; readonly header: number };
}

const ranks = Object.keys(specificity).length;
const allRanks = ranks;

/** Where in the masks the row begins of policies with a To of this rank; of two-way ones only, or of all. */
export const maskRow = ({ layout }: Pick<PolicyIndex, 'layout'>, twoWay: boolean, toRank: number = allRanks): number =>
  ((twoWay ? ranks + 1 : 0) + toRank) * layout.stride;

export function policyIndex({ set, contentDefinitions }: World): PolicyIndex {
  const compare = comparePolicies({ precedence: 'override-first', 'side-order': 'from-first' });
  // Disabled policies never match, and content policies without an override set nothing secure.
  const canDecide = (policy: Policy): boolean =>
    policy.fields.enabled &&
    (policy.kind !== 'contentPolicies' ||
      (contentDefinitions.get(policy.fields.definition)?.override ?? null) !== null);
  const lists = policyKinds.flatMap((kind) => {
    const all = (set.objects[kind] as readonly Policy[]).filter(canDecide).sort(compare);
    return [all.filter(({ fields }) => fields.override), all.filter(({ fields }) => !fields.override)];
  });
  const layout = layOut(
    lists.map(({ length }) => length),
    headWords,
  );
  const { segments, stride } = layout;
  const places = stride * 32;
  const policies = new Array<Policy | undefined>(places).fill(undefined);
  const sources = new Array<Intervals | undefined>(places).fill(undefined);
  const conditions = new Uint8Array(places);
  const starts = new Float64Array(places);
  const ends = new Float64Array(places);
  const fromRanks = new Uint8Array(places);
  const toRanks = new Uint8Array(places);
  const tieEnds = new Int32Array(places);
  const envelopeRow = 2 * (ranks + 1) * stride;
  const masks = new Int32Array(envelopeRow + 2 * stride);
  const looksAt = { envelope: envelopeRow, header: envelopeRow + stride };

  for (const [number, list] of lists.entries()) {
    const segment = segments[number]!;
    for (let index = list.length - 1; index >= 0; index--) {
      const policy = list[index]!;
      const { from, to, start, end, sourceIps, bidirectional } = policy.fields;
      const place = placeOf(segment, index);
      policies[place] = policy;
      starts[place] = start ?? Number.NEGATIVE_INFINITY;
      ends[place] = end ?? Number.POSITIVE_INFINITY;
      if (sourceIps.length > 0) sources[place] = intervalsOf(sourceIps);
      conditions[place] =
        (start === null && end === null ? 0 : isDated) |
        (sourceIps.length === 0 ? 0 : hasRanges) |
        (policy.kind === 'contentPolicies' ? isContent : 0);
      fromRanks[place] = specificity[from.type];
      toRanks[place] = specificity[to.type];
      const next = list[index + 1];
      tieEnds[place] = next !== undefined && isTie(policy, next) ? tieEnds[place + 1]! : place + 1;
      for (const twoWay of bidirectional ? [false, true] : [false]) {
        add(masks, maskRow({ layout }, twoWay), layout, place);
        add(masks, maskRow({ layout }, twoWay, specificity[to.type]), layout, place);
      }
      for (const part of partsOf[from.basedOn]) add(masks, looksAt[part], layout, place);
    }
  }

  const enabled = lists.flat();
  const twoWay = (number: number) => lists[number]!.some(({ fields }) => fields.bidirectional);
  const typePart = (kind: PolicyKind): TypePart => {
    const first = 2 * policyKinds.indexOf(kind);
    return {
      overriding: segments[first]!,
      ordinary: segments[first + 1]!,
      hasTwoWay: twoWay(first) || twoWay(first + 1),
    };
  };
  return {
    layout,
    types: {
      policies: typePart('policies'),
      bypassPolicies: typePart('bypassPolicies'),
      contentPolicies: typePart('contentPolicies'),
    },
    hasTwoWay: enabled.some(({ fields }) => fields.bidirectional),
    usesHeader: enabled.some(({ fields }) => fields.from.basedOn !== 'envelope'),
    policies,
    conditions,
    starts,
    ends,
    sources,
    fromRanks,
    toRanks,
    tieEnds,
    masks,
    looksAt,
  };
}

/** The sender's addresses that a From looks at. */
const partsOf: Readonly<Record<BasedOn, readonly ('envelope' | 'header')[]>> = {
  envelope: ['envelope'],
  header: ['header'],
  both: ['envelope', 'header'],
};
