import type { WrittenMessage } from '../../documents/test-report.ts';
import type { Message } from '../../routing/message.ts';
import { plainMessage } from '../simulate.ts';

/** A message in the words of a configuration, with all that it says: it can be copied into a test. */
export function writtenMessage(message: Message): WrittenMessage {
  const { headers, body, attachments } = message;
  return {
    ...plainMessage(message),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(attachments === undefined ? {} : { attachments }),
  };
}
