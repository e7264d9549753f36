import { describe, expect, test } from 'vitest';
import { matchFiles } from '../../../src/cli/match-files.ts';
import { fileReader } from '../../../src/cli/read-files.ts';
import { loadAccount, readConfiguration } from '../../../src/config/load-configuration.ts';
import type { Entity } from '../../../src/model/entity.ts';
import { fieldsOf, kindNames } from '../../../src/model/kinds/kinds.ts';
import { type Plain, plainValue } from '../../../src/model/plain.ts';
import type { Purpose } from '../../../src/model/wire/collections.ts';
import { attributesOf } from '../../../src/terraform/mapping/attributes.ts';
import { toAttributes, toWritten } from '../../../src/terraform/mapping/objects.ts';
import { attributePath } from '../../../src/terraform/mapping/paths.ts';
import {
  fullName,
  resourceTypeNamed,
  resourceTypeOf,
  resourceTypes,
} from '../../../src/terraform/mapping/resource-types.ts';

const typeNamed = (name: string) => resourceTypeNamed(`securemessaging_${name}`) ?? expect.fail(name);

describe('the attributes of each resource type', () => {
  test.each(resourceTypes)('$name', (type) => {
    const lines = attributesOf(type).map(({ name, shape }) => `${name}: ${shape.type}`);
    expect(lines).toMatchSnapshot();
  });

  test('every field of every kind is said by an attribute of some resource type, or by the type itself', () => {
    for (const kind of kindNames) {
      const said = resourceTypes
        .filter((type) => type.kind === kind)
        .flatMap((type) => attributesOf(type).map(({ fieldName }) => fieldName));
      const unsaid = fieldsOf(kind)
        .map(([name]) => name)
        .filter((name) => !said.includes(name));
      expect(unsaid).toEqual({ folders: ['for'], groups: ['source'] }[kind as string] ?? []);
    }
  });
});

describe('values', () => {
  test.each<[string, string, Plain, Plain]>([
    ['policy', 'from', 'internal', { scope: 'internal' }],
    ['policy', 'from', { scope: 'internal', basedOn: 'header' }, { scope: 'internal', based_on: 'header' }],
    ['policy', 'from', { group: 'g', basedOn: 'both' }, { group_id: 'g', based_on: 'both' }],
    ['policy', 'to', { attribute: 'a', equals: '' }, { attribute: 'a', equals: '' }],
    ['folder', 'publishedTo', [], []],
    ['folder', 'publishedTo', ['everyone', { group: 'g' }], [{ scope: 'everyone' }, { group_id: 'g' }]],
    [
      'group',
      'members',
      ['a@b.example', 'c.example', { group: 'g' }],
      [{ address: 'a@b.example' }, { domain: 'c.example' }, { group_id: 'g' }],
    ],
    ['definition', 'banner', 'hidden', { hidden: true }],
    ['definition', 'banner', 'standard', null],
    ['definition', 'banner', { html: '<b>' }, { html: '<b>' }],
    ['definition', 'expireAfter', 'never', 'never'],
    ['bypass_policy', 'sourceIps', ['203.0.113.0/24'], ['203.0.113.0/24']],
  ])('%s.%s: %j', (name, field, written, attribute) => {
    const type = typeNamed(name);
    const mapped = attributesOf(type).find(({ fieldName }) => fieldName === field) ?? expect.fail(field);
    expect(toAttributes(type, { [field]: written })[mapped.name]).toEqual(attribute);
    const back = written === 'standard' ? {} : { [field]: written };
    expect(toWritten(type, { [mapped.name]: attribute })).toEqual(back);
  });

  test('a nested attribute that is null is one that is not given', () => {
    const from = {
      scope: null,
      domain: 'x.example',
      group_id: null,
      attribute: null,
      equals: null,
      address: null,
      based_on: null,
    };
    expect(toWritten(typeNamed('policy'), { from })).toEqual({ from: { domain: 'x.example' } });
  });

  test('a folder for word lists says so by its type', () => {
    expect(toWritten(typeNamed('content_folder'), { name: 'Words' })).toEqual({
      name: 'Words',
      for: 'contentExamination',
    });
    expect(toAttributes(typeNamed('content_folder'), { name: 'Words' })).toEqual({ name: 'Words', in: null });
  });

  test.each(matchFiles('examples', '*/sealwright.yaml'))('every object of %s says the same there and back', (path) => {
    const files = readConfiguration(fileReader(path));
    const account = loadAccount(files, {}).accounts[0];
    const { configuration } = loadAccount(files, account === undefined ? {} : { account });
    if (!configuration) return expect.fail('the example is broken');
    let count = 0;
    for (const kind of kindNames) {
      for (const object of configuration.objects[kind] as readonly Entity[]) {
        const fields = object.fields as Readonly<Record<string, unknown>>;
        const written = Object.fromEntries(
          fieldsOf(kind)
            .map(([name, field]) => [name, plainValue(field, fields[name], (handle) => handle)] as const)
            .filter(([name, value]) => value !== null && name !== 'source'),
        );
        const purpose = (fields.for as Purpose | undefined) ?? undefined;
        const type = resourceTypeOf(kind, purpose);
        const back = toWritten(type, toAttributes(type, written));
        expect({ banner: written.banner, for: written.for, ...back }).toEqual(written);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(2);
  });
});

describe('where Terraform has it', () => {
  test.each([
    ['policy', ['from', 'basedOn'], ['from', 'based_on']],
    ['policy', ['from', 'group'], ['from', 'group_id']],
    ['policy', ['narrative'], ['narrative']],
    ['folder', ['publishedTo', 1, 'group'], ['published_to', 1, 'group_id']],
    ['folder', ['for'], undefined],
    ['policy', [], undefined],
  ])('%s %j', (name, path, expected) => {
    expect(attributePath(typeNamed(name), path)).toEqual(expected);
  });
});

test('types are found by their full name', () => {
  for (const type of resourceTypes) expect(resourceTypeNamed(fullName(type))).toBe(type);
  expect(resourceTypeNamed('securemessaging_nothing')).toBeUndefined();
  expect(resourceTypeNamed('folder')).toBeUndefined();
});
