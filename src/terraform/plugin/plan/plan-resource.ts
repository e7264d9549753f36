import { type Diagnostic, error, hasError } from '../diagnostic.ts';
import type { PlanAmendment, PlanContext, PlanRequest, Resource } from '../provider.ts';
import { complete } from '../schema/complete.ts';
import { equalElements } from '../schema/equal-elements.ts';
import type { Attributes } from '../schema/schema.ts';
import { typeOf } from '../schema/type.ts';
import { misfit } from '../values/conform.ts';
import { type Path, pathText } from '../values/path.ts';
import type { ObjectValue } from '../values/value.ts';
import { attempt } from './attempt.ts';
import { checkPlanned } from './check-planned.ts';
import { planValues } from './plan-values.ts';
import { requiresReplace } from './requires-replace.ts';

export interface PlanArguments {
  /** Null for a deletion. */
  readonly config: ObjectValue | null;
  /** Null for a creation. */
  readonly prior: ObjectValue | null;
}

export interface PlanOutcome {
  /** Null for a deletion. */
  readonly planned: ObjectValue | null;
  readonly requiresReplace: readonly Path[];
  readonly private: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Answers Terraform's question what a change will bring: by the schema first, then by the resource's own hook. */
export async function planResource<Client>(
  resource: Resource<Client>,
  { config, prior }: PlanArguments,
  context: PlanContext<Client>,
): Promise<PlanOutcome> {
  const { attributes } = resource.schema;
  const drafted = config === null ? null : planValues(attributes, config, prior);
  const replace =
    config === null || prior === null || drafted === null ? [] : requiresReplace(attributes, config, prior, drafted);
  const draft: PlanOutcome = {
    planned: drafted,
    requiresReplace: replace,
    private: context.private,
    diagnostics: drafted === null ? [] : equalElements(attributes, drafted),
  };
  if (!resource.plan || hasError(draft.diagnostics)) return draft;
  const action = config === null ? 'delete' : prior === null ? 'create' : 'update';
  const request: PlanRequest = { action, config, prior, planned: drafted, requiresReplace: replace };
  const amendment = await attempt('plan', () => resource.plan!(request, context));
  if ('failed' in amendment) return { ...draft, diagnostics: [amendment.failed] };
  return amend(attributes, { config, prior }, draft, amendment);
}

function amend(
  attributes: Attributes,
  { config, prior }: PlanArguments,
  draft: PlanOutcome,
  amendment: PlanAmendment,
): PlanOutcome {
  const diagnostics = [...(amendment.diagnostics ?? [])];
  const base = {
    ...draft,
    requiresReplace: prior === null ? [] : normalPaths(amendment.requiresReplace ?? draft.requiresReplace),
    private: amendment.private ?? draft.private,
  };
  if (config === null || amendment.planned === undefined) return { ...base, diagnostics };
  const planned = complete(attributes, amendment.planned);
  const wrong = misfit(planned, typeOf(attributes));
  if (wrong) {
    const detail = `\`${pathText(wrong.path)}\` ${wrong.problem}. This is a bug in the provider.`;
    return {
      ...base,
      diagnostics: [...diagnostics, error('The provider planned what its schema does not allow', detail, wrong.path)],
    };
  }
  // After a refusal of the hook's own nobody looks at the values, and a second complaint would only confuse.
  if (!hasError(diagnostics)) diagnostics.push(...checkPlanned(attributes, config, prior, planned));
  return { ...base, planned, diagnostics };
}

/** Terraform cannot follow a path into a set, so it gets the path of the set; and no path twice. */
function normalPaths(paths: readonly Path[]): readonly Path[] {
  const cut = paths.map((path) => {
    const inSet = path.findIndex((step) => step.kind === 'element');
    return inSet < 0 ? path : path.slice(0, inSet);
  });
  return [...new Map(cut.map((path) => [pathText(path), path])).values()];
}
