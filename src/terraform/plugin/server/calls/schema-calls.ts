import type { Provider as ProviderService } from '../../protocol/tfplugin6_pb.ts';
import type { Desk } from '../desk.ts';
import { functionMessage, schemaMessage } from '../messages/schema-message.ts';
import type { UnaryHandlers } from '../unary-handlers.ts';

const serverCapabilities = {
  // A resource may have something to say about its deletion.
  planDestroy: true,
  // Every process knows its schema without being asked, so Terraform need not ask twice.
  getProviderSchemaOptional: true,
  moveResourceState: true,
};

export function schemaCalls<Client>({ provider }: Desk<Client>) {
  const functions = () => mapped(provider.functions, functionMessage);
  return {
    getMetadata: () => ({
      serverCapabilities,
      resources: Object.keys(provider.resources).map((typeName) => ({ typeName })),
      dataSources: Object.keys(provider.dataSources).map((typeName) => ({ typeName })),
      functions: Object.keys(provider.functions).map((name) => ({ name })),
    }),
    getProviderSchema: () => ({
      serverCapabilities,
      provider: schemaMessage(provider.schema),
      resourceSchemas: mapped(provider.resources, ({ schema }) => schemaMessage(schema)),
      dataSourceSchemas: mapped(provider.dataSources, ({ schema }) => schemaMessage(schema)),
      functions: functions(),
    }),
    getFunctions: () => ({ functions: functions() }),
  } satisfies UnaryHandlers<typeof ProviderService>;
}

const mapped = <T, U>(record: { readonly [name: string]: T }, change: (item: T) => U): { [name: string]: U } =>
  Object.fromEntries(Object.entries(record).map(([name, item]) => [name, change(item)]));
