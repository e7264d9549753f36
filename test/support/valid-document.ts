import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const compiled = new Map<string, ValidateFunction>();

/** The published schema of a document with the format `sealwright/<name>/1`. */
function validatorOf(format: unknown): ValidateFunction {
  const [, name = ''] =
    /^sealwright\/(plan|apply|diagnostics|simulation|offers|test|impact|import)\/1$/.exec(String(format)) ?? [];
  const found = compiled.get(name);
  if (found) return found;
  const file = new URL(`../../schema/${name}.schema.json`, import.meta.url);
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  const made = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  compiled.set(name, made);
  return made;
}

/** What its schema has against a document, after a journey through JSON; empty where it is valid. */
export function schemaErrors(document: object): readonly string[] {
  const validate = validatorOf((document as { readonly format?: unknown }).format);
  validate(JSON.parse(JSON.stringify(document)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
