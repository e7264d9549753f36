/** Schemas and functions in the form that Terraform reads. */
import type { MessageInitShape } from '@bufbuild/protobuf';
import {
  type Function_ParameterSchema,
  type FunctionSchema,
  type Schema_AttributeSchema,
  Schema_Object_NestingMode,
  type SchemaSchema,
  StringKind,
} from '../../protocol/tfplugin6_pb.ts';
import type { Parameter, ProviderFunction } from '../../provider.ts';
import { type ProtocolAttribute, protocolSchema } from '../../schema/protocol.ts';
import type { Nesting, Schema } from '../../schema/schema.ts';
import type { Type } from '../../values/type.ts';
import { typeToJson } from '../../values/type-json.ts';

export function schemaMessage(schema: Schema): MessageInitShape<typeof SchemaSchema> {
  const { version, block } = protocolSchema(schema);
  return {
    version: BigInt(version),
    block: {
      version: BigInt(version),
      attributes: block.attributes.map(attributeMessage),
      description: block.description,
      descriptionKind: StringKind.MARKDOWN,
      deprecated: block.deprecated,
    },
  };
}

function attributeMessage(attribute: ProtocolAttribute): MessageInitShape<typeof Schema_AttributeSchema> {
  const { type, nestedType, ...rest } = attribute;
  return {
    ...rest,
    descriptionKind: StringKind.MARKDOWN,
    ...(type === undefined ? {} : { type: encoder.encode(type) }),
    ...(nestedType && {
      nestedType: {
        nesting: nestings[nestedType.nesting],
        attributes: nestedType.attributes.map(attributeMessage),
      },
    }),
  };
}

const nestings: { readonly [nesting in Nesting]: Schema_Object_NestingMode } = {
  single: Schema_Object_NestingMode.SINGLE,
  list: Schema_Object_NestingMode.LIST,
  set: Schema_Object_NestingMode.SET,
  map: Schema_Object_NestingMode.MAP,
};

export const functionMessage = (declared: ProviderFunction): MessageInitShape<typeof FunctionSchema> => ({
  parameters: declared.parameters.map(parameterMessage),
  ...(declared.variadic ? { variadicParameter: parameterMessage(declared.variadic) } : {}),
  return: { type: typeBytes(declared.returns) },
  summary: declared.summary,
  description: declared.description ?? '',
  descriptionKind: StringKind.MARKDOWN,
  deprecationMessage: declared.deprecated ?? '',
});

const parameterMessage = (parameter: Parameter): MessageInitShape<typeof Function_ParameterSchema> => ({
  name: parameter.name,
  type: typeBytes(parameter.type),
  allowNullValue: parameter.allowNull ?? false,
  allowUnknownValues: parameter.allowUnknown ?? false,
  description: parameter.description ?? '',
  descriptionKind: StringKind.MARKDOWN,
});

const encoder = new TextEncoder();
const typeBytes = (type: Type): Uint8Array => encoder.encode(typeToJson(type));
