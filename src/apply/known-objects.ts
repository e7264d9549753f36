import { markOf } from '../account/observe/same-object.ts';
import { fieldOf, kinds } from '../model/kinds/kinds.ts';
import type { Identity, Step } from '../plan/step.ts';
import type { Looking } from './look.ts';
import type { Marks } from './marks.ts';

/**
 * Recognises the objects that a plan takes a name away from: readers may be shown their old name for a while, and then
 * they look like what another call of the plan makes.
 */
export function knownObjects(steps: readonly Step[], marks: Marks): Looking['isKnown'] {
  const known = steps.flatMap(({ call, subject }) => {
    if (subject.type !== 'object' || subject.id === null) return [];
    const { identity, id } = subject;
    const leaves =
      call.method === 'DELETE' || identifying(identity).some((wire) => Object.hasOwn(call.body ?? {}, wire));
    return leaves ? [{ kind: identity.kind, purpose: identity.purpose, id }] : [];
  });
  return async ({ kind, purpose }, item) => {
    const mark = markOf(kind, item);
    for (const one of known) {
      if (one.kind === kind && one.purpose === purpose && (await marks.of(kind, purpose, one.id)) === mark) return true;
    }
    return false;
  };
}

/** The names, in the interface, of the fields that an object is identified by. */
function identifying({ kind }: Identity): readonly string[] {
  const { name, within }: { readonly name: string; readonly within?: string } = kinds[kind].identity;
  return [name, ...(within === undefined ? [] : [within])].flatMap((field) => fieldOf(kind, field)?.wire ?? []);
}
