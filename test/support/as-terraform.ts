import type { Field, KindName } from '../../src/model/kinds/field.ts';
import { kindNames } from '../../src/model/kinds/kinds.ts';
import type { Plain } from '../../src/model/plain.ts';
import type { Purpose } from '../../src/model/wire/collections.ts';
import { attributesOf, type MappedAttribute } from '../../src/terraform/mapping/attributes.ts';
import { toAttributes } from '../../src/terraform/mapping/objects.ts';
import { fullName, type ResourceType, resourceTypeOf } from '../../src/terraform/mapping/resource-types.ts';
import { escapeTemplate } from '../../src/terraform/mapping/template.ts';
import type { PlainConfiguration } from './arbitrary-configuration.ts';

type Written = Readonly<Record<string, Plain>>;
type Json = Record<string, Record<string, Record<string, unknown>>>;

/**
 * What a YAML configuration says as Terraform JSON: every object a resource, what is looked up a data source, and what
 * Terraform does not know under `//` and in `locals.sealwright`. Written for tests alone, apart from what reads it.
 */
export function asTerraform(configuration: PlainConfiguration): Record<string, unknown> {
  const blocks: { readonly resource: Json; readonly data: Json } = { resource: {}, data: {} };
  const sections = Object.fromEntries(
    kindNames.map((kind) => [kind, Object.entries((configuration[kind] ?? {}) as Record<string, Written>)]),
  ) as Record<KindName, [string, Written][]>;
  const modeOf = (kind: KindName, key: string): 'resource' | 'data' =>
    kind === 'groups' && sections.groups.find(([name]) => name === key)?.[1].members === undefined
      ? 'data'
      : 'resource';
  const typeOf = (kind: KindName, key: string): ResourceType =>
    resourceTypeOf(
      kind,
      (sections[kind].find(([name]) => name === key)?.[1].for as Purpose | undefined) ?? 'secureMessaging',
    );
  const addressOf = (kind: KindName, key: string) =>
    `${modeOf(kind, key) === 'data' ? 'data.' : ''}${fullName(typeOf(kind, key))}.${nameOf(key)}`;
  const idOf = (kind: KindName, key: string) => (key.startsWith('builtin:') ? key : `\${${addressOf(kind, key)}.id}`);

  for (const kind of kindNames) {
    for (const [key, written] of sections[kind]) {
      const type = typeOf(kind, key);
      const body: Record<string, unknown> = {};
      const attributes = toAttributes(type, written);
      for (const attribute of attributesOf(type)) {
        const value = attributes[attribute.name] ?? null;
        if (value !== null) body[attribute.name] = withReferences(attribute, value);
      }
      const said = attributesOf(type).map(({ fieldName }) => fieldName);
      const extra = Object.entries(written).filter(
        ([name]) => !said.includes(name) && name !== 'for' && !name.startsWith('x-'),
      );
      const about = { ...(nameOf(key) === key ? {} : { key }), ...Object.fromEntries(extra) };
      if (Object.keys(about).length > 0) body['//'] = { sealwright: about };
      const place = blocks[modeOf(kind, key)];
      place[fullName(type)] = { ...place[fullName(type)], [nameOf(key)]: body };
    }
  }
  const { sealwright: _, ...rest } = configuration;
  const facts = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !(kindNames as readonly string[]).includes(name)),
  );
  return { ...blocks, locals: { sealwright: escaped(facts) } };

  function withReferences({ field, shape }: MappedAttribute, value: Plain): unknown {
    if (isReference(field)) return idOf(field.to, value as string);
    if (shape.type === 'object') return nested(value);
    if (shape.type === 'objects') return (value as readonly Plain[]).map(nested);
    return escaped(value);
  }

  function nested(value: Plain): unknown {
    return Object.fromEntries(
      Object.entries(value as Written).map(([name, inner]) => [
        name,
        name === 'group_id' ? idOf('groups', inner as string) : escaped(inner),
      ]),
    );
  }
}

const isReference = (field: Field): field is Field & { readonly type: 'reference' } => field.type === 'reference';

/** Names in Terraform are narrower than keys. */
const nameOf = (key: string): string => key.replace(/[^\p{L}\p{N}_-]/gu, '_');

function escaped(value: unknown): unknown {
  if (typeof value === 'string') return escapeTemplate(value);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [escapeTemplate(name), escaped(inner)]));
}
