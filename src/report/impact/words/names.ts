import type { CauseKind, ImpactDocument } from '../../../documents/impact.ts';
import { shorten } from '../../printable.ts';

/** So many characters of a name are told. */
const mostOfName = 100;

/** What people call the objects of a document. */
export interface ImpactNames {
  /** `"Finance to partner.example"`; the key of what has no name. */
  readonly name: (kind: CauseKind, key: string) => string;
  /** `"Finance to partner.example" (finance-partner)`. */
  readonly full: (kind: CauseKind, key: string) => string;
}

export function impactNames({ objects }: Pick<ImpactDocument, 'objects'>): ImpactNames {
  const names = new Map(objects.map(({ kind, key, name }) => [`${kind} ${key}`, shorten(name, mostOfName)]));
  const called = new Map<string, number>();
  for (const { kind, key } of objects) {
    const name = `${kind} ${names.get(`${kind} ${key}`)}`;
    called.set(name, (called.get(name) ?? 0) + 1);
  }
  const name = (kind: CauseKind, key: string) => {
    const known = names.get(`${kind} ${key}`);
    if (known === undefined) return key;
    // Two of one name are told apart.
    return (called.get(`${kind} ${known}`) ?? 0) > 1 ? `"${known}" (${keyText(key)})` : `"${known}"`;
  };
  const full = (kind: CauseKind, key: string) => {
    const known = names.get(`${kind} ${key}`);
    return known === undefined ? key : `"${known}" (${keyText(key)})`;
  };
  return { name, full };
}

/** What a key says to a reader: what only the account names has none. */
function keyText(key: string): string {
  if (key.startsWith('live:')) return 'not managed here';
  return key.startsWith('before:') ? `${key.slice('before:'.length)}, before` : key;
}

/** The first of some, and how many more there are: never just one, which is told as well. */
export function firstOf<T>(all: readonly T[], most: number): { readonly told: readonly T[]; readonly more: number } {
  const told = all.slice(0, all.length > most + 1 ? most : undefined);
  return { told, more: all.length - told.length };
}

/** `a, b and c`. */
export function listed(items: readonly string[], and: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
