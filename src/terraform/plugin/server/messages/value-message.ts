import type { MessageInitShape } from '@bufbuild/protobuf';
import type { DynamicValue, DynamicValueSchema } from '../../protocol/tfplugin6_pb.ts';
import { decodeState } from '../../values/json-state.ts';
import { decode, encode } from '../../values/msgpack.ts';
import type { ObjectType, Type } from '../../values/type.ts';
import { isRecord, type ObjectValue, type Value } from '../../values/value.ts';

export type ValueMessage = MessageInitShape<typeof DynamicValueSchema>;

export const valueMessage = (value: Value, type: Type): ValueMessage => ({ msgpack: encode(value, type) });

/** @throws Error if there is none, or not of the type */
export function readValue(message: DynamicValue | undefined, type: Type): Value {
  if (message?.msgpack.length) return decode(message.msgpack, type);
  if (message?.json.length) return decodeState(new TextDecoder().decode(message.json), type);
  return null;
}

/** An object, or null where there is none (to be created, or to be deleted). @throws Error as `readValue` */
export function readObject(message: DynamicValue | undefined, type: ObjectType): ObjectValue | null {
  const value = readValue(message, type);
  if (value === null || isRecord(value)) return value;
  throw new Error('Terraform sent something that is no object');
}

/** @throws Error as `readValue`, or if there is no object */
export function readPresent(message: DynamicValue | undefined, type: ObjectType): ObjectValue {
  const object = readObject(message, type);
  if (!object) throw new Error('Terraform sent no object');
  return object;
}
