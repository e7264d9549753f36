import {
  type Attribute,
  type Attributes,
  isNested,
  type Presence,
  type Schema,
} from '../src/terraform/plugin/schema/schema.ts';
import type { ObjectType, Type } from '../src/terraform/plugin/values/type.ts';

const groups: readonly (readonly [title: string, of: readonly Presence[]])[] = [
  ['Required', ['required']],
  ['Optional', ['optional', 'optionalComputed']],
  ['Read-Only', ['computed']],
];

/** The part of a registry page that says which attributes there are, as other providers' pages say it. */
export function schemaSection({ attributes }: Schema): string {
  const nested: string[] = [];
  const body = groupsOf(attributes, [], (title) => `### ${title}`, nested);
  return ['## Schema', ...body, ...nested].join('\n\n');
}

function groupsOf(
  attributes: Attributes,
  path: readonly string[],
  title: (name: string) => string,
  nested: string[],
): readonly string[] {
  return groups.flatMap(([name, of]) => {
    const lines = Object.entries(attributes)
      .filter(([, { presence }]) => of.includes(presence))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([attribute, one]) => line(attribute, one, [...path, attribute], nested));
    return lines.length === 0 ? [] : [title(name), lines.join('\n')];
  });
}

function line(name: string, attribute: Attribute, path: readonly string[], nested: string[]): string {
  const { description, default: value, deprecated, sensitive } = attribute;
  const type = isNested(attribute) ? nestedWords[attribute.nesting] : typeWords(attribute.type);
  const parts = [
    `- \`${name}\` (${type}${sensitive ? ', Sensitive' : ''}${deprecated ? ', Deprecated' : ''})`,
    ...(description ? [description] : []),
    ...(value === undefined ? [] : [`Default: \`${JSON.stringify(value)}\`.`]),
    ...(deprecated ? [deprecated] : []),
  ];
  const inner = isNested(attribute) ? undefined : objectIn(attribute.type);
  if (isNested(attribute) || inner) {
    parts.push(`(see [below for nested schema](#${anchor(path)}))`);
    const at = nested.length;
    nested.push('');
    const below = isNested(attribute)
      ? groupsOf(attribute.attributes, path, (title) => `${title}:`, nested)
      : objectLines(inner as ObjectType, path, nested);
    nested[at] = [`<a id="${anchor(path)}"></a>\n### Nested Schema for \`${path.join('.')}\``, ...below].join('\n\n');
  }
  return parts.join(' ');
}

/** Of an object that is a value and no attributes of its own: nobody writes it, so all there is to say are types. */
function objectLines({ attributes }: ObjectType, path: readonly string[], nested: string[]): readonly string[] {
  const described = Object.entries(attributes).map(([name, type]): [string, Attribute] => [
    name,
    { type, presence: 'computed' },
  ]);
  return groupsOf(Object.fromEntries(described), path, (title) => `${title}:`, nested);
}

const anchor = (path: readonly string[]): string => `nestedatt--${path.join('--')}`;

const nestedWords = {
  single: 'Attributes',
  list: 'Attributes List',
  set: 'Attributes Set',
  map: 'Attributes Map',
} as const;

const words = { string: 'String', number: 'Number', bool: 'Boolean', dynamic: 'Dynamic' } as const;

export function typeWords(type: Type): string {
  if (typeof type === 'string') return words[type];
  switch (type.kind) {
    case 'object':
      return 'Object';
    case 'tuple':
      return 'Tuple';
    default:
      return `${type.kind[0]?.toUpperCase()}${type.kind.slice(1)} of ${typeWords(type.of)}`;
  }
}

function objectIn(type: Type): ObjectType | undefined {
  if (typeof type === 'string' || type.kind === 'tuple') return undefined;
  return type.kind === 'object' ? type : objectIn(type.of);
}
