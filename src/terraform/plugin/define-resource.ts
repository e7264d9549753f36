import type { Diagnostic } from './diagnostic.ts';
import type {
  ApplyContext,
  CallContext,
  ClientContext,
  DataResult,
  DataSource,
  DeleteResult,
  MoveSource,
  ObjectContext,
  ObjectResult,
  PlanAmendment,
  PlanContext,
  PlanRequest,
  Resource,
} from './provider.ts';
import type { ConfigOf, PlannedOf, SettledConfigOf, StateOf } from './schema/infer.ts';
import type { Schema } from './schema/schema.ts';
import type { JsonValue } from './values/json-text.ts';

/** A resource whose functions know the types of its attributes. What `read` gets right after an import may be null. */
export interface TypedResource<S extends Schema, Client> {
  readonly schema: S;
  validate?(config: ConfigOf<S>): readonly Diagnostic[];
  read(state: Partially<StateOf<S>>, context: ObjectContext<Client>): Promise<TypedResult<S>>;
  create(planned: PlannedOf<S>, context: TypedApplyContext<S, Client>): Promise<TypedResult<S>>;
  update(prior: StateOf<S>, planned: PlannedOf<S>, context: TypedApplyContext<S, Client>): Promise<TypedResult<S>>;
  delete(prior: StateOf<S>, context: ObjectContext<Client>): Promise<DeleteResult>;
  plan?(request: PlanRequest, context: PlanContext<Client>): Promise<PlanAmendment>;
  import?(id: string, context: ClientContext<Client>): Promise<TypedResult<S>>;
  moveFrom?(source: MoveSource, context: CallContext): Promise<ObjectResult | undefined>;
  upgrade?(version: number, json: JsonValue, context: CallContext): Promise<ObjectResult>;
}

export interface TypedResult<S extends Schema> extends Omit<ObjectResult, 'state'> {
  readonly state: Partial<StateOf<S>> | null;
}

export interface TypedApplyContext<S extends Schema, Client> extends Omit<ApplyContext<Client>, 'config'> {
  readonly config: SettledConfigOf<S>;
}

type Partially<T> = { readonly [N in keyof T]: T[N] | null };

export interface TypedDataSource<S extends Schema, Client> {
  readonly schema: S;
  validate?(config: ConfigOf<S>): readonly Diagnostic[];
  read(config: SettledConfigOf<S>, context: ClientContext<Client>): Promise<DataResult>;
}

/**
 * The types are those of the schema, and the framework sees to it that values have them, so nothing is lost in saying no
 * more of the functions than that they take values.
 */
export const defineResource = <const S extends Schema, Client>(resource: TypedResource<S, Client>): Resource<Client> =>
  resource as unknown as Resource<Client>;

export const defineDataSource = <const S extends Schema, Client>(
  source: TypedDataSource<S, Client>,
): DataSource<Client> => source as unknown as DataSource<Client>;
