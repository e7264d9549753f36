import type { Block } from '../../documents/plan.ts';
import type { Observed } from '../../model/observed-account.ts';
import type { DraftChange } from '../draft-change.ts';
import { labelOf } from '../live-index.ts';
import { nameInWords } from '../live-names.ts';
import { referencesOf } from '../references.ts';
import type { Sides } from '../sides.ts';
import { hold } from './guard.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What stays keeps alive what it rests on: a folder with something in it, a definition that a policy applies, a group
 * that a scope names. A deletion that is held back for that reason stays itself, so this runs until nothing is added.
 */
export function remainsGuard(
  changes: readonly DraftChange[],
  staying: readonly Observed[],
  sides: Sides,
): readonly DraftChange[] {
  const users = new Map<string, Observed>();
  const keep = (object: Observed) => {
    for (const { kind, handle } of referencesOf(object.kind, object.fields as Values)) {
      const name = `${kind} ${handle}`;
      if (!users.has(name)) users.set(name, object);
    }
  };
  for (const object of staying) keep(object);
  let current = changes;
  for (const change of changes)
    if (change.action === 'delete' && change.blocked && change.observed) keep(change.observed);
  for (;;) {
    const held: DraftChange[] = [];
    current = current.map((change) => {
      if (change.action !== 'delete' || change.blocked || !change.observed) return change;
      const user = users.get(`${change.kind} ${change.observed.handle}`);
      if (!user) return change;
      const blocked = hold(change, block(change, user, sides));
      held.push(blocked);
      return blocked;
    });
    if (held.length === 0) return current;
    for (const { observed } of held) if (observed) keep(observed);
  }
}

function block({ kind, configured }: DraftChange, user: Observed, sides: Sides): Block {
  const orNot = (what: string) => (configured ? '.' : `, or leave ${what} out of \`owns\`.`);
  const name = `${labelOf(user.kind)} "${nameInWords(user, sides.live)}"`;
  if (kind === 'folders') {
    return {
      guard: 'folder-not-empty',
      message: `This folder is not empty. The ${name} is in it and stays.`,
      hint: `Move or delete what is in it first${orNot('the folder')}`,
    };
  }
  return {
    guard: 'still-in-use',
    message: `This is still in use. The ${name} refers to it and stays.`,
    hint: `Change or delete what uses it first${orNot('it')}`,
  };
}
