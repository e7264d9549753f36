import { describe, expect, test } from 'vitest';
import { type Loaded, loadAccount } from '../../../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../../../src/config/load-terraform.ts';
import { toDiagnostics } from '../../../src/documents/diagnostics.ts';
import { diagnosticsText } from '../../../src/report/diagnostics/diagnostics-text.ts';
import { checkConfiguration } from '../../../src/rules/check-configuration.ts';
import { expectGolden } from '../../support/golden.ts';
import { memoryReader, now } from '../support.ts';

type Json = { readonly [name: string]: unknown };

const week = {
  folder: '${securemessaging_folder.partners.id}',
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  reply_all: false,
  expire_after: '7d',
  read_receipt: false,
};
const policy = {
  narrative: 'Everyone to partner.example',
  definition: '${securemessaging_definition.week.id}',
  from: { scope: 'internal' },
  to: { domain: 'partner.example' },
};
const account = { edition: 'full', maxRetention: '365d', internalDomains: ['acme.example'], attributes: ['dept'] };

/** A small stack that is right, with something else in place of parts of it. */
const stackOf = (change: { definition?: Json; policy?: Json; sealwright?: Json; rest?: Json } = {}): Json => ({
  resource: {
    securemessaging_folder: { partners: { name: 'Partners' } },
    securemessaging_definition: { week: { ...week, ...change.definition } },
    securemessaging_policy: { 'to-partner': { ...policy, ...change.policy } },
  },
  locals: { sealwright: { account, ...change.sealwright }, ...(change.rest?.locals as Json) },
  ...Object.fromEntries(Object.entries(change.rest ?? {}).filter(([name]) => name !== 'locals')),
});

function load(stacks: Readonly<Record<string, Json | string>>): Loaded {
  const files = Object.entries(stacks).map(([name, stack]) => ({
    name,
    file: `cdktf.out/stacks/${name}/cdk.tf.json`,
    text: typeof stack === 'string' ? stack : JSON.stringify(stack, null, 2),
  }));
  const { groups, findings } = parseStacks(files);
  expect(groups.length).toBeLessThan(2);
  return loadAccount(readStacks(groups[0] ?? [], memoryReader({}), { findings }));
}

function report(loaded: Loaded): string {
  const { findings } = checkConfiguration(loaded, { now });
  const texts = new Map(loaded.files.map(({ name, text }) => [name, text]));
  const checked = { objects: 0, files: [...texts.keys()] };
  const document = toDiagnostics(findings, loaded.placeOf);
  return diagnosticsText(document, { colour: false, width: 100, sourceOf: (file) => texts.get(file), checked });
}

describe('what is wrong in a stack', () => {
  const cases: Readonly<Record<string, Json | string>> = {
    'unknown-attribute': stackOf({ definition: { expires_after: '7d', expire_after: undefined } }),
    'unknown-nested-attribute': stackOf({ policy: { from: { scope: 'internal', basedOn: 'both' } } }),
    'wrong-shape': stackOf({ policy: { from: 'internal', source_ips: '203.0.113.0/24' } }),
    'bad-date': stackOf({ policy: { start: '2026-13-01', end: '31.12.2026' } }),
    'bad-values': stackOf({
      definition: { print: 'yes', expire_after: '7days' },
      policy: { to: { domain: 'partner' } },
    }),
    'wrong-reference': stackOf({ policy: { definition: '${securemessaging_definition.weak.id}' } }),
    'reference-of-another-kind': stackOf({ policy: { definition: '${securemessaging_folder.partners.id}' } }),
    'id-in-place-of-a-reference': stackOf({ policy: { definition: 'eNpVjjEOwjAMRa9SeW6H' } }),
    expressions: stackOf({
      definition: { description: '${var.description}', expire_after: '${local.days}d', print: '${local.b}' },
      policy: {
        narrative: '${upper("everyone")} to ${module.names.partner}',
        to: { domain: '${data.http.partner.response_body}' },
        source_ips: ['${aws_eip.gateway.public_ip}/32'],
        from: { address: '%{ if true }a@acme.example%{ endif }' },
      },
      rest: { locals: { days: '${local.days}', b: '${local.c}' } },
    }),
    'id-as-text': stackOf({ policy: { narrative: 'Everyone with ${securemessaging_definition.week.id}' } }),
    'several-of-one': stackOf({ policy: { for_each: ['a', 'b'], narrative: '${each.value}' } }),
    'said-twice': stackOf({ policy: { '//': { sealwright: { narrative: 'Other', protects: true } } } }),
    'unknown-section': stackOf({
      sealwright: { polices: {}, tests: [{ name: 'x', message: { from: 'a@acme.example' } }] },
    }),
    'no-json': '{ "resource": { "securemessaging_policy": { "a": {} } }, }',
    'no-object': '[1]',
    'deep-locals': stackOf({
      policy: { narrative: '${local.l0}' },
      rest: {
        locals: Object.fromEntries(
          Array.from({ length: 60 }, (_, n) => [`l${n}`, n === 59 ? 'x' : `\${local.l${n + 1}}\${local.l${n + 1}}`]),
        ),
      },
    }),
  };
  test.each(Object.entries(cases))('%s', (name, stack) => {
    const loaded = load({ acme: stack });
    expect(checkConfiguration(loaded, { now }).configuration).toBeUndefined();
    expectGolden('goldens-stacks', name, report(loaded));
  });
});

test('what is only looked up is said, and no mistake', () => {
  const loaded = load({
    acme: stackOf({
      policy: { definition: '${data.securemessaging_definition.old.id}' },
      rest: { data: { securemessaging_definition: { old: { description: 'Old' } } } },
    }),
  });
  expect(checkConfiguration(loaded, { now }).configuration?.lookedUp).toHaveLength(1);
  expectGolden('goldens-stacks', 'only-looked-up', report(loaded));
});

describe('what can be worked out', () => {
  const objectsOf = (stack: Json) => {
    const { configuration, findings } = checkConfiguration(load({ acme: stack }), { now });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return configuration?.objects ?? expect.fail('no configuration');
  };

  test('locals, attributes of other objects, literals, and text that only looks like an expression', () => {
    const { policies } = objectsOf(
      stackOf({
        policy: {
          narrative: '${local.who} to ${ securemessaging_folder.partners.name } and $${nobody} %%{if}',
          to: { domain: '${local.hosts["main"][0]}' },
          enabled: '${local.on}',
          override: 'true',
        },
        rest: { locals: { who: '${"Everyone"}', hosts: { main: ['partner.example'] }, on: false } },
      }),
    );
    expect(policies[0]).toMatchObject({
      name: 'Everyone to Partners and ${nobody} %{if}',
      fields: { enabled: false, override: true, to: { type: 'domain', domain: 'partner.example' } },
    });
  });

  test('blocks may be lists, as Terraform has it', () => {
    const { resource, locals } = stackOf() as { resource: Json; locals: Json };
    const lists = {
      resource: Object.entries(resource).map(([type, blocks]) => ({
        [type]: Object.entries(blocks as Json).map(([name, body]) => ({ [name]: [body] })),
      })),
      locals: [locals],
    };
    expect(objectsOf(lists)).toEqual(objectsOf(stackOf()));
  });

  test('prevent_destroy is protection', () => {
    const { definitions } = objectsOf(stackOf({ definition: { lifecycle: { prevent_destroy: true } } }));
    expect(definitions[0]).toMatchObject({ protect: true });
  });

  test('two folders of a name, one in each tree, are told apart by their types', () => {
    const stack = stackOf();
    const resource = {
      ...(stack.resource as Json),
      securemessaging_content_folder: { partners: { name: 'Partners' } },
    };
    const { folders, definitions } = objectsOf({ ...stack, resource });
    expect(folders.map(({ key }) => key)).toEqual(['content_folder.partners', 'folder.partners']);
    expect(definitions[0]?.fields.folder).toBe('folder.partners');
  });

  test('what a stack takes from another one', () => {
    const { resource, locals } = stackOf() as { resource: Record<string, Json>; locals: Json };
    const { securemessaging_folder, ...rest } = resource;
    const shared = {
      resource: { securemessaging_folder },
      locals,
      output: { 'cross-stack-output-folder': { value: '${securemessaging_folder.partners.id}', sensitive: true } },
    };
    const folder =
      '${data.terraform_remote_state.cross-stack-reference-input-shared.outputs.cross-stack-output-folder}';
    const policies = {
      data: { terraform_remote_state: { 'cross-stack-reference-input-shared': { backend: 'local' } } },
      resource: { ...rest, securemessaging_definition: { week: { ...week, folder } } },
    };
    const { configuration } = checkConfiguration(load({ policies, shared }), { now });
    expect(configuration?.objects.definitions[0]?.fields.folder).toBe('partners');
    expectGolden('goldens-stacks', 'other-stack-is-not-here', report(load({ policies: { ...policies, locals } })));
  });

  test('the same key in two stacks', () => {
    const one = stackOf({ rest: { data: { terraform_remote_state: { 'cross-stack-reference-input-b': {} } } } });
    expectGolden('goldens-stacks', 'same-key-in-two-stacks', report(load({ a: one, b: stackOf() })));
  });
});
