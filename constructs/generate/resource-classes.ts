import type { KindName } from '../../src/model/kinds/field.ts';
import { kinds } from '../../src/model/kinds/kinds.ts';
import {
  attributesOf,
  type MappedAttribute,
  type NestedAttribute,
  type Shape,
} from '../../src/terraform/mapping/attributes.ts';
import { fullName, type ResourceType, resourceTypes } from '../../src/terraform/mapping/resource-types.ts';
import { comment } from './text.ts';

/** The text of the generated file: a class and its settings for each resource type of the provider. */
export function resourceClasses(): string {
  const nested = new Map<string, string>();
  const classes = resourceTypes.flatMap((type) => [classOf(type, nested), dataClassOf(type)]);
  return `${[header, ...nested.values(), ...classes].join('\n\n')}\n`;
}

const header = `// Generated from the field tables by npm run generate. Do not edit.
import type { IResolvable, TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import type { Authored } from '../elements/authored.ts';
import { MappedData } from './mapped-data.ts';
import { MappedResource } from './mapped-resource.ts';`;

/** `content_policy` → `ContentPolicy`. */
export const className = ({ name }: ResourceType): string =>
  name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function classOf(type: ResourceType, nested: Map<string, string>): string {
  const attributes = attributesOf(type);
  const name = className(type);
  const settings = attributes.map((attribute) => settingOf(attribute, nested));
  const literal = Object.entries(type)
    .map(([key, value]) => `${key}: '${value}'`)
    .join(', ');
  return `/** The settings of {@link ${name}}. References are ids. */
export interface ${name}Config extends TerraformMetaArguments {
${settings.join('\n')}
}

/** The resource ${fullName(type)}. ${kinds[type.kind].text} */
export class ${name} extends MappedResource {
  static readonly tfResourceType = '${fullName(type)}';
  static readonly resourceType = { ${literal} } as const;
  declare readonly resourceType: typeof ${name}.resourceType;

  constructor(scope: Construct, id: string, config: ${name}Config, authored: Authored = {}) {
    super(scope, id, ${name}.resourceType, config, authored);
  }

${attributes.map((attribute) => accessorsOf(attribute, nested)).join('\n\n')}
}`;
}

/** By what an object of each kind is looked up. */
const lookups: Readonly<Record<KindName, readonly Lookup[]>> = {
  groups: [
    { name: 'name', required: true, text: 'The name of the group.' },
    { name: 'path', text: 'Where it is among the profile groups, such as / or /Partners/Law; absent: wherever.' },
  ],
  folders: [
    { name: 'path', text: 'Its whole path, such as /Partners/Legal.' },
    { name: 'name', text: 'Its name, in place of the path.' },
    { name: 'in', text: 'With a name: the id of the folder it is in.' },
  ],
  definitions: definitionLookups(),
  contentDefinitions: definitionLookups(),
  policies: [narrativeLookup()],
  bypassPolicies: [narrativeLookup()],
  contentPolicies: [narrativeLookup()],
};

interface Lookup {
  readonly name: string;
  readonly required?: true;
  readonly text: string;
}

function definitionLookups(): readonly Lookup[] {
  return [
    { name: 'description', required: true, text: 'The description of the definition.' },
    { name: 'path', text: 'The path of the folder it is in; needed only where several have this description.' },
    { name: 'folder', text: 'The id of the folder it is in, in place of its path.' },
  ];
}

function narrativeLookup(): Lookup {
  return { name: 'narrative', required: true, text: 'The narrative of the policy.' };
}

function dataClassOf(type: ResourceType): string {
  const name = `Data${className(type)}`;
  const settings = lookups[type.kind].map(
    ({ name: setting, required, text }) =>
      `  /** ${comment(text)} */\n  readonly ${setting}${required ? '' : '?'}: string${required ? '' : ' | undefined'};`,
  );
  return `/** By what {@link ${name}} finds its object. */
export interface ${name}Config extends TerraformMetaArguments {
${settings.join('\n')}
}

/** The data source ${fullName(type)}: looked up, and never changed. */
export class ${name} extends MappedData {
  static readonly tfResourceType = '${fullName(type)}';
  declare readonly resourceType: typeof ${className(type)}.resourceType;

  constructor(scope: Construct, id: string, config: ${name}Config, authored: Authored = {}) {
    super(scope, id, ${className(type)}.resourceType, config, authored);
  }
}`;
}

function settingOf({ fieldName, field, shape }: MappedAttribute, nested: Map<string, string>): string {
  return `  /** ${comment(field.text)} */
  readonly ${fieldName}${field.required ? '' : '?'}: ${typeOf(shape, fieldName, nested)}${field.required ? '' : ' | undefined'};`;
}

/** As cdktf's own generator has them: what is read is a reference to the attribute, `…Input` is what was given. */
function accessorsOf({ name, fieldName, field, shape }: MappedAttribute, nested: Map<string, string>): string {
  const type = typeOf(shape, fieldName, nested);
  const { returns, read } = readAs(shape);
  return `  /** ${comment(field.text)} */
  get ${fieldName}(): ${returns} {
    return this.${read}('${name}');
  }

  set ${fieldName}(value: ${type}${field.required ? '' : ' | undefined'}) {
    this.give('${fieldName}', value);
  }

  get ${fieldName}Input(): ${type} | undefined {
    return this.given('${fieldName}') as ${type} | undefined;
  }`;
}

function readAs(shape: Shape): { readonly returns: string; readonly read: string } {
  switch (shape.type) {
    case 'string':
      return { returns: 'string', read: 'getStringAttribute' };
    case 'number':
      return { returns: 'number', read: 'getNumberAttribute' };
    case 'bool':
      return { returns: 'boolean | IResolvable', read: 'getBooleanAttribute' };
    case 'strings':
      return { returns: 'readonly string[]', read: 'getListAttribute' };
    default:
      return { returns: 'IResolvable', read: 'interpolationForAttribute' };
  }
}

function typeOf(shape: Shape, fieldName: string, nested: Map<string, string>): string {
  switch (shape.type) {
    case 'string':
    case 'number':
      return shape.type;
    case 'bool':
      return 'boolean | IResolvable';
    case 'strings':
      return 'readonly string[]';
    case 'object':
      return nestedType(fieldName, shape.attributes, nested);
    case 'objects':
      return `readonly ${nestedType(fieldName, shape.attributes, nested)}[]`;
  }
}

const nestedNames: Readonly<Record<string, string>> = {
  from: 'SenderConfig',
  to: 'ScopeConfig',
  publishedTo: 'ScopeConfig',
  members: 'MemberConfig',
  banner: 'BannerConfig',
};

function nestedType(fieldName: string, attributes: readonly NestedAttribute[], nested: Map<string, string>): string {
  const name = nestedNames[fieldName];
  if (name === undefined) throw new Error(`what stands in ${fieldName} has no name`);
  const fields = attributes.map(
    ({ name: attribute, text, type }) =>
      `  /** ${comment(text)} */\n  readonly ${camelCase(attribute)}?: ${type === 'bool' ? 'boolean' : 'string'} | undefined;`,
  );
  nested.set(name, `/** What stands in ${fieldName}. */\nexport interface ${name} {\n${fields.join('\n')}\n}`);
  return name;
}

const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
