import type { Draft } from '../../config/draft.ts';
import type { Configuration, Path } from '../../model/configuration.ts';

export type Written = Readonly<Record<string, unknown>>;

export interface WrittenItem {
  readonly written: Written;
  readonly path: Path;
}

/**
 * The tests or invariants that are for this account, each with its path. Those that `when` leaves out count where a path
 * is made; a configuration that was not read from files has none of these.
 */
export function writtenItems(
  configuration: Configuration & Partial<Pick<Draft, 'written'>>,
  section: 'tests' | 'invariants',
): readonly WrittenItem[] {
  const here = new Set(configuration[section]);
  const all = configuration.written?.[section];
  return (Array.isArray(all) ? all : configuration[section]).flatMap((item, index) =>
    here.has(item) ? [{ written: item as Written, path: [section, index] }] : [],
  );
}

/** The author's own keys say nothing to us; an address may begin like one. */
export const isOwnKey = (name: string): boolean => name.startsWith('x-') && !name.includes('@');

export const isMapping = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
