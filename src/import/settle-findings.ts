import type { Remark, Takeover } from '../export/takeover.ts';
import type { Finding } from '../model/finding.ts';
import { ruleNames } from '../rules/rule-names.ts';
import { type Fate, giveUp } from './survey.ts';

const laws = ruleNames();

/** What may be done about findings. */
export interface Settling {
  readonly fateOf: FateOf;
  readonly facts: Takeover['facts'];
  readonly undeclared: Set<keyof Takeover['facts']>;
  /** Of the account as a whole. */
  readonly remarks: Remark[];
  readonly canAcknowledge: boolean;
}

/** The object with this key. */
export type FateOf = (kind: unknown, key: unknown) => Fate | undefined;

/** Gives up or acknowledges what the rules find in the draft. True if something changed, so that it is worth another try. */
export function settleFindings(findings: readonly Finding[], settling: Settling): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isChanged = errors.map((finding) => settle(finding, settling)).some((changed) => changed);
  // Nothing that could be taken out is to blame: the code is written all the same, and it is said.
  const [first] = errors;
  if (!isChanged && first) settling.remarks.push(unsettled(first));
  return isChanged;
}

function settle({ rule, path, message }: Finding, settling: Settling): boolean {
  const { fateOf, facts, undeclared, remarks, canAcknowledge } = settling;
  const [section, key] = path;
  const fate = fateOf(section, key);
  if (fate && fate.as !== 'left-out') {
    if (laws.get(rule)?.law !== false) giveUp(fate, forbidden(rule, message));
    else if (!canAcknowledge) giveUp(fate, refused(rule, message));
    else if (fate.acknowledge.has(rule)) return false;
    else {
      fate.acknowledge.add(rule);
      fate.remarks.push(acknowledged(rule, message));
    }
    return true;
  }
  if (section !== 'account' || !isFact(key, facts) || undeclared.has(key)) return false;
  undeclared.add(key);
  remarks.push({ reason: 'fact', rule, message: `account.${key} is not declared. ${firstSentence(message)}` });
  return true;
}

const acknowledged = (rule: string, message: string): Remark => ({
  reason: 'acknowledged',
  rule,
  message: `It is acknowledged as it is in the account (${rule}): ${firstSentence(message)}`,
});

const unsettled = ({ rule, message }: Finding): Remark => ({
  reason: 'not-the-same',
  rule,
  message: `The rules still find something in what is written (${rule}): ${message}`,
});

const forbidden = (rule: string, message: string): Remark => ({
  reason: 'law',
  rule,
  message:
    rule === 'schema'
      ? `No configuration has a way to write it as it is: ${firstSentence(message)}`
      : `No configuration may write it as it is (${rule}): ${firstSentence(message)}`,
});

const refused = (rule: string, message: string): Remark => ({
  reason: 'not-acknowledged',
  rule,
  message: `The rule ${rule} finds something that this language has no way to acknowledge: ${firstSentence(message)}`,
});

/** The first sentence of a finding says what is wrong, and names nothing of the draft. */
const firstSentence = (message: string): string => /^.*?[.!?](?= |$)/s.exec(message)?.[0] ?? message;

const isFact = (name: unknown, facts: Takeover['facts']): name is keyof Takeover['facts'] =>
  typeof name === 'string' && Object.hasOwn(facts, name);
