import type { ResourceType } from '../../mapping/resource-types.ts';
import { exactlyOneOf } from '../../plugin/schema/checks.ts';
import { type Attribute, type Attributes, isNested, type Schema } from '../../plugin/schema/schema.ts';
import { resourceSchema } from '../objects/resource-schema.ts';

/** What a data source looks like: what it is found by, and all that there is to read of it. */
export function sourceSchema(type: ResourceType): Schema {
  const { attributes, description } = resourceSchema(type);
  const shown = Object.fromEntries(Object.entries(attributes).map(([name, one]) => [name, computed(one)]));
  const by = foundBy(type);
  return {
    description: `${description} Looked up by ${byText[type.kind]}, and never changed.`,
    attributes: {
      ...shown,
      ...(type.kind === 'groups' ? { source: source } : {}),
      ...Object.fromEntries(
        Object.entries(by).map(([name, { text, presence }]) => [
          name,
          { type: 'string', presence, description: text ?? shown[name]?.description ?? '' } satisfies Attribute,
        ]),
      ),
    },
    ...(type.kind === 'folders' ? { checks: [exactlyOneOf('path', 'name')] } : {}),
  };
}

interface By {
  readonly presence: 'required' | 'optional' | 'optionalComputed';
  readonly text?: string;
}

const byText: Readonly<Record<ResourceType['kind'], string>> = {
  groups: 'its name and path',
  folders: 'its path, or its name and the folder it is in',
  definitions: 'its description and folder',
  contentDefinitions: 'its description and folder',
  policies: 'its narrative',
  bypassPolicies: 'its narrative',
  contentPolicies: 'its narrative',
};

function foundBy({ kind }: ResourceType): Readonly<Record<string, By>> {
  switch (kind) {
    case 'groups':
      return {
        name: { presence: 'required' },
        path: {
          presence: 'optionalComputed',
          text: 'Where the group is among the profile groups, such as `/` or `/Partners/Law`; absent: wherever.',
        },
      };
    case 'folders':
      return {
        path: { presence: 'optionalComputed', text: 'Its whole path, such as `/Partners/Legal`.' },
        name: { presence: 'optionalComputed', text: 'Its name, in place of the path.' },
        in: { presence: 'optionalComputed', text: 'With a name: the `id` of the folder it is in; absent: wherever.' },
      };
    case 'definitions':
    case 'contentDefinitions':
      return {
        description: { presence: 'required' },
        path: {
          presence: 'optionalComputed',
          text: 'The path of the folder it is in, such as `/Partners/Legal`; needed only where several have this description.',
        },
        folder: { presence: 'optionalComputed', text: 'The `id` of the folder it is in, in place of its path.' },
      };
    default:
      return { narrative: { presence: 'required' } };
  }
}

const source = {
  type: 'string',
  presence: 'computed',
  description: 'Where the group comes from: `local`, or `directory`.',
} as const satisfies Attribute;

/** The same, to be read only. */
function computed(one: Attribute): Attribute {
  const { description } = one;
  const common = { presence: 'computed', ...(description === undefined ? {} : { description }) } as const;
  return isNested(one)
    ? { ...common, nesting: one.nesting, attributes: allComputed(one.attributes) }
    : { ...common, type: one.type };
}

const allComputed = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, one]) => [name, computed(one)]));
