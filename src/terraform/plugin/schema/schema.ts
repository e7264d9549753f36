import type { Diagnostic } from '../diagnostic.ts';
import type { Type } from '../values/type.ts';
import type { ObjectValue, Value } from '../values/value.ts';

/** What a resource, a data source or a provider looks like in a configuration and in state. Data, but for checks. */
export interface Schema {
  /** Of a resource: raised with every change that a state written before would not survive; default 0. */
  readonly version?: number;
  /** Markdown. */
  readonly description?: string;
  /** A text that says what to use in its place. */
  readonly deprecated?: string;
  readonly attributes: Attributes;
  /** Rules over several attributes. Anything may be unknown; a check passes over what it cannot tell yet. */
  readonly checks?: readonly Check<ObjectValue>[];
}

export interface Attributes {
  readonly [name: string]: Attribute;
}

/** An attribute has either a type, or attributes of its own, once, in a list, in a set, or in a map. */
export type Attribute = TypedAttribute | NestedAttribute;

/**
 * Who gives the value: `required` the author, always; `optional` the author, or it is null (or its default);
 * `computed` the provider; `optionalComputed` the author, or else the provider.
 */
export type Presence = 'required' | 'optional' | 'computed' | 'optionalComputed';

interface Common {
  readonly presence: Presence;
  /** Markdown. */
  readonly description?: string;
  /** A text that says what to use in its place. */
  readonly deprecated?: string;
  /** Hidden in what Terraform prints. */
  readonly sensitive?: boolean;
  /** Given to the provider on every call that has the configuration, and never kept in plan or state. */
  readonly writeOnly?: boolean;
  /** The value where the author gives none. Of an optional attribute. */
  readonly default?: Value;
  /**
   * A change makes Terraform delete the object and create another. A change is another value in the configuration, or
   * none any more; not what the provider computes, and not that an element around it comes or goes.
   */
  readonly requiresReplace?: boolean;
  /** Of what the provider computes: an update does not change it, so the plan keeps what the state has. */
  readonly useStateForUnknown?: boolean;
  /** Called with a configured, wholly known value that is not null. Paths are from the attribute. */
  readonly checks?: readonly Check<never>[];
}

export interface TypedAttribute extends Common {
  readonly type: Type;
  /** Without it, a list, set or map with null for an element is refused. */
  readonly nullElements?: boolean;
}

export interface NestedAttribute extends Common {
  readonly nesting: Nesting;
  readonly attributes: Attributes;
}

export type Nesting = 'single' | 'list' | 'set' | 'map';

export type Check<V> = (value: V) => readonly Diagnostic[];

export const isNested = (attribute: Attribute): attribute is NestedAttribute => 'nesting' in attribute;

/** Whether the provider gives the value where the author does not. A default is not computed, though Terraform is told so. */
export const isComputed = (attribute: Attribute): boolean =>
  attribute.presence === 'computed' || attribute.presence === 'optionalComputed';

/** The schema itself, with its literal types kept, so that the types of `infer.ts` can be derived from it. */
export const defineSchema = <const S extends Schema>(schema: S): S => schema;
