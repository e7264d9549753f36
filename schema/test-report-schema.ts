import { messageProperties } from './message-schema.ts';
import { placeProperties } from './place-schema.ts';
import { simulationSchema } from './simulation-schema.ts';
import { closed, type JsonSchema, list, text } from './vocabulary.ts';

const whole = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
const anything = (description: string): JsonSchema => ({ description });

/** What a report of tests has in common with one of a simulation is described there. */
const shared = simulationSchema.properties ?? {};
const recipient = shared.messages?.items?.properties?.recipients?.items ?? {};

const place: Readonly<Record<string, JsonSchema>> = {
  path: list('From the top of the configuration to it.', {
    type: ['string', 'integer'],
    description: 'A key, or a position in a list (from 0).',
  }),
  ...placeProperties,
};

const attachment = closed(
  'attachment',
  {
    name: text('The file name.'),
    text: text('The text in it.'),
    md5: text('The MD5 digest of its bytes; absent: that of its text.'),
  },
  ['name'],
);

const message = closed(
  'message',
  {
    ...messageProperties,
    headers: list('Header lines.', text('A header line.')),
    body: text('The text.'),
    attachments: list('The attachments.', attachment),
  },
  ['from', 'to', 'at'],
  { description: 'A message in the words of a configuration: it can be copied into a test.' },
);

const mismatch: Readonly<Record<string, JsonSchema>> = {
  field: text('The field, as an expectation writes it: `rights.print`.'),
  expected: anything('What is expected; of `never`, what must not be.'),
  got: anything('What is.'),
  unknown: {
    const: true,
    description: 'What is got is not known: a definition sets it that is only looked up.',
  },
};

const explained: Readonly<Record<string, JsonSchema>> = {
  recipient: { ...recipient, description: 'What becomes of the message for this recipient.' },
  why: list('Who decided, and why not who was expected to.', text('A sentence.')),
  explain: list(
    'The command that tells more; none where the command line can not say the whole message.',
    text('A word of it.'),
  ),
};

const test = closed(
  'test',
  {
    name: text('What is tested.'),
    ...place,
    passed: flag('Whether all that it expects holds.'),
    message,
    expectations: whole('Of how many recipients it says something.'),
    failures: list(
      'Recipients for whom it does not hold.',
      closed(
        'failure',
        {
          ...explained,
          mismatches: list(
            'The fields that are not as expected.',
            closed('mismatch', { ...mismatch, ...place }, ['field', 'expected', 'got', 'path']),
          ),
        },
        ['recipient', 'mismatches', 'why', 'explain'],
      ),
    ),
  },
  ['name', 'path', 'passed', 'message', 'expectations', 'failures'],
);

const invariant = closed(
  'invariant',
  {
    name: text('What must hold.'),
    ...place,
    holds: flag('Whether no violation was found.'),
    method: {
      enum: ['proven', 'tried'],
      description: 'How that was found out: proven for all mail, or tried on messages, which proves nothing.',
    },
    unproven: text('Why there is no proof: a clause.'),
    tried: whole('How many messages of its mail it was tried on.'),
    complete: flag('False where there were more messages to try than are tried at most.'),
    violations: list(
      'One of each sort: by who decides, and what does not hold.',
      closed(
        'violation',
        {
          message,
          ...explained,
          breaks: { enum: ['always', 'never'], description: 'Which half of the invariant it violates.' },
          mismatches: list(
            'Of `always`, what does not hold; of `never`, all that holds and must not.',
            closed('mismatch', mismatch, ['field', 'expected', 'got']),
          ),
          others: whole('How many more of the same sort were met.'),
        },
        ['message', 'recipient', 'breaks', 'mismatches', 'why', 'explain', 'others'],
      ),
    ),
  },
  ['name', 'path', 'holds', 'method', 'tried', 'complete', 'violations'],
);

const counts: Readonly<Record<string, JsonSchema>> = {
  total: whole('Policies that a test should show at work.'),
  covered: whole('Policies that one does.'),
};

const types = ['policies', 'bypassPolicies', 'contentPolicies'];

const coverage = closed(
  'coverage',
  {
    ...counts,
    byType: closed(
      'by type',
      Object.fromEntries(types.map((type) => [type, closed(type, counts, ['total', 'covered'])])),
      types,
    ),
    policies: list(
      'Every policy of the configuration.',
      closed(
        'policy',
        {
          type: { enum: types, description: 'The section that holds it.' },
          policy: text('Its key.'),
          narrative: text('Its narrative.'),
          ...place,
          state: {
            enum: ['covered', 'uncovered', 'not-needed'],
            description: '`not-needed`: it is switched off, or over.',
          },
          because: text('What makes it so, as a clause.'),
          tests: list('The tests that cover it.', text('The name of a test.')),
          suggestion: closed(
            'suggestion',
            {
              message,
              recipient: text('For whom.'),
              expect: {
                type: 'object',
                description: 'What a test could expect.',
                additionalProperties: anything('A field of the outcome.'),
              },
            },
            ['message', 'recipient', 'expect'],
            { description: 'A message that shows it at work, where one was found.' },
          ),
        },
        ['type', 'policy', 'narrative', 'path', 'state', 'because', 'tests'],
      ),
    ),
  },
  ['total', 'covered', 'byType', 'policies'],
  { description: 'Which policies the tests show at work; only with --coverage.' },
);

const summary = {
  tests: whole('Tests.'),
  failedTests: whole('Tests that do not hold.'),
  expectations: whole('What tests say of one recipient each.'),
  failedExpectations: whole('Those that do not hold.'),
  invariants: whole('Invariants.'),
  violatedInvariants: whole('Those for which a violation was found.'),
  provenInvariants: whole('Those that hold for all mail, by proof.'),
  tried: whole('Messages that invariants were tried on, all together.'),
};

const { account = {}, strategies = {}, directory = {} } = shared;

const properties: Readonly<Record<string, JsonSchema>> = {
  format: { const: 'sealwright/test/1', description: 'Which document this is, and its version.' },
  account,
  target: { type: ['string', 'null'], description: 'The account that was looked at too; null: none.' },
  strategies,
  directory,
  asOf: text('The moment of messages that name none.'),
  tests: list('The tests, as the configuration has them.', test),
  invariants: list('The invariants, as the configuration has them.', invariant),
  coverage,
  summary: closed('summary', summary, Object.keys(summary)),
};

/** The JSON Schema of the document that `test` writes. */
export const testReportSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sealwright.dev/schema/test.schema.json',
  ...closed(
    'sealwright test',
    properties,
    Object.keys(properties).filter((name) => name !== 'coverage'),
  ),
};
