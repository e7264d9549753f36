import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type JsonValue, jsonText, parseJson } from '../../../../../../src/terraform/plugin/values/json-text.ts';
import type { NumberValue } from '../../../../../../src/terraform/plugin/values/value.ts';

/** What the example provider manages: things in a JSON file. */
export interface Thing {
  readonly name: string;
  readonly kind: string;
  readonly size: NumberValue | null;
  readonly tags: readonly string[] | null;
  readonly labels: { readonly [key: string]: string } | null;
  readonly members: readonly string[] | null;
  readonly place: { readonly country: string; readonly city: string | null } | null;
  readonly revision: number;
  /** Proof that the write-only value got here; never in Terraform's state. */
  readonly secret: string | null;
}

export interface Store {
  readonly path: string;
  readonly token: string | null;
}

export type Things = { readonly [id: string]: Thing };

export const things = (path: string): Things =>
  existsSync(path) ? (parseJson(readFileSync(path, 'utf8')) as unknown as Things) : {};

export function put(path: string, id: string, thing: Thing | undefined): void {
  const { [id]: _, ...others } = things(path);
  // In one step, so that a test never reads a half-written file.
  writeFileSync(`${path}.new`, jsonText((thing ? { ...others, [id]: thing } : others) as unknown as JsonValue));
  renameSync(`${path}.new`, path);
}

export const nextId = (path: string): string =>
  `thing-${1 + Math.max(0, ...Object.keys(things(path)).map((id) => Number(id.replace('thing-', ''))))}`;
