import { strategyOptions } from '../src/model/policy-set.ts';
import { explanationSchema } from './explanation-schema.ts';
import { messageProperties } from './message-schema.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

const whole = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
const nullable = (type: 'string' | 'boolean', description: string): JsonSchema => ({
  type: [type, 'null'],
  description,
});

const policyType: JsonSchema = {
  enum: ['policies', 'bypassPolicies', 'contentPolicies'],
  description: 'The section of a configuration that holds such policies.',
};
const policy = text('The key of the policy; `live:<id>` of one that only the account names.');
const strategyNames = Object.keys(strategyOptions);

const message = closed(
  'message',
  {
    ...messageProperties,
    attachments: list('The attachments.', closed('attachment', { name: text('The file name.') }, ['name'])),
  },
  ['from', 'to', 'at'],
  { description: 'What it says (body, headers, text of attachments) is left out.' },
);

const finding = closed(
  'finding',
  {
    rule: text('What was found.'),
    severity: { enum: ['info', 'warning', 'error'], description: 'How much it matters.' },
    message: text('It, in words.'),
    recipient: text('The recipient that it is about; absent: all.'),
    policy: closed('policy', { type: policyType, policy }, ['type', 'policy'], {
      description: 'The policy that it is about, where it is about one.',
    }),
  },
  ['rule', 'severity', 'message'],
);

const trace = closed(
  'part of a policy',
  {
    type: policyType,
    policy,
    matched: flag('Whether its conditions are all met.'),
    won: flag('Whether it is the one of its type that applies.'),
    because: text('Why, as a clause that follows its name.'),
    lostBy: {
      enum: ['override', 'from', 'to', 'age', 'narrative', 'id'],
      description: 'Of a policy that comes after the winner of its type: what tells them apart.',
    },
  },
  ['type', 'policy', 'matched', 'won', 'because'],
);

const outcome: Readonly<Record<string, JsonSchema>> = {
  address: text('The recipient.'),
  direction: { enum: ['outbound', 'inbound', 'internal', 'transit'], description: 'From whom to whom it goes.' },
  secure: flag('Whether it is delivered as a secure message.'),
  mailbox: {
    enum: ['message', 'banner', 'notification'],
    description: "What reaches the recipient's own mail server.",
  },
  portal: flag('Whether it can be read in the portal.'),
  banner: { enum: ['none', 'standard', 'custom', 'hidden'], description: 'The banner above the message.' },
  definition: nullable('string', 'The definition in effect.'),
  decidedBy: closed(
    'decided by',
    {
      trigger: { enum: ['policy', 'content', 'user', 'none'], description: 'What made it secure.' },
      policy: nullable('string', 'The policy that decided, the one that takes no action included.'),
    },
    ['trigger', 'policy'],
  ),
  bypassedBy: nullable('string', 'The bypass policy without which it would be secure.'),
  rights: {
    description: 'What an external recipient may do; null for others.',
    anyOf: [
      closed('rights', { print: flag('May print.'), reply: flag('May reply.'), replyAll: flag('May reply to all.') }, [
        'print',
        'reply',
        'replyAll',
      ]),
      { type: 'null' },
    ],
  },
  expiresAt: nullable('string', 'When an external recipient can no longer read it.'),
  extendableTo: nullable('string', 'Until when the sender can extend it.'),
  readReceipt: nullable('boolean', 'Whether the sender is notified when a recipient views it.'),
  ambiguous: flag('Whether policies tie and decide differently.'),
  conflict: flag('Whether content examination names several definitions.'),
  sensitiveTo: list('Strategies of which another option would give another outcome.', { enum: strategyNames }),
  unknownSettings: {
    const: true,
    description: 'The definition is only looked up: what it sets is not known, and so is null, and the banner none.',
  },
  trace: list('The part of every policy: by type, first those that match, in the order in which they win.', trace),
};

const { trace: _, ...withoutTrace } = outcome;
const { unknownSettings: __, ...always } = outcome;

const simulatedMessage = closed(
  'simulated message',
  {
    source: text('Where it was read from: a file and a line, or an `.eml` file.'),
    message,
    findings: list('What an administrator should look at.', finding),
    recipients: list('The outcome for each recipient.', closed('outcome', outcome, Object.keys(always))),
    explanation: list(
      'The story of the message, once for all recipients of whom the same is true; only where `explain` was asked.',
      explanationSchema(withoutTrace),
    ),
  },
  ['message', 'findings', 'recipients'],
);

const properties: Readonly<Record<string, JsonSchema>> = {
  format: { const: 'sealwright/simulation/1', description: 'Which document this is, and its version.' },
  account: closed(
    'account',
    {
      name: nullable('string', 'The name in `accounts`, where the configuration has several.'),
      id: nullable('string', "The account's identity; null where the configuration accepts any."),
      edition: { enum: ['full', 'lite'], description: 'The edition.' },
    },
    ['name', 'id', 'edition'],
  ),
  target: nullable('string', 'The account whose creation times and members were used; null: none.'),
  strategies: closed(
    'strategies',
    Object.fromEntries(
      Object.entries(strategyOptions).map(([name, options]) => [
        name,
        { enum: options, description: 'The option that is chosen.' },
      ]),
    ),
    strategyNames,
    { description: 'The strategies that the outcomes rest on.' },
  ),
  directory: text('The digest of the directory that the outcomes rest on.'),
  messages: list('The messages, in the order in which they were read.', simulatedMessage),
  policies: list(
    'Every policy, with what it did to these messages.',
    closed(
      'policy',
      {
        type: policyType,
        policy,
        narrative: text('Its narrative.'),
        action: {
          enum: ['secure', 'takeNoAction', 'disableSecureMessaging', 'examine'],
          description: 'What it does where it decides; `examine`: it looks for words, and sets nothing secure.',
        },
        definition: nullable('string', 'The definition that it sets.'),
        matched: whole('How many recipients it matched.'),
        won: whole('How many it won for, among the policies of its type.'),
        decided: whole('How many it decided for.'),
      },
      ['type', 'policy', 'narrative', 'action', 'definition', 'matched', 'won', 'decided'],
    ),
  ),
  definitions: list(
    'The definitions that are in effect for some recipient.',
    closed('definition', { definition: text('Its key.'), description: text('What the console shows.') }, [
      'definition',
      'description',
    ]),
  ),
  facts: list(
    'What people should know about some of these messages.',
    closed(
      'fact',
      {
        fact: text('Which fact.'),
        text: text('It, in words.'),
        messages: list('The messages that it applies to, counted from 0.', { type: 'integer', minimum: 0 }),
      },
      ['fact', 'text', 'messages'],
    ),
  ),
};

/** The JSON Schema of the document that `simulate` and `explain` write. */
export const simulationSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/simulation.schema.json',
  ...closed('sealwright simulation', properties, Object.keys(properties)),
};
