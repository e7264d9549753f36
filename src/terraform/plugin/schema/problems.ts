import { misfit } from '../values/conform.ts';
import { attribute as attributeStep, type Path, pathText } from '../values/path.ts';
import type { Type } from '../values/type.ts';
import { type Attribute, type Attributes, isComputed, isNested, type Schema } from './schema.ts';
import { attributeType } from './type.ts';

/** Names that Terraform keeps for itself at the top of a resource, data source or provider. */
const RESERVED = ['connection', 'count', 'depends_on', 'for_each', 'lifecycle', 'provider', 'provisioner'];

/** What is wrong with a schema itself, one sentence each: mistakes of the provider's author, for a test to find. */
export function schemaProblems(schema: Schema): readonly string[] {
  const reserved = Object.keys(schema.attributes).filter((name) => RESERVED.includes(name));
  return [
    ...reserved.map((name) => `${name}: a name that Terraform keeps for itself`),
    ...problemsOf(schema.attributes, [], false),
  ];
}

function problemsOf(attributes: Attributes, path: Path, inSet: boolean): readonly string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const place = [...path, attributeStep(name)];
    const wrong = [...ownProblems(name, attribute), ...(inSet ? problemsInSet(attribute) : [])];
    const inner = isNested(attribute)
      ? problemsOf(attribute.attributes, place, inSet || attribute.nesting === 'set')
      : [];
    return [...wrong.map((text) => `${pathText(place)}: ${text}`), ...inner];
  });
}

function ownProblems(name: string, attribute: Attribute): readonly string[] {
  const { presence, default: value } = attribute;
  const problems: string[] = [];
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    problems.push('a name has small letters, digits and _, and begins with a letter');
  if (value !== undefined) {
    if (presence !== 'optional') problems.push('only an optional attribute has a default');
    if (value === null) problems.push('null is what it is without a default');
    const wrong = misfit(value, attributeType(attribute));
    if (wrong) problems.push(`the default ${pathText(wrong.path)} ${wrong.problem}`.replace('  ', ' '));
  }
  if (attribute.writeOnly && (isComputed(attribute) || value !== undefined)) {
    problems.push('what is write-only cannot be computed and has no default');
  }
  if (attribute.writeOnly && attribute.requiresReplace) {
    problems.push('a change of what is write-only cannot be seen, so it cannot require a replacement');
  }
  if (attribute.useStateForUnknown && !isComputed(attribute)) {
    problems.push('useStateForUnknown is for what the provider computes');
  }
  if (attribute.requiresReplace && presence === 'computed') {
    problems.push('what the author cannot change cannot require a replacement; let the plan hook say so');
  }
  if (!isNested(attribute) && holdsDynamic(attribute.type) && attribute.type !== 'dynamic') {
    problems.push('dynamic cannot be part of another type');
  }
  return problems;
}

function problemsInSet(attribute: Attribute): readonly string[] {
  const problems: string[] = [];
  if (attribute.writeOnly) problems.push('inside a set, elements would be equal but for what is write-only');
  if (attribute.requiresReplace) problems.push('inside a set an element changed is another element: put it on the set');
  if (!isNested(attribute) && holdsDynamic(attribute.type)) problems.push('Terraform allows no dynamic inside a set');
  return problems;
}

function holdsDynamic(type: Type): boolean {
  if (typeof type === 'string') return type === 'dynamic';
  if (type.kind === 'tuple') return type.items.some(holdsDynamic);
  return type.kind === 'object' ? Object.values(type.attributes).some(holdsDynamic) : holdsDynamic(type.of);
}
