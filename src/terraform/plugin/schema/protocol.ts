import { typeToJson } from '../values/type-json.ts';
import { type Attribute, type Attributes, isComputed, isNested, type Nesting, type Schema } from './schema.ts';

/** A schema with the fields that the protocol has, named as it names them; every field is there. */
export interface ProtocolSchema {
  readonly version: number;
  readonly block: ProtocolBlock;
}

export interface ProtocolBlock {
  readonly attributes: readonly ProtocolAttribute[];
  readonly description: string;
  readonly descriptionKind: 'markdown';
  readonly deprecated: boolean;
}

/** Has either `type`, in JSON, or `nestedType`. */
export interface ProtocolAttribute {
  readonly name: string;
  readonly type?: string;
  readonly nestedType?: { readonly attributes: readonly ProtocolAttribute[]; readonly nesting: Nesting };
  readonly description: string;
  readonly descriptionKind: 'markdown';
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly sensitive: boolean;
  readonly deprecated: boolean;
  readonly writeOnly: boolean;
}

export const protocolSchema = (schema: Schema): ProtocolSchema => ({
  version: schema.version ?? 0,
  block: {
    attributes: protocolAttributes(schema.attributes),
    description: schema.description ?? '',
    descriptionKind: 'markdown',
    deprecated: schema.deprecated !== undefined,
  },
});

const protocolAttributes = (attributes: Attributes): readonly ProtocolAttribute[] =>
  Object.keys(attributes)
    .sort()
    .map((name) => protocolAttribute(name, attributes[name]!));

const protocolAttribute = (name: string, attribute: Attribute): ProtocolAttribute => ({
  name,
  ...(isNested(attribute)
    ? { nestedType: { attributes: protocolAttributes(attribute.attributes), nesting: attribute.nesting } }
    : { type: typeToJson(attribute.type) }),
  description: described(attribute),
  descriptionKind: 'markdown',
  required: attribute.presence === 'required',
  optional: attribute.presence === 'optional' || attribute.presence === 'optionalComputed',
  // Terraform lets a plan say other than the configuration only for what is computed, and a default does that.
  computed: isComputed(attribute) || attribute.default !== undefined,
  sensitive: attribute.sensitive ?? false,
  deprecated: attribute.deprecated !== undefined,
  writeOnly: attribute.writeOnly ?? false,
});

const described = ({ description = '', deprecated }: Attribute): string =>
  deprecated === undefined ? description : `${description}${description && ' '}Deprecated: ${deprecated}`;
