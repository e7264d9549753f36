import { error, hasError } from '../diagnostic.ts';
import type {
  CallContext,
  ClientContext,
  DataSource,
  MoveSource,
  ObjectContext,
  ObjectResult,
  Resource,
} from '../provider.ts';
import { withDefaults } from '../schema/defaults.ts';
import { typeOf } from '../schema/type.ts';
import { decodeJson } from '../values/json-state.ts';
import type { JsonValue } from '../values/json-text.ts';
import type { ObjectValue } from '../values/value.ts';
import type { ObjectOutcome } from './apply-resource.ts';
import { attempt } from './attempt.ts';
import { settle } from './settle.ts';

/*
 * The calls that say what there is: read, import, upgrade and move, and data sources. Each answers a state that
 * Terraform takes, or a null one, and never throws.
 */

const NO_BYTES = new Uint8Array();

/** A null state: the object is gone. After an error the state is as before. */
export async function readResource<Client>(
  resource: Resource<Client>,
  state: ObjectValue,
  context: ObjectContext<Client>,
): Promise<ObjectOutcome> {
  const result = await attempt('read', () => resource.read(state, context));
  if ('failed' in result) return { state, private: context.private, diagnostics: [result.failed] };
  if (hasError(result.diagnostics ?? [])) {
    return { state, private: context.private, diagnostics: result.diagnostics ?? [] };
  }
  return settled(resource, result, state, context.private);
}

/** A null state always comes with an error. */
export async function importResource<Client>(
  resource: Resource<Client>,
  id: string,
  context: ClientContext<Client>,
): Promise<ObjectOutcome> {
  if (!resource.import) {
    return nothing('Import is not supported', 'Objects of this type cannot be imported.');
  }
  const result = await attempt('import', () => resource.import!(id, context));
  if ('failed' in result) return { state: null, private: NO_BYTES, diagnostics: [result.failed] };
  const outcome = settled(resource, result, null, NO_BYTES);
  if (outcome.state !== null || hasError(outcome.diagnostics)) return outcome;
  return nothing('Nothing to import', `There is no object with the id ${JSON.stringify(id)}.`);
}

/** The state that some version of the provider wrote, as this version has it; null only with an error. */
export async function upgradeResource<Client>(
  resource: Resource<Client>,
  version: number,
  json: JsonValue,
  context: CallContext,
): Promise<ObjectOutcome> {
  const current = resource.schema.version ?? 0;
  if (version > current) {
    const detail = `It has version ${version} of its schema, and this provider knows no later one than ${current}.`;
    return nothing('The state is from a newer provider', `${detail} Use that provider, or a later one.`);
  }
  if (version < current && !resource.upgrade) {
    const detail = `It has version ${version} of its schema, and the provider cannot bring it to ${current}.`;
    return nothing('The state is from an older provider', detail);
  }
  const result = await attempt('bring the state to the current schema', async (): Promise<ObjectResult> => {
    if (version < current) return resource.upgrade!(version, json, context);
    return { state: decodeJson(json, typeOf(resource.schema.attributes)) as ObjectValue | null };
  });
  if ('failed' in result) return { state: null, private: NO_BYTES, diagnostics: [result.failed] };
  return settled(resource, result, null, NO_BYTES);
}

/** The state that an object of another type has as one of this type; null only with an error. */
export async function moveResource<Client>(
  resource: Resource<Client>,
  source: MoveSource,
  context: CallContext,
): Promise<ObjectOutcome> {
  const result = await attempt('move', async () => ({ moved: await resource.moveFrom?.(source, context) }));
  if ('failed' in result) return { state: null, private: NO_BYTES, diagnostics: [result.failed] };
  if (result.moved === undefined) {
    return nothing('Move is not supported', `A ${source.type} of ${source.provider} cannot become one of this type.`);
  }
  const outcome = settled(resource, result.moved, null, source.private);
  if (outcome.state !== null || hasError(outcome.diagnostics)) return outcome;
  return nothing('Move failed', 'The provider answered nothing. This is a bug in the provider.');
}

/** The configuration comes with its defaults; a null state only with an error. */
export async function readDataSource<Client>(
  source: DataSource<Client>,
  config: ObjectValue,
  context: ClientContext<Client>,
): Promise<Omit<ObjectOutcome, 'private'>> {
  const asked = withDefaults(source.schema.attributes, config);
  const result = await attempt('read', () => source.read(asked, context));
  if ('failed' in result) return { state: null, diagnostics: [result.failed] };
  const { state, diagnostics } = settled(source, result, null, NO_BYTES);
  if (state !== null || hasError(diagnostics)) return { state, diagnostics };
  return nothing('Nothing was read', 'The provider answered nothing. This is a bug in the provider.');
}

function settled(
  { schema }: Pick<Resource<unknown>, 'schema'>,
  result: ObjectResult,
  instead: ObjectValue | null,
  before: Uint8Array,
): ObjectOutcome {
  const reported = result.diagnostics ?? [];
  const bytes = result.private ?? before;
  if (result.state === null) return { state: null, private: bytes, diagnostics: reported };
  const { state, diagnostics } = settle(schema.attributes, result.state, instead, reported);
  return { state, private: bytes, diagnostics: [...reported, ...diagnostics] };
}

const nothing = (summary: string, detail: string): ObjectOutcome => ({
  state: null,
  private: NO_BYTES,
  diagnostics: [error(summary, detail)],
});
