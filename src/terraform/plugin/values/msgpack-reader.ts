import { fromUtf8 } from './utf8.ts';

/** A place in bytes; each `read…` takes the item there and goes on behind it, or throws an Error naming what it found. */
export interface Reader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

export const newReader = (bytes: Uint8Array): Reader => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  at: 0,
});

/** @throws Error at the end of the bytes */
export function peek(reader: Reader): number {
  const head = reader.bytes[reader.at];
  if (head === undefined) throw new Error('the bytes end too early');
  return head;
}

export const isNil = (head: number): boolean => head === 0xc0;
export const isExtension = (head: number): boolean => (head >= 0xd4 && head <= 0xd8) || (head >= 0xc7 && head <= 0xc9);
export const isText = (head: number): boolean =>
  (head >= 0xa0 && head <= 0xbf) || (head >= 0xd9 && head <= 0xdb) || (head >= 0xc4 && head <= 0xc6);
export const isDouble = (head: number): boolean => head === 0xca || head === 0xcb;

/** True if there was nil, which it then went past. */
export function skipNil(reader: Reader): boolean {
  if (!isNil(peek(reader))) return false;
  reader.at += 1;
  return true;
}

export function readBool(reader: Reader): boolean {
  const head = take(reader);
  if (head === 0xc3) return true;
  if (head === 0xc2) return false;
  throw unexpected('a bool', head);
}

/** A whole number as a bigint if it takes eight bytes, else as a number. */
export function readInt(reader: Reader): number | bigint {
  const head = take(reader);
  if (head < 0x80) return head;
  if (head >= 0xe0) return head - 0x100;
  const { view } = reader;
  switch (head) {
    case 0xcc:
      return view.getUint8(skip(reader, 1));
    case 0xcd:
      return view.getUint16(skip(reader, 2));
    case 0xce:
      return view.getUint32(skip(reader, 4));
    case 0xcf:
      return view.getBigUint64(skip(reader, 8));
    case 0xd0:
      return view.getInt8(skip(reader, 1));
    case 0xd1:
      return view.getInt16(skip(reader, 2));
    case 0xd2:
      return view.getInt32(skip(reader, 4));
    case 0xd3:
      return view.getBigInt64(skip(reader, 8));
    default:
      throw unexpected('a number', head);
  }
}

export function readDouble(reader: Reader): number {
  const head = take(reader);
  if (head === 0xca) return reader.view.getFloat32(skip(reader, 4));
  if (head === 0xcb) return reader.view.getFloat64(skip(reader, 8));
  throw unexpected('a double', head);
}

export function readText(reader: Reader): string {
  const head = take(reader);
  if (head >= 0xa0 && head <= 0xbf) return fromUtf8(readRaw(reader, head & 0x1f));
  if (head === 0xd9 || head === 0xc4) return fromUtf8(readRaw(reader, readSize(reader, 1)));
  if (head === 0xda || head === 0xc5) return fromUtf8(readRaw(reader, readSize(reader, 2)));
  if (head === 0xdb || head === 0xc6) return fromUtf8(readRaw(reader, readSize(reader, 4)));
  throw unexpected('a string', head);
}

export function readArrayHead(reader: Reader): number {
  const head = take(reader);
  if (head >= 0x90 && head <= 0x9f) return head & 0x0f;
  if (head === 0xdc) return readSize(reader, 2);
  if (head === 0xdd) return readSize(reader, 4);
  throw unexpected('an array', head);
}

export function readMapHead(reader: Reader): number {
  const head = take(reader);
  if (head >= 0x80 && head <= 0x8f) return head & 0x0f;
  if (head === 0xde) return readSize(reader, 2);
  if (head === 0xdf) return readSize(reader, 4);
  throw unexpected('a map', head);
}

export function readExtension(reader: Reader): { readonly type: number; readonly body: Uint8Array } {
  const head = take(reader);
  const size =
    head >= 0xd4 && head <= 0xd8
      ? 2 ** (head - 0xd4)
      : head === 0xc7
        ? readSize(reader, 1)
        : head === 0xc8
          ? readSize(reader, 2)
          : head === 0xc9
            ? readSize(reader, 4)
            : undefined;
  if (size === undefined) throw unexpected('an extension', head);
  const type = reader.view.getInt8(skip(reader, 1));
  return { type, body: readRaw(reader, size) };
}

/** Goes past one item of any kind. */
export function skipItem(reader: Reader): void {
  const head = peek(reader);
  if (isNil(head) || head === 0xc2 || head === 0xc3) reader.at += 1;
  else if (isText(head)) readText(reader);
  else if (isDouble(head)) readDouble(reader);
  else if (isExtension(head)) readExtension(reader);
  else if ((head >= 0x90 && head <= 0x9f) || head === 0xdc || head === 0xdd) {
    for (let items = readArrayHead(reader); items > 0; items -= 1) skipItem(reader);
  } else if ((head >= 0x80 && head <= 0x8f) || head === 0xde || head === 0xdf) {
    for (let items = readMapHead(reader) * 2; items > 0; items -= 1) skipItem(reader);
  } else readInt(reader);
}

const unexpected = (wanted: string, head: number): Error =>
  new Error(`${wanted} is wanted, and there is 0x${head.toString(16).padStart(2, '0')}`);

function take(reader: Reader): number {
  const head = peek(reader);
  reader.at += 1;
  return head;
}

/** Goes past so many bytes and answers where they began. */
function skip(reader: Reader, size: number): number {
  const start = reader.at;
  if (start + size > reader.bytes.length) throw new Error('the bytes end too early');
  reader.at += size;
  return start;
}

function readSize(reader: Reader, bytes: 1 | 2 | 4): number {
  const start = skip(reader, bytes);
  if (bytes === 1) return reader.view.getUint8(start);
  return bytes === 2 ? reader.view.getUint16(start) : reader.view.getUint32(start);
}

function readRaw(reader: Reader, size: number): Uint8Array {
  const start = skip(reader, size);
  return reader.bytes.subarray(start, start + size);
}
