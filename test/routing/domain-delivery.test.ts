import { describe, expect, test } from 'vitest';
import { deliver } from '../../src/routing/deliver.ts';
import { type Application, applications } from '../../src/routing/message.ts';
import { policySet, route, type Written } from './support.ts';

type Edition = 'full' | 'lite';
type Pair = 'outbound' | 'inbound' | 'internal' | 'transit';
type By = 'content' | 'user' | 'policy';

const people: Readonly<Record<Pair, { readonly from: string; readonly to: string }>> = {
  outbound: { from: 'ann@acme.example', to: 'buyer@customer.example' },
  inbound: { from: 'buyer@customer.example', to: 'ann@acme.example' },
  internal: { from: 'ann@acme.example', to: 'bob@acme.example' },
  transit: { from: 'buyer@customer.example', to: 'x@other.example' },
};

/** What reaches the mailbox, and whether it can be read in the portal too. */
type Way = 'notification; in portal' | 'banner; in portal' | 'banner; not in portal' | 'not secure';

const notified: Way = 'notification; in portal';
const every = applications;
const but = (...left: readonly Application[]) => applications.filter((one) => !left.includes(one));

/** The table of the domain page, row by row. What does not act is, with nothing else there, not secure. */
const table: readonly (readonly [readonly Pair[], By, readonly Application[], all: Way, external: Way])[] = [
  [['outbound'], 'content', every, notified, notified],
  [['outbound'], 'user', every, notified, notified],
  [['outbound'], 'policy', every, notified, notified],
  [['inbound'], 'user', ['portal'], notified, 'banner; not in portal'],
  [['transit'], 'user', ['portal'], notified, notified],
  [['inbound', 'transit'], 'user', but('portal'), 'not secure', 'not secure'],
  [['inbound', 'internal'], 'content', every, notified, 'not secure'],
  [['transit'], 'content', every, 'not secure', 'not secure'],
  [['internal'], 'user', ['outlook'], 'banner; not in portal', 'banner; not in portal'],
  [['internal'], 'user', but('outlook'), notified, 'banner; in portal'],
  [['inbound', 'internal', 'transit'], 'policy', every, 'not secure', 'not secure'],
];

const rows = table.flatMap(([pairs, by, from, all, external]) =>
  pairs.flatMap((pair) => from.map((application) => ({ pair, by, application, all, external }))),
);

/** Everything that this trigger needs to make any mail secure with a definition. */
function madeSecureBy(by: By, definition: string): Written {
  if (by === 'policy') return { policies: { p: { definition, from: 'everyone', to: 'everyone' } } };
  if (by === 'user') return {};
  return { contentDefinitions: { c: { secureMessaging: definition } }, contentPolicies: { c: {} } };
}

function way(edition: Edition, by: By, pair: Pair, application: Application, definition: string): string {
  const set = policySet({ edition, ...madeSecureBy(by, definition) });
  const message = { ...people[pair], application };
  const outcome = route(set, {
    ...message,
    ...(by === 'content' ? { subject: 'secret' } : {}),
    ...(by === 'user' ? { sendSecure: definition } : {}),
  });
  expect(outcome.direction).toBe(pair);
  expect(outcome.decidedBy.trigger).toBe(outcome.secure ? by : 'none');
  if (!outcome.secure) expect(outcome).toMatchObject({ mailbox: 'message', portal: false, definition: null });
  return outcome.secure ? `${outcome.mailbox}; ${outcome.portal ? 'in portal' : 'not in portal'}` : 'not secure';
}

test('the table has a row for every pair, trigger and application', () => {
  const cells = rows.map(({ pair, by, application }) => `${pair} ${by} ${application}`);
  expect(cells.length).toBe(4 * 3 * applications.length);
  expect(new Set(cells).size).toBe(cells.length);
});

describe.each(rows)('$pair, by $by, from $application', ({ pair, by, application, all, external }) => {
  test(`lite, routing all: ${all}`, () => {
    expect(way('lite', by, pair, application, 'builtin:all')).toBe(all);
  });

  test(`lite, routing external: ${external}`, () => {
    expect(way('lite', by, pair, application, 'builtin:external')).toBe(external);
  });

  // No definition of a full account routes all. It keeps no copy for internal recipients.
  const isInternal = pair === 'inbound' || pair === 'internal';
  const inFull = isInternal ? external.replace('; in portal', '; not in portal') : external;
  test(`full: ${inFull}`, () => {
    expect(way('full', by, pair, application, 'week')).toBe(inFull);
    expect(way('full', by, pair, application, 'builtin:default')).toBe(inFull);
  });
});

describe('what does not act: the next trigger', () => {
  const content = (edition: Edition, secureMessaging: string): Written => ({
    edition,
    contentDefinitions: { c: { secureMessaging } },
    contentPolicies: { c: {} },
  });
  const trigger = (written: Written, message: object) =>
    route(policySet(written), { subject: 'secret', ...message }).decidedBy.trigger;

  test.each<[string, Edition, string, Pair, string]>([
    [
      'content routing external, inbound: the reply in the portal',
      'lite',
      'builtin:external',
      'inbound',
      'builtin:all',
    ],
    ['content routing external, internal: the pick', 'lite', 'builtin:external', 'internal', 'builtin:all'],
    ['content in a full account, inbound: the reply in the portal', 'full', 'week', 'inbound', 'month'],
    ['content in a full account, internal: the pick', 'full', 'week', 'internal', 'month'],
    ['content routing all, in transit: the reply in the portal', 'lite', 'builtin:all', 'transit', 'builtin:external'],
    [
      'content routing external, in transit: the reply in the portal',
      'lite',
      'builtin:external',
      'transit',
      'builtin:all',
    ],
  ])('%s', (_, edition, override, pair, sendSecure) => {
    const message = { ...people[pair], application: 'portal', sendSecure };
    expect(trigger(content(edition, override), message)).toBe('user');
  });

  test('content routing all, inbound and internal, comes before the pick', () => {
    for (const pair of ['inbound', 'internal'] as const) {
      const message = { ...people[pair], application: 'portal', sendSecure: 'builtin:external' };
      expect(trigger(content('lite', 'builtin:all'), message)).toBe('content');
    }
  });

  test('a pick that an external sender can’t make is not secure, and nothing after it is tried', () => {
    const written = { ...content('lite', 'builtin:all'), strategies: { 'trigger-order': 'pick-content-policy' } };
    const message = { ...people.inbound, sendSecure: 'builtin:all' };
    expect(trigger(written, { ...message, application: 'outlook' })).toBe('none');
    expect(trigger(written, { ...message, application: 'portal' })).toBe('user');
    expect(trigger(written, people.inbound)).toBe('content');
  });
});

test('a policy that is asked about mail that it never acts on leaves it to the next trigger', () => {
  for (const pair of ['inbound', 'internal', 'transit'] as const) {
    for (const application of applications) {
      for (const mode of ['all', 'external'] as const) expect(deliver(pair, 'policy', application, mode)).toBe('next');
    }
  }
});

describe('direction, from the envelope sender and the recipient', () => {
  const direction = (from: string, to: string) => route(policySet({}), { from, to }).direction;

  test.each(Object.entries(people))('%s', (expected, { from, to }) => {
    expect(direction(from, to)).toBe(expected);
  });

  test('an empty sender is external', () => {
    expect(direction('', 'ann@acme.example')).toBe('inbound');
    expect(direction('', 'x@other.example')).toBe('transit');
  });

  test('a subdomain of an internal domain is external', () => {
    expect(direction('ann@mail.acme.example', 'bob@acme.example')).toBe('inbound');
    expect(direction('ann@acme.example', 'bob@mail.acme.example')).toBe('outbound');
  });

  test('every internal domain is, also in its punycode form', () => {
    expect(direction('ann@acme.example', 'bob@xn--bcher-kva.example')).toBe('internal');
  });
});
