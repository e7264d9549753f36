import { exposedMail, impact, impactDefinitions, namedObjects } from './impact-schema.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

const kind: JsonSchema = {
  enum: ['groups', 'folders', 'definitions', 'contentDefinitions', 'policies', 'bypassPolicies', 'contentPolicies'],
  description: 'The section of a configuration that holds such objects.',
};

const whole = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
const nullableText = (description: string): JsonSchema => ({ type: ['string', 'null'], description });
const anything = (description: string): JsonSchema => ({ description });

const name = text('Its narrative, description or name.');
const folder = text('The path of the folder or location that it is in.');
const id = text("The service's id.");

const block = closed(
  'what holds it back',
  {
    guard: {
      enum: [
        'another-account',
        'account-mismatch',
        'repeated-identity',
        'unknown-object',
        'unknown-value',
        'protected',
        'folder-not-empty',
        'still-in-use',
        'rests-on-blocked',
        'too-many-deletions',
        'weaker-routing',
        'unproven-routing',
        'less-secure-in-between',
      ],
      description: 'The guard.',
    },
    message: text('Why.'),
    hint: text('What to do.'),
  },
  ['guard', 'message'],
);

const change = closed(
  'change',
  {
    action: { enum: ['create', 'update', 'move', 'rename', 'delete'], description: 'What happens to the object.' },
    kind,
    key: nullableText('The key in the configuration; null for what only the account names.'),
    id,
    name,
    folder,
    was: text('Its name or path before it is renamed or moved.'),
    because: text('Why the plan has this change.'),
    blocked: { ...block, description: 'Set where a guard holds the change back.' },
    access: closed(
      'access change',
      {
        before: text('Who could pick the definitions in an application.'),
        after: text('Who can.'),
        definitions: list('The keys of definitions whose offer changes.', text('A key.')),
      },
      ['before', 'after', 'definitions'],
      { description: 'Set where a move or a change of publishing decides who can pick definitions.' },
    ),
    fields: list(
      'What differs; of a new object, what it has.',
      closed(
        'field',
        {
          name: text('The field, as in the configuration.'),
          before: anything('As the account has it, in the words of a configuration.'),
          after: anything('As the configuration says it.'),
        },
        ['name', 'before', 'after'],
      ),
    ),
  },
  ['action', 'kind', 'key', 'name', 'because', 'fields'],
);

const reference = closed(
  'reference',
  { ref: { type: 'integer', minimum: 1, description: 'The call whose answer holds the id.' } },
  ['ref'],
);

const call = closed(
  'call',
  {
    n: { type: 'integer', minimum: 1, description: 'Counts the calls, in an order that is always possible.' },
    method: { enum: ['POST', 'PATCH', 'DELETE'], description: 'The HTTP method.' },
    path: list('The path in segments.', { anyOf: [text('A segment.'), reference] }),
    body: { type: 'object', description: 'The body, with references in place of ids that are not known yet.' },
    after: list('The calls that must have been answered before.', { type: 'integer', minimum: 1 }),
    affectsMail: flag('Sent alone and read back, since mail could be routed differently from here on.'),
    change: {
      type: ['integer', 'null'],
      minimum: 0,
      description: 'The change that it belongs to, as an index of `changes`; null: it makes or deletes a bridge.',
    },
    bridge: whole('The bridge that it makes or deletes, as an index of `order.bridges`.'),
  },
  ['n', 'method', 'path', 'after', 'affectsMail', 'change'],
);

const number: JsonSchema = { type: 'integer', minimum: 1, description: 'The number of a call.' };

const order = closed(
  'order of calls',
  {
    gaps: list(
      'Times between two calls in which some mail is less secure than both before and after.',
      closed(
        'gap',
        {
          after: { ...number, description: 'The call with which it begins.' },
          until: { ...number, description: 'The call that ends it.' },
          mail: {
            anyOf: [exposedMail, { type: 'null' }],
            description: 'The mail; null: it is not proven that there is none.',
          },
        },
        ['after', 'until', 'mail'],
      ),
    ),
    bridges: list(
      'Policies that are only there meanwhile and close all gaps.',
      closed(
        'bridge',
        {
          kind: { enum: ['policies', 'bypassPolicies', 'contentPolicies'], description: 'What sort of policy it is.' },
          narrative: text('Its narrative.'),
          standsInFor: {
            type: ['integer', 'null'],
            minimum: 0,
            description: 'The change whose policy it is a copy of, as an index of `changes`.',
          },
        },
        ['kind', 'narrative', 'standsInFor'],
      ),
    ),
    bridged: flag('The calls make and delete them; otherwise they are proposed.'),
    objects: namedObjects,
  },
  ['gaps', 'bridges', 'bridged', 'objects'],
  { description: 'Set where there is something to say about the order of the calls.' },
);

const strategies: JsonSchema = {
  type: 'object',
  description: 'The strategies that the document rests on.',
  additionalProperties: text('The option that is chosen.'),
};

/** The JSON Schema of the document that `plan`, `drift` and `destroy` write. */
export const planSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/plan.schema.json',
  $defs: impactDefinitions,
  ...closed(
    'sealwright plan',
    {
      format: { const: 'sealwright/plan/1', description: 'Which document this is, and its version.' },
      purpose: { enum: ['apply', 'destroy', 'drift'], description: 'What was asked for.' },
      account: closed(
        'account',
        {
          name: nullableText('The name in `accounts`, where the configuration has several.'),
          id: text("The account's identity."),
          edition: { enum: ['full', 'lite'], description: 'The edition.' },
          target: nullableText('Where it was read; null for an empty account to plan against.'),
        },
        ['name', 'id', 'edition', 'target'],
      ),
      fingerprint: text('Changes whenever the configuration or the account does.'),
      strategies,
      directory: text('The digest of the directory that the document rests on.'),
      blocks: list('What holds the whole plan back.', block),
      changes: list('What differs, by kind, place and name.', change),
      suggestions: list(
        'Deletions, or objects left behind, that look like a new one under its old name.',
        closed(
          'suggestion',
          {
            kind,
            key: text('The key of the new one.'),
            id,
            from: text('The name of the old one.'),
            to: text('The name of the new one.'),
            hint: text('What to write so that it is renamed.'),
          },
          ['kind', 'key', 'id', 'from', 'to', 'hint'],
        ),
      ),
      unmanaged: list(
        'Live objects that are left alone.',
        closed(
          'unmanaged object',
          {
            kind,
            id,
            name,
            folder,
            builtin: flag('There in every account.'),
            ignored: text('The reason of the `ignore` entry that covers it.'),
          },
          ['kind', 'id', 'name', 'builtin'],
        ),
      ),
      calls: list('What applying sends, but for what is held back.', call),
      routing: impact(
        'All mail that goes another way once this is applied; of drift, than it is configured. Absent where nobody asked.',
      ),
      sinceBase: closed(
        'routing since a commit',
        {
          base: text('The commit, as it was named.'),
          change: impact(
            'What is changed since: from the account as the base wants it to the account as this configuration does.',
          ),
          drift: impact('What had drifted: from the account as the base wants it to the account as it is.'),
        },
        ['base', 'change', 'drift'],
        { description: 'The same in two parts, against the configuration of another commit.' },
      ),
      order,
      summary: closed(
        'summary',
        {
          create: whole('Objects to create.'),
          update: whole('Objects to update.'),
          move: whole('Objects to move.'),
          rename: whole('Objects to rename.'),
          delete: whole('Objects to delete.'),
          blocked: whole('Changes that are held back.'),
          unchanged: whole('Objects that are as the configuration says.'),
          unmanaged: whole('Live objects that are neither configured nor owned, built-ins not counted.'),
          ignored: whole('Live objects that are ignored on purpose.'),
          calls: whole('Calls.'),
        },
        ['create', 'update', 'move', 'rename', 'delete', 'blocked', 'unchanged', 'unmanaged', 'ignored', 'calls'],
      ),
    },
    [
      'format',
      'purpose',
      'account',
      'fingerprint',
      'strategies',
      'directory',
      'blocks',
      'changes',
      'suggestions',
      'unmanaged',
      'calls',
      'summary',
    ],
  ),
};
