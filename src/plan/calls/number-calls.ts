import type { PathSegment } from '../../documents/plan.ts';
import type { WireReference, WireValue } from '../../model/wire/encode.ts';
import type { Step, Subject } from '../step.ts';
import type { DraftCall } from './draft-call.ts';

/**
 * The calls in their final order, numbered by it. What mail can not feel waits only for what it refers to. The calls that
 * mail can feel form a chain: each waits for the one before, and the first for everything that came before it.
 */
export function numberCalls(order: readonly DraftCall[]): readonly Step[] {
  const numbers = new Map(order.map(({ n }, at) => [n, at + 1]));
  const fill = <T>(value: T): T => renumbered(value as WireValue, numbers) as T;
  let last: number | undefined;
  return order.map(({ method, path, body, change, bridge, subject, affectsMail }, at) => {
    const n = at + 1;
    const before = affectsMail
      ? last === undefined
        ? order.slice(0, at).map((_, earlier) => earlier + 1)
        : [last]
      : refsOf([path, body]).map((ref) => numbers.get(ref) ?? 0);
    if (affectsMail) last = n;
    return {
      call: {
        n,
        method,
        path: path.map((segment): PathSegment => fill(segment)),
        ...(body && { body: fill(body) }),
        after: [...new Set(before)].sort((a, b) => a - b),
        affectsMail,
        change,
        ...(bridge !== undefined && { bridge }),
      },
      subject: subjectOf(subject, fill),
    };
  });
}

/** The calls that one refers to: those that make what it names. */
export function refsOf(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isRef(value)) return [value.ref];
  return Object.values(value).flatMap(refsOf);
}

function subjectOf(subject: Subject, fill: (reference: WireReference) => WireReference): Subject {
  if (subject.type === 'members') return { ...subject, group: fill(subject.group) };
  const { identity, id } = subject;
  return {
    ...subject,
    identity: identity.folder === undefined ? identity : { ...identity, folder: fill(identity.folder) },
    id: id === null ? null : fill(id),
  };
}

const isRef = (value: object): value is { readonly ref: number } => 'ref' in value && typeof value.ref === 'number';

function renumbered(value: WireValue | undefined, numbers: ReadonlyMap<number, number>): WireValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => renumbered(one, numbers) as WireValue);
  if (isRef(value)) return { ref: numbers.get(value.ref) ?? 0 };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renumbered(one, numbers) as WireValue]));
}
