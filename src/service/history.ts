import type { Kind } from './kinds/kind.ts';
import type { Change } from './storage.ts';
import type { Item } from './world.ts';

/** What readers see when a change takes a while to reach them: the state as it was a moment ago. */
export interface History {
  readonly record: (changes: readonly Change[], now: number) => void;
  readonly list: (newest: readonly Item[], kind: Kind, owner: number, now: number) => readonly Item[];
  readonly get: (newest: Item | undefined, seq: number, now: number) => Item | undefined;
}

/** Kept in memory: when the process restarts, readers are up to date. */
export function newHistory(delayMs: number): History {
  let log: { readonly at: number; readonly change: Change }[] = [];

  /** What objects were before the first change that is still on its way. */
  const hidden = (now: number): Map<number, Item | undefined> => {
    log = log.filter(({ at }) => at > now - delayMs);
    const before = new Map<number, Item | undefined>();
    for (const { change } of log) {
      const seq = (change.after ?? change.before)?.seq ?? 0;
      if (!before.has(seq)) before.set(seq, change.before);
    }
    return before;
  };

  return {
    record: (changes, now) => void log.push(...changes.map((change) => ({ at: now, change }))),
    list: (newest, kind, owner, now) => {
      const before = hidden(now);
      if (before.size === 0) return newest;
      const old = [...before.values()].filter((item) => item?.kind === kind && item.owner === owner) as Item[];
      return [...newest.filter(({ seq }) => !before.has(seq)), ...old].sort((a, b) => a.seq - b.seq);
    },
    get: (newest, seq, now) => {
      const before = hidden(now);
      return before.has(seq) ? before.get(seq) : newest;
    },
  };
}

/** Changes reach readers at once. */
export const noHistory: History = { record: () => {}, list: (newest) => newest, get: (newest) => newest };
