import type { Duplex } from 'node:stream';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { Provider } from '../protocol/tfplugin6_pb.ts';
import { addPluginServices } from './plugin-services.ts';
import { serviceDefinition } from './service-definition.ts';
import { implementation, type UnaryHandlers } from './unary-handlers.ts';

/** In bytes. The library's own limit of 4 MB is less than the schema of a large provider. */
const largestMessage = 256 * 1024 * 1024;

/**
 * A server that calls nowhere and listens nowhere: it answers on the connections it is given, which are secure already
 * or need not be.
 */
export function grpcServer(handlers: UnaryHandlers<typeof Provider>, shutdown: () => void): (socket: Duplex) => void {
  const server = new Server({
    'grpc.max_receive_message_length': largestMessage,
    'grpc.max_send_message_length': largestMessage,
    'grpc.enable_channelz': 0,
  });
  server.addService(serviceDefinition(Provider), implementation(Provider, handlers));
  addPluginServices(server, shutdown);
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  return (socket) => injector.injectConnection(socket);
}
