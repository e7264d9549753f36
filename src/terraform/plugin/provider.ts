/**
 * What a provider is, to the framework: data and functions. Everything that Terraform says in the protocol has been
 * decoded before it comes here and is encoded after; a provider sees values, and answers with values and diagnostics.
 *
 * A function that throws has a bug: the framework turns that into an error diagnostic and stays alive.
 */
import type { Diagnostic } from './diagnostic.ts';
import type { Schema } from './schema/schema.ts';
import type { JsonValue } from './values/json-text.ts';
import type { Path } from './values/path.ts';
import type { Type } from './values/type.ts';
import type { ObjectValue, Value } from './values/value.ts';

/** `Client` is whatever `configure` makes of the configuration; every other call gets it back. */
export interface Provider<Client> {
  readonly schema: Schema;
  /** By full name, e.g. `acme_server`. */
  readonly resources: { readonly [name: string]: Resource<Client> };
  readonly dataSources: { readonly [name: string]: DataSource<Client> };
  /** By name without the provider's, e.g. `parse` of `provider::acme::parse`. */
  readonly functions: { readonly [name: string]: ProviderFunction };
  /** Beyond what the schema checks by itself; anything may be unknown. */
  validate?(config: ObjectValue): readonly Diagnostic[];
  /** May be called several times in one process, with different configurations. During plan, values may be unknown. */
  configure(config: ObjectValue, context: ConfigureContext): Promise<Configured<Client>>;
}

export interface Configured<Client> {
  /** Absent only beside an error. */
  readonly client?: Client;
  readonly diagnostics?: readonly Diagnostic[];
}

/** What every call may use. */
export interface CallContext {
  /** Aborted when Terraform asks the provider to stop: finish what is being written, begin nothing more. */
  readonly signal: Signal;
  readonly log: Log;
}

/** The platform's `AbortSignal`, which it has under any name; where the compiler knows none, the part of it that matters. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer S } }
  ? S
  : { readonly aborted: boolean };

/** Goes to Terraform's own log (`TF_LOG`); fields are any JSON. */
export type Log = (level: LogLevel, message: string, fields?: { readonly [name: string]: unknown }) => void;
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error';

export interface ConfigureContext extends CallContext {
  /** E.g. `1.11.4`. */
  readonly terraformVersion: string;
}

export interface ClientContext<Client> extends CallContext {
  readonly client: Client;
}

/** A call about one object, for which the provider may keep bytes in state that nobody else reads; empty at first. */
export interface ObjectContext<Client> extends ClientContext<Client> {
  readonly private: Uint8Array;
}

/** The configuration is the only place that write-only values are in. */
export interface ApplyContext<Client> extends ObjectContext<Client> {
  readonly config: ObjectValue;
}

export interface Resource<Client> {
  readonly schema: Schema;
  /** Beyond what the schema checks by itself; anything may be unknown. */
  validate?(config: ObjectValue): readonly Diagnostic[];
  /** The object as it is now, or a null state if it is gone. `state` may have just been imported: all but its id null. */
  read(state: ObjectValue, context: ObjectContext<Client>): Promise<ObjectResult>;
  /**
   * After an error the state, if there is one, is kept, however partial: Terraform calls the object tainted, and
   * replaces it next time. A null state beside an error: nothing was created.
   */
  create(planned: ObjectValue, context: ApplyContext<Client>): Promise<ObjectResult>;
  /** After an error: what is there now; a null state stands for `prior`, as if nothing had changed. */
  update(prior: ObjectValue, planned: ObjectValue, context: ApplyContext<Client>): Promise<ObjectResult>;
  /** Is done, unless it reports an error; then `state`, or if absent `prior`, stays. What is gone already is no error. */
  delete(prior: ObjectValue, context: ObjectContext<Client>): Promise<DeleteResult>;
  /** Called after the framework has planned by the schema, to say more: computed values, replacement, refusals. */
  plan?(request: PlanRequest, context: PlanContext<Client>): Promise<PlanAmendment>;
  /** What is known from an id alone; what is left out is null, and `read` is called next. */
  import?(id: string, context: ClientContext<Client>): Promise<ObjectResult>;
  /** The state of another resource type, as `moved` blocks ask for it; undefined: not from there. */
  moveFrom?(source: MoveSource, context: CallContext): Promise<ObjectResult | undefined>;
  /** A state that an earlier version of the schema wrote, in JSON; not called for the current version. */
  upgrade?(version: number, json: JsonValue, context: CallContext): Promise<ObjectResult>;
}

/** `state` may leave attributes out: these are null. */
export interface ObjectResult {
  readonly state: ObjectValue | null;
  /** Absent: as before. */
  readonly private?: Uint8Array;
  readonly diagnostics?: readonly Diagnostic[];
}

export interface DeleteResult {
  readonly state?: ObjectValue;
  readonly private?: Uint8Array;
  readonly diagnostics?: readonly Diagnostic[];
}

/** During plan Terraform may not have configured the provider fully: then there is no client. */
export interface PlanContext<Client> extends CallContext {
  readonly client: Client | undefined;
  readonly private: Uint8Array;
}

export interface PlanRequest {
  readonly action: 'create' | 'update' | 'delete';
  /** Null for a deletion. */
  readonly config: ObjectValue | null;
  /** Null for a creation. */
  readonly prior: ObjectValue | null;
  /** What the framework planned; null for a deletion. */
  readonly planned: ObjectValue | null;
  /** Attributes whose change makes the framework ask for a replacement. */
  readonly requiresReplace: readonly Path[];
}

/** What is absent stays as the framework planned it. `requiresReplace` takes the place of the framework's. */
export interface PlanAmendment {
  readonly planned?: ObjectValue;
  readonly requiresReplace?: readonly Path[];
  readonly private?: Uint8Array;
  readonly diagnostics?: readonly Diagnostic[];
}

export interface MoveSource {
  /** In full, e.g. `registry.terraform.io/acme/acme`. */
  readonly provider: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly json: JsonValue;
  readonly private: Uint8Array;
}

export interface DataSource<Client> {
  readonly schema: Schema;
  validate?(config: ObjectValue): readonly Diagnostic[];
  /** The configuration, wholly known, with everything computed filled in. */
  read(config: ObjectValue, context: ClientContext<Client>): Promise<DataResult>;
}

export interface DataResult {
  /** Null only beside an error. */
  readonly state: ObjectValue | null;
  readonly diagnostics?: readonly Diagnostic[];
}

/** A pure function of its arguments; Terraform may call it before the provider is configured, and often. */
export interface ProviderFunction {
  readonly summary: string;
  /** Markdown. */
  readonly description?: string;
  readonly deprecated?: string;
  readonly parameters: readonly Parameter[];
  /** Any number of further arguments; they come as the last entries of `args`. */
  readonly variadic?: Parameter;
  readonly returns: Type;
  call(args: readonly Value[], context: CallContext): Promise<FunctionResult>;
}

export interface Parameter {
  readonly name: string;
  readonly type: Type;
  readonly description?: string;
  /** Without it Terraform refuses null. */
  readonly allowNull?: boolean;
  /** Without it the result is unknown wherever the argument is, and the function is not called. */
  readonly allowUnknown?: boolean;
}

export type FunctionResult =
  | { readonly result: Value }
  /** `argument` counts from 0. */
  | { readonly error: string; readonly argument?: number };
