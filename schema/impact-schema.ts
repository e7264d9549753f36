import { strategyOptions } from '../src/model/policy-set.ts';
import { messageProperties } from './message-schema.ts';
import { closed, type JsonSchema, list, ref, text } from './vocabulary.ts';

const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
const nullableText = (description: string): JsonSchema => ({ type: ['string', 'null'], description });
const oneOf = (options: readonly string[], description: string): JsonSchema => ({ enum: options, description });

const objectKinds = [
  'groups',
  'folders',
  'definitions',
  'contentDefinitions',
  'policies',
  'bypassPolicies',
  'contentPolicies',
];
const causeKind = oneOf(
  [...objectKinds, 'users', 'facts', 'strategies'],
  'The section of a configuration that holds such objects; a user of the directory, a fact of the account, or a strategy.',
);
const key = text(
  'Its key; `live:<id>` of what only an account names, `before:<key>` of what is gone where its key names another object after the change. The address of a user, the name of a fact or a strategy.',
);
const side = oneOf(['before', 'after'], 'Before the change, or after it.');
const words = ['everyone', 'internal', 'external'];

const scope: JsonSchema = {
  description: 'A scope as a configuration writes it; `as` says on which side, where whom it holds differs.',
  anyOf: [
    { enum: words },
    closed('word on one side', { scope: { enum: words }, as: side }, ['scope', 'as']),
    closed('domain', { domain: text('A domain.'), as: side }, ['domain']),
    closed('group', { group: text('The key of a group.'), as: side }, ['group']),
    closed('attribute', { attribute: text('A user attribute.'), equals: text('The value that it has.'), as: side }, [
      'attribute',
      'equals',
    ]),
    closed('address', { address: text('An address.'), as: side }, ['address']),
  ],
};

const addresses = closed(
  'addresses',
  {
    in: list('The address is in all of these; none: any address.', ref('scope')),
    notIn: list('The address is in none of these.', ref('scope')),
  },
  ['in', 'notIn'],
);

const content: JsonSchema = {
  anyOf: [
    text('The key of a content examination definition.'),
    closed('on one side', { definition: text('Its key.'), as: side }, ['definition', 'as']),
  ],
};

const box = closed(
  'mail',
  {
    from: ref('addresses', { description: 'The envelope sender.' }),
    headerFrom: ref('addresses', { description: 'The address in the From header.' }),
    to: ref('addresses', { description: 'The recipient.' }),
    sourceIps: closed(
      'source addresses',
      {
        in: list('The transmitting address is in one of these; none: any that is known.', text('A range.')),
        notIn: list('The transmitting address is in none of these.', text('A range.')),
        unknown: flag('Also mail whose transmitting address is not known.'),
      },
      ['in', 'notIn', 'unknown'],
    ),
    during: closed('time', {
      start: text('The first second; absent: open.'),
      end: text('The last second; absent: open.'),
    }),
    content: closed(
      'content',
      {
        hit: list('Definitions that the text triggers.', content),
        miss: list('Definitions that the text does not trigger.', content),
      },
      ['hit', 'miss'],
    ),
    sendSecure: list('What the sender picked is one of these; null: nothing.', nullableText('A definition.')),
    application: list('It is sent from one of these.', text('An application.')),
    recipients: oneOf(['one', 'several'], 'How many entries the message has in `to`.'),
  },
  [],
  { description: 'A condition on each field; an absent one holds for any. For one recipient: `to` is that one.' },
);

const boxes: Readonly<Record<string, JsonSchema>> = {
  box: ref('box'),
  except: list('Mail that is in one of these is not meant.', ref('box')),
};

const outcome = closed(
  'outcome',
  {
    secure: flag('Whether it is delivered as a secure message.'),
    mailbox: oneOf(['message', 'banner', 'notification'], "What reaches the recipient's own mail server."),
    portal: flag('Whether it can be read in the portal.'),
    banner: oneOf(['none', 'standard', 'custom', 'hidden'], 'The banner above the message.'),
    bannerContent: {
      description: 'What a custom banner says.',
      anyOf: [
        closed('text', { text: text('Plain text.') }, ['text']),
        closed('HTML', { html: text('HTML.') }, ['html']),
      ],
    },
    definition: nullableText('The definition in effect.'),
    rights: {
      description: 'What an external recipient may do; null for others.',
      anyOf: [
        closed(
          'rights',
          { print: flag('May print.'), reply: flag('May reply.'), replyAll: flag('May reply to all.') },
          ['print', 'reply', 'replyAll'],
        ),
        { type: 'null' },
      ],
    },
    expiresAfter: nullableText('From the message to its expiry, such as `7d`.'),
    extendableBy: nullableText('From its expiry to the latest that the sender can extend it to.'),
    readReceipt: {
      type: ['boolean', 'null'],
      description: 'Whether the sender is notified when a recipient views it.',
    },
    unknownSettings: {
      const: true,
      description: 'The definition is only looked up: what it sets is not known, and so is null, and the banner none.',
    },
  },
  ['secure', 'mailbox', 'portal', 'banner', 'definition', 'rights', 'expiresAfter', 'extendableBy', 'readReceipt'],
);

const condition: JsonSchema = {
  description: 'What is not known, and decides whether there is such mail.',
  anyOf: [
    closed('members', { type: { const: 'members' }, group: text('A group whose members nobody gave.') }, [
      'type',
      'group',
    ]),
    closed(
      'attribute',
      {
        type: { const: 'attribute' },
        attribute: text('An attribute that users who are not in the directory may have.'),
        equals: text('With this value.'),
      },
      ['type', 'attribute', 'equals'],
    ),
    closed(
      'settings',
      {
        type: { const: 'settings' },
        kind: oneOf(['definitions', 'contentDefinitions'], 'The section of a configuration.'),
        key: text('The key of an object that is only looked up, so that nobody here knows how it is set.'),
      },
      ['type', 'kind', 'key'],
    ),
    closed('content', { type: { const: 'content' } }, ['type'], {
      description: 'Whether a text can be written that triggers some definitions and not others.',
    }),
  ],
};

const writtenMessage = closed(
  'message',
  {
    ...messageProperties,
    body: text('The text.'),
    headers: list('Header lines.', text('A line.')),
    attachments: list(
      'The attachments.',
      closed(
        'attachment',
        { name: text('The file name.'), text: text('The text in it.'), md5: text('The MD5 of its bytes.') },
        ['name'],
      ),
    ),
  },
  ['from', 'to', 'at'],
);

const witness: JsonSchema = {
  anyOf: [writtenMessage, { type: 'null' }],
  description: 'Such a message, as `simulate --messages` takes it; null only where nothing is certain.',
};

/** What regions and other sets of mail name. */
export const namedObjects = list(
  'What is named above, with the names that people know.',
  closed(
    'object',
    {
      kind: oneOf(objectKinds, 'The section of a configuration.'),
      key,
      name: text('Its narrative, description or name.'),
    },
    ['kind', 'key', 'name'],
  ),
);

/** Mail that is for a while less secure than before and after. */
export const exposedMail = closed(
  'exposed mail',
  {
    ...boxes,
    before: { ...outcome, description: 'What happens to it before any call.' },
    during: { ...outcome, description: 'What happens to it between the two calls.' },
    after: { ...outcome, description: 'What happens to it after all calls.' },
    witness: { ...writtenMessage, description: 'Such a message, as `simulate --messages` takes it.' },
  },
  ['box', 'except', 'before', 'during', 'after', 'witness'],
);

const effect = ['weaker', 'mixed', 'stronger', 'other'];

const region = closed(
  'region',
  {
    ...boxes,
    before: { ...outcome, description: 'What happens to all of it before the change.' },
    after: { ...outcome, description: 'What happens to all of it after the change.' },
    effect: oneOf(effect, 'Less secure, in some respect less and in another more, more secure, or neither.'),
    certainty: oneOf(
      ['proven', 'conditional'],
      '`conditional`: there may be no such mail, or its effect may be another.',
    ),
    conditions: list('What that depends on, where it can be named.', condition),
    because: list(
      'What makes the difference: by its change, or because it decides on that side.',
      closed('cause', { side, kind: causeKind, key }, ['side', 'kind', 'key']),
    ),
    witness,
  },
  ['box', 'except', 'before', 'after', 'effect', 'certainty', 'because', 'witness'],
);

const strategyNames = Object.keys(strategyOptions);

const basis = (description: string): JsonSchema =>
  closed(
    'side',
    {
      source: text('Where it comes from: a path, a commit, an account.'),
      account: closed(
        'account',
        {
          name: nullableText('The name in `accounts`, where there are several.'),
          id: nullableText("The account's identity; null where any is accepted."),
          edition: oneOf(['full', 'lite'], 'The edition.'),
        },
        ['name', 'id', 'edition'],
      ),
      strategies: closed(
        'strategies',
        Object.fromEntries(
          Object.entries(strategyOptions).map(([name, options]) => [
            name,
            oneOf(options, 'The option that is chosen.'),
          ]),
        ),
        strategyNames,
      ),
      directory: text('The digest of the directory.'),
    },
    ['source', 'account', 'strategies', 'directory'],
    { description },
  );

/** What the schema of an impact refers to: wherever it stands, these stand at the top. */
export const impactDefinitions: Readonly<Record<string, JsonSchema>> = { scope, addresses, box };

/** An impact, as a part of another document. */
export const impact = (description: string): JsonSchema =>
  closed(
    'sealwright impact',
    {
      format: { const: 'sealwright/impact/1', description: 'Which document this is, and its version.' },
      before: basis('The policies before the change.'),
      after: basis('The policies after it.'),
      asOf: text('Mail before this moment does not matter.'),
      verdict: oneOf(['none', ...effect], 'What all regions together come to.'),
      complete: flag('Nothing is unproven.'),
      regions: list(
        'All mail whose outcome changes, less secure first. What is in none of them does not change.',
        region,
      ),
      unproven: list(
        'Mail of which could not be told, within the limit on work, whether it changes.',
        closed('unproven mail', boxes, ['box', 'except']),
      ),
      changes: list(
        'What differs between the two, whether mail notices or not.',
        closed(
          'difference',
          {
            action: oneOf(['added', 'removed', 'changed'], 'What happened to it.'),
            kind: causeKind,
            key,
            name: text('Its narrative, description or name.'),
            fields: list(
              'Of what is changed: the fields that differ.',
              closed(
                'field',
                {
                  name: text('The field, as in the configuration.'),
                  before: { description: 'Before, in the words of a configuration.' },
                  after: { description: 'After, in the words of a configuration.' },
                },
                ['name', 'before', 'after'],
              ),
            ),
          },
          ['action', 'kind', 'key', 'name', 'fields'],
        ),
      ),
      objects: namedObjects,
    },
    ['format', 'before', 'after', 'asOf', 'verdict', 'complete', 'regions', 'unproven', 'changes', 'objects'],
    { description },
  );

/** The JSON Schema of the document that `diff` writes. */
export const impactSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/impact.schema.json',
  $defs: impactDefinitions,
  ...impact('All mail that is routed differently.'),
};
