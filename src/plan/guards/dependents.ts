import type { DraftChange } from '../draft-change.ts';
import { labelOf } from '../live-index.ts';
import { referencesOf } from '../references.ts';
import { isLookedUp, type Sides } from '../sides.ts';
import { hold } from './guard.ts';

/** What refers to something that can't be created, or that can't be told apart, can't be written either. */
export function dependents(changes: readonly DraftChange[], sides: Sides): readonly DraftChange[] {
  const held = new Map<string, DraftChange>();
  for (const change of changes) if (change.blocked && change.action !== 'delete') note(held, change);
  for (const { configured } of sides.pairing.unpaired) {
    if (isLookedUp(configured)) {
      held.set(`groups ${configured.handle}`, {
        action: 'create',
        kind: 'groups',
        configured,
        name: configured.name,
        because: '',
        differences: [],
      });
    }
  }
  for (const { lookup } of sides.pairing.notFound) {
    const { kind, handle, name } = lookup;
    held.set(`${kind} ${handle}`, { action: 'create', kind, name, because: '', differences: [] });
  }
  if (held.size === 0) return changes;
  let current = changes;
  for (let before = -1; before !== held.size; ) {
    before = held.size;
    current = current.map((change) => {
      if (change.blocked || change.action === 'delete' || !change.configured) return change;
      const references = referencesOf(change.kind, change.configured.fields as Readonly<Record<string, unknown>>);
      const cause = references
        .map(({ kind, handle }) => held.get(`${kind} ${handle}`))
        .find((found) => found !== undefined);
      if (!cause) return change;
      const blocked = hold(change, {
        guard: 'rests-on-blocked',
        message: `This waits for something that is held back: the ${labelOf(cause.kind)} "${cause.name}".`,
      });
      note(held, blocked);
      return blocked;
    });
  }
  return current;
}

function note(held: Map<string, DraftChange>, change: DraftChange): void {
  if (change.configured) held.set(`${change.kind} ${change.configured.handle}`, change);
}
