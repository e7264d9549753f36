import { applyResource } from '../../plan/apply-resource.ts';
import { planResource } from '../../plan/plan-resource.ts';
import { readResource } from '../../plan/read-resource.ts';
import type {
  ApplyResourceChange_Request,
  PlanResourceChange_Request,
  Provider as ProviderService,
  ReadResource_Request,
} from '../../protocol/tfplugin6_pb.ts';
import { typeOf } from '../../schema/type.ts';
import { callContext, type Desk, diagnosticsFor, guarded, notConfigured } from '../desk.ts';
import { pathMessage } from '../messages/path-message.ts';
import { readObject, readPresent, valueMessage } from '../messages/value-message.ts';
import { resourceNamed } from '../named.ts';
import type { UnaryHandlers } from '../unary-handlers.ts';

/** The life of an object: how it is, what a change would bring, and the change. */
export function resourceCalls<Client>(desk: Desk<Client>) {
  const read = async (request: ReadResource_Request) => {
    const resource = resourceNamed(desk.provider, request.typeName);
    const { attributes } = resource.schema;
    const type = typeOf(attributes);
    const before = readPresent(request.currentState, type);
    if (desk.client === undefined) return { ...diagnosticsFor(desk, [notConfigured]), newState: request.currentState };
    const confidential = { attributes, objects: [before] };
    const context = { ...callContext(desk, confidential), client: desk.client, private: request.private };
    const outcome = await readResource(resource, before, context);
    return {
      newState: valueMessage(outcome.state, type),
      private: outcome.private,
      ...diagnosticsFor(desk, outcome.diagnostics, confidential),
    };
  };

  const plan = async (request: PlanResourceChange_Request) => {
    const resource = resourceNamed(desk.provider, request.typeName);
    const { attributes } = resource.schema;
    const type = typeOf(attributes);
    const prior = readObject(request.priorState, type);
    // A deletion is told by what Terraform proposes. The configuration comes along even then, or not, as it pleases.
    const config = readObject(request.proposedNewState, type) && readObject(request.config, type);
    const confidential = { attributes, objects: [prior, config] };
    const context = { ...callContext(desk, confidential), client: desk.client, private: request.priorPrivate };
    const outcome = await planResource(resource, { config, prior }, context);
    return {
      plannedState: valueMessage(outcome.planned, type),
      requiresReplace: outcome.requiresReplace.map(pathMessage),
      plannedPrivate: outcome.private,
      ...diagnosticsFor(desk, outcome.diagnostics, confidential),
    };
  };

  const apply = async (request: ApplyResourceChange_Request) => {
    const resource = resourceNamed(desk.provider, request.typeName);
    const { attributes } = resource.schema;
    const type = typeOf(attributes);
    const prior = readObject(request.priorState, type);
    const planned = readObject(request.plannedState, type);
    const config = readObject(request.config, type);
    if (desk.client === undefined) return { ...diagnosticsFor(desk, [notConfigured]), newState: request.priorState };
    const confidential = { attributes, objects: [prior, planned, config] };
    const context = { ...callContext(desk, confidential), client: desk.client, private: request.plannedPrivate };
    const outcome = await applyResource(resource, { config, prior, planned }, context);
    return {
      newState: valueMessage(outcome.state, type),
      private: outcome.private,
      ...diagnosticsFor(desk, outcome.diagnostics, confidential),
    };
  };

  return {
    readResource: (request: ReadResource_Request) =>
      guarded(desk, () => read(request), { newState: request.currentState }),
    planResourceChange: (request: PlanResourceChange_Request) => guarded(desk, () => plan(request), {}),
    // Whatever went wrong on our side, the object is still there as far as anybody knows.
    applyResourceChange: (request: ApplyResourceChange_Request) =>
      guarded(desk, () => apply(request), { newState: request.priorState }),
  } satisfies UnaryHandlers<typeof ProviderService>;
}
