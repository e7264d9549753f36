// The attributes that HCL is written from, as Terraform JSON: read through the mapping, they are what the account has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAccount } from '../../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../../src/config/load-terraform.ts';
import { languageTraits } from '../../src/export/files.ts';
import { resourceBody } from '../../src/export/hcl/body.ts';
import { addressOf } from '../../src/export/hcl/names.ts';
import type { HclBody, HclValue } from '../../src/export/hcl/value.ts';
import type { Takeover } from '../../src/export/takeover.ts';
import { takeOver } from '../../src/import/take-over.ts';
import { plan } from '../../src/plan/plan.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { fullName } from '../../src/terraform/mapping/resource-types.ts';
import { escapeTemplate } from '../../src/terraform/mapping/template.ts';
import { start } from '../account/support/test-clock.ts';
import { runs } from '../support/runs.ts';
import { hash } from './support/read-back.ts';
import { spoiltAccount } from './support/spoilt-account.ts';

const now = start / 1000;
/** What HCL can say and a policy set in Terraform JSON can too. */
const language = { ...languageTraits.ts, canAcknowledge: false };

describe('what is written in HCL', () => {
  it('is what the account has, whatever that is', () =>
    fc.assert(
      fc.property(spoiltAccount, (account) => {
        const takeover = takeOver(account, { now, hash, target: null, language });
        const text = JSON.stringify(stackOf(takeover));
        const [group] = parseStacks([{ file: 'cdk.tf.json', name: 'acme', text }]).groups;
        const read = readStacks(group ?? [], {
          entry: 'cdk.tf.json',
          read: () => ({ ok: true, text }),
          glob: () => [],
        });
        const { configuration, findings } = checkConfiguration(loadAccount(read), { now });
        if (!configuration)
          throw new Error(
            JSON.stringify(
              findings.filter(({ severity }) => severity === 'error'),
              null,
              1,
            ),
          );
        const { changes, blocks } = plan(configuration, account, {
          purpose: 'apply',
          now,
          hash,
          target: null,
        }).document;
        expect({ changes, blocks }).toEqual({ changes: [], blocks: [] });
      }),
      runs(60),
    ));
});

type Json = { [name: string]: unknown };

function stackOf({ taken, facts }: Takeover): Json {
  const resource: Record<string, Json> = {};
  const data: Record<string, Json> = {};
  const references = new Map(taken.map((object) => [`${object.kind} ${object.key}`, addressOf(object).reference]));
  for (const object of taken) {
    const { type, name } = addressOf(object);
    const { written } = object;
    const into = object.lookedUp ? data : resource;
    const body = object.lookedUp
      ? { name: escapeTemplate(object.name), path: escapeTemplate(String(written.path ?? '/')) }
      : jsonBody(resourceBody(type, written, (kind, key) => references.get(`${kind} ${key}`)));
    const beside = { ...(object.byId ? { id: object.id } : {}), ...(written.source ? { source: written.source } : {}) };
    into[fullName(type)] = { ...into[fullName(type)], [name]: { ...body, '//': { sealwright: beside } } };
  }
  return { resource, data, locals: { sealwright: { sealwright: 1, account: { edition: facts.edition } } } };
}

const jsonBody = (body: HclBody): Json => Object.fromEntries(body.map(([name, value]) => [name, json(value)]));

function json(value: HclValue): unknown {
  if (typeof value === 'string') return escapeTemplate(value);
  if (typeof value !== 'object') return value;
  if ('expression' in value) return `\${${value.expression}}`;
  return 'list' in value ? value.list.map(json) : jsonBody(value.object);
}
