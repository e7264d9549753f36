import type { Draft } from '../config/draft.ts';
import type { Path } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';

export type Written = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export interface WrittenItem {
  readonly written: Written;
  readonly path: Path;
}

/** The routing tests, or invariants, that are for this account and have the form they must have, with their places. */
export function writtenItems(draft: Draft, section: 'tests' | 'invariants'): readonly WrittenItem[] {
  const known = new Set(draft[section]);
  return listOf(draft.written[section]).flatMap((item, index) =>
    known.has(item) ? [{ written: item as Written, path: [section, index] }] : [],
  );
}

/** The list of an object as it is written: as a value it is a sorted set, whose places are lost. */
export function writtenList(draft: Draft, kind: KindName, key: string, field: string): readonly unknown[] {
  const section = draft.written[kind];
  const object = isMapping(section) ? section[key] : undefined;
  return isMapping(object) ? listOf(object[field]) : [];
}
