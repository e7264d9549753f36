import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { generateArtifacts } from '../../schema/artifacts.ts';
import { validate } from '../../schema/config-validator.gen.ts';
import { toDiagnostics } from '../../src/documents/diagnostics.ts';
import { fieldsOf, kindNames } from '../../src/model/kinds/kinds.ts';
import { load } from './support.ts';

const folder = join(import.meta.dirname, '../../schema');
const schema = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const makeAjv = () =>
  new Ajv2020.default({
    allErrors: true,
    strict: true,
    strictTypes: false,
    keywords: ['enumDescriptions', 'x-rule', 'x-label', 'x-expected'],
  });

test('the generated files are those that the field tables give', async () => {
  for (const [name, text] of await generateArtifacts()) {
    expect(readFileSync(join(folder, name), 'utf8') === text, `${name} is stale: npm run generate`).toBe(true);
  }
});

test('the validator evaluates nothing and needs no package', () => {
  const source = readFileSync(join(folder, 'config-validator.gen.ts'), 'utf8');
  expect(source).not.toMatch(/\beval\(|new Function|\brequire\(|\bimport\b/);
  expect(validate({ sealwright: 1 })).toBe(true);
});

describe('the schema of a configuration', () => {
  const config = schema('config.schema.json');

  test('describes every field of every object', () => {
    for (const kind of kindNames) {
      const { properties } = config.$defs[kind];
      for (const [name, field] of fieldsOf(kind)) expect(properties[name].description).toBe(field.text);
      for (const name of ['aliases', 'protect', 'acknowledge', 'when', 'id']) {
        expect(properties[name].description).toBeTruthy();
      }
    }
  });

  test('describes every property there is', () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, inner] of Object.entries((node as { properties?: object }).properties ?? {})) {
        const target = inner.$ref ? config.$defs[inner.$ref.slice('#/$defs/'.length)] : inner;
        if (!inner.description && !target.description && !target.title) bare.push(`${path}.${name}`);
      }
      for (const [name, inner] of Object.entries(node)) visit(inner, `${path}.${name}`);
    };
    visit(config, '');
    expect(bare).toEqual([]);
  });

  test('is a schema', () => {
    expect(() => makeAjv().compile(config)).not.toThrow();
  });
});

test('diagnostics are as their schema says', () => {
  const loaded = load('sealwright: 1\ngroups:\n  a: { name: 7 }\n  a: {}\n');
  const valid = makeAjv().compile(schema('diagnostics.schema.json'));
  expect(valid(toDiagnostics(loaded.findings, loaded.placeOf)), JSON.stringify(valid.errors)).toBe(true);
});
