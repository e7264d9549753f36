import type { KindName } from '../model/kinds/field.ts';
import type { Edition } from '../model/policy-set.ts';

/** The languages that an account can be imported to. */
export const importLanguages = ['yaml', 'hcl', 'ts'] as const;
export type ImportLanguage = (typeof importLanguages)[number];

/** What `import` found, what it wrote, and what it could not say. */
export interface ImportDocument {
  readonly format: 'sealwright/import/1';
  readonly account: { readonly id: string; readonly edition: Edition; readonly target: string };
  readonly to: ImportLanguage;
  readonly files: readonly ImportedFile[];
  readonly objects: readonly ImportedObject[];
  /** What the files do not say of the account, or say otherwise than somebody may think. */
  readonly notes: readonly ImportNote[];
  readonly summary: ImportSummary;
}

export interface ImportedFile {
  /** Within the folder that is written to. */
  readonly name: string;
  readonly text: string;
}

/** What became of a live object. */
export type ImportedAs = 'managed' | 'looked-up' | 'left-out';

export interface ImportedObject {
  readonly kind: KindName;
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** The path that it is in; absent for policies. */
  readonly folder?: string;
  readonly as: ImportedAs;
}

export type NoteReason =
  /** A law forbids to write it. */
  | 'law'
  /** The account has a value that this version does not know. */
  | 'unknown-value'
  /** The account has a field that this version does not know; the rest is imported. */
  | 'unknown-field'
  /** Other live objects have its identity, so it is told apart by its id. */
  | 'repeated-identity'
  /** It refers to what is left out. */
  | 'rests-on-left-out'
  /** A local group that can only be looked up. */
  | 'looked-up'
  /** A rule that is no law finds something; it is acknowledged. */
  | 'acknowledged'
  /** A rule that is no law finds something, which the language has no way to acknowledge. */
  | 'not-acknowledged'
  /** Its end has passed. */
  | 'expired'
  /** An apply that was interrupted left it behind. */
  | 'bridge'
  /** A fact of the account that can't be declared. */
  | 'fact'
  /** Another reason for which a plan would not be empty. */
  | 'not-the-same';

export interface ImportNote {
  /** Absent for what concerns the account as a whole. */
  readonly object?: { readonly kind: KindName; readonly key: string };
  readonly reason: NoteReason;
  /** The rule that a law or finding is of. */
  readonly rule?: string;
  /** Whole sentences. */
  readonly message: string;
}

export interface ImportSummary {
  readonly managed: number;
  readonly lookedUp: number;
  readonly leftOut: number;
  /** Built-in objects, which nobody manages. */
  readonly builtin: number;
}
