import type { Suggestion } from '../../documents/test-report.ts';
import type { Instant } from '../../model/instant.ts';
import type { Plain } from '../../model/plain.ts';
import { judgeMessage } from '../../routing/evaluate.ts';
import type { Message } from '../../routing/message.ts';
import type { Outcome } from '../../routing/outcome.ts';
import type { Policy } from '../../routing/policy.ts';
import { traceOf } from '../../routing/trace.ts';
import type { World } from '../../routing/world.ts';
import { withoutPolicies } from '../other-worlds.ts';
import { cellsOf } from './edges/cells.ts';
import { isInBox } from './edges/mail-box.ts';
import { messagesIn } from './edges/messages.ts';
import { type Space, spaceOf } from './edges/space.ts';
import { writtenMessage } from './written-message.ts';

/** At most so many messages are tried for one policy. */
const mostMessages = 500;
/** Who has more policies without a test begins with these. */
const mostSuggestions = 20;

/** Finds, for a policy that no test shows at work, a message that would. */
export function newSuggester(world: World, asOf: Instant): (policy: Policy) => Suggestion | undefined {
  // Nothing is made where nothing is asked.
  let space: Space | undefined;
  let asked = 0;
  return (policy) => {
    if (asked++ >= mostSuggestions) return undefined;
    space ??= spaceOf(world, []);
    const { from, to, start, end, sourceIps } = policy.fields;
    const region = { box: { from, to, start, end, ranges: sourceIps }, except: [] };
    const found = cellsOf(space, region, mostMessages);
    // Where few other policies match it is plainest what this one does.
    const cells = [...found.cells].sort((a, b) => a.policies.length - b.policies.length);
    let tried = 0;
    for (const message of messagesIn(space, region, { ...found, cells, picking: [] }, asOf)) {
      if (!isInBox(region.box, message, message.to[0] ?? '', world.people.holds)) continue;
      if (tried++ >= mostMessages) return undefined;
      const expect = expectationOf(policy, message, world);
      if (expect) return { message: writtenMessage(message), recipient: message.to[0] ?? '', expect };
    }
    return undefined;
  };
}

/** What a test could expect that shows a policy at work; undefined where the message does not. */
function expectationOf(policy: Policy, message: Message, world: World): Suggestion['expect'] | undefined {
  const { judged, scoreOf } = judgeMessage(world, message);
  const [first] = judged;
  if (!first) return undefined;
  const { outcome } = first;
  const because = traceOf(world, message, first, scoreOf).find(
    ({ type, policy: handle }) => type === policy.kind && handle === policy.handle,
  )?.because;
  switch (because?.type) {
    case 'decides':
    case 'takes-no-action':
      return named(outcome, { policy: policy.handle });
    case 'switches-off':
      return { secure: false, bypassedBy: policy.handle };
    case 'no-override':
      return named(outcome, {});
    case 'leaves-on':
      return outcome.secure && !isSecureWithout(policy, message, world)
        ? named(outcome, { policy: outcome.decidedBy.policy, bypassedBy: null })
        : undefined;
    default:
      return undefined;
  }
}

const named = ({ secure, definition }: Outcome, more: Readonly<Record<string, Plain>>): Suggestion['expect'] =>
  secure ? { secure, definition, ...more } : { secure, ...more };

const isSecureWithout = ({ kind, handle }: Policy, message: Message, world: World): boolean =>
  judgeMessage(withoutPolicies(world, kind, new Set([handle])), message).judged[0]?.outcome.secure ?? false;
