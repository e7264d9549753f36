import { describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';

const now = Date.UTC(2026, 10, 22, 12) / 1000;

/** A definition that allows reply all without reply, which is an error, with this acknowledgement. */
const withEntry = (entry: string, more = '') => `sealwright: 1
account: { edition: full, maxRetention: 365d, internalDomains: [acme.example] }
${more}
folders:
  partners: { name: Partners }
definitions:
  week:
    folder: partners
    description: A week
    print: false
    reply: false
    replyAll: true
    expireAfter: 7d
    readReceipt: false
    acknowledge: [${entry}]
policies:
  out: { narrative: Out, definition: week, from: internal, to: { domain: partner.example } }
`;

function check(text: string) {
  const loaded = loadConfiguration({ entry: 'a.yaml', read: () => ({ ok: true, text }), glob: () => [] });
  const { findings, acknowledged } = checkConfiguration(loaded, { now });
  const names = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule);
  return {
    findings: names(findings),
    acknowledged: names(acknowledged),
    messages: findings.map(({ message }) => message),
  };
}

describe('an acknowledgement', () => {
  it('with a reason takes the finding away', () => {
    const { findings, acknowledged } = check(
      withEntry('{ rule: reply-all-without-reply, reason: agreed with support }'),
    );
    expect(findings).toEqual([]);
    expect(acknowledged).toEqual(['reply-all-without-reply']);
  });

  it('holds until the end of its day', () => {
    const entry = (date: string) => withEntry(`{ rule: reply-all-without-reply, reason: agreed, until: ${date} }`);
    expect(check(entry('2026-11-22')).findings).toEqual([]);
    expect(check(entry('2026-11-21')).findings).toEqual(['reply-all-without-reply', 'acknowledgement-past']);
  });

  it.each([
    ['{ rule: reply-all-without-reply }', ['reply-all-without-reply', 'acknowledgement-without-reason']],
    ['{ rule: reply-all-without-reply, reason: "  " }', ['reply-all-without-reply', 'acknowledgement-without-reason']],
    ['{ rule: reply-all-without-replies, reason: agreed }', ['reply-all-without-reply', 'acknowledgement-of-nothing']],
    ['{ rule: expiry-exceeds-retention, reason: agreed }', ['reply-all-without-reply', 'acknowledgement-of-nothing']],
    ['{ rule: one-outcome, reason: agreed }', ['reply-all-without-reply', 'acknowledgement-of-law']],
  ])('%s is a finding itself, and takes nothing away', (entry, findings) => {
    expect(check(withEntry(entry)).findings).toEqual(findings);
  });

  it('helps with a rule that is spelt wrongly', () => {
    const { messages } = check(withEntry('{ rule: reply-all-without-replies, reason: agreed }'));
    expect(messages.at(-1)).toContain('did you mean `reply-all-without-reply`?');
  });

  it('of what only the exact analysis finds is left alone', () => {
    const entries =
      '{ rule: reply-all-without-reply, reason: agreed }, { rule: redundant-policy, reason: kept for audits }';
    expect(check(withEntry(entries)).findings).toEqual([]);
  });

  it('of a rule that is switched off is no finding', () => {
    const off = 'rules: { reply-all-without-reply: off }';
    expect(check(withEntry('{ rule: reply-all-without-reply, reason: agreed }', off)).findings).toEqual([]);
  });

  it('can be of another severity, and switched off', () => {
    const stale = '{ rule: expiry-exceeds-retention, reason: agreed }';
    expect(check(withEntry(stale, 'rules: { acknowledgement-of-nothing: off }')).findings).toEqual([
      'reply-all-without-reply',
    ]);
  });
});
