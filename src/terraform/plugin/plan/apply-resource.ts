import { type Diagnostic, error, hasError } from '../diagnostic.ts';
import type { ApplyContext, ObjectResult, Resource } from '../provider.ts';
import type { ObjectValue } from '../values/value.ts';
import { attempt } from './attempt.ts';
import { assertApplied } from './check-applied.ts';
import { settle } from './settle.ts';

export interface ApplyArguments {
  /** Null for a deletion. */
  readonly config: ObjectValue | null;
  /** Null for a creation. */
  readonly prior: ObjectValue | null;
  /** Null for a deletion. */
  readonly planned: ObjectValue | null;
}

/** A null state says that there is no object, now or any more. */
export interface ObjectOutcome {
  readonly state: ObjectValue | null;
  readonly private: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Has the resource create, update or delete, and sees to it that whatever it did is in the state that it answers, an
 * error or not: after a failed creation Terraform takes what is in the state for a tainted object.
 */
export async function applyResource<Client>(
  resource: Resource<Client>,
  { config, prior, planned }: ApplyArguments,
  context: Omit<ApplyContext<Client>, 'config'>,
): Promise<ObjectOutcome> {
  if (planned === null) return prior === null ? gone(context.private) : destroy(resource, prior, context);
  const applying = { ...context, config: config ?? {} };
  const result: Outcome =
    prior === null
      ? await attempt('create', () => resource.create(planned, applying))
      : await attempt('update', () => resource.update(prior, planned, applying));
  if ('failed' in result) return { state: prior, private: context.private, diagnostics: [result.failed] };
  return conclude(resource, prior, planned, context.private, result);
}

type Outcome = ObjectResult | { readonly failed: Diagnostic };

function conclude<Client>(
  resource: Resource<Client>,
  prior: ObjectValue | null,
  planned: ObjectValue,
  before: Uint8Array,
  result: ObjectResult,
): ObjectOutcome {
  const { attributes } = resource.schema;
  const diagnostics = [...(result.diagnostics ?? [])];
  const bytes = result.private ?? before;
  if (result.state === null) {
    if (!hasError(diagnostics)) diagnostics.push(nothingAnswered(prior === null ? 'create' : 'update'));
    return { state: prior, private: bytes, diagnostics };
  }
  const settled = settle(attributes, result.state, prior ?? planned, diagnostics);
  diagnostics.push(...settled.diagnostics);
  // After an error, that not all came out as planned is a matter of course.
  if (!hasError(diagnostics)) diagnostics.push(...assertApplied(attributes, planned, settled.state));
  return { state: settled.state, private: bytes, diagnostics };
}

async function destroy<Client>(
  resource: Resource<Client>,
  prior: ObjectValue,
  context: Omit<ApplyContext<Client>, 'config'>,
): Promise<ObjectOutcome> {
  const result = await attempt('delete', () => resource.delete(prior, context));
  if ('failed' in result) return { state: prior, private: context.private, diagnostics: [result.failed] };
  const diagnostics = result.diagnostics ?? [];
  if (!hasError(diagnostics)) return { ...gone(context.private), diagnostics };
  const settled = settle(resource.schema.attributes, result.state ?? prior, prior, diagnostics);
  return {
    state: settled.state,
    private: result.private ?? context.private,
    diagnostics: [...diagnostics, ...settled.diagnostics],
  };
}

const gone = (bytes: Uint8Array): ObjectOutcome => ({ state: null, private: bytes, diagnostics: [] });

const nothingAnswered = (action: string): Diagnostic =>
  error(
    `The provider answered nothing to ${action}`,
    'Neither a state nor an error. The object may exist without Terraform knowing of it: look for it, and import it if ' +
      'so. This is a bug in the provider.',
  );
