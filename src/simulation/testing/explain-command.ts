import type { WrittenMessage } from '../../documents/test-report.ts';

/**
 * The words of the command that explains one recipient's outcome. All recipients are named, since an answer to several is
 * another one. `start` is how the command begins: its name, the configuration, and which account of it. Headers and
 * attachments have no flag: a message that has some can't be asked about in full, and nothing is said that would mislead.
 */
export function explainCommand(message: WrittenMessage, start: readonly string[]): readonly string[] {
  const { from, to, headerFrom, at, sourceIp, subject, body, application, sendSecure, headers, attachments } = message;
  if ((headers ?? attachments) !== undefined) return [];
  const flag = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);
  return [
    ...start,
    ...flag('--from', from),
    ...flag('--header-from', headerFrom),
    ...flag('--to', to.join(',')),
    ...flag('--at', at),
    ...flag('--source-ip', sourceIp),
    ...flag('--subject', subject),
    ...flag('--body', body),
    ...flag('--application', application),
    ...flag('--send-secure', sendSecure),
  ];
}
