import type { WitnessMessage } from '../../documents/impact.ts';
import type { Message } from '../../routing/message.ts';
import { plainMessage } from '../../simulation/simulate.ts';

/** A message with all that it says, as a file of messages holds it. It is made up: nobody wrote it. */
export function plainWitness(message: Message): WitnessMessage {
  const { body, headers, attachments } = message;
  return {
    ...plainMessage(message),
    ...(body !== undefined && { body }),
    ...(headers !== undefined && { headers }),
    ...(attachments !== undefined && { attachments }),
  };
}
