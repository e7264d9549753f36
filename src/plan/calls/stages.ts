import type { Observed } from '../../model/observed-account.ts';
import type { DraftChange } from '../draft-change.ts';
import { decidesTieWithNew, effectOf, loosens } from './effect.ts';

/** A change and its number in the document. */
export interface Numbered {
  readonly change: DraftChange;
  readonly index: number;
}

type Choice = (entry: Numbered, all: readonly Numbered[]) => boolean;

export interface Stage {
  readonly has: Choice;
  /** Of groups: only those members are taken out that leave. In every other stage none is. */
  readonly leaving?: true;
}

const is =
  (kind: DraftChange['kind'], ...actions: readonly DraftChange['action'][]): Choice =>
  ({ change }) =>
    change.kind === kind && actions.includes(change.action);
const both =
  (...all: readonly Choice[]): Choice =>
  (entry, others) =>
    all.every((one) => one(entry, others));
const not =
  (one: Choice): Choice =>
  (entry, others) =>
    !one(entry, others);

const edit = ['update', 'rename', 'move'] as const;

const more: Choice = ({ change }) => effectOf(change) > 0;
const less: Choice = ({ change }) => effectOf(change) < 0;
const looser: Choice = ({ change }) => loosens(change);
const decidesTie: Choice = ({ change }, all) =>
  decidesTieWithNew(
    change,
    all.map((other) => other.change),
  );
const waits = both(less, not(decidesTie));

const wasBidirectional: Choice = ({ change }) =>
  change.kind === 'contentPolicies' &&
  (change.observed as Observed<'contentPolicies'> | undefined)?.fields.bidirectional === true;

/** Whether the edit takes a content definition's override away, or leaves it none: a policy on it may become bi-directional. */
const endsWithoutOverride: Choice = ({ change }) =>
  (change.configured?.fields as { secureMessaging?: unknown } | undefined)?.secureMessaging === null;

const choices: readonly (Choice | Stage)[] = [
  both(is('bypassPolicies', ...edit, 'delete'), more),
  both(is('policies', 'delete'), more),
  is('groups', ...edit),
  is('folders', ...edit),
  both(is('definitions', ...edit), not(looser)),
  both(is('contentDefinitions', ...edit), endsWithoutOverride),
  both(is('contentPolicies', ...edit, 'delete'), wasBidirectional),
  both(is('contentDefinitions', ...edit), not(endsWithoutOverride)),
  is('contentPolicies', 'create'),
  both(is('contentPolicies', ...edit), not(wasBidirectional)),
  both(is('policies', 'create'), not(waits)),
  both(is('policies', ...edit), more),
  both(is('bypassPolicies', 'create'), not(waits)),
  both(is('policies', ...edit), not(more), not(less)),
  both(is('bypassPolicies', ...edit), not(more), not(less)),
  { has: is('groups', ...edit), leaving: true },
  both(is('definitions', ...edit), looser),
  both(is('bypassPolicies', ...edit), less),
  both(is('bypassPolicies', 'create'), waits),
  both(is('bypassPolicies', 'delete'), not(more)),
  both(is('policies', ...edit), less),
  both(is('policies', 'create'), waits),
  both(is('policies', 'delete'), not(more)),
  both(is('contentPolicies', 'delete'), not(wasBidirectional)),
  is('contentDefinitions', 'delete'),
  is('definitions', 'delete'),
  is('folders', 'delete'),
  is('groups', 'delete'),
];

/**
 * The order of calls that mail can feel. What is referred to comes before what refers to it, and is deleted after it.
 * What secures mail, or tightens a definition, comes before what stops to secure it, or loosens one: whoever is covered
 * before and after is covered on the way. For the same reason nobody leaves a group before all who join one have
 * joined. A content policy that is bi-directional leaves a definition before that gets an override, and comes to one
 * after it lost its override, since the service refuses the two together at any moment.
 */
export const stages: readonly Stage[] = choices.map((one) => (typeof one === 'function' ? { has: one } : one));
