import { fieldsOf, kindNames } from '../../model/kinds/kinds.ts';
import { snakeCase } from '../mapping/snake-case.ts';

/** Names that attributes have in another case than the fields of a configuration, by the field's name. */
const renamed = new Map(
  [...kindNames.flatMap((kind) => fieldsOf(kind).map(([name]) => name)), 'basedOn', 'maxRetention', 'internalDomains']
    .map((name) => [name, snakeCase(name)] as const)
    .filter(([name, attribute]) => name !== attribute),
);

/**
 * A text that speaks of a configuration in YAML, as Terraform says it: in code, names are in snake case and a value
 * follows an equals sign. `expireAfter: 7d` becomes `expire_after = "7d"`.
 */
export function inTerraformWords(text: string): string {
  return text.replace(/`([^`\n]+)`/g, (_, code: string) => `\`${codeInTerraform(code)}\``);
}

/** The same for one line of code. */
export function codeInTerraform(code: string): string {
  const [, name, value] = /^([a-z]\w*): (.+)$/.exec(code) ?? [];
  if (name !== undefined && value !== undefined) return `${attributeName(name)} = ${literal(value)}`;
  return /^[\w.[\]]+$/.test(code) ? code.split('.').map(attributeName).join('.') : code;
}

const attributeName = (name: string): string => renamed.get(name) ?? name;

function literal(value: string): string {
  if (/^(true|false|\d+)$/.test(value) || /^[[{"]/.test(value)) return value;
  return JSON.stringify(value);
}
