import type { KindName } from '../../model/kinds/field.ts';
import type { Handle } from '../../model/scope.ts';
import type { WireReference } from '../../model/wire/encode.ts';
import type { Sides } from '../sides.ts';
import type { DraftCall } from './draft-call.ts';
import type { Drafted } from './drafted.ts';
import type { Terms } from './terms.ts';

/** Where the calls of a plan are written down, in the order in which they first come to mind. */
export interface Book extends Terms {
  /** A call that makes something nobody refers to yet. */
  readonly prepare: (drafted: Drafted) => number;
  /** A call that mail can feel. */
  readonly serially: (drafted: Drafted) => number;
  /** From now on, references to this object are to what that call makes. */
  readonly made: (kind: KindName, handle: Handle, call: number) => void;
  readonly calls: () => readonly DraftCall[];
}

export function newBook({ pairing, configured, live }: Sides): Book {
  const calls: DraftCall[] = [];
  const makers = new Map<string, number>();

  const idOf = (kind: KindName, handle: Handle): WireReference => {
    const maker = makers.get(`${kind} ${handle}`);
    if (maker !== undefined) return { ref: maker };
    const object = configured.get(kind, handle);
    const found = pairing.found.find(({ lookup }) => lookup.kind === kind && lookup.handle === handle);
    const observed = found?.observed ?? (object ? pairing.partnerOf(object) : live.byHandle(kind, handle));
    const assumed = live.account.assumed?.find((one) => one.kind === kind && one.handle === handle);
    // What guards let through refers to nothing else; an empty id would be refused by the service.
    return observed?.id ?? assumed?.handle ?? '';
  };
  const attributeId = (name: string) => live.account.attributeIds.get(name) ?? name;
  const write = ({ entry, transition }: Drafted, affectsMail: boolean): number => {
    const n = calls.length + 1;
    calls.push({ ...entry, n, transition, affectsMail });
    return n;
  };
  return {
    prepare: (drafted) => write(drafted, false),
    serially: (drafted) => write(drafted, true),
    made: (kind, handle, call) => makers.set(`${kind} ${handle}`, call),
    idOf,
    names: (purpose) => ({ idOf, attributeId, root: live.account.roots[purpose] }),
    term: (kind, handle) => pairing.keyOf(kind, handle) ?? handle,
    calls: () => calls,
  };
}
