/** Every section and most forms, once. */
export const sample = String.raw`sealwright: 1
account:
  id: acme-production                # must equal the live account's; without it any account is accepted
  edition: full                      # full | lite
  maxRetention: 365d
  internalDomains: [acme.example]
  attributes: [department]           # user attributes that are configured
  recipientLimit: 500                # unique recipients a sender and month; default 500
  target: { sandbox: .sealwright/account.db }
owns:                                # what this configuration may delete once it no longer names it; absent: nothing
  folders: ["/Partners/**"]          # paths; owns the definitions below as well
  policies: ["*"]                    # narratives; also bypassPolicies, contentPolicies, contentDefinitions, groups
ignore:
  - { policies: "Legacy *", reason: moved to the new gateway in March }

groups:
  finance: { name: Finance, members: [ann@acme.example, bob@acme.example] }   # members given: a local group, managed here
  counsel: { name: Outside counsel, path: /Partners, source: directory }      # no members: looked up, never changed
  all-money: { name: All money, members: [audit.example, { group: finance }] } # a bare domain; a nested group
folders:
  partners: { name: Partners }
  legal:    { name: Legal, in: partners, publishedTo: [{ group: finance }, { attribute: department, equals: Legal }] }
  words:    { name: Word lists, for: contentExamination }
definitions:
  partner-week:
    folder: partners
    description: No Print, Reply, 7 Day Exp, No Receipt
    print: false                     # the rights, expireAfter and readReceipt are always written out
    reply: true
    replyAll: false
    expireAfter: 7d                  # s m h d w, or never
    extendBy: 3d                     # absent: no extension
    readReceipt: false
    banner: standard                 # standard (default) | hidden | { text: … } | { html: … }
policies:
  finance-partner:
    narrative: Finance to partner.example
    definition: partner-week         # or: action: takeNoAction
    from: { group: finance, basedOn: both }     # from and to are always written out
    to: { domain: partner.example }
    enabled: true                    # default
    start: 2026-12-01                # absent: since ever
    end: 2027-11-30T23:59:59Z        # absent: for ever
    override: false                  # default
    sourceIps: [203.0.113.0/24]      # absent: any
bypassPolicies:
  finance-audit:
    narrative: Finance to the auditor
    action: disableSecureMessaging   # or takeNoAction
    from: { group: finance }
    to: { address: audit@partner.example }
    bidirectional: false             # default
contentDefinitions:
  confidential:
    folder: words
    description: Marked confidential
    activationScore: 10
    examine: [subject, body]         # subject body headers attachments
    wordList: |
      10 "company confidential"
      5:10 regex \bM&A\b
    secureMessaging: partner-week    # absent: no override
contentPolicies:
  confidential-out: { narrative: Confidential mail, definition: confidential, from: internal, to: external }
directory:                           # who people are; for simulation and analysis only, never sent to the service
  users:
    - { address: ann@acme.example, attributes: { department: Finance } }
  groups: { counsel: [kim@law.example] }        # members of looked-up groups, when no account is at hand
  # file: users.csv
tests:
  - name: finance mail to the partner is read in the portal
    message: { from: ann@acme.example, to: [x@partner.example, joe@acme.example], at: 2026-12-05T10:00:00Z, sourceIp: 203.0.113.9, subject: Q4 }
    expect:
      x@partner.example: { secure: true, definition: partner-week, policy: finance-partner, mailbox: notification, portal: true }
      joe@acme.example: { secure: false, mailbox: message }
invariants:
  - name: from our network nothing from Finance to partner.example leaves in the clear, but for the auditor
    from: { group: finance }
    to: { domain: partner.example }
    except: [{ to: { address: audit@partner.example } }]
    during: { start: 2026-12-01, end: 2027-11-30 }
    sourceIps: [203.0.113.0/24]
    always: { secure: true }         # or never: { … }; any field of the outcome
rules: { everyone-to-everyone: error, unused-folder: false }   # info | warning | error | off (or false)
strategies: { precedence: override-first }
`;
