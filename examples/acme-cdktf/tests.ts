import { Builtin, type Invariant, Recipient, type RoutingTest, Sender } from 'sealwright/constructs';
import * as content from './content.ts';
import * as definitions from './definitions.ts';
import * as groups from './groups.ts';
import * as company from './policies/company.ts';
import * as finance from './policies/finance.ts';
import * as legal from './policies/legal.ts';
import * as partners from './policies/partners.ts';
import * as people from './policies/people.ts';

export const tests: readonly RoutingTest[] = [
  {
    name: "finance mail is read in the portal, for a week, and can't be printed",
    message: { from: 'ann@acme.example', to: ['buyer@customer.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'buyer@customer.example': {
        direction: 'outbound',
        secure: true,
        definition: definitions.financeWeek,
        policy: finance.financeOut,
        mailbox: 'notification',
        portal: true,
        banner: 'none',
        rights: { print: false, reply: true, replyAll: false },
        expiresAt: '2026-12-12T10:00:00Z',
        extendableTo: '2026-12-15T10:00:00Z',
        readReceipt: false,
        bypassedBy: null,
        ambiguous: false,
        conflict: false,
      },
    },
  },
  {
    name: 'each recipient is judged alone, so a colleague in copy gets the plain message',
    message: {
      from: 'ann@acme.example',
      to: ['x@partner.example', 'joe@acme.example'],
      at: '2026-12-05T10:00:00Z',
      sourceIp: '203.0.113.9',
      subject: 'Q4',
    },
    expect: {
      'x@partner.example': {
        secure: true,
        definition: definitions.partnerWeek,
        policy: finance.financePartner,
        extendableTo: null,
      },
      'joe@acme.example': {
        direction: 'internal',
        secure: false,
        policy: null,
        mailbox: 'message',
        portal: false,
        banner: 'none',
        rights: null,
        expiresAt: null,
      },
    },
  },
  {
    name: "from another network the partner policy is not met and finance's own applies, since From counts before To",
    message: {
      from: 'ann@acme.example',
      to: ['x@partner.example'],
      at: '2026-12-05T10:00:00Z',
      sourceIp: '198.51.100.200',
    },
    expect: {
      'x@partner.example': { definition: definitions.financeWeek, policy: finance.financeOut },
    },
  },
  {
    name: 'a source address that is not known is in no range',
    message: { from: 'ann@acme.example', to: ['x@partner.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@partner.example': { definition: definitions.financeWeek, policy: finance.financeOut },
    },
  },
  {
    name: 'the invoice robot is recognised by its header',
    message: {
      from: 'mailer@acme.example',
      headerFrom: 'bob@acme.example',
      to: ['x@partner.example'],
      at: '2026-12-05T10:00:00Z',
      sourceIp: '203.0.113.77',
    },
    expect: {
      'x@partner.example': { definition: definitions.partnerWeek, policy: finance.financePartner },
    },
  },
  {
    name: 'a forged header from outside secures nothing, since policies act on our own mail only',
    message: {
      from: 'mallory@evil.example',
      headerFrom: 'bob@acme.example',
      to: ['x@partner.example'],
      at: '2026-12-05T10:00:00Z',
      sourceIp: '203.0.113.77',
    },
    expect: {
      'x@partner.example': { direction: 'transit', secure: false, mailbox: 'message' },
    },
  },
  {
    name: 'treasury to its bank for one day, a domain being more specific than external',
    message: { from: 'tina@acme.example', to: ['desk@northbank.example'], at: '2026-12-20T10:00:00Z' },
    expect: {
      'desk@northbank.example': {
        definition: definitions.treasuryDay,
        policy: finance.treasuryBank,
        expiresAt: '2026-12-21T10:00:00Z',
        readReceipt: true,
      },
    },
  },
  {
    name: "during the bank's cutover treasury writes plainly, up to the last second of the day",
    message: { from: 'tina@acme.example', to: ['desk@northbank.example'], at: '2027-05-07T23:59:59.900Z' },
    expect: {
      'desk@northbank.example': { secure: false, bypassedBy: finance.northbankCutover, mailbox: 'message' },
    },
  },
  {
    name: 'after the cutover the portal is back',
    message: { from: 'tina@acme.example', to: ['desk@northbank.example'], at: '2027-05-08T00:00:00Z' },
    expect: {
      'desk@northbank.example': { secure: true, policy: finance.treasuryBank },
    },
  },
  {
    name: 'payroll to the bureau can be printed for ninety days',
    message: { from: 'payroll@acme.example', to: ['in@paybureau.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'in@paybureau.example': {
        policy: finance.payrollBureau,
        definition: definitions.payslip,
        rights: { print: true, reply: false, replyAll: false },
      },
    },
  },
  {
    name: 'a statement lives for a year',
    message: { from: 'statements@acme.example', to: ['buyer@customer.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'buyer@customer.example': {
        policy: finance.statements,
        definition: definitions.statement,
        expiresAt: '2027-12-05T10:00:00Z',
      },
    },
  },
  {
    name: "the regulator's override comes before finance's more specific policy, and never means the retention",
    message: { from: 'ann@acme.example', to: ['case7@regulator.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'case7@regulator.example': {
        policy: finance.regulator,
        definition: definitions.record,
        expiresAt: '2027-12-05T10:00:00Z',
        extendableTo: null,
      },
    },
  },
  {
    name: "year end tightens the ledger's mail to banks, but not the treasury's",
    message: {
      from: 'bob@acme.example',
      to: ['x@southbank.example', 'desk@clearing.example'],
      at: '2027-01-31T23:59:59Z',
    },
    expect: {
      'x@southbank.example': { policy: finance.yearEndClose, definition: definitions.yearEnd },
      'desk@clearing.example': { policy: finance.yearEndClose },
    },
  },
  {
    name: 'treasury is not the ledger',
    message: { from: 'tariq@acme.example', to: ['x@southbank.example'], at: '2026-12-20T10:00:00Z' },
    expect: {
      'x@southbank.example': { policy: finance.financeOut, definition: definitions.financeWeek },
    },
  },
  {
    name: 'the day after year end the ledger is finance again',
    message: { from: 'bob@acme.example', to: ['x@southbank.example'], at: '2027-02-01T00:00:00Z' },
    expect: {
      'x@southbank.example': { policy: finance.financeOut },
    },
  },
  {
    name: 'a group may hold one address of a domain, and that says nothing of the others there',
    message: { from: 'bob@acme.example', to: ['other@clearing.example'], at: '2026-12-20T10:00:00Z' },
    expect: {
      'other@clearing.example': { policy: finance.financeOut },
    },
  },
  {
    name: "before the results the chief financial officer's mail to the press lives twelve hours",
    message: { from: 'carla@acme.example', to: ['news@wire.example'], at: '2027-02-18T06:59:59Z' },
    expect: {
      'news@wire.example': {
        policy: finance.resultsQuietPeriod,
        definition: definitions.results,
        expiresAt: '2027-02-18T18:59:59Z',
      },
    },
  },
  {
    name: 'at seven the quiet period is over',
    message: { from: 'carla@acme.example', to: ['news@wire.example'], at: '2027-02-18T07:00:00Z' },
    expect: {
      'news@wire.example': { policy: finance.financeOut },
    },
  },
  // The auditor
  {
    name: "the auditor gets finance's mail plainly",
    message: { from: 'ann@acme.example', to: ['kit@audit.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'kit@audit.example': {
        secure: false,
        policy: null,
        bypassedBy: finance.financeAudit,
        mailbox: 'message',
        portal: false,
      },
    },
  },
  {
    name: "but not at the firm's shared intake",
    message: { from: 'ann@acme.example', to: ['intake@audit.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'intake@audit.example': { secure: true, policy: finance.financeOut, bypassedBy: null },
    },
  },
  {
    name: 'a bypass does not stop what the sender picked',
    message: {
      from: 'ann@acme.example',
      to: ['kit@audit.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'outlook',
      sendSecure: definitions.financeWeek,
    },
    expect: {
      'kit@audit.example': { secure: true, definition: definitions.financeWeek, policy: null, mailbox: 'notification' },
    },
  },
  {
    name: 'nor what content examination found',
    message: {
      from: 'ann@acme.example',
      to: ['kit@audit.example'],
      at: '2026-12-05T10:00:00Z',
      subject: '[secure] ledgers',
    },
    expect: {
      'kit@audit.example': { secure: true, definition: definitions.tagged, policy: content.tagOut },
    },
  },
  // Legal and counsel
  {
    name: 'legal mail lives half a year',
    message: { from: 'lena@acme.example', to: ['x@claims.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@claims.example': {
        policy: legal.legalOut,
        definition: definitions.matter,
        expiresAt: '2027-06-03T10:00:00Z',
        extendableTo: '2027-09-01T10:00:00Z',
      },
    },
  },
  {
    name: 'the counsel exception is a decision, not an absence',
    message: { from: 'lena@acme.example', to: ['noor@barristers.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'noor@barristers.example': { secure: false, policy: legal.legalCounsel, bypassedBy: null, mailbox: 'message' },
    },
  },
  {
    name: "the exception is the legal department's alone",
    message: { from: 'rosa@acme-labs.example', to: ['noor@barristers.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'noor@barristers.example': { secure: true, policy: legal.labsCounsel, definition: definitions.matter },
    },
  },
  {
    name: 'mail to the law firm is bypassed for everyone, here for the labs',
    message: { from: 'rosa@acme-labs.example', to: ['kim@law.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'kim@law.example': { secure: false, bypassedBy: legal.lawFirm },
    },
  },
  {
    name: 'where no policy would have secured the mail, no bypass is to blame',
    message: { from: 'joe@acme.example', to: ['kim@law.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'kim@law.example': { secure: false, bypassedBy: null },
    },
  },
  {
    name: "the conflicts desk is carved out of the law firm's bypass",
    message: { from: 'lena@acme.example', to: ['conflicts@law.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'conflicts@law.example': { secure: true, policy: legal.legalOut, bypassedBy: null },
    },
  },
  {
    name: 'the project comes before the department',
    message: { from: 'lena@acme.example', to: ['cfo@bluebird.example'], at: '2027-06-30T16:00:00Z' },
    expect: {
      'cfo@bluebird.example': { policy: legal.bluebirdProject, definition: definitions.bluebird },
    },
  },
  {
    name: "a second past the project's end, at six in Berlin, the department's policy applies",
    message: { from: 'lena@acme.example', to: ['cfo@bluebird.example'], at: '2027-06-30T16:00:01Z' },
    expect: {
      'cfo@bluebird.example': { policy: legal.legalOut },
    },
  },
  {
    name: 'before the project began it does so too',
    message: { from: 'lena@acme.example', to: ['cfo@bluebird.example'], at: '2026-11-30T23:59:59Z' },
    expect: {
      'cfo@bluebird.example': { policy: legal.legalOut },
    },
  },
  {
    name: 'court filings are kept as long as we may',
    message: { from: 'litigation@acme.example', to: ['registry@court.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'registry@court.example': {
        policy: legal.litigationCourt,
        definition: definitions.courtRecord,
        expiresAt: '2027-12-05T10:00:00Z',
      },
    },
  },
  {
    name: 'the contracts desk writes like the legal department',
    message: { from: 'contracts@acme.example', to: ['x@customer.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@customer.example': { policy: legal.contractsOut, definition: definitions.matter },
    },
  },
  {
    name: 'who asks for their data gets it securely, and may print it',
    message: { from: 'privacy@acme.example', to: ['someone@home.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'someone@home.example': {
        policy: legal.privacyAnswers,
        definition: definitions.requestAnswer,
        rights: { print: true, reply: true, replyAll: false },
      },
    },
  },
  {
    name: 'board papers reach outside directors for ten days',
    message: { from: 'sofia@acme.example', to: ['dora@directors.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'dora@directors.example': {
        policy: legal.boardPapers,
        definition: definitions.boardPack,
        expiresAt: '2026-12-15T10:00:00Z',
        extendableTo: '2026-12-16T22:00:00Z',
      },
    },
  },
  // People
  {
    name: 'HR mail is secure by department',
    message: { from: 'hana@acme.example', to: ['x@agency.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@agency.example': { policy: people.hrOut, definition: definitions.caseFile },
    },
  },
  {
    name: 'a week for anything medical',
    message: { from: 'hana@acme.example', to: ['dr@clinic.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'dr@clinic.example': { policy: people.hrClinic, definition: definitions.medical },
    },
  },
  {
    name: 'from whomever it comes',
    message: { from: 'joe@acme.example', to: ['dr@clinic.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'dr@clinic.example': { policy: people.anyoneClinic, definition: definitions.medical },
    },
  },
  {
    name: 'payslips of former employees',
    message: { from: 'payslips@acme.example', to: ['someone@home.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'someone@home.example': {
        policy: people.payslips,
        definition: definitions.payslip,
        expiresAt: '2027-03-05T10:00:00Z',
      },
    },
  },
  {
    name: 'enrolment forms can be printed in March',
    message: { from: 'hugo@acme.example', to: ['x@pensions.example'], at: '2027-03-01T00:00:00Z' },
    expect: {
      'x@pensions.example': { policy: people.openEnrolment, rights: { print: true, reply: false, replyAll: false } },
    },
  },
  {
    name: 'and not in April',
    message: { from: 'hugo@acme.example', to: ['x@pensions.example'], at: '2027-04-01T00:00:00Z' },
    expect: {
      'x@pensions.example': { policy: people.hrOut, rights: { print: false, reply: true, replyAll: false } },
    },
  },
  {
    name: "the works council's lawyer, from a German site",
    message: { from: 'dieter@acme.example', to: ['x@council.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@council.example': { policy: people.worksCouncil, definition: definitions.standardMonth },
    },
  },
  {
    name: 'a British site writes to the same lawyer plainly',
    message: { from: 'joe@acme.example', to: ['x@council.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@council.example': { secure: false, policy: null },
    },
  },
  {
    name: 'whistle-blowers get their answer in the portal',
    message: { from: 'speakup@acme.example', to: ['anon@home.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'anon@home.example': { policy: people.speakUp, definition: definitions.caseFile },
    },
  },
  {
    name: "the trustees' bypass, written from their side, covers our mail to them",
    message: { from: 'hana@acme.example', to: ['t@trustees.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      't@trustees.example': { secure: false, bypassedBy: people.trustees },
    },
  },
  {
    name: "the trustees' mail to us never needed one",
    message: { from: 't@trustees.example', to: ['hana@acme.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'hana@acme.example': { direction: 'inbound', secure: false, bypassedBy: null, mailbox: 'message' },
    },
  },
  // Company
  {
    name: 'what the chief executive writes is read once',
    message: { from: 'eve@acme.example', to: ['x@customer.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@customer.example': {
        policy: company.ceoOut,
        definition: definitions.readOnce,
        rights: { print: false, reply: false, replyAll: false },
      },
    },
  },
  {
    name: 'anyone to the insurer',
    message: { from: 'joe@acme.example', to: ['claims@insurer.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'claims@insurer.example': {
        policy: company.anyoneInsurer,
        definition: definitions.standardMonth,
        rights: { print: false, reply: true, replyAll: true },
      },
    },
  },
  {
    name: 'automatic mail to the insurer is plain',
    message: { from: 'noreply@acme.example', to: ['claims@insurer.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'claims@insurer.example': { secure: false, bypassedBy: company.automaticMail },
    },
  },
  {
    name: 'the embargo desk by its address, whoever writes',
    message: {
      from: 'joe@acme.example',
      to: ['embargo@wire.example', 'news@wire.example'],
      at: '2026-12-05T10:00:00Z',
    },
    expect: {
      'embargo@wire.example': { policy: company.embargo, definition: definitions.readOnce },
      'news@wire.example': { secure: false, policy: null },
    },
  },
  {
    name: 'labs mail is shared for sixty days',
    message: { from: 'rosa@acme-labs.example', to: ['x@institute.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@institute.example': { policy: company.labsOut, definition: definitions.researchShare },
    },
  },
  {
    name: 'the university is left alone, by decision',
    message: { from: 'rosa@acme-labs.example', to: ['prof@uni.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'prof@uni.example': { secure: false, policy: company.labsUniversity },
    },
  },
  {
    name: 'a subdomain is another domain',
    message: { from: 'rosa@acme-labs.example', to: ['prof@physics.uni.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'prof@physics.uni.example': { secure: true, policy: company.labsOut },
    },
  },
  {
    name: 'nothing asks for the portal when an engineer writes to a stranger',
    message: { from: 'joe@acme.example', to: ['x@customer.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@customer.example': {
        secure: false,
        policy: null,
        definition: null,
        mailbox: 'message',
        rights: null,
        expiresAt: null,
      },
    },
  },
  // Partners
  {
    name: 'anyone to the partner for a month',
    message: { from: 'sam@acme.example', to: ['x@partner.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@partner.example': {
        policy: partners.anyonePartner,
        definition: definitions.partnerMonth,
        extendableTo: '2027-02-03T10:00:00Z',
      },
    },
  },
  {
    name: "the joint venture by the sender's domain",
    message: { from: 'enzo@acme-energy.example', to: ['x@partner.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@partner.example': { policy: partners.jointVenture, definition: definitions.jointVenture },
    },
  },
  {
    name: 'from the design network it is a drawing, also to a foundry that has a policy of its own',
    message: {
      from: 'joe@acme.example',
      to: ['x@castings.example', 'x@coatings.example', 'x@forge.example'],
      at: '2026-12-05T10:00:00Z',
      sourceIp: '198.51.100.127',
    },
    expect: {
      'x@castings.example': {
        policy: partners.drawings,
        definition: definitions.drawing,
        rights: { print: true, reply: true, replyAll: false },
      },
      'x@coatings.example': { policy: partners.drawings },
      'x@forge.example': { policy: partners.drawings },
    },
  },
  {
    name: "the plotter's address is a range of one",
    message: {
      from: 'joe@acme.example',
      to: ['x@castings.example'],
      at: '2026-12-05T10:00:00Z',
      sourceIp: '192.0.2.17',
    },
    expect: {
      'x@castings.example': { policy: partners.drawings },
    },
  },
  {
    name: 'just outside the design network it is ordinary mail',
    message: {
      from: 'joe@acme.example',
      to: ['x@castings.example', 'x@forge.example'],
      at: '2026-12-05T10:00:00Z',
      sourceIp: '198.51.100.128',
    },
    expect: {
      'x@castings.example': { secure: false, policy: null },
      'x@forge.example': { policy: partners.anyoneForge, definition: definitions.partnerMonth },
    },
  },
  {
    name: 'over the leased line to the forge nothing is needed',
    message: { from: 'joe@acme.example', to: ['x@forge.example'], at: '2026-12-05T10:00:00Z', sourceIp: '192.0.2.191' },
    expect: {
      'x@forge.example': { secure: false, bypassedBy: partners.forgeLine },
    },
  },
  {
    name: 'the price list is read once, until the end of March',
    message: { from: 'sam@acme.example', to: ['x@reseller.example'], at: '2027-03-31T23:59:59Z' },
    expect: {
      'x@reseller.example': { policy: partners.priceList, definition: definitions.readOnce },
    },
  },
  {
    name: 'a quote is known by its header, and an address is more specific than a group',
    message: {
      from: 'sam@acme.example',
      headerFrom: 'quotes@acme.example',
      to: ['x@reseller.example'],
      at: '2027-02-01T10:00:00Z',
    },
    expect: {
      'x@reseller.example': { policy: partners.quotes, definition: definitions.standardMonth },
    },
  },
  {
    name: "the tender team through a nested group, and a labs member before the labs' own policy",
    message: {
      from: 'raj@acme-labs.example',
      to: ['x@spans.example', 'pm@tunnels.example'],
      at: '2027-02-01T08:00:00Z',
    },
    expect: {
      'x@spans.example': { policy: partners.tender, definition: definitions.tender, expiresAt: '2027-02-22T08:00:00Z' },
      'pm@tunnels.example': { policy: partners.tender },
    },
  },
  {
    name: "the tender ends at five in London's summer, four in UTC",
    message: { from: 'sue@acme.example', to: ['x@spans.example'], at: '2027-04-30T16:00:01Z' },
    expect: {
      'x@spans.example': { secure: false, policy: null },
    },
  },
  {
    name: 'the sales trial is switched off',
    message: { from: 'sam@acme.example', to: ['x@customer.example'], at: '2026-12-05T10:00:00Z' },
    expect: {
      'x@customer.example': { secure: false, policy: null },
    },
  },
  // Content
  {
    name: 'a tag in round brackets, in any case',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      subject: 'Offer (Secure)',
    },
    expect: {
      'x@customer.example': {
        definition: definitions.tagged,
        policy: content.tagOut,
        mailbox: 'notification',
        conflict: false,
      },
    },
  },
  {
    name: 'a tag in braces, where the envelope alone is ours',
    message: {
      from: 'joe@acme.example',
      headerFrom: 'x@outsourcer.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      subject: '{SECURE}offer',
    },
    expect: {
      'x@customer.example': { definition: definitions.tagged, policy: content.tagOut },
    },
  },
  {
    name: 'the word without its brackets is no tag',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      subject: 'a secure future',
    },
    expect: {
      'x@customer.example': { secure: false },
    },
  },
  {
    name: 'a tag does nothing between colleagues, since this edition routes to outside recipients only',
    message: {
      from: 'joe@acme.example',
      to: ['dieter@acme.example'],
      at: '2026-12-05T10:00:00Z',
      subject: '[secure] rota',
    },
    expect: {
      'dieter@acme.example': { secure: false, mailbox: 'message' },
    },
  },
  {
    name: 'a card number goes out for a week and without an answer',
    message: {
      from: 'joe@acme.example',
      to: ['x@shop.example'],
      at: '2026-12-05T10:00:00Z',
      body: 'Please charge 4111 1111 1111 1111.',
    },
    expect: {
      'x@shop.example': {
        definition: definitions.numbers,
        policy: content.cardsOut,
        rights: { print: false, reply: false, replyAll: false },
      },
    },
  },
  {
    name: 'also inside an attachment',
    message: {
      from: 'joe@acme.example',
      to: ['x@shop.example'],
      at: '2026-12-05T10:00:00Z',
      attachments: [{ name: 'order.txt', text: 'card 5500-0000-0000-0004' }],
    },
    expect: {
      'x@shop.example': { definition: definitions.numbers, policy: content.cardsOut },
    },
  },
  {
    name: "the documentation's specimen is no card",
    message: {
      from: 'joe@acme.example',
      to: ['x@shop.example'],
      at: '2026-12-05T10:00:00Z',
      body: 'Use the specimen card 4111 1111 1111 1111.',
    },
    expect: {
      'x@shop.example': { secure: false },
    },
  },
  {
    name: 'with a tag and a card number the override decides, and the conflict is shown',
    message: {
      from: 'joe@acme.example',
      to: ['x@shop.example'],
      at: '2026-12-05T10:00:00Z',
      subject: '[secure] order',
      body: '4111111111111111',
    },
    expect: {
      'x@shop.example': { definition: definitions.numbers, policy: content.cardsOut, conflict: true, ambiguous: false },
    },
  },
  {
    name: 'an account number with a word that says so',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      body: 'Our IBAN is GB82 WEST 1234 5698 7654 32',
    },
    expect: {
      'x@customer.example': { definition: definitions.numbers, policy: content.accountsOut },
    },
  },
  {
    name: 'the same characters alone are a part number',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      body: 'Part GB82 WEST 1234 5698 7654 32',
    },
    expect: {
      'x@customer.example': { secure: false },
    },
  },
  {
    name: 'confidential in the subject',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      subject: 'CONFIDENTIAL: span loads',
    },
    expect: {
      'x@customer.example': { definition: definitions.classified, policy: content.confidentialOut, readReceipt: true },
    },
  },
  {
    name: 'confidentiality is another word',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      subject: 'confidentiality agreement',
    },
    expect: {
      'x@customer.example': { secure: false },
    },
  },
  {
    name: "the labs' classification header comes before the labs' policy",
    message: {
      from: 'rosa@acme-labs.example',
      to: ['x@institute.example'],
      at: '2026-12-05T10:00:00Z',
      headers: ['X-Classification: Restricted'],
    },
    expect: {
      'x@institute.example': { definition: definitions.classified, policy: content.confidentialLabs },
    },
  },
  {
    name: 'a known file by its content, whatever it is called',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      attachments: [{ name: 'holiday.txt', text: 'Bluebird valuation model, draft 7' }],
    },
    expect: {
      'x@customer.example': { definition: definitions.classified, policy: content.knownFileOut },
    },
  },
  {
    name: "the project's name and what it is about",
    message: {
      from: 'carla@acme.example',
      to: ['x@bank.example'],
      at: '2026-12-05T10:00:00Z',
      body: 'The term sheet for Bluebird',
    },
    expect: {
      'x@bank.example': { definition: definitions.classified, policy: content.bluebirdOut },
    },
  },
  {
    name: 'a bird is no project',
    message: {
      from: 'carla@acme.example',
      to: ['x@bank.example'],
      at: '2026-12-05T10:00:00Z',
      body: 'A bluebird in the garden',
    },
    expect: {
      'x@bank.example': { definition: definitions.financeWeek, policy: finance.financeOut },
    },
  },
  {
    name: 'two words of health from HR',
    message: {
      from: 'hana@acme.example',
      to: ['x@agency.example'],
      at: '2026-12-05T10:00:00Z',
      subject: 'Sick leave',
      body: 'The diagnosis is with occupational health.',
    },
    expect: {
      'x@agency.example': { definition: definitions.numbers, policy: content.healthOut },
    },
  },
  {
    name: 'export controlled work to a foundry lives one day, even if it is confidential too',
    message: {
      from: 'rosa@acme-labs.example',
      to: ['x@forge.example'],
      at: '2026-12-05T10:00:00Z',
      subject: 'Confidential',
      body: 'Sensor head, ECCN 6A003',
    },
    expect: {
      'x@forge.example': {
        definition: definitions.exportDay,
        policy: content.exportFoundries,
        conflict: true,
        expiresAt: '2026-12-06T10:00:00Z',
      },
    },
  },
  {
    name: 'a complaint is only noted, in either direction',
    message: {
      from: 'x@reseller.example',
      to: ['sam@acme.example'],
      at: '2026-12-05T10:00:00Z',
      subject: 'complaint',
      body: 'We want a refund for the price error',
    },
    expect: {
      'sam@acme.example': { direction: 'inbound', secure: false, mailbox: 'message' },
    },
  },
  // What the sender picks, and answers
  {
    name: "an engineer's pick is secure outside and a banner inside",
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example', 'dieter@acme.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'outlook',
      sendSecure: definitions.standardMonth,
    },
    expect: {
      'x@customer.example': {
        secure: true,
        definition: definitions.standardMonth,
        policy: null,
        mailbox: 'notification',
        portal: true,
      },
      'dieter@acme.example': {
        secure: true,
        mailbox: 'banner',
        portal: false,
        banner: 'standard',
        rights: null,
        expiresAt: null,
      },
    },
  },
  {
    name: 'a pick comes before a policy',
    message: {
      from: 'ann@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'mac',
      sendSecure: definitions.readOnce,
    },
    expect: {
      'x@customer.example': { definition: definitions.readOnce, policy: null },
    },
  },
  {
    name: 'content comes before a pick',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'mac',
      sendSecure: definitions.standardMonth,
      subject: '[secure] plans',
    },
    expect: {
      'x@customer.example': { definition: definitions.tagged, policy: content.tagOut },
    },
  },
  {
    name: 'a definition that is not offered to the sender counts as no pick',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'outlook',
      sendSecure: definitions.financeWeek,
    },
    expect: {
      'x@customer.example': { secure: false, definition: null },
    },
  },
  {
    name: 'nobody picks what the gateway sets',
    message: {
      from: 'joe@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'outlook',
      sendSecure: definitions.numbers,
    },
    expect: {
      'x@customer.example': { secure: false, definition: null },
    },
  },
  {
    name: 'projects are published to whom their parent folder is',
    message: {
      from: 'luis@acme.example',
      to: ['lena@acme.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'personal-portal',
      sendSecure: definitions.bluebird,
    },
    expect: {
      'lena@acme.example': {
        secure: true,
        definition: definitions.bluebird,
        mailbox: 'banner',
        banner: 'custom',
        portal: false,
      },
    },
  },
  {
    name: "the treasury's banner is hidden",
    message: {
      from: 'tina@acme.example',
      to: ['joe@acme.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'personal-portal',
      sendSecure: definitions.treasuryDay,
    },
    expect: {
      'joe@acme.example': { secure: true, mailbox: 'banner', banner: 'hidden' },
    },
  },
  {
    name: 'but the plug-in shows the standard one all the same',
    message: {
      from: 'tina@acme.example',
      to: ['joe@acme.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'outlook',
      sendSecure: definitions.treasuryDay,
    },
    expect: {
      'joe@acme.example': { secure: true, mailbox: 'banner', banner: 'standard' },
    },
  },
  {
    name: 'the built-in definition is offered to everyone',
    message: {
      from: 'dieter@acme.example',
      to: ['x@customer.example'],
      at: '2026-12-05T10:00:00Z',
      application: 'mobile',
      sendSecure: Builtin.default,
    },
    expect: {
      'x@customer.example': {
        secure: true,
        definition: Builtin.default,
        rights: { print: false, reply: true, replyAll: true },
        expiresAt: '2027-12-05T10:00:00Z',
      },
    },
  },
  {
    name: 'an answer from the portal reaches our mailbox with a banner',
    message: {
      from: 'x@partner.example',
      to: ['ann@acme.example'],
      at: '2026-12-06T10:00:00Z',
      application: 'portal',
      sendSecure: definitions.partnerWeek,
    },
    expect: {
      'ann@acme.example': {
        direction: 'inbound',
        secure: true,
        definition: definitions.partnerWeek,
        mailbox: 'banner',
        portal: false,
        rights: null,
      },
    },
  },
  {
    name: 'no answer where the definition forbids it',
    message: {
      from: 'x@customer.example',
      to: ['eve@acme.example'],
      at: '2026-12-06T10:00:00Z',
      application: 'portal',
      sendSecure: definitions.readOnce,
    },
    expect: {
      'eve@acme.example': { secure: false, definition: null, mailbox: 'message' },
    },
  },
  {
    name: 'no answer to all where only an answer is allowed',
    message: {
      from: 'x@partner.example',
      to: ['ann@acme.example', 'bob@acme.example'],
      at: '2026-12-06T10:00:00Z',
      application: 'portal',
      sendSecure: definitions.partnerWeek,
    },
    expect: {
      'ann@acme.example': { secure: false, mailbox: 'message' },
      'bob@acme.example': { secure: false, mailbox: 'message' },
    },
  },
];

export const invariants: readonly Invariant[] = [
  {
    name: 'what finance writes to partner.example is always secure, from any network',
    from: Sender.group(groups.finance),
    to: Recipient.domain('partner.example'),
    always: { secure: true },
  },
  {
    name: 'nothing reaches the regulator in the clear, but automatic mail',
    from: Sender.internal(),
    to: Recipient.domain('regulator.example'),
    except: [{ from: Sender.address('noreply@acme.example') }],
    always: { secure: true },
  },
  {
    name: 'from the design network nothing reaches a supplier in the clear, but automatic mail',
    from: Sender.internal(),
    to: Recipient.group(groups.suppliers),
    except: [{ from: Sender.address('noreply@acme.example') }],
    sourceIps: ['198.51.100.0/25', '192.0.2.17/32'],
    always: { secure: true },
  },
  {
    name: 'what HR writes to the clinic is always secure',
    from: Sender.attribute('department', 'HR'),
    to: Recipient.domain('clinic.example'),
    always: { secure: true },
  },
  {
    name: 'payslips are secure, but at the law firm and the forge, whose lines are',
    from: Sender.address('payslips@acme.example'),
    to: Recipient.external(),
    except: [{ to: Recipient.domain('law.example') }, { to: Recipient.domain('forge.example') }],
    always: { secure: true },
  },
  {
    name: 'while the project lasts its mail to the other side is secure',
    from: Sender.group(groups.bluebird),
    to: Recipient.domain('bluebird.example'),
    during: { start: '2026-12-01', end: '2027-06-30T18:00:00+02:00' },
    always: { secure: true },
  },
  {
    name: "the auditor's shared intake never gets finance's mail in the clear",
    from: Sender.group(groups.finance),
    to: Recipient.address('intake@audit.example'),
    always: { secure: true },
  },
  {
    name: "a colleague's mailbox gets the message itself, never only a notification",
    from: Sender.internal(),
    to: Recipient.internal(),
    never: { mailbox: 'notification' },
  },
  {
    name: 'nor does mail from outside wait in the portal',
    from: Sender.external(),
    to: Recipient.internal(),
    never: { portal: true },
  },
  {
    name: 'nobody can pick what only the gateway sets',
    from: Sender.internal(),
    to: Recipient.internal(),
    never: { definition: definitions.numbers },
  },
];
