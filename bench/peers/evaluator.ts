import type { Handle } from '../../src/model/scope.ts';
import { decide, type Situation, type Winners } from '../../src/routing/decide.ts';
import { directionOf } from '../../src/routing/direction.ts';
import { acts } from '../../src/routing/evaluate.ts';
import { noMarks } from '../../src/routing/judge.ts';
import type { Message } from '../../src/routing/message.ts';
import { type Outcome, outcomeOf } from '../../src/routing/outcome.ts';
import { resolvePick } from '../../src/routing/pick.ts';
import type { BypassPolicy, ContentPolicy, SecureMessagingPolicy } from '../../src/routing/policy.ts';
import type { World } from '../../src/routing/world.ts';
import { type Mail, mailOf, type PersonOf } from './mail.ts';
import type { Peer } from './peer.ts';

/**
 * Outcomes by a rule engine: it finds the policies that win, and everything else is our code. It is not asked for what
 * can't matter (a policy for mail that is not outbound, a bypass where nothing would be secure), nor for the marks of an
 * outcome: ambiguous, conflict and what it is sensitive to stay unsaid.
 */
export function newPeerEvaluator(world: World, peer: Peer, personOf: PersonOf) {
  const { set, people, definitions } = world;
  return async (message: Message): Promise<readonly Outcome[]> => {
    const { definition: pick } = resolvePick(message, definitions, people);
    const { application, at } = message;
    const scores = new Map<Handle, boolean>();
    const outcomes: Outcome[] = [];
    for (const address of message.to) {
      const direction = directionOf(people.isInternal(message.from), people.isInternal(address));
      const triggers = (handle: Handle) => {
        const definition = world.contentDefinitions.get(handle);
        if (!definition?.override || !acts(definition.override, direction)) return false;
        const before = scores.get(handle);
        if (before !== undefined) return before;
        const { triggered } = definition.score(message);
        scores.set(handle, triggered);
        return triggered;
      };
      const situation: Situation = { direction, application, pick };
      const winners = await winnersOf(world, peer, mailOf(message, address, personOf, triggers), situation);
      const decision = decide(winners, situation, set.strategies);
      outcomes.push(outcomeOf(decision, { address, direction, application, at }, definitions, set.facts, noMarks));
    }
    return outcomes;
  };
}

async function winnersOf(world: World, peer: Peer, mail: Mail, { direction, pick }: Situation): Promise<Winners> {
  const policy = direction === 'outbound' ? await peer.winner('policies', mail) : null;
  const content = await peer.winner('contentPolicies', mail);
  const isSecure = policy !== null || content !== null || pick !== null;
  const bypass = isSecure ? await peer.winner('bypassPolicies', mail) : null;
  return {
    policy: policy as SecureMessagingPolicy | null,
    bypass: bypass as BypassPolicy | null,
    content: content && hit(world, content as ContentPolicy),
  };
}

function hit(world: World, policy: ContentPolicy): Winners['content'] {
  const definition = world.contentDefinitions.get(policy.fields.definition)?.override;
  return definition ? { policy, definition } : null;
}
