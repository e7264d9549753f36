import type { Plain } from '../model/plain.ts';
import { printable } from './printable.ts';

/** A value on one line, as it would stand in YAML's flow style. */
export function valueText(value: Plain): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return printable(value) === '' ? '""' : printable(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : (value as readonly Plain[]).map(valueText).join(', ');
  const entries = Object.entries(value as Readonly<Record<string, Plain>>);
  return entries
    .map(([name, inner]) => (name === 'equals' ? `= ${valueText(inner)}` : `${name} ${valueText(inner)}`))
    .join(' ');
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
