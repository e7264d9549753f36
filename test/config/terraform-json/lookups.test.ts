import { describe, expect, test } from 'vitest';
import { loadAccount } from '../../../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../../../src/config/load-terraform.ts';
import { checkConfiguration } from '../../../src/rules/check-configuration.ts';
import { memoryReader, now } from '../support.ts';

type Json = { readonly [name: string]: unknown };

const rights = { print: false, reply: true, reply_all: false, expire_after: '7d', read_receipt: false };
const to = { domain: 'partner.example' };
const locals = { sealwright: { account: { internalDomains: ['acme.example'] } } };
const policyOn = (definition: string) => ({ narrative: 'Partner', definition, from: { scope: 'internal' }, to });

function load(stacks: Readonly<Record<string, Json>>, account?: string) {
  const files = Object.entries(stacks).map(([name, value]) => ({ name, file: name, text: JSON.stringify(value) }));
  const { groups } = parseStacks(files);
  const read = readStacks(groups.flat(), memoryReader({}));
  return loadAccount(read, account === undefined ? {} : { account });
}

const found = (stacks: Readonly<Record<string, Json>>, account?: string) =>
  checkConfiguration(load(stacks, account), { now }).findings.map(
    ({ rule, severity, path }) => `${severity} ${rule} ${path.join('.')}`,
  );

describe('what is looked up', () => {
  test('is known by what it is called and where', () => {
    const { configuration } = load({
      acme: {
        data: {
          securemessaging_folder: {
            legal: { path: '//Partners/Legal/' },
            archive: { name: '${local.name}', in: '${data.securemessaging_folder.legal.id}' },
          },
          securemessaging_content_folder: { words: { name: 'Words' } },
          securemessaging_definition: { old: { description: 'Old', path: '/Partners' } },
          securemessaging_policy: { hand: { narrative: 'By hand' } },
        },
        locals: { ...locals, name: 'Archive' },
      },
    });
    expect(configuration?.lookedUp).toEqual([
      {
        kind: 'folders',
        handle: 'legal',
        name: 'Legal',
        purpose: 'secureMessaging',
        where: { type: 'at', path: '/Partners/Legal' },
      },
      {
        kind: 'folders',
        handle: 'archive',
        name: 'Archive',
        purpose: 'secureMessaging',
        where: { type: 'in', folder: 'legal' },
      },
      {
        kind: 'folders',
        handle: 'words',
        name: 'Words',
        purpose: 'contentExamination',
        where: { type: 'anywhere' },
      },
      {
        kind: 'definitions',
        handle: 'old',
        name: 'Old',
        purpose: 'secureMessaging',
        where: { type: 'below', path: '/Partners' },
      },
      { kind: 'policies', handle: 'hand', name: 'By hand', purpose: null, where: { type: 'anywhere' } },
    ]);
  });

  test('is referred to as anything else, and of the right kind', () => {
    const data = {
      securemessaging_definition: { old: { description: 'Old' } },
      securemessaging_content_folder: { words: { name: 'Words' } },
    };
    const week = { folder: '${data.securemessaging_content_folder.words.id}', description: 'Week', ...rights };
    expect(
      found({
        acme: {
          data,
          resource: {
            securemessaging_policy: { p: policyOn('${data.securemessaging_definition.old.id}') },
            securemessaging_bypass_policy: {
              b: {
                narrative: 'b',
                action: '${data.securemessaging_definition.old.id}',
                from: { scope: 'internal' },
                to,
              },
            },
            securemessaging_definition: { week },
          },
          locals,
        },
      }).filter((line) => line.startsWith('error')),
    ).toEqual(['error terraform-expression bypassPolicies.b.action', 'error folder-purpose definitions.week.folder']);
  });

  test('has no settings of its own, and no more than one object', () => {
    const old = { description: 'Old', print: true, for_each: '${toset(["a"])}' };
    expect(found({ acme: { data: { securemessaging_definition: { old } }, locals } })).toEqual([
      'error schema definitions.old.print',
      'error terraform-expression definitions.old.for_each',
    ]);
  });

  test('may be for some accounts only', () => {
    const stack = {
      data: {
        securemessaging_definition: { old: { description: 'Old', '//': { sealwright: { when: ['staging'] } } } },
      },
      resource: { securemessaging_policy: { p: policyOn('${data.securemessaging_definition.old.id}') } },
      locals: { sealwright: { accounts: { staging: {}, production: {} } } },
    };
    expect(found({ acme: stack }, 'staging')).toEqual(['info only-looked-up definitions.old']);
    expect(found({ acme: stack }, 'production')).toContain('error unknown-reference policies.p.definition');
  });
});

describe('what several stacks look up', () => {
  const link = { terraform_remote_state: { 'cross-stack-reference-input-shared': { backend: 'local' } } };
  const shared = {
    resource: {
      securemessaging_folder: {
        partners: { name: 'Partners' },
        legal: { name: 'Legal', in: '${securemessaging_folder.partners.id}' },
      },
      securemessaging_definition: {
        week: { folder: '${securemessaging_folder.legal.id}', description: 'Week', ...rights },
      },
    },
    locals,
  };
  const stackOf = (definition: Json, more: Json = {}) => ({
    data: { ...link, securemessaging_definition: { mine: definition }, ...more },
    resource: { securemessaging_policy: { p: policyOn('${data.securemessaging_definition.mine.id}') } },
  });

  test.each([
    ['the only one of its description', { description: 'Week' }, {}],
    ['by the path of its folder', { description: 'Week', path: '/Partners/Legal' }, {}],
  ])('is what another of them describes: %s', (_, definition, more) => {
    const { configuration } = load({ acme: stackOf(definition, more), shared });
    expect(configuration?.lookedUp).toBeUndefined();
    expect(configuration?.objects.policies[0]?.fields.definition).toBe('week');
  });

  test('is not what stands elsewhere', () => {
    const { configuration } = load({ acme: stackOf({ description: 'Week', path: '/Partners' }), shared });
    expect(configuration?.lookedUp).toHaveLength(1);
  });

  test('is one where they look up the same, and a mistake where not', () => {
    const other = (description: string) => ({
      data: { ...link, securemessaging_definition: { mine: { description } } },
    });
    expect(found({ acme: stackOf({ description: 'Old' }), other: other('Old'), shared })).not.toContain(
      'error duplicate-key definitions.mine',
    );
    expect(found({ acme: stackOf({ description: 'Old' }), other: other('Older'), shared })).toContain(
      'error duplicate-key definitions.mine',
    );
  });
});
