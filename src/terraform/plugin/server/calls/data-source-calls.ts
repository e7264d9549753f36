import { readDataSource } from '../../plan/read-resource.ts';
import type { Provider as ProviderService, ReadDataSource_Request } from '../../protocol/tfplugin6_pb.ts';
import { typeOf } from '../../schema/type.ts';
import { callContext, type Desk, diagnosticsFor, guarded, notConfigured } from '../desk.ts';
import { readPresent, valueMessage } from '../messages/value-message.ts';
import { dataSourceNamed } from '../named.ts';
import type { UnaryHandlers } from '../unary-handlers.ts';

export function dataSourceCalls<Client>(desk: Desk<Client>) {
  const read = async (request: ReadDataSource_Request) => {
    const source = dataSourceNamed(desk.provider, request.typeName);
    const { attributes } = source.schema;
    const type = typeOf(attributes);
    const config = readPresent(request.config, type);
    if (desk.client === undefined) return diagnosticsFor(desk, [notConfigured]);
    const confidential = { attributes, objects: [config] };
    const context = { ...callContext(desk, confidential), client: desk.client };
    const { state, diagnostics } = await readDataSource(source, config, context);
    return { state: valueMessage(state, type), ...diagnosticsFor(desk, diagnostics, confidential) };
  };
  return {
    readDataSource: (request: ReadDataSource_Request) => guarded(desk, () => read(request), {}),
  } satisfies UnaryHandlers<typeof ProviderService>;
}
