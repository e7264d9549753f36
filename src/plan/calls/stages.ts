import type { Observed } from '../../model/observed-account.ts';
import type { DraftChange } from '../draft-change.ts';

/** A change and its number in the document. */
export interface Numbered {
  readonly change: DraftChange;
  readonly index: number;
}

const is =
  (kind: DraftChange['kind'], ...actions: readonly DraftChange['action'][]) =>
  ({ change }: Numbered): boolean =>
    change.kind === kind && actions.includes(change.action);

const edit = ['update', 'rename', 'move'] as const;

const wasBidirectional = ({ change }: Numbered): boolean =>
  change.kind === 'contentPolicies' &&
  (change.observed as Observed<'contentPolicies'> | undefined)?.fields.bidirectional === true;

/** Whether the edit takes a content definition's override away, or leaves it none: a policy on it may become bi-directional. */
const endsWithoutOverride = ({ change }: Numbered): boolean =>
  (change.configured?.fields as { secureMessaging?: unknown } | undefined)?.secureMessaging === null;

const both =
  (a: (entry: Numbered) => boolean, b: (entry: Numbered) => boolean) =>
  (entry: Numbered): boolean =>
    a(entry) && b(entry);
const not =
  (a: (entry: Numbered) => boolean) =>
  (entry: Numbered): boolean =>
    !a(entry);

/**
 * The order of calls that mail can feel. What is referred to comes before what refers to it, and is deleted after it.
 * Among policies, those that secure come first and those that stop securing last. A content policy that is
 * bi-directional leaves a definition before that gets an override, and comes to one after it lost its override, since
 * the service refuses the two together at any moment.
 */
export const stages: readonly ((entry: Numbered) => boolean)[] = [
  is('groups', ...edit),
  is('folders', ...edit),
  is('definitions', ...edit),
  both(is('contentDefinitions', ...edit), endsWithoutOverride),
  both(is('contentPolicies', ...edit, 'delete'), wasBidirectional),
  both(is('contentDefinitions', ...edit), not(endsWithoutOverride)),
  is('contentPolicies', 'create'),
  both(is('contentPolicies', ...edit), not(wasBidirectional)),
  is('policies', 'create'),
  is('policies', ...edit),
  is('bypassPolicies', 'delete'),
  is('bypassPolicies', ...edit),
  is('bypassPolicies', 'create'),
  is('policies', 'delete'),
  both(is('contentPolicies', 'delete'), not(wasBidirectional)),
  is('contentDefinitions', 'delete'),
  is('definitions', 'delete'),
  is('folders', 'delete'),
  is('groups', 'delete'),
];
