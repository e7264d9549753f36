import type { ResolvedCall } from '../account/account.ts';
import type { WireBody, WireReference, WireValue } from '../model/wire/encode.ts';
import type { Identity, Step, Subject } from '../plan/step.ts';

/** The ids of what calls made, by the number of the call. */
export type Made = ReadonlyMap<number, string>;

/** A step with every reference filled in. */
export interface ReadyStep {
  readonly n: number;
  readonly call: ResolvedCall;
  readonly affectsMail: boolean;
  readonly subject: ReadySubject;
}

export type ReadyIdentity = Omit<Identity, 'folder'> & { readonly folder?: string };

export type ReadySubject =
  | { readonly type: 'object'; readonly identity: ReadyIdentity; readonly id: string | null }
  | {
      readonly type: 'members';
      readonly group: string;
      readonly members: Extract<Subject, { type: 'members' }>['members'];
    };

/** All calls that a step refers to are done when this is asked. */
export function resolve({ call, subject }: Step, made: Made): ReadyStep {
  const id = (reference: WireReference): string =>
    typeof reference === 'string' ? reference : idOf(reference.ref, made);
  return {
    n: call.n,
    affectsMail: call.affectsMail,
    call: {
      method: call.method,
      path: call.path.map(id),
      ...(call.body ? { body: fill(call.body, made) as WireBody } : {}),
    },
    subject: resolveSubject(subject, id),
  };
}

function resolveSubject(subject: Subject, id: (reference: WireReference) => string): ReadySubject {
  if (subject.type === 'members') return { type: 'members', group: id(subject.group), members: subject.members };
  const { folder, ...identity } = subject.identity;
  return {
    type: 'object',
    identity: folder === undefined ? identity : { ...identity, folder: id(folder) },
    id: subject.id === null ? null : id(subject.id),
  };
}

function fill(value: WireValue, made: Made): WireValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: WireValue) => fill(one, made));
  if (isReference(value)) return idOf(value.ref, made);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one as WireValue, made)]));
}

/** No object of the interface has a field `ref`. */
const isReference = (value: object): value is { readonly ref: number } =>
  'ref' in value && typeof value.ref === 'number';

function idOf(call: number, made: Made): string {
  const id = made.get(call);
  if (id === undefined) throw new Error(`call ${call} has made nothing that could be referred to`);
  return id;
}
