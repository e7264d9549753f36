import { formatDuration } from '../model/duration.ts';
import type { Plain } from '../model/plain.ts';
import { printable } from '../model/printable.ts';
import type { Portrait, Takeover } from './takeover.ts';

/** A line of the section `account`. */
export interface AccountEntry {
  readonly name: string;
  readonly value: Plain;
  readonly isDeclared: boolean;
}

/** What a configuration says of the account itself; what is usual is left out. */
export function accountEntries({ facts, declared, target }: Takeover): readonly AccountEntry[] {
  const written: Readonly<Record<keyof Takeover['facts'], Plain>> = {
    id: facts.id,
    edition: facts.edition,
    maxRetention: formatDuration(facts.maxRetention),
    internalDomains: facts.internalDomains,
    attributes: facts.attributes,
    recipientLimit: facts.recipientLimit,
  };
  const entries = (Object.entries(written) as [keyof Takeover['facts'], Plain][])
    .filter(([name, value]) => name !== 'recipientLimit' || value !== 500)
    .map(([name, value]) => ({ name, value, isDeclared: declared.has(name) }));
  if (target === null) return entries;
  const place = target.type === 'service' ? { service: target.url } : { [target.type]: target.file };
  return [...entries, { name: 'target', value: place, isDeclared: true }];
}

/** What is left out stays as it is, also once the author owns all else. */
export const ignoreEntries = ({ leftOut }: Takeover): readonly Readonly<Record<string, string>>[] =>
  leftOut.map((object) => ({ [object.kind]: pattern(object), reason: printable(object.why.message) }));

/** A pattern of `ignore` that names this object: by its path where it has one, by its name otherwise. */
function pattern({ kind, folder, name }: Portrait): string {
  const text = visible(name);
  const byPath = folder !== null && (kind !== 'groups' || folder !== '/');
  if (byPath && !name.includes('/')) return `${folder === '/' ? '' : visible(folder)}/${text}`;
  return text.startsWith('/') ? `*${text.slice(1)}` : text;
}

/** A pattern is for people to read: what they would not see is any text. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, '*');
