import type { Call, PathSegment } from '../../documents/plan.ts';
import type { KindName } from '../../model/kinds/field.ts';
import type { Handle } from '../../model/scope.ts';
import type { Purpose } from '../../model/wire/collections.ts';
import type { WireBody, WireNames, WireReference } from '../../model/wire/encode.ts';
import type { Sides } from '../sides.ts';
import type { Step, Subject } from '../step.ts';

/** What one call does, before it has a number. */
export interface Entry {
  readonly method: Call['method'];
  readonly path: readonly PathSegment[];
  readonly body?: WireBody;
  readonly change: number;
  readonly subject: Subject;
}

/** What stands for the objects of a plan in its calls. */
export interface BookNames {
  readonly idOf: (kind: KindName, handle: Handle) => WireReference;
  readonly names: (purpose: Purpose) => WireNames;
}

/** Where the calls of a plan are written down, in the order in which they are possible. */
export interface Book extends BookNames {
  /** A call that makes something nobody refers to yet: it only waits for what it refers to itself. */
  readonly prepare: (entry: Entry, after: readonly WireReference[]) => number;
  /** A call that mail can feel: it waits for all preparations and for the one before. */
  readonly serially: (entry: Entry) => number;
  /** From now on, references to this object are to what that call makes. */
  readonly made: (kind: KindName, handle: Handle, call: number) => void;
  readonly steps: () => readonly Step[];
}

export function newBook({ pairing, configured, live }: Sides): Book {
  const steps: Step[] = [];
  const makers = new Map<string, number>();
  let last: number | undefined;

  const idOf = (kind: KindName, handle: Handle): WireReference => {
    const maker = makers.get(`${kind} ${handle}`);
    if (maker !== undefined) return { ref: maker };
    const object = configured.get(kind, handle);
    const observed = object ? pairing.partnerOf(object) : live.byHandle(kind, handle);
    // What guards let through refers to nothing else; an empty id would be refused by the service.
    return observed?.id ?? '';
  };
  const attributeId = (name: string) => live.account.attributeIds.get(name) ?? name;
  const write = (entry: Entry, after: readonly number[], affectsMail: boolean): number => {
    const n = steps.length + 1;
    const { method, path, body, change, subject } = entry;
    steps.push({ call: { n, method, path, ...(body && { body }), after, affectsMail, change }, subject });
    return n;
  };
  return {
    prepare: (entry, references) => {
      const after = references.flatMap((reference) => (typeof reference === 'string' ? [] : [reference.ref]));
      return write(
        entry,
        [...new Set(after)].sort((a, b) => a - b),
        false,
      );
    },
    serially: (entry) => {
      last = write(entry, last === undefined ? steps.map(({ call }) => call.n) : [last], true);
      return last;
    },
    made: (kind, handle, call) => makers.set(`${kind} ${handle}`, call),
    idOf,
    names: (purpose) => ({ idOf, attributeId, root: live.account.roots[purpose] }),
    steps: () => steps,
  };
}
