import type { Written } from '../account/send.ts';

/** What is kept beside each object in Terraform's state. */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const keep = (written: Written): Uint8Array => encoder.encode(JSON.stringify({ written }));

export const nothingKept = new Uint8Array();

/** When the object was last written from here; undefined where nothing is known of it. */
export function kept(bytes: Uint8Array): Written | undefined {
  if (bytes.length === 0) return undefined;
  try {
    const { written } = JSON.parse(decoder.decode(bytes)) as { readonly written?: Partial<Written> };
    return typeof written?.at === 'number' ? (written as Written) : undefined;
  } catch {
    return undefined;
  }
}
