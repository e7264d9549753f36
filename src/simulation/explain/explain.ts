import type { ExplainedDocument } from '../../documents/explanation.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { worldOf } from '../../routing/world.ts';
import { type SimulationOptions, type SourcedMessage, simulate } from '../simulate.ts';
import { addressFindings } from './address-findings.ts';
import { explainMessage } from './tell.ts';

/** What becomes of each message, as `simulate` says it, with its story. */
export function explain(
  set: PolicySet,
  messages: readonly SourcedMessage[],
  options: SimulationOptions,
): ExplainedDocument {
  const document = simulate(set, messages, options);
  const world = worldOf(set, options.md5);
  return {
    ...document,
    messages: document.messages.map((simulated, index) => {
      const message = messages[index]?.message;
      if (message === undefined) throw new Error('a simulation has another number of messages than it was asked for');
      return {
        ...simulated,
        findings: [...addressFindings(world, message), ...simulated.findings],
        explanation: explainMessage(world, message),
      };
    }),
  };
}
