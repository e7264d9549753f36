import type { Action, PlanDocument } from '../../documents/plan.ts';
import type { Style } from '../styled.ts';

/** How an action is shown: what apply does, or, for drift, what the account is like. */
export interface ActionWords {
  readonly sign: string;
  readonly word: string;
  /** After a number: `3 to create`, `3 missing`. */
  readonly count: string;
  readonly style: Style;
}

const doing: Readonly<Record<Action, ActionWords>> = {
  create: { sign: '+', word: 'create', count: 'to create', style: 'add' },
  update: { sign: '~', word: 'update', count: 'to update', style: 'change' },
  move: { sign: '>', word: 'move', count: 'to move', style: 'relocate' },
  rename: { sign: '>', word: 'rename', count: 'to rename', style: 'relocate' },
  delete: { sign: '-', word: 'delete', count: 'to delete', style: 'remove' },
};

const found: Readonly<Record<Action, ActionWords>> = {
  create: { sign: '?', word: 'missing', count: 'missing', style: 'remove' },
  update: { sign: '~', word: 'changed', count: 'changed', style: 'change' },
  move: { sign: '>', word: 'moved', count: 'moved', style: 'relocate' },
  rename: { sign: '>', word: 'renamed', count: 'renamed', style: 'relocate' },
  delete: { sign: '+', word: 'not configured', count: 'not configured', style: 'add' },
};

export const wordsFor = (purpose: PlanDocument['purpose'], action: Action): ActionWords =>
  (purpose === 'drift' ? found : doing)[action];

export const sectionTitles = {
  groups: 'Profile groups',
  folders: 'Folders',
  definitions: 'Secure messaging definitions',
  contentDefinitions: 'Content examination definitions',
  policies: 'Secure messaging policies',
  bypassPolicies: 'Secure messaging bypass policies',
  contentPolicies: 'Content examination policies',
} as const;
