import { md5, sha256 } from '../../../src/cli/hash.ts';
import { loadAccount, readConfiguration } from '../../../src/config/load-configuration.ts';
import type { SimulationDocument } from '../../../src/documents/simulation.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { readMessage } from '../../../src/simulation/read-message.ts';
import { type SimulationOptions, type SourcedMessage, simulate } from '../../../src/simulation/simulate.ts';

/** An account in which there is something to say of most messages. Its recipient limit is three. */
export const busyAccount = `
sealwright: 1
account: { id: acme, edition: full, maxRetention: 365d, internalDomains: [acme.example], attributes: [department], recipientLimit: 3 }
groups:
  finance: { name: Finance, members: [ann@acme.example, bob@acme.example] }
  counsel: { name: Outside counsel, source: directory }
folders:
  company: { name: Company }
  legal: { name: Legal, publishedTo: [{ address: lena@acme.example }] }
  words: { name: Words, for: contentExamination }
definitions:
  week: { folder: company, description: "No Print, Reply, 7 Day Exp", print: false, reply: true, replyAll: false, expireAfter: 7d, extendBy: 3d, readReceipt: false }
  month: { folder: company, description: "Print, Reply, Reply All, 30 Day Exp", print: true, reply: true, replyAll: true, expireAfter: 30d, readReceipt: true }
  matter: { folder: legal, description: "No Print, No Reply, 90 Day Exp", print: false, reply: false, replyAll: false, expireAfter: 90d, readReceipt: false }
policies:
  finance-out: { narrative: Finance to anyone outside, definition: week, from: { group: finance }, to: external }
  partner-a: { narrative: Alpha to the partner, definition: week, from: internal, to: { domain: partner.example } }
  partner-b: { narrative: Beta to the partner, definition: month, from: internal, to: { domain: partner.example } }
  counsel: { narrative: Anyone to counsel, definition: month, from: internal, to: { group: counsel } }
  regulator: { narrative: Anyone to the regulator, definition: month, from: internal, to: { domain: regulator.example }, override: true }
  press: { narrative: Finance to the press stays plain, action: takeNoAction, from: { group: finance }, to: { domain: press.example } }
  old: { narrative: Last year's campaign, definition: month, from: internal, to: external, end: 2025-12-31 }
bypassPolicies:
  auditor: { narrative: Anyone to the auditor, action: disableSecureMessaging, from: internal, to: { domain: audit.example } }
  intake: { narrative: No bypass for the intake desk, action: takeNoAction, from: internal, to: { address: intake@audit.example } }
contentDefinitions:
  tag: { folder: words, description: Secure tag, activationScore: 10, examine: [subject], wordList: '10 "[secure]"', secureMessaging: week }
  numbers: { folder: words, description: Numbers, activationScore: 10, examine: [subject, body], wordList: '10 regex \\b\\d{8}\\b', secureMessaging: month }
  complaint: { folder: words, description: Complaints, activationScore: 10, examine: [subject], wordList: '10 complaint' }
contentPolicies:
  tagged: { narrative: Tagged mail, definition: tag, from: internal, to: external }
  numbered: { narrative: Numbers going out, definition: numbers, from: internal, to: external }
  complaints: { narrative: Complaints, definition: complaint, from: everyone, to: everyone }
`;

export function policySet(yaml: string): PolicySet {
  const files = readConfiguration({ entry: 'test.yaml', read: () => ({ ok: true, text: yaml }), glob: () => [] });
  const { configuration, findings } = loadAccount(files);
  if (!configuration) throw new Error(JSON.stringify(findings));
  return configuration;
}

/** Messages as an author writes them; those without a time are sent at 10 o'clock on 5 December 2026. */
export function written(messages: readonly object[], sources = true): readonly SourcedMessage[] {
  return messages.map((one, index) => {
    const read = readMessage(one, Date.UTC(2026, 11, 5, 10) / 1000);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return { ...(sources ? { source: `mail.jsonl:${index + 1}` } : {}), message: read.message };
  });
}

/** What becomes of messages, in the busy account where no other is given. */
export const simulated = (
  messages: readonly object[],
  {
    yaml = busyAccount,
    ...options
  }: { readonly yaml?: string; readonly sources?: boolean } & Partial<SimulationOptions> = {},
): SimulationDocument =>
  simulate(policySet(yaml), written(messages, options.sources), {
    hash: sha256,
    md5,
    accountName: null,
    target: null,
    ...options,
  });

/** One message of each kind that a report has something to say about. */
export const busyDay: readonly object[] = [
  { from: 'ann@acme.example', to: 'buyer@customer.example', subject: 'Offer' },
  { from: 'joe@acme.example', to: ['x@partner.example', 'sue@acme.example'], subject: 'Plans' },
  { from: 'joe@acme.example', to: 'kim@law.example', subject: 'Contract' },
  { from: 'joe@acme.example', to: 'buyer@customer.example', subject: '[secure] order 12345678' },
  { from: 'ann@acme.example', to: ['kit@audit.example', 'intake@audit.example'], subject: 'Ledger' },
  { from: 'ann@acme.example', to: 'news@press.example', subject: 'Results' },
  { from: 'bob@acme.example', to: ['case@regulator.example'], subject: 'Report' },
  { from: 'joe@acme.example', to: 'sue@acme.example', sendSecure: 'matter', application: 'outlook' },
  {
    from: 'joe@acme.example',
    to: 'sue@acme.example',
    sendSecure: 'month',
    application: 'portal',
    subject: 'complaint',
  },
  {
    from: 'buyer@customer.example',
    to: ['ann@acme.example', 'gone@acme.example'],
    sendSecure: 'month',
    application: 'portal',
  },
  { from: 'buyer@customer.example', to: 'ann@acme.example', sendSecure: 'matter', application: 'portal' },
  { from: '', to: 'ann@acme.example', subject: 'Undelivered' },
  { from: 'spam@evil.example', headerFrom: 'ann@acme.example', to: 'x@partner.example', sendSecure: 'week' },
  { from: 'bob@acme.example', to: ['a@one.example', 'b@two.example', 'c@three.example', 'a@one.example'] },
];
