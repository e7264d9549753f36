import { Construct } from 'constructs';
import { ContentExaminationDefinition, ContentExaminationPolicy, Recipient, Sender } from 'sealwright/constructs';
import * as definitions from './definitions.ts';
import * as folders from './folders.ts';
import * as groups from './groups.ts';
import { stack } from './stack.ts';

const here = new Construct(stack, 'content');

// What the text of a message makes secure, whoever writes it. Content examination comes before what the sender
// picked and before every policy, and a bypass does not touch it.

export const subjectTag = new ContentExaminationDefinition(here, 'subject-tag', {
  folder: folders.words,
  description: 'Secure tag in the subject',
  activationScore: 10,
  examine: ['subject'],
  wordList: `# any of the three that people were taught over the years
10 "[secure]"
10 "(secure)"
10 "{secure}"
`,
  secureMessaging: definitions.tagged,
});

export const cardNumber = new ContentExaminationDefinition(here, 'card-number', {
  folder: folders.numbers,
  description: 'Payment card numbers',
  activationScore: 10,
  examine: ['subject', 'body', 'attachments'],
  wordList: `10 regex \\b4\\d{3}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b
10 regex \\b5[1-5]\\d{2}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b
1 exclude "specimen card"   # the shop's documentation is full of them
`,
  secureMessaging: definitions.numbers,
  protect: true,
});

export const accountNumber = new ContentExaminationDefinition(here, 'account-number', {
  folder: folders.numbers,
  description: 'Bank account numbers with a word that says so',
  activationScore: 10,
  examine: ['subject', 'body'],
  wordList: `# neither a number alone nor words alone: part numbers on our drawings look the same
8:8 regex \\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b
2:2 "account number"
2:2 iban
2:2 "sort code"
`,
  secureMessaging: definitions.numbers,
  aliases: ['Bank account numbers'],
});

export const confidential = new ContentExaminationDefinition(here, 'confidential', {
  folder: folders.words,
  description: 'Marked confidential',
  activationScore: 10,
  examine: ['subject', 'headers'],
  wordList: `10 confidential
10 "X-Classification: Restricted"
`,
  secureMessaging: definitions.classified,
});

export const bluebirdWords = new ContentExaminationDefinition(here, 'bluebird-words', {
  folder: folders.words,
  description: 'Project Bluebird, by name',
  activationScore: 15,
  examine: ['subject', 'body'],
  wordList: `5 required bluebird
10:20 "term sheet"
10 regex \\bvaluation (?:model|range)\\b
`,
  secureMessaging: definitions.classified,
});

export const knownFile = new ContentExaminationDefinition(here, 'known-file', {
  folder: folders.words,
  description: 'Files that may not leave in the clear',
  activationScore: 20,
  examine: ['attachments'],
  wordList: `20 hash 50c87c4edd36c5249b15dd2c8b4bc015 bluebird-valuation.txt
`,
  secureMessaging: definitions.classified,
});

export const health = new ContentExaminationDefinition(here, 'health', {
  folder: folders.words,
  description: 'Health data',
  activationScore: 8,
  examine: ['subject', 'body', 'attachments'],
  wordList: `4 diagnosis
4 "sick leave"
4 "occupational health"
`,
  secureMessaging: definitions.numbers,
});

export const exportControl = new ContentExaminationDefinition(here, 'export-control', {
  folder: folders.words,
  description: 'Export controlled',
  activationScore: 10,
  examine: ['subject', 'body', 'headers', 'attachments'],
  wordList: `10 "export controlled"
10 regex \\bECCN ?\\d[A-E]\\d{3}\\b
`,
  secureMessaging: definitions.exportDay,
});

export const complaint = new ContentExaminationDefinition(here, 'complaint', {
  folder: folders.words,
  description: 'Complaints',
  activationScore: 6,
  examine: ['subject', 'body'],
  wordList: `3 complaint
3 refund
3 "price error"
`,
});

export const tagOut = new ContentExaminationPolicy(here, 'tag-out', {
  narrative: 'Tagged mail',
  definition: subjectTag,
  from: Sender.internal({ basedOn: 'both' }),
  to: Recipient.external(),
});

export const cardsOut = new ContentExaminationPolicy(here, 'cards-out', {
  narrative: 'Payment card numbers going out',
  definition: cardNumber,
  from: Sender.internal(),
  to: Recipient.external(),
  override: true,
});

export const accountsOut = new ContentExaminationPolicy(here, 'accounts-out', {
  narrative: 'Bank account numbers going out',
  definition: accountNumber,
  from: Sender.internal(),
  to: Recipient.external(),
  override: true,
});

export const confidentialOut = new ContentExaminationPolicy(here, 'confidential-out', {
  narrative: 'Confidential mail from the company',
  definition: confidential,
  from: Sender.domain('acme.example'),
  to: Recipient.external(),
});

export const confidentialLabs = new ContentExaminationPolicy(here, 'confidential-labs', {
  narrative: 'Confidential mail from the labs',
  definition: confidential,
  from: Sender.domain('acme-labs.example'),
  to: Recipient.external(),
});

export const knownFileOut = new ContentExaminationPolicy(here, 'known-file-out', {
  narrative: 'Known files going out',
  definition: knownFile,
  from: Sender.domain('acme.example'),
  to: Recipient.external(),
});

export const bluebirdOut = new ContentExaminationPolicy(here, 'bluebird-out', {
  narrative: 'Project Bluebird going out',
  definition: bluebirdWords,
  from: Sender.group(groups.bluebird),
  to: Recipient.external(),
});

export const healthOut = new ContentExaminationPolicy(here, 'health-out', {
  narrative: 'Health data from HR',
  definition: health,
  from: Sender.attribute('department', 'HR'),
  to: Recipient.external(),
});

export const exportFoundries = new ContentExaminationPolicy(here, 'export-foundries', {
  narrative: 'Export controlled work to the foundries',
  definition: exportControl,
  from: Sender.domain('acme-labs.example'),
  to: Recipient.group(groups.foundries),
});

// No override, so it may be bi-directional: it marks complaints for the gateway's other policies.
export const complaints = new ContentExaminationPolicy(here, 'complaints', {
  narrative: 'Complaints between sales and resellers',
  definition: complaint,
  from: Sender.group(groups.sales),
  to: Recipient.domain('reseller.example'),
  bidirectional: true,
  acknowledge: [{ rule: 'redundant-policy', reason: 'it changes no delivery; another product files what it finds' }],
});
