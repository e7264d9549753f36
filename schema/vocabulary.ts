/**
 * The part of JSON Schema (draft 2020-12) that is used here, and three words of our own, which validators pass over:
 * `x-rule` names the rule that reports a form the schema lets through, `x-label` is the console's word for a field,
 * `x-expected` says in a few words what a value may be.
 */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  /** What editors say of each of the values. */
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | false;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly 'x-rule'?: string;
  readonly 'x-label'?: string;
  readonly 'x-expected'?: string;
}

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** Keys that are the author's own. */
const ownKeys = { '^x-': { description: "The author's own; sealwright does not read it." } };

/** An object with these fields and no others. */
export const closed = (
  title: string,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
  more: JsonSchema = {},
): JsonSchema => ({
  title,
  ...more,
  type: 'object',
  properties,
  patternProperties: ownKeys,
  additionalProperties: false,
  ...(required.length > 0 ? { required } : {}),
});

/** A section: objects by the key that their author gives them. */
export const keyed = (title: string, description: string, value: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  title,
  description,
  ...more,
  type: 'object',
  patternProperties: ownKeys,
  additionalProperties: value,
});

export const ref = (name: string, more: JsonSchema = {}): JsonSchema => ({ $ref: `#/$defs/${name}`, ...more });

export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  description,
  type: 'string',
  ...more,
});

export const list = (description: string, items: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  description,
  type: 'array',
  items,
  ...more,
});
