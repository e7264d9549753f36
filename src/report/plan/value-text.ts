import type { Plain } from '../../model/plain.ts';
import { printable } from '../printable.ts';

/** What a field says when it says nothing. */
const absent: Readonly<Record<string, string>> = {
  start: 'since ever',
  end: 'for ever',
  sourceIps: 'from any address',
  definition: 'no definition',
  action: 'no action of its own',
  extendBy: 'no extension',
  in: 'the root folder',
  folder: 'the root folder',
  secureMessaging: 'no override',
  members: 'nobody',
};

/** The value of a field on one line, in words that stand beside its name. */
export function fieldText(name: string, value: Plain): string {
  if (name === 'publishedTo' && value === null) return 'as the parent folder';
  if (name === 'publishedTo' && Array.isArray(value) && value.length === 0) return 'nobody';
  const nothing = value === null || (Array.isArray(value) && value.length === 0);
  return nothing ? (absent[name] ?? 'none') : valueText(value);
}

function valueText(value: Plain): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return value === '' ? '""' : printable(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return (value as readonly Plain[]).map(valueText).join(', ');
  const entries = Object.entries(value as Readonly<Record<string, Plain>>);
  return entries.map(([name, inner]) => entryText(name, valueText(inner))).join(' ');
}

function entryText(name: string, text: string): string {
  switch (name) {
    case 'equals':
      return `= ${text}`;
    case 'scope':
    case 'text':
    case 'html':
      return text;
    case 'basedOn':
      return text === 'both' ? '(by envelope or header)' : `(by ${text})`;
    default:
      return `${name} ${text}`;
  }
}

/** The entries of a list, or the lines of a long text; undefined for what is neither. */
export function entriesOf(value: Plain): readonly string[] | undefined {
  if (Array.isArray(value)) return (value as readonly Plain[]).map(valueText);
  if (typeof value === 'string' && value.includes('\n')) return value.replace(/\n$/, '').split('\n').map(printable);
  if (typeof value === 'object' && value !== null) {
    const [only] = Object.values(value as Readonly<Record<string, Plain>>);
    return typeof only === 'string' && only.includes('\n') ? entriesOf(only) : undefined;
  }
  return undefined;
}
