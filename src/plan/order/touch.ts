// Which mail a call can make a difference to, in any state between before and after: at least all of it. Two calls that
// touch no mail in common have nothing to do with each other, whatever their order is.
//
// A *part* is a set of mail: senders, recipients, what decides it (a policy, the sender's pick, content examination) and
// what was picked. What new definitions touch is only right if they are made before everything else, and what deleted ones
// touch if they go last: then a pick is there for as long as anything else happens.

import type { Entity } from '../../model/entity.ts';
import type { Instant } from '../../model/instant.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { isPolicyKind, policyKinds } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle, Scope } from '../../model/scope.ts';
import type { Policy } from '../../routing/policy.ts';
import { containers, definitionsBelow } from './nesting.ts';
import { anyone, type Reach, type Reaches, reachesBetween } from './reach.ts';
import type { Transition } from './transition.ts';

/** What decides about mail, as bits. */
export const byPolicy = 1;
export const byPick = 2;
export const byContent = 4;
const byAny = byPolicy | byPick | byContent;

export interface Part {
  readonly envelope: Reach;
  readonly header: Reach;
  readonly to: Reach;
  readonly by: number;
  /** Only mail with one of these picks; null: any mail. */
  readonly picks: ReadonlySet<Handle> | null;
}

export interface Touch {
  readonly of: (transition: Transition) => readonly Part[];
  readonly ofPolicy: (policy: Policy) => readonly Part[];
  readonly meet: (a: readonly Part[], b: readonly Part[]) => boolean;
}

/** `extra`: policies that are there neither before nor after, but in between. */
export function touchBetween(before: PolicySet, after: PolicySet, now: Instant, extra: readonly Policy[] = []): Touch {
  const reaches = reachesBetween(before, after);
  const both = <K extends KindName>(kind: K) =>
    [...before.objects[kind], ...after.objects[kind]] as unknown as readonly Entity<K>[];
  const everyPolicy = [...policyKinds.flatMap((kind) => both(kind) as readonly Policy[]), ...extra];
  const overrides = new Map<Handle, Set<Handle>>();
  for (const { handle, fields } of both('contentDefinitions')) {
    const named = overrides.get(handle) ?? new Set();
    if (fields.secureMessaging !== null) named.add(fields.secureMessaging);
    overrides.set(handle, named);
  }
  const bypassBits = before.strategies['bypass-scope'] === 'all' ? byAny : byPolicy;
  const bitsOf = { policies: byPolicy, bypassPolicies: bypassBits, contentPolicies: byAny };

  /** `narrow`: what stands in place of a scope, where only some of its addresses are meant. */
  const boxes = (policy: Policy, narrow?: (scope: Scope) => Reach | null): readonly Part[] => {
    const { enabled, end, from, to, bidirectional } = policy.fields;
    if (!enabled || (end !== null && end < now)) return [];
    if (policy.kind === 'contentPolicies' && !overrides.get(policy.fields.definition)?.size) return [];
    const whole = [reaches.ofScope(from), reaches.ofScope(to)] as const;
    const [some, other] = narrow ? [narrow(from), narrow(to)] : [null, null];
    const pairs = narrow
      ? [...(some ? [[some, whole[1]] as const] : []), ...(other ? [[whole[0], other] as const] : [])]
      : [whole];
    const by = bitsOf[policy.kind];
    const part = (sender: Reach, recipient: Reach): readonly Part[] => [
      ...(from.basedOn === 'header' ? [] : [{ envelope: sender, header: anyone, to: recipient, by, picks: null }]),
      ...(from.basedOn === 'envelope' ? [] : [{ envelope: anyone, header: sender, to: recipient, by, picks: null }]),
    ];
    return pairs.flatMap(([one, two]) => [...part(one, two), ...(bidirectional ? part(two, one) : [])]);
  };
  const picked = (picks: ReadonlySet<Handle>, by: number, envelope = anyone): Part => ({
    envelope,
    header: anyone,
    to: anyone,
    by,
    picks,
  });
  const versions = (kind: KindName, handle: Handle) =>
    everyPolicy.filter((one) => one.kind === kind && one.handle === handle);
  const usersOf = (kind: 'policies' | 'contentPolicies', uses: (definition: Handle) => boolean): readonly Policy[] =>
    everyPolicy.filter((one) => one.kind === kind && one.fields.definition !== null && uses(one.fields.definition));
  const withBits = (parts: readonly Part[], by: number) => parts.map((part) => ({ ...part, by }));

  const ofDefinition = (handle: Handle, values: Readonly<Record<string, unknown>>): readonly Part[] => [
    ...usersOf('policies', (definition) => definition === handle).flatMap((one) => boxes(one)),
    ...withBits(
      usersOf('contentPolicies', (content) => overrides.get(content)?.has(handle) ?? false).flatMap((one) =>
        boxes(one),
      ),
      byContent,
    ),
    picked(new Set([handle]), 'folder' in values ? byAny : byPick),
  ];
  const ofMembers = ({ group, members }: Extract<Transition, { type: 'join' | 'leave' }>): readonly Part[] => {
    const holding = containers(group, both('groups'));
    const some = reaches.ofMembers(members);
    const narrow = (scope: Scope) => (scope.type === 'group' && holding.has(scope.group) ? some : null);
    const published = both('folders').filter(({ fields }) =>
      fields.publishedTo?.some((scope) => narrow(scope) !== null),
    );
    const offered = definitionsBelow(
      published.map(({ handle }) => handle),
      both('folders'),
      both('definitions'),
    );
    return [
      ...everyPolicy.flatMap((policy) => boxes(policy, narrow)),
      ...(offered.size > 0 ? [picked(offered, byAny, some)] : []),
    ];
  };
  const ofObject = (
    kind: KindName,
    handle: Handle,
    values: Readonly<Record<string, unknown>> | null,
  ): readonly Part[] => {
    if (isPolicyKind(kind)) return versions(kind, handle).flatMap((one) => boxes(one));
    switch (kind) {
      case 'definitions':
        return values ? ofDefinition(handle, values) : [picked(new Set([handle]), byPick)];
      case 'contentDefinitions':
        return values
          ? usersOf('contentPolicies', (definition) => definition === handle).flatMap((one) => boxes(one))
          : [];
      case 'folders': {
        if (!values || !('publishedTo' in values || 'in' in values)) return [];
        return [picked(definitionsBelow([handle], both('folders'), both('definitions')), byAny)];
      }
      default:
        // An empty group, one that nobody names any more, or the name of one.
        return [];
    }
  };
  return {
    of: (transition) => {
      switch (transition.type) {
        case 'create':
          return ofObject(transition.object.kind, transition.object.handle, null);
        case 'edit':
          return ofObject(transition.kind, transition.handle, transition.values);
        case 'delete':
          return ofObject(transition.kind, transition.handle, null);
        default:
          return ofMembers(transition);
      }
    },
    ofPolicy: (policy) => boxes(policy),
    meet: (a, b) => a.some((one) => b.some((other) => partsMeet(one, other, reaches))),
  };
}

function partsMeet(a: Part, b: Part, { meet }: Reaches): boolean {
  if ((a.by & b.by) === 0) return false;
  if (a.picks && b.picks && ![...a.picks].some((pick) => b.picks?.has(pick))) return false;
  return meet(a.to, b.to) && meet(a.envelope, b.envelope) && meet(a.header, b.header);
}
