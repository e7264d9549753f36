/** One account after another, each a whole configuration: what has to be done between two of them is what is tested. */
export const states: readonly { readonly name: string; readonly yaml: string }[] = [
  { name: 'nothing', yaml: '' },
  {
    name: 'a folder and a definition',
    yaml: `
folders: { partners: { name: Partners } }
definitions:
  week: { folder: partners, description: 7 Day Exp, print: false, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false }
`,
  },
  {
    name: 'groups in groups, and every kind of policy',
    yaml: `
groups:
  finance: { name: Finance, members: [ann@acme.example, bob@acme.example] }
  money: { name: All money, path: /Partners, members: [audit.example, { group: finance }] }
folders:
  partners: { name: Partners }
  legal: { name: Legal, in: partners, publishedTo: [{ group: finance }, { attribute: department, equals: Legal }] }
  words: { name: Word lists, for: contentExamination }
definitions:
  week: { folder: partners, description: 7 Day Exp, print: false, reply: true, replyAll: false, expireAfter: 7d, extendBy: 3d, readReceipt: false, banner: hidden }
  strict: { folder: legal, description: Strict, print: false, reply: false, replyAll: false, expireAfter: never, readReceipt: true, banner: { text: Secured } }
policies:
  partner: { narrative: Finance to the partner, definition: week, from: { group: finance, basedOn: both }, to: { domain: partner.example }, start: 2026-12-01, sourceIps: [203.0.113.0/24] }
  over: { narrative: A campaign that is over, definition: strict, from: internal, to: { address: x@partner.example }, end: 2026-01-31 }
bypassPolicies:
  audit: { narrative: Finance to the auditor, action: disableSecureMessaging, from: { group: money }, to: { address: audit@partner.example } }
contentDefinitions:
  confidential: { folder: words, description: Confidential, activationScore: 10, examine: [subject], wordList: '10 "company confidential"', secureMessaging: week }
contentPolicies:
  confidential: { narrative: Confidential mail, definition: confidential, from: internal, to: external }
`,
  },
  {
    name: 'other members, a moved and a renamed definition, another order of folders',
    yaml: `
groups:
  finance: { name: Finance, members: [ann@acme.example, eve@acme.example, law.example] }
  money: { name: All money, path: /Partners, members: [audit.example] }
folders:
  legal: { name: Legal, aliases: [{ name: Legal, in: [Partners] }] }
  partners: { name: Partners, in: legal, publishedTo: [], aliases: [{ name: Partners, in: [] }] }
  words: { name: Word lists, for: contentExamination }
definitions:
  week: { folder: legal, description: 8 Day Exp, print: true, reply: true, replyAll: true, expireAfter: 8d, readReceipt: false, aliases: [{ name: 7 Day Exp, in: [Partners] }] }
  strict: { folder: legal, description: Strict, print: false, reply: false, replyAll: false, expireAfter: 1d, readReceipt: true }
policies:
  partner: { narrative: Finance to the partner, action: takeNoAction, from: internal, to: { domain: partner.example } }
bypassPolicies:
  audit: { narrative: Finance to auditors, aliases: [{ name: Finance to the auditor }], action: takeNoAction, from: { group: finance }, to: external, bidirectional: true }
contentDefinitions:
  confidential: { folder: words, description: Confidential, activationScore: 20, examine: [subject, body], wordList: '5 secret' }
contentPolicies:
  confidential: { narrative: Confidential mail, definition: confidential, from: internal, to: external, bidirectional: true }
`,
  },
  { name: 'nothing again', yaml: '' },
];
