import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../constructs/generate/generated-files.ts';
import { resources } from '../../constructs/index.ts';
import { attributesOf } from '../../src/terraform/mapping/attributes.ts';
import { fullName, resourceTypes } from '../../src/terraform/mapping/resource-types.ts';
import { newProvider } from '../../src/terraform/provider/new-provider.ts';
import { newStack } from './support/objects.ts';

test.each([...generatedFiles])('%s is what the field tables say; npm run generate writes it', (name, text) => {
  const file = join(import.meta.dirname, '..', '..', 'constructs', name);
  expect(readFileSync(file, 'utf8')).toBe(text());
});

test('there is a class for each resource and data source of the provider', () => {
  const { resources: made, dataSources } = newProvider({ version: '0.1.0', env: {} });
  const classes = Object.values(resources) as readonly { readonly tfResourceType: string; readonly name: string }[];
  const types = (data: boolean) =>
    classes.filter(({ name }) => name.startsWith('Data') === data).map(({ tfResourceType }) => tfResourceType);
  expect(types(false).sort()).toEqual(Object.keys(made).sort());
  // What is read of an account, and what becomes of mail, are no objects.
  const others = ['securemessaging_account', 'securemessaging_routing'];
  expect([...types(true), ...others].sort()).toEqual(Object.keys(dataSources).sort());
});

test.each(resourceTypes.map((type) => [fullName(type), type] as const))(
  '%s is set and read by its attributes',
  (_, type) => {
    const Class = Object.values(resources).find(
      (one) => one.tfResourceType === fullName(type) && !one.name.startsWith('Data'),
    ) as unknown as new (
      scope: object,
      id: string,
      config: object,
    ) => Record<string, unknown> & { attributes(): object };
    const resource = new Class(newStack(), 'x', {});
    for (const { fieldName, name } of attributesOf(type)) {
      resource[fieldName] = `given ${name}`;
      expect(resource[`${fieldName}Input`]).toBe(`given ${name}`);
      expect(resource.attributes()).toHaveProperty(name, `given ${name}`);
      resource[fieldName] = undefined;
      expect(resource.attributes()).not.toHaveProperty(name);
    }
  },
);
