import type { Field } from '../../../model/kinds/field.ts';
import { kinds } from '../../../model/kinds/kinds.ts';
import { attributesOf, type MappedAttribute, type NestedAttribute } from '../../mapping/attributes.ts';
import { fullName, type ResourceType, resourceTypeOf } from '../../mapping/resource-types.ts';
import { exactlyOneOf, oneOf, together } from '../../plugin/schema/checks.ts';
import type { Attribute, Attributes, Check, Schema } from '../../plugin/schema/schema.ts';
import { setOf } from '../../plugin/values/type.ts';
import type { ObjectValue } from '../../plugin/values/value.ts';
import { inTerraformWords } from '../words.ts';

/** What a resource of the type looks like in a configuration: the field table, in Terraform's terms. */
export function resourceSchema(type: ResourceType): Schema {
  const attributes = attributesOf(type).map((mapped): [string, Attribute] => [mapped.name, attributeOf(mapped, type)]);
  return {
    version: 0,
    description: `A ${kinds[type.kind].label[0]}. ${inTerraformWords(kinds[type.kind].text)}`,
    attributes: {
      id: {
        type: 'string',
        presence: 'computed',
        useStateForUnknown: true,
        description:
          'The id that the service gave it. The service may answer with another id for the same object; the one here stays valid.',
      },
      ...Object.fromEntries(attributes),
    },
  };
}

function attributeOf(mapped: MappedAttribute, type: ResourceType): Attribute {
  const { field, shape } = mapped;
  const common = { description: describe(mapped, type), ...presenceOf(field) };
  switch (shape.type) {
    case 'string':
      return { ...common, type: 'string', ...optionChecks(field) };
    case 'number':
    case 'bool':
      return { ...common, type: shape.type };
    case 'strings':
      return { ...common, type: setOf('string'), ...optionChecks(field) };
    case 'object':
      return { ...common, nesting: 'single', ...nested(shape.attributes) };
    case 'objects':
      return { ...common, nesting: 'set', ...nested(shape.attributes) };
  }
}

/**
 * An object that can say one thing in several ways. Which of them go together is the same for scopes, members and
 * banners: one of them, where an attribute comes with its value.
 */
function nested(inner: readonly NestedAttribute[]): { attributes: Attributes; checks: readonly Check<never>[] } {
  const ways = waysOf(inner);
  const each = (check: Check<ObjectValue>) => (value: ObjectValue | readonly ObjectValue[]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: ObjectValue) => check(one));
  const checks = [each(exactlyOneOf(...ways))];
  if (ways.includes('attribute')) checks.push(each(together('attribute', 'equals')));
  return {
    attributes: Object.fromEntries(inner.map((one) => [one.name, nestedAttribute(one)])),
    checks: checks as unknown as readonly Check<never>[],
  };
}

/** Attributes that say the same sort of thing; the others go with one of them. */
const waysOf = (inner: readonly NestedAttribute[]): readonly string[] =>
  inner.map(({ name }) => name).filter((name) => name !== 'based_on' && name !== 'equals');

function nestedAttribute({ text, options, to, type }: NestedAttribute): Attribute {
  const described = [text, ...(to ? [idOf(resourceTypeOf(to))] : []), ...(options ? [oneOfText(options)] : [])];
  return {
    type: type ?? 'string',
    presence: 'optional',
    description: inTerraformWords(described.join(' ')),
    ...(options ? { checks: [oneOf(...options)] } : {}),
  };
}

/**
 * Whatever is missing is reported by the schema, but where a law of ours has better words. A group of Terraform's is
 * always one whose members are managed here.
 */
function presenceOf(field: Field): Pick<Attribute, 'presence' | 'default'> {
  if (field.required || field.type === 'members') return { presence: 'required' };
  const { default: value } = field;
  if (typeof value === 'boolean' || typeof value === 'string') return { presence: 'optional', default: value };
  return { presence: 'optional' };
}

function optionChecks(field: Field): { readonly checks?: readonly Check<never>[] } {
  if (field.type === 'choice') return { checks: [oneOf(...field.options)] };
  if (field.type !== 'choices') return {};
  const each: Check<readonly string[]> = (value) => value.flatMap((one) => oneOf(...field.options)(one));
  return { checks: [each as unknown as Check<never>] };
}

function describe({ field, fieldName, shape }: MappedAttribute, type: ResourceType): string {
  const parts = [fieldName === 'members' ? membersText : field.text.replace('this name of the', 'the name of the')];
  if ('options' in field) parts.push(oneOfText(field.options));
  if ('attributes' in shape) {
    const ways = waysOf(shape.attributes).map((name) => `\`${name}\`${name === 'attribute' ? ' with `equals`' : ''}`);
    parts.push(`${shape.type === 'object' ? 'Exactly' : 'Each has exactly'} one of ${ways.join(', ')}.`);
  }
  if (field.type === 'reference') parts.push(idOf(referredType(field.to, type)));
  return inTerraformWords(parts.join(' '));
}

const membersText = 'Addresses, bare domains (exact, no subdomains) and other groups. An empty set: nobody.';

const oneOfText = (options: readonly string[]): string => `One of ${options.map((one) => `\`${one}\``).join(', ')}.`;

const idOf = (type: ResourceType): string => `The \`id\` of a \`${fullName(type)}\`.`;

/** Which resource a reference means: the folders of the two trees are two types. */
export function referredType(kind: ResourceType['kind'], from: ResourceType): ResourceType {
  const content = from.purpose === 'contentExamination' || from.kind === 'contentDefinitions';
  return resourceTypeOf(kind, kind === 'folders' && content ? 'contentExamination' : 'secureMessaging');
}
