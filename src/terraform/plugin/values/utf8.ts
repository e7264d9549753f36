/*
 * Strings to bytes and back. The encoders are part of every browser and of Node, but of no ECMAScript library that the
 * compiler knows, so what is used of them is declared here.
 */
declare const TextEncoder: {
  new (): { encode(text: string): Uint8Array; encodeInto(text: string, into: Uint8Array): { written: number } };
};
declare const TextDecoder: {
  new (label: 'utf-8', options: { fatal: true; ignoreBOM: true }): { decode(bytes: Uint8Array): string };
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const toUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** @throws TypeError if the bytes are no UTF-8 */
export function fromUtf8(bytes: Uint8Array): string {
  // Names and short words are most of the strings there are, and for those a loop is several times faster.
  if (bytes.length > 24) return decoder.decode(bytes);
  let text = '';
  for (const byte of bytes) {
    if (byte > 127) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Writes into `bytes` from `offset`, where there is room for three bytes a UTF-16 unit; answers how many it wrote. */
export function writeUtf8(text: string, bytes: Uint8Array, offset: number): number {
  if (text.length > 24) return encoder.encodeInto(text, bytes.subarray(offset)).written;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return encoder.encodeInto(text, bytes.subarray(offset)).written;
    bytes[offset + i] = code;
  }
  return text.length;
}
