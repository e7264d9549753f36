import type { Fact, SimulatedMessage } from '../documents/simulation.ts';
import type { PolicySet } from '../model/policy-set.ts';

/** What the service does with secure messages besides delivering them, for the messages that it applies to. */
export function factsOf(_set: PolicySet, _messages: readonly SimulatedMessage[]): readonly Fact[] {
  return [];
}
