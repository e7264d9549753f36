import fc from 'fast-check';
import type { PolicyKind } from '../../src/model/kinds/kinds.ts';
import type { PolicySet } from '../../src/model/policy-set.ts';
import { strategyOptions } from '../../src/model/policy-set.ts';
import type { BasedOn, Scope } from '../../src/model/scope.ts';
import { applications, type Message } from '../../src/routing/message.ts';
import type { Policy } from '../../src/routing/policy.ts';
import { mail, policySet } from './support.ts';

/** Small worlds in which policies often meet, tie and stand in each other's way. */

const ann = 'ann@acme.example';
const bob = 'bob@acme.example';
const buyer = 'buyer@customer.example';
const kim = 'kim@law.example';

const common = {
  groups: {
    finance: { name: 'Finance', members: [ann, 'customer.example'] },
    unknown: { name: 'Unknown', source: 'directory' },
  },
  directory: { users: [ann, buyer].map((address) => ({ address, attributes: { department: 'HR' } })) },
};
const lists = (first: string, second: string) => ({
  first: { secureMessaging: first },
  second: { secureMessaging: second, wordList: '10 other' },
  marks: {},
});
const full = policySet({
  ...common,
  folders: { shut: { publishedTo: [{ address: ann }] } },
  definitions: { shut: { folder: 'shut', replyAll: false, banner: 'hidden', extendBy: '400d' } },
  contentDefinitions: lists('week', 'month'),
});
const lite = policySet({ ...common, edition: 'lite', contentDefinitions: lists('builtin:all', 'builtin:external') });

const definitionsOf = ({ facts }: PolicySet): readonly string[] =>
  facts.edition === 'full' ? ['week', 'month', 'shut', 'builtin:default'] : ['builtin:all', 'builtin:external'];

const address = fc.constantFrom(ann, bob, buyer, kim);
const scope: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<Scope>({ type: 'everyone' }, { type: 'internal' }, { type: 'external' }) },
  fc.constantFrom('acme.example', 'customer.example').map((domain) => ({ type: 'domain' as const, domain })),
  fc.constantFrom('finance', 'unknown').map((group) => ({ type: 'group' as const, group })),
  fc.constant<Scope>({ type: 'attribute', attribute: 'department', equals: 'HR' }),
  address.map((one) => ({ type: 'address' as const, address: one })),
);
const rarely = fc.integer({ min: 0, max: 4 }).map((n) => n === 0);
const range = { base: 0xcb007100, prefix: 24 };

const shape = fc.record({
  from: scope,
  basedOn: fc.constantFrom<BasedOn>('envelope', 'header', 'both'),
  to: scope,
  override: rarely,
  bidirectional: rarely,
  isDisabled: rarely,
  isDated: rarely,
  isRanged: rarely,
  takesNoAction: rarely,
  target: fc.nat({ max: 5 }),
  narrative: fc.constantFrom('A', 'B', 'C'),
  createTime: fc.constantFrom(null, 1, 2),
});
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

function policyOf(kind: PolicyKind, drawn: Shape, at: number, definitions: readonly string[]): Policy {
  const { from, basedOn, takesNoAction, isDisabled, isDated, isRanged, target, narrative, createTime, ...fields } =
    drawn;
  const deed = {
    policies: {
      definition: takesNoAction ? null : definitions[target % definitions.length]!,
      action: takesNoAction ? 'takeNoAction' : null,
    },
    bypassPolicies: { action: takesNoAction ? 'takeNoAction' : 'disableSecureMessaging' },
    contentPolicies: { definition: ['first', 'second', 'marks'][target % 3]! },
  }[kind];
  const validity = {
    enabled: !isDisabled,
    start: null,
    end: isDated ? mail().at : null,
    sourceIps: isRanged ? [range] : [],
  };
  return {
    kind,
    handle: `${kind}-${at}`,
    id: `id-${at}`,
    createTime,
    name: narrative,
    fields: { narrative, from: { ...from, basedOn }, ...fields, ...validity, ...deed },
  } as unknown as Policy;
}

const strategies = fc.record({
  precedence: fc.constantFrom(...strategyOptions.precedence),
  'side-order': fc.constantFrom(...strategyOptions['side-order']),
  'bypass-scope': fc.constantFrom(...strategyOptions['bypass-scope']),
  'trigger-order': fc.constantFrom(...strategyOptions['trigger-order']),
});

/** A policy set, with up to five policies of each type. */
export const drawnSet: fc.Arbitrary<PolicySet> = fc
  .record({
    edition: fc.constantFrom(full, lite),
    policies: fc.array(shape, { maxLength: 5 }),
    bypassPolicies: fc.array(shape, { maxLength: 4 }),
    contentPolicies: fc.array(shape, { maxLength: 4 }),
    strategies,
  })
  .map(({ edition, strategies: chosen, ...kinds }) => {
    const drawn = Object.fromEntries(
      Object.entries(kinds).map(([kind, shapes]) => [
        kind,
        shapes.map((one, at) => policyOf(kind as PolicyKind, one, at, definitionsOf(edition))),
      ]),
    );
    return { ...edition, strategies: chosen, objects: { ...edition.objects, ...drawn } };
  });

export const drawnPolicy: fc.Arbitrary<Policy> = fc
  .tuple(shape, fc.nat({ max: 3 }))
  .map(([drawn, at]) => policyOf('policies', drawn, at, definitionsOf(full)));

/** A message among the same people. */
export const drawnMail: fc.Arbitrary<Message> = fc
  .record({
    from: fc.oneof({ weight: 8, arbitrary: address }, { weight: 1, arbitrary: fc.constant('') }),
    headerFrom: fc.option(address, { nil: undefined, freq: 2 }),
    to: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }),
    late: fc.nat({ max: 1 }),
    sourceIp: fc.constantFrom(null, 0xcb007109, 0x0a000001),
    application: fc.constantFrom(...applications),
    subject: fc.constantFrom('', 'secret', 'other', 'secret other'),
    sendSecure: fc.constantFrom(null, null, 'week', 'month', 'shut', 'builtin:all', 'builtin:external', 'gone'),
  })
  .map(({ late, headerFrom, ...message }) => ({
    ...message,
    headerFrom: headerFrom ?? message.from,
    at: mail().at + late,
  }));
