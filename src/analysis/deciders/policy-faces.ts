import type { BasedOn, Scope } from '../../model/scope.ts';
import type { Policy } from '../../routing/policy.ts';
import type { Universe } from '../atoms/universe.ts';
import { type Face, type FaceParts, faceOf, type Trigger } from './face.ts';

/** What a policy's mail must be besides: only some directions, and only where content is found. */
export interface Besides {
  readonly from?: Scope;
  readonly to?: Scope;
  readonly content?: readonly Trigger[];
}

/** The mail that a policy is met by; none where it is disabled or its window is over. */
export function policyFaces(
  universe: Universe,
  policySet: number,
  { fields }: Policy,
  besides: Besides,
): readonly Face[] {
  if (!fields.enabled) return [];
  const { from, to, start, end, sourceIps, bidirectional } = fields;
  const sides: readonly (readonly [sender: Scope, recipient: Scope])[] = bidirectional
    ? [
        [from, to],
        [to, from],
      ]
    : [[from, to]];
  return sides.flatMap(([sender, recipient]) =>
    looksAt[from.basedOn].flatMap((field) => {
      const parts: FaceParts = {
        from: [...(field === 'from' ? [scopeOf(sender)] : []), ...(besides.from ? [besides.from] : [])],
        headerFrom: field === 'headerFrom' ? [scopeOf(sender)] : [],
        to: [scopeOf(recipient), ...(besides.to ? [besides.to] : [])],
        sources: sourceIps,
        start,
        end,
        content: besides.content ?? [],
      };
      return faceOf(universe, policySet, parts) ?? [];
    }),
  );
}

const looksAt: Readonly<Record<BasedOn, readonly ('from' | 'headerFrom')[]>> = {
  envelope: ['from'],
  header: ['headerFrom'],
  both: ['headerFrom', 'from'],
};

/** A From without what it is based on. */
function scopeOf(scope: Scope): Scope {
  const { basedOn: _, ...rest } = scope as Scope & { readonly basedOn?: BasedOn };
  return rest;
}
