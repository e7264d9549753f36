import { strategyOptions } from '../src/model/policy-set.ts';
import { when } from './object-schemas.ts';
import { closed, type JsonSchema, list, ref, text } from './vocabulary.ts';

const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
const keyOrNull = (description: string): JsonSchema => ({
  type: ['string', 'null'],
  description,
  'x-expected': 'a key, or null',
  'x-rule': 'unknown-reference',
});
const instantOrNull = (description: string): JsonSchema => ({
  type: ['string', 'number', 'null'],
  description,
  'x-expected': 'a date-time, or null',
  'x-rule': 'invalid-duration',
});
const durationOrNull = (description: string): JsonSchema => ({
  type: ['string', 'number', 'null'],
  description,
  'x-expected': 'a duration such as 7d, or null',
  'x-rule': 'invalid-duration',
});

const message = closed(
  'message',
  {
    from: text('The envelope sender; empty: the empty sender.', { 'x-rule': 'invalid-address' }),
    to: {
      description: 'The recipients.',
      'x-expected': 'a list of addresses',
      anyOf: [list('The recipients.', ref('address')), ref('address')],
    },
    at: ref('instant', { description: 'When it is sent; absent: the moment of --as-of.' }),
    sourceIp: text('The IPv4 address that transmits it; absent: not known.', { examples: ['203.0.113.9'] }),
    subject: text('The subject.'),
    headerFrom: text('The address in the From header; absent: that of the envelope.', { 'x-rule': 'invalid-address' }),
    headers: list('Header lines.', text('A header line.', { examples: ['X-Class: secret'] })),
    body: text('The text.'),
    attachments: list(
      'The attachments.',
      closed(
        'attachment',
        {
          name: text('The file name, which is not examined.'),
          text: text('The text in it.'),
          md5: text("The MD5 digest of the attachment's bytes; absent: that of the text in UTF-8."),
        },
        ['name'],
      ),
    ),
    application: {
      enum: ['outlook', 'mac', 'personal-portal', 'portal', 'mobile', 'other'],
      default: 'other',
      description: 'Where it is sent from.',
    },
    sendSecure: text('The key of the definition that the sender picked with Send Secure.', {
      'x-rule': 'unknown-reference',
    }),
  },
  ['from', 'to'],
);

const outcome = closed(
  'outcome',
  {
    secure: flag('Whether it is delivered as a secure message.'),
    definition: keyOrNull('The definition in effect.'),
    policy: keyOrNull('The policy that decided: the same as `decidedBy.policy`.'),
    mailbox: {
      enum: ['message', 'banner', 'notification'],
      description: "What reaches the recipient's own mail server.",
    },
    portal: flag('Whether it can be read in the portal.'),
    direction: { enum: ['outbound', 'inbound', 'internal', 'transit'], description: 'From whom to whom it goes.' },
    banner: { enum: ['none', 'standard', 'custom', 'hidden'], description: 'The banner above the message.' },
    decidedBy: closed('decided by', {
      trigger: { enum: ['policy', 'content', 'user', 'none'], description: 'What made it secure.' },
      policy: keyOrNull('The policy that decided.'),
    }),
    bypassedBy: keyOrNull('The bypass policy that switched a secure messaging policy off.'),
    rights: {
      description: 'What an external recipient may do; null for others.',
      'x-expected': '{ print: …, reply: …, replyAll: … }, or null',
      anyOf: [
        closed('rights', {
          print: flag('May print.'),
          reply: flag('May reply.'),
          replyAll: flag('May reply to all.'),
        }),
        { type: 'null' },
      ],
    },
    expiresAt: instantOrNull('When an external recipient can no longer read it.'),
    expiresAfter: durationOrNull('How long an external recipient can read it, from when it is sent.'),
    extendableTo: instantOrNull('Until when the sender can extend it.'),
    extendableBy: durationOrNull('By how much the sender can extend it, from when it expires.'),
    readReceipt: {
      type: ['boolean', 'null'],
      description: 'Whether the sender is notified when an external recipient views it; null for others.',
      'x-expected': 'true, false, or null',
    },
    ambiguous: flag('Whether policies tie and decide differently.'),
    conflict: flag('Whether content examination policies name different definitions.'),
    sensitiveTo: list('The strategies whose change would change the outcome.', {
      enum: Object.keys(strategyOptions),
      description: 'The name of a strategy.',
    }),
  },
  [],
  { description: 'What happens to the message for one recipient; what is not named is not looked at.' },
);

const during = closed(
  'during',
  {
    start: ref('instant', { description: 'From when on; absent: since ever.' }),
    end: ref('instant', { description: 'Until when; absent: for ever.' }),
  },
  [],
  { description: 'Holds for mail of this time only.' },
);

const box: Readonly<Record<string, JsonSchema>> = {
  from: ref('sender', { description: 'Senders; absent: any.' }),
  to: ref('scope', { description: 'Recipients; absent: any.' }),
  during,
  sourceIps: list('Transmitting addresses; absent: any.', ref('sourceRange')),
};

export const testDefinitions: Readonly<Record<string, JsonSchema>> = { message, outcome };

export const testSections: Readonly<Record<string, JsonSchema>> = {
  tests: list(
    'Messages, and what must happen to each of them.',
    closed(
      'routing test',
      {
        name: text('What is tested, as a sentence.'),
        message: ref('message'),
        expect: {
          type: 'object',
          description: 'What must happen for each recipient, by address.',
          additionalProperties: ref('outcome'),
          'x-rule': 'test-without-expectation',
        },
        when,
      },
      ['name', 'message'],
    ),
  ),
  invariants: list(
    'What must hold for all mail.',
    closed(
      'invariant',
      {
        name: text('What holds, as a sentence.'),
        ...box,
        except: list('Mail that it does not hold for.', closed('exception', box)),
        always: ref('outcome', { description: 'What must happen to all of this mail.' }),
        never: ref('outcome', { description: 'What must not happen to any of this mail: not all of it at once.' }),
        when,
      },
      ['name'],
    ),
  ),
};
