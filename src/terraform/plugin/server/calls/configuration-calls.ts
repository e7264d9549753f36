import { type Diagnostic, hasError } from '../../diagnostic.ts';
import type {
  ConfigureProvider_Request,
  DynamicValue,
  Provider as ProviderService,
  ValidateDataResourceConfig_Request,
  ValidateProviderConfig_Request,
  ValidateResourceConfig_Request,
} from '../../protocol/tfplugin6_pb.ts';
import { withDefaults } from '../../schema/defaults.ts';
import type { Schema } from '../../schema/schema.ts';
import { typeOf } from '../../schema/type.ts';
import { type ValidateOptions, validateConfig } from '../../schema/validate.ts';
import type { ObjectValue } from '../../values/value.ts';
import { callContext, type Desk, diagnosticsFor, guarded, nothingSecret } from '../desk.ts';
import { readPresent } from '../messages/value-message.ts';
import { dataSourceNamed, resourceNamed } from '../named.ts';
import { secretsIn } from '../secrets.ts';
import type { UnaryHandlers } from '../unary-handlers.ts';

/** What a provider makes of configuration: is it valid, and for its own, how to reach whatever it manages. */
export function configurationCalls<Client>(desk: Desk<Client>) {
  const { provider } = desk;

  const configure = async (request: ConfigureProvider_Request): Promise<readonly Diagnostic[]> => {
    const config = withDefaults(
      provider.schema.attributes,
      readPresent(request.config, typeOf(provider.schema.attributes)),
    );
    // Of what is configured anew, the calls are new as well.
    if (desk.stop.signal.aborted) desk.stop = new AbortController();
    desk.client = undefined;
    desk.secrets = secretsIn(provider.schema.attributes, config);
    const context = callContext(desk, nothingSecret);
    const { client, diagnostics = [] } = await provider.configure(config, {
      ...context,
      terraformVersion: request.terraformVersion,
    });
    desk.client = client;
    if (client !== undefined || hasError(diagnostics)) return diagnostics;
    throw new Error('configure gave neither a client nor an error');
  };

  const validate = (validated: Validated, message: DynamicValue | undefined, options?: ValidateOptions) =>
    guarded(
      desk,
      async () => {
        const { attributes } = validated.schema;
        const config = readPresent(message, typeOf(attributes));
        return diagnosticsFor(desk, problemsOf(validated, config, options), { attributes, objects: [config] });
      },
      {},
    );

  return {
    validateProviderConfig: (request: ValidateProviderConfig_Request) => validate(provider, request.config),
    configureProvider: (request: ConfigureProvider_Request) =>
      guarded(desk, async () => diagnosticsFor(desk, await configure(request)), {}),
    validateResourceConfig: (request: ValidateResourceConfig_Request) => {
      const writeOnlyAllowed = request.clientCapabilities?.writeOnlyAttributesAllowed ?? false;
      return validate(resourceNamed(provider, request.typeName), request.config, { writeOnlyAllowed });
    },
    validateDataResourceConfig: (request: ValidateDataResourceConfig_Request) =>
      validate(dataSourceNamed(provider, request.typeName), request.config),
  } satisfies UnaryHandlers<typeof ProviderService>;
}

interface Validated {
  readonly schema: Schema;
  validate?(config: ObjectValue): readonly Diagnostic[];
}

/** By the schema first; what that refuses is not worth another look. */
function problemsOf(validated: Validated, config: ObjectValue, options?: ValidateOptions): readonly Diagnostic[] {
  const diagnostics = validateConfig(validated.schema, config, options);
  return hasError(diagnostics) ? diagnostics : [...diagnostics, ...(validated.validate?.(config) ?? [])];
}
