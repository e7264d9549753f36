import {
  isDouble,
  isExtension,
  isText,
  newReader,
  peek,
  type Reader,
  readArrayHead,
  readBool,
  readDouble,
  readInt,
  readMapHead,
  readText,
  skipNil,
} from './msgpack-reader.ts';
import { readUnknown, writeUnknown } from './msgpack-unknown.ts';
import {
  newWriter,
  type Writer,
  writeArrayHead,
  writeBinary,
  writeBool,
  writeDouble,
  writeInt,
  writeMapHead,
  writeNil,
  writeText,
  written,
} from './msgpack-writer.ts';
import { sortedNames } from './names.ts';
import { canonicalNumber, isExactFraction, numberOfBits, numberText, parseNumber } from './number.ts';
import { compareText, normalText } from './text.ts';
import type { ObjectType, Type } from './type.ts';
import { typeFromJson, typeToJson } from './type-json.ts';
import { toUtf8 } from './utf8.ts';
import {
  at,
  dynamic,
  isDecimal,
  isDynamic,
  isList,
  isNumber,
  isRecord,
  isUnknown,
  type NumberValue,
  type ObjectValue,
  type Value,
} from './value.ts';

/*
 * The form in which values cross between Terraform and a provider: MessagePack, led by the type. The type is not in the
 * bytes, except where it is `dynamic`; there the item is an array of the type (as JSON, in bytes) and the value.
 */

/** @throws Error saying where, if the value is not of the type (`conform.ts` asks the same without throwing) */
export function encode(value: Value, type: Type): Uint8Array {
  const writer = newWriter();
  write(writer, value, type, '');
  return written(writer);
}

/** @throws Error saying where, if the bytes are no value of the type */
export function decode(bytes: Uint8Array, type: Type): Value {
  const reader = newReader(bytes);
  const value = read(reader, type, '');
  if (reader.at !== bytes.length) throw new Error('there are bytes behind the value');
  return value;
}

function write(writer: Writer, value: Value, type: Type, where: string): void {
  if (value === null) writeNil(writer);
  else if (isUnknown(value)) writeUnknown(writer, value, type, writeNumber);
  else if (type === 'string' && typeof value === 'string') writeText(writer, normalText(value));
  else if (type === 'bool' && typeof value === 'boolean') writeBool(writer, value);
  else if (type === 'number' && isNumber(value) && !Number.isNaN(value)) writeNumber(writer, value);
  else if (type === 'dynamic' && isDynamic(value)) {
    writeArrayHead(writer, 2);
    writeBinary(writer, toUtf8(typeToJson(value.type)));
    write(writer, value.value, value.type, where);
  } else if (typeof type === 'object' && isList(value)) writeItems(writer, value, type, where);
  else if (typeof type === 'object' && isRecord(value)) writeMembers(writer, value, type, where);
  else throw notOfType(type, where);
}

function writeItems(writer: Writer, items: readonly Value[], type: Exclude<Type, string>, where: string): void {
  const isTuple = type.kind === 'tuple';
  if (type.kind === 'map' || type.kind === 'object' || (isTuple && items.length !== type.items.length)) {
    throw notOfType(type, where);
  }
  writeArrayHead(writer, items.length);
  for (const [i, item] of items.entries()) {
    write(writer, item, 'items' in type ? type.items[i]! : type.of, `${where}[${i}]`);
  }
}

function writeMembers(writer: Writer, value: ObjectValue, type: Exclude<Type, string>, where: string): void {
  if (type.kind === 'map') {
    const keys = Object.keys(value).sort(compareText);
    writeMapHead(writer, keys.length);
    for (const key of keys) {
      writeText(writer, normalText(key));
      write(writer, at(value, key), type.of, `${where}[${JSON.stringify(key)}]`);
    }
    return;
  }
  if (type.kind !== 'object') throw notOfType(type, where);
  const names = sortedNames(type);
  if (Object.keys(value).length !== names.length || names.some((name) => !Object.hasOwn(value, name))) {
    throw notOfType(type, where);
  }
  writeMapHead(writer, names.length);
  for (const name of names) {
    writeText(writer, normalText(name));
    write(writer, at(value, name), type.attributes[name]!, where ? `${where}.${name}` : name);
  }
}

const notOfType = (type: Type, where: string): Error =>
  new Error(`${where || 'the value'}: not of type ${typeToJson(type)}`);

function writeNumber(writer: Writer, value: NumberValue): void {
  const number = canonicalNumber(value);
  if (isDecimal(number)) writeText(writer, number.text);
  else if (typeof number === 'bigint' && (number < -(2n ** 63n) || number >= 2n ** 63n)) {
    writeText(writer, number.toString());
  } else if (typeof number === 'bigint' || Number.isInteger(number)) writeInt(writer, number);
  else if (!Number.isFinite(number) || isExactFraction(number)) writeDouble(writer, number);
  else writeText(writer, numberText(number));
}

function read(reader: Reader, type: Type, where: string): Value {
  const head = peek(reader);
  if (isExtension(head)) return readUnknown(reader, type, readNumber);
  if (skipNil(reader)) return null;
  switch (type) {
    case 'string':
      return readText(reader);
    case 'bool':
      return readBool(reader);
    case 'number':
      return readNumber(reader);
    case 'dynamic': {
      if (readArrayHead(reader) !== 2) throw new Error(`${where || 'the value'}: not a type and a value`);
      const own = typeFromJson(readText(reader));
      return dynamic(own, read(reader, own, where));
    }
  }
  switch (type.kind) {
    case 'list':
    case 'set': {
      const items: Value[] = [];
      const length = readArrayHead(reader);
      for (let i = 0; i < length; i += 1) items.push(read(reader, type.of, `${where}[${i}]`));
      return items;
    }
    case 'tuple':
      if (readArrayHead(reader) !== type.items.length) throw new Error(`${where || 'the value'}: another length`);
      return type.items.map((item, i) => read(reader, item, `${where}[${i}]`));
    case 'map': {
      const entries: [string, Value][] = [];
      for (let left = readMapHead(reader); left > 0; left -= 1) {
        const key = readText(reader);
        entries.push([key, read(reader, type.of, `${where}[${JSON.stringify(key)}]`)]);
      }
      return Object.fromEntries(entries);
    }
    case 'object':
      return readObject(reader, type, where);
  }
}

function readObject(reader: Reader, type: ObjectType, where: string): Value {
  const entries: [string, Value][] = [];
  for (let left = readMapHead(reader); left > 0; left -= 1) {
    const name = readText(reader);
    const inner = Object.hasOwn(type.attributes, name) ? type.attributes[name] : undefined;
    if (inner === undefined) throw new Error(`${where || 'the value'}: has no attribute ${name}`);
    entries.push([name, read(reader, inner, where ? `${where}.${name}` : name)]);
  }
  const value = Object.fromEntries(entries);
  if (Object.keys(value).length !== sortedNames(type).length) {
    throw new Error(`${where || 'the value'}: not every attribute is there`);
  }
  return value;
}

function readNumber(reader: Reader): NumberValue {
  const head = peek(reader);
  if (isDouble(head)) return numberOfBits(readDouble(reader));
  if (!isText(head)) return canonicalNumber(readInt(reader));
  const text = readText(reader);
  const number = parseNumber(text);
  if (number === undefined) throw new Error(`${JSON.stringify(text)} is no number`);
  return number;
}
