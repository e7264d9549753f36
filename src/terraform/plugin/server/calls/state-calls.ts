import { error } from '../../diagnostic.ts';
import type { ObjectOutcome } from '../../plan/apply-resource.ts';
import { importResource, moveResource, upgradeResource } from '../../plan/read-resource.ts';
import type {
  ImportResourceState_Request,
  MoveResourceState_Request,
  Provider as ProviderService,
  RawState,
  UpgradeResourceState_Request,
} from '../../protocol/tfplugin6_pb.ts';
import { typeOf } from '../../schema/type.ts';
import { type JsonValue, parseJson } from '../../values/json-text.ts';
import { callContext, type Desk, diagnosticsFor, guarded, notConfigured, nothingSecret } from '../desk.ts';
import { valueMessage } from '../messages/value-message.ts';
import { resourceNamed } from '../named.ts';
import type { UnaryHandlers } from '../unary-handlers.ts';

/** States that come from elsewhere: an id alone, an earlier schema, another resource type. */
export function stateCalls<Client>(desk: Desk<Client>) {
  const { provider } = desk;

  const upgrade = async ({ typeName, version, rawState }: UpgradeResourceState_Request) => {
    const resource = resourceNamed(provider, typeName);
    const json = jsonOf(rawState);
    if (json === undefined) return diagnosticsFor(desk, [tooOld]);
    const outcome = await upgradeResource(resource, Number(version), json, callContext(desk, nothingSecret));
    const { attributes } = resource.schema;
    return { upgradedState: valueMessage(outcome.state, typeOf(attributes)), ...confidingly(attributes, outcome) };
  };

  const imported = async ({ typeName, id }: ImportResourceState_Request) => {
    const resource = resourceNamed(provider, typeName);
    if (desk.client === undefined) return diagnosticsFor(desk, [notConfigured]);
    const outcome = await importResource(resource, id, { ...callContext(desk, nothingSecret), client: desk.client });
    const { attributes } = resource.schema;
    const state = outcome.state && valueMessage(outcome.state, typeOf(attributes));
    return {
      importedResources: state ? [{ typeName, state, private: outcome.private }] : [],
      ...confidingly(attributes, outcome),
    };
  };

  const move = async (request: MoveResourceState_Request) => {
    const resource = resourceNamed(provider, request.targetTypeName);
    const json = jsonOf(request.sourceState);
    if (json === undefined) return diagnosticsFor(desk, [tooOld]);
    const source = {
      provider: request.sourceProviderAddress,
      type: request.sourceTypeName,
      schemaVersion: Number(request.sourceSchemaVersion),
      json,
      private: request.sourcePrivate,
    };
    const outcome = await moveResource(resource, source, callContext(desk, nothingSecret));
    const { attributes } = resource.schema;
    return {
      targetState: valueMessage(outcome.state, typeOf(attributes)),
      targetPrivate: outcome.private,
      ...confidingly(attributes, outcome),
    };
  };

  const confidingly = (attributes: Parameters<typeof typeOf>[0], { state, diagnostics }: ObjectOutcome) =>
    diagnosticsFor(desk, diagnostics, { attributes, objects: [state] });

  return {
    upgradeResourceState: (request: UpgradeResourceState_Request) => guarded(desk, () => upgrade(request), {}),
    importResourceState: (request: ImportResourceState_Request) => guarded(desk, () => imported(request), {}),
    moveResourceState: (request: MoveResourceState_Request) => guarded(desk, () => move(request), {}),
  } satisfies UnaryHandlers<typeof ProviderService>;
}

/** @throws SyntaxError if what should be JSON is none */
const jsonOf = (raw: RawState | undefined): JsonValue | undefined =>
  raw?.json.length ? parseJson(new TextDecoder().decode(raw.json)) : undefined;

const tooOld = error(
  'The state is too old',
  'It was written by a Terraform before 0.12. Apply once with any Terraform from 0.12 to 1.x and an earlier provider.',
);
