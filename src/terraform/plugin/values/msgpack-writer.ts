import { writeUtf8 } from './utf8.ts';

/** Bytes that grow; each `write…` appends one MessagePack item in its shortest form. */
export interface Writer {
  bytes: Uint8Array;
  view: DataView;
  length: number;
}

export function newWriter(capacity = 256): Writer {
  const bytes = new Uint8Array(capacity);
  return { bytes, view: new DataView(bytes.buffer), length: 0 };
}

export const written = (writer: Writer): Uint8Array => writer.bytes.slice(0, writer.length);

export const writeNil = (writer: Writer): void => writeByte(writer, 0xc0);
export const writeBool = (writer: Writer, value: boolean): void => writeByte(writer, value ? 0xc3 : 0xc2);

/** A whole number from −2^63 to 2^63 − 1. */
export function writeInt(writer: Writer, value: number | bigint): void {
  if (value >= 0) {
    if (value < 0x80) writeByte(writer, Number(value));
    else if (value < 0x1_00) writeSized(writer, 0xcc, 1, Number(value));
    else if (value < 0x1_0000) writeSized(writer, 0xcd, 2, Number(value));
    else if (value < 0x1_0000_0000) writeSized(writer, 0xce, 4, Number(value));
    else writeWide(writer, 0xcf, BigInt(value));
  } else if (value >= -0x20) writeByte(writer, Number(value) & 0xff);
  else if (value >= -0x80) writeSized(writer, 0xd0, 1, Number(value) & 0xff);
  else if (value >= -0x8000) writeSized(writer, 0xd1, 2, Number(value) & 0xffff);
  else if (value >= -0x8000_0000) writeSized(writer, 0xd2, 4, Number(value) >>> 0);
  else writeWide(writer, 0xd3, BigInt.asUintN(64, BigInt(value)));
}

export function writeDouble(writer: Writer, value: number): void {
  reserve(writer, 9);
  writer.bytes[writer.length] = 0xcb;
  writer.view.setFloat64(writer.length + 1, value);
  writer.length += 9;
}

export function writeText(writer: Writer, text: string): void {
  // The head comes before the text but depends on its length in bytes: leave room for the longest, then close the gap.
  const most = text.length * 3;
  reserve(writer, most + 5);
  const room = writer.length + 5;
  const size = writeUtf8(text, writer.bytes, room);
  if (size < 0x20) writeByte(writer, 0xa0 | size);
  else if (size < 0x1_00) writeSized(writer, 0xd9, 1, size);
  else if (size < 0x1_0000) writeSized(writer, 0xda, 2, size);
  else writeSized(writer, 0xdb, 4, size);
  if (writer.length !== room) writer.bytes.copyWithin(writer.length, room, room + size);
  writer.length += size;
}

export function writeBinary(writer: Writer, bytes: Uint8Array): void {
  if (bytes.length < 0x1_00) writeSized(writer, 0xc4, 1, bytes.length);
  else if (bytes.length < 0x1_0000) writeSized(writer, 0xc5, 2, bytes.length);
  else writeSized(writer, 0xc6, 4, bytes.length);
  writeRaw(writer, bytes);
}

/** The items follow. */
export function writeArrayHead(writer: Writer, items: number): void {
  if (items < 0x10) writeByte(writer, 0x90 | items);
  else if (items < 0x1_0000) writeSized(writer, 0xdc, 2, items);
  else writeSized(writer, 0xdd, 4, items);
}

/** Keys and values follow in turn. */
export function writeMapHead(writer: Writer, entries: number): void {
  if (entries < 0x10) writeByte(writer, 0x80 | entries);
  else if (entries < 0x1_0000) writeSized(writer, 0xde, 2, entries);
  else writeSized(writer, 0xdf, 4, entries);
}

/** `type` from 0 to 127. */
export function writeExtension(writer: Writer, type: number, body: Uint8Array): void {
  const fixed = [1, 2, 4, 8, 16].indexOf(body.length);
  if (fixed >= 0) writeByte(writer, 0xd4 + fixed);
  else if (body.length < 0x1_00) writeSized(writer, 0xc7, 1, body.length);
  else if (body.length < 0x1_0000) writeSized(writer, 0xc8, 2, body.length);
  else writeSized(writer, 0xc9, 4, body.length);
  writeByte(writer, type);
  writeRaw(writer, body);
}

function writeRaw(writer: Writer, bytes: Uint8Array): void {
  reserve(writer, bytes.length);
  writer.bytes.set(bytes, writer.length);
  writer.length += bytes.length;
}

function writeByte(writer: Writer, byte: number): void {
  reserve(writer, 1);
  writer.bytes[writer.length] = byte;
  writer.length += 1;
}

function writeSized(writer: Writer, head: number, size: 1 | 2 | 4, value: number): void {
  reserve(writer, size + 1);
  writer.bytes[writer.length] = head;
  if (size === 1) writer.view.setUint8(writer.length + 1, value);
  else if (size === 2) writer.view.setUint16(writer.length + 1, value);
  else writer.view.setUint32(writer.length + 1, value);
  writer.length += size + 1;
}

function writeWide(writer: Writer, head: number, value: bigint): void {
  reserve(writer, 9);
  writer.bytes[writer.length] = head;
  writer.view.setBigUint64(writer.length + 1, value);
  writer.length += 9;
}

function reserve(writer: Writer, more: number): void {
  const needed = writer.length + more;
  if (needed <= writer.bytes.length) return;
  const bytes = new Uint8Array(Math.max(needed, writer.bytes.length * 2));
  bytes.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = bytes;
  writer.view = new DataView(bytes.buffer);
}
