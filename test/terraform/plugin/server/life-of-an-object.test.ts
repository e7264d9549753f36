import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Attached, serveReattach } from '../../../../src/terraform/plugin/server/reattach.ts';
import { identity, provider } from './support/example/provider.ts';
import { put, things } from './support/example/store.ts';
import { type Workspace, workspace } from './support/workspace.ts';

// One life, told in order: each test goes on where the one before it ended. The provider runs in this process, and
// Terraform is attached to it.

let attached: Attached;
let place: Workspace;
beforeAll(async () => {
  attached = await serveReattach(provider, identity);
  place = workspace({ environment: { TF_REATTACH_PROVIDERS: attached.reattach } });
});
afterAll(async () => {
  await attached.close();
  place.remove();
});

const succeeds = async (command: string): Promise<string> => {
  const { status, stdout, stderr } = await place.terraform(command);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

/** Exit code 0 of a plan with a detailed one: nothing to change. */
const nothingToDo = async () => {
  const { status, stdout, stderr } = await place.terraform('plan -detailed-exitcode');
  expect({ status, stdout, stderr }).toMatchObject({ status: 0, stderr: '' });
};

const thing = (more: string) => `resource "example_thing" "one" {\n${more}\n}`;

test('the schema arrives', async () => {
  place.write(thing('name = "first"'));
  await succeeds('init');
  const schemas = JSON.parse(await succeeds('providers schema -json'));
  const ours = schemas.provider_schemas[identity.address];
  const { attributes } = ours.resource_schemas.example_thing.block;
  expect(ours.resource_schemas.example_thing.version).toBe(1);
  expect(attributes.name).toEqual({
    type: 'string',
    description: 'What it is *called*.',
    description_kind: 'markdown',
    required: true,
  });
  expect(attributes.secret).toMatchObject({ optional: true, write_only: true });
  expect(attributes.place.nested_type).toMatchObject({ nesting_mode: 'single' });
  expect(Object.keys(ours.functions)).toEqual(['explode', 'join']);
  expect(ours.provider.block.attributes.token).toMatchObject({ sensitive: true });
});

interface Snippet {
  readonly code: string;
  readonly highlight_start_offset: number;
  readonly highlight_end_offset: number;
}

test('validate points at the attribute, and into it', async () => {
  place.write(thing('name = ""\ntags = ["good", "bad"]'));
  const { diagnostics } = JSON.parse((await place.terraform('validate -json')).stdout);
  expect(diagnostics).toMatchObject([
    { severity: 'error', summary: 'A thing needs a name', address: 'example_thing.one' },
    { severity: 'warning', summary: 'A bad tag', address: 'example_thing.one' },
  ]);
  const marked = diagnostics.map(({ snippet }: { snippet: Snippet }) =>
    snippet.code.slice(snippet.highlight_start_offset, snippet.highlight_end_offset),
  );
  expect(marked).toEqual(['""', '"bad"']);
});

test('create, with values of every kind', async () => {
  place.write(
    thing(`
      name    = "first"
      size    = 9007199254740993
      tags    = ["x", "y", "x"]
      labels  = { a = "1", b = "2" }
      members = ["bob", "ann"]
      place   = { country = "CH" }
      secret  = "only-written"
    `),
  );
  const planned = await succeeds('plan');
  expect(planned).toContain('Plan: 1 to add, 0 to change, 0 to destroy.');
  expect(planned).toMatch(/revision\s+= \(known after apply\)/);
  expect(planned).toMatch(/kind\s+= "plain"/);
  await succeeds('apply -auto-approve');
  expect(place.things()).toMatchObject({
    'thing-1': { name: 'first', size: 9007199254740993n, secret: 'only-written' },
  });
  expect(place.state('example_thing.one')).toMatchObject({
    id: 'thing-1',
    tags: ['x', 'y', 'x'],
    members: ['ann', 'bob'],
    labels: { a: '1', b: '2' },
    place: { country: 'CH', city: null },
    secret: null,
    revision: 1,
  });
  await nothingToDo();
});

test('update in place, and only what changed is unknown', async () => {
  place.write(thing('name = "second"\nsize = 4.5\ntags = ["x"]\nplace = { country = "CH", city = "Bern" }'));
  const applied = await succeeds('apply -auto-approve');
  expect(applied).toContain('0 added, 1 changed, 0 destroyed');
  expect(place.state('example_thing.one')).toMatchObject({ id: 'thing-1', size: 4.5, labels: null, revision: 2 });
  await nothingToDo();
});

test('replace where the schema says so', async () => {
  place.write(thing('name = "second"\nkind = "fancy"'));
  expect(await succeeds('plan')).toMatch(/kind\s+= "plain" -> "fancy" # forces replacement/);
  expect(await succeeds('apply -auto-approve')).toContain('1 added, 0 changed, 1 destroyed');
  expect(Object.values(place.things())).toMatchObject([{ name: 'second', kind: 'fancy', revision: 1 }]);
  await nothingToDo();
});

test('what was deleted behind its back is created again', async () => {
  const [id = ''] = Object.keys(place.things());
  put(place.store, id, undefined);
  expect(await succeeds('plan')).toContain('Plan: 1 to add, 0 to change, 0 to destroy.');
  await succeeds('apply -auto-approve');
  expect(Object.keys(place.things())).toHaveLength(1);
});

const foreign = { kind: 'plain', size: null, tags: null, labels: null, members: null, place: null, secret: null };

test('import by block', async () => {
  put(place.store, 'thing-50', { ...foreign, name: 'found', revision: 3 });
  place.write(`
    ${thing('name = "second"\nkind = "fancy"')}
    import {
      to = example_thing.found
      id = "thing-50"
    }
    resource "example_thing" "found" {
      name = "found"
    }
  `);
  expect(await succeeds('apply -auto-approve')).toContain('1 imported, 0 added, 0 changed, 0 destroyed');
  await nothingToDo();
});

test('import by command, and of what is not there', async () => {
  put(place.store, 'thing-60', { ...foreign, name: 'lost', revision: 7 });
  place.write(`
    ${thing('name = "second"\nkind = "fancy"')}
    resource "example_thing" "found" {
      name = "found"
    }
    resource "example_thing" "lost" {
      name = "lost"
    }
  `);
  expect((await place.terraform('import example_thing.lost thing-61')).stderr).toContain('There is no thing-61.');
  await succeeds('import example_thing.lost thing-60');
  expect(place.state('example_thing.lost')).toMatchObject({ id: 'thing-60', revision: 7 });
  await nothingToDo();
});

test('moved from another resource type', async () => {
  place.write('resource "example_item" "old" {\n  name = "item"\n}');
  await succeeds('apply -auto-approve');
  const { id } = place.state('example_item.old') ?? {};
  place.write(`
    resource "example_thing" "new" {
      name = "item"
    }
    moved {
      from = example_item.old
      to   = example_thing.new
    }
  `);
  expect(await succeeds('apply -auto-approve')).toContain('0 added, 0 changed, 0 destroyed');
  expect(place.state('example_thing.new')).toMatchObject({ id, name: 'item', kind: 'plain', revision: 1 });
});

test('a state that an earlier version wrote', async () => {
  const state = {
    version: 4,
    terraform_version: '1.11.4',
    serial: 100,
    lineage: 'a-lineage',
    resources: [
      {
        mode: 'managed',
        type: 'example_thing',
        name: 'new',
        provider: `provider["${identity.address}"]`,
        instances: [{ schema_version: 0, attributes: { id: Object.keys(place.things())[0], title: 'item' } }],
      },
    ],
  };
  writeFileSync(join(place.folder, 'terraform.tfstate'), JSON.stringify(state));
  await nothingToDo();
});

test('data source and functions', async () => {
  place.write(`
    resource "example_thing" "new" {
      name = "item"
    }
    data "example_thing" "by_name" {
      name = example_thing.new.name
    }
    output "values" {
      value = {
        id     = data.example_thing.by_name.id
        joined = provider::example::join("-", "a", "b", "c")
        nested = provider::example::join("+", provider::example::join("", "x"), example_thing.new.id)
      }
    }
  `);
  await succeeds('apply -auto-approve');
  const [id] = Object.keys(things(place.store));
  expect(JSON.parse(await succeeds('output -json')).values.value).toEqual({ id, joined: 'a-b-c', nested: `x+${id}` });
});

test('a function’s error names its argument, and its exception is no more than an error', async () => {
  place.write('output "x" {\n  value = provider::example::join("-", "a", "")\n}');
  expect((await place.terraform('plan')).stderr).toMatch(/Invalid value for "texts" parameter: an\s+empty text/);
  place.write('output "x" {\n  value = provider::example::explode()\n}');
  expect((await place.terraform('plan')).stderr).toMatch(/kaboom in a function.*bug/s);
});

test('one process, two configurations at once', async () => {
  const other = join(place.folder, 'other.json');
  place.write(`
    provider "example" {
      alias = "other"
      path  = "${other}"
    }
    resource "example_thing" "here" {
      count = 3
      name  = "here-\${count.index}"
    }
    resource "example_thing" "there" {
      count    = 3
      provider = example.other
      name     = "there-\${count.index}"
    }
  `);
  await succeeds('apply -auto-approve');
  const names = (path: string) => Object.values(things(path)).map(({ name }) => name.replace(/-\d/, ''));
  expect(names(place.store)).toEqual(['here', 'here', 'here']);
  expect(names(other)).toEqual(['there', 'there', 'there']);
  await succeeds('destroy -auto-approve');
  expect([things(place.store), things(other)]).toEqual([{}, {}]);
});

test('a provider that refuses its configuration', async () => {
  writeFileSync(
    join(place.folder, 'main.tf'),
    `terraform {
      required_providers {
        example = { source = "${identity.address}" }
      }
    }
    provider "example" {
      path = "/refused"
    }
    data "example_thing" "x" {
      name = "x"
    }`,
  );
  const { status, stderr } = await place.terraform('plan');
  expect(status).toBe(1);
  expect(stderr).toMatch(/Error: No access[\s\S]*path = "\/refused"/);
});
