import { createHash } from 'node:crypto';
import type { Stack } from '../../src/config/terraform-json/stack.ts';

/** Names what a stack says of mail: another digest, another policy set. Places and paths of constructs do not count. */
export function policySetDigest({ blocks, locals }: Stack): string {
  const objects = blocks
    .map(({ address, body: { '//': comment, ...body } }): readonly [string, unknown] => [
      address,
      [body, said(comment)],
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { '//': _, ...sections } = (locals.sealwright ?? {}) as { readonly [name: string]: unknown };
  return createHash('sha256')
    .update(JSON.stringify(sorted([objects, sections])))
    .digest('hex');
}

function said(comment: unknown): unknown {
  const { sealwright } = comment as { readonly sealwright?: { readonly place?: unknown } };
  const { place: _, ...rest } = sealwright ?? {};
  return rest;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): readonly [string, unknown] => [name, sorted(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
