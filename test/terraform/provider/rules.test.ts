import { describe, expect, test } from 'vitest';
import { kindNames } from '../../../src/model/kinds/kinds.ts';
import type { AccountFacts } from '../../../src/model/policy-set.ts';
import type { Purpose } from '../../../src/model/wire/collections.ts';
import { attributesOf } from '../../../src/terraform/mapping/attributes.ts';
import { toAttributes, type Written } from '../../../src/terraform/mapping/objects.ts';
import { type ResourceType, resourceTypeNamed, resourceTypeOf } from '../../../src/terraform/mapping/resource-types.ts';
import type { Diagnostic } from '../../../src/terraform/plugin/diagnostic.ts';
import { complete } from '../../../src/terraform/plugin/schema/complete.ts';
import { schemaProblems } from '../../../src/terraform/plugin/schema/problems.ts';
import { pathText } from '../../../src/terraform/plugin/values/path.ts';
import { type ObjectValue, UNKNOWN } from '../../../src/terraform/plugin/values/value.ts';
import { newProvider } from '../../../src/terraform/provider/new-provider.ts';
import { resourceSchema } from '../../../src/terraform/provider/objects/resource-schema.ts';
import { findingDiagnostics } from '../../../src/terraform/provider/rules/diagnostics.ts';
import { findingsIn, rulesAboutTheAccount } from '../../../src/terraform/provider/rules/findings.ts';
import { brokenNames, brokenText, checkText, fixedNow } from '../../rules/broken.ts';

// Every rule that concerns one object says in Terraform what it says of a configuration, at the attribute.

/** What the provider says of each object of an example that a rule is about, given its account. */
function saidOf(name: string): readonly string[] {
  const { loaded, findings } = checkText(brokenText(name));
  const { draft } = loaded;
  if (!draft) return [];
  return kindNames.flatMap((kind) =>
    Object.entries((draft.written[kind] ?? {}) as Record<string, Written>).flatMap(([key, written]) => {
      const type = resourceTypeOf(kind, (written.for as Purpose | undefined) ?? 'secureMessaging');
      const meant = findings.filter(({ path }) => path[0] === kind && path[1] === key);
      if (meant.length === 0) return [];
      const said = findingDiagnostics(
        type,
        findingsIn(type, valuesOf(type, written), { now: fixedNow, facts: draft.facts }),
      );
      return said.length === 0 ? [] : said.map((one) => `${type.name} ${line(one)}`);
    }),
  );
}

/** An object as Terraform would give it. */
const valuesOf = (type: ResourceType, written: Written): ObjectValue =>
  complete(resourceSchema(type).attributes, toAttributes(type, written) as ObjectValue);

const line = ({ severity, summary, detail, path }: Diagnostic): string =>
  `${severity} ${pathText(path ?? [])}: ${summary} ${/\((\S+)\)$/.exec(detail ?? '')?.[0]}`;

test('each rule, by its example: what the provider says of the object alone', () => {
  expect(Object.fromEntries(brokenNames.map((name) => [name, saidOf(name)]))).toMatchSnapshot();
});

test('what only an account makes a finding is of the rules that a plan runs', () => {
  const accounts = [draftFacts('full'), draftFacts('lite')];
  for (const name of brokenNames) {
    const { draft } = checkText(brokenText(name)).loaded;
    for (const kind of kindNames) {
      for (const written of Object.values((draft?.written[kind] ?? {}) as Record<string, Written>)) {
        const type = resourceTypeOf(kind, (written.for as Purpose | undefined) ?? 'secureMessaging');
        const rulesOf = (facts?: AccountFacts) =>
          findingsIn(type, valuesOf(type, written), { now: fixedNow, ...(facts ? { facts } : {}) }).map(
            ({ rule }) => rule,
          );
        const before = rulesOf();
        const more = accounts.flatMap((facts) => rulesOf(facts)).filter((rule) => !before.includes(rule));
        expect(more.filter((rule) => !rulesAboutTheAccount.has(rule))).toEqual([]);
      }
    }
  }
});

const draftFacts = (edition: 'full' | 'lite'): AccountFacts => ({
  id: 'acme',
  edition,
  maxRetention: 86_400,
  internalDomains: ['acme.example'],
  attributes: [],
  recipientLimit: 500,
});

const policy = resourceTypeNamed('securemessaging_policy') as ResourceType;

describe('what is not known yet', () => {
  const written = { narrative: 'A', from: 'everyone', to: 'everyone', definition: 'x' };

  test('a rule that would need it says nothing', () => {
    const rules = (values: ObjectValue) => findingsIn(policy, values, { now: fixedNow }).map(({ rule }) => rule);
    expect(rules(valuesOf(policy, written))).toEqual(['everyone-to-everyone']);
    expect(rules({ ...valuesOf(policy, written), to: UNKNOWN })).toEqual([]);
    expect(rules({ ...valuesOf(policy, written), from: UNKNOWN, definition: UNKNOWN, narrative: UNKNOWN })).toEqual([]);
  });

  test('that it is a group is known, though not which', () => {
    const { to, ...values } = valuesOf(policy, { ...written, from: { group: 'x' } });
    const unknownGroup = { ...(values.from as ObjectValue), group_id: UNKNOWN };
    expect(findingsIn(policy, { ...values, to: to ?? null, from: unknownGroup }, { now: fixedNow })).toEqual([]);
  });

  test('of every attribute nothing is said once it alone is unknown', () => {
    for (const name of brokenNames) {
      const { loaded, findings } = checkText(brokenText(name));
      for (const kind of kindNames) {
        for (const [key, written] of Object.entries((loaded.draft?.written[kind] ?? {}) as Record<string, Written>)) {
          if (!findings.some(({ path }) => path[0] === kind && path[1] === key)) continue;
          const type = resourceTypeOf(kind, (written.for as Purpose | undefined) ?? 'secureMessaging');
          for (const attribute of attributesOf(type)) {
            const values = { ...valuesOf(type, written), [attribute.name]: UNKNOWN };
            const said = findingDiagnostics(type, findingsIn(type, values, { now: fixedNow }));
            expect(
              said.filter(({ path }) => path?.[0]?.kind === 'attribute' && path[0].name === attribute.name),
            ).toEqual([]);
          }
        }
      }
    }
  });
});

test('no schema has a mistake', () => {
  const { schema, resources, dataSources } = newProvider({ version: '0.0.0', env: {} });
  const all = { provider: { schema }, ...resources, ...dataSources };
  expect(
    Object.entries(all).flatMap(([name, one]) => schemaProblems(one.schema).map((text) => `${name}: ${text}`)),
  ).toEqual([]);
});

test.each<[string, Written, string]>([
  [
    'sender',
    { narrative: 'A', from: 'external', to: 'external' },
    'warning from: A secure messaging policy acts on mail from internal senders only (sender-never-internal)',
  ],
  [
    'recipient',
    { narrative: 'A', from: 'internal', to: 'internal' },
    'warning to: A secure messaging policy acts on mail to external recipients only (recipient-never-external)',
  ],
  [
    'secret',
    { narrative: 'token ghp_0123456789abcdefghijABCDEFGHIJ012345', from: 'internal', to: 'external' },
    'error narrative: A secret stands in the configuration (secret-in-configuration)',
  ],
])('what the examples show of several objects, for one: %s', (_, written, said) => {
  const facts = {
    id: 'acme',
    edition: 'full',
    maxRetention: 86_400,
    internalDomains: ['acme.example'],
    attributes: [],
    recipientLimit: 500,
  } as const;
  const values = valuesOf(policy, { ...written, definition: 'x' });
  expect(findingDiagnostics(policy, findingsIn(policy, values, { now: fixedNow, facts })).map(line)).toEqual([said]);
});
