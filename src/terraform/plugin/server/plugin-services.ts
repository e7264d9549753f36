/** What Terraform asks of any plugin: is it well, what does it print, and would it please end. */
import { create } from '@bufbuild/protobuf';
import {
  type handleServerStreamingCall,
  type handleUnaryCall,
  type Server,
  type ServerDuplexStream,
  type ServerWritableStream,
  status,
} from '@grpc/grpc-js';
import {
  Health,
  type HealthCheckRequest,
  type HealthCheckResponse,
  HealthCheckResponse_ServingStatus,
  HealthCheckResponseSchema,
} from '../protocol/health_pb.ts';
import { GRPCBroker, GRPCController, GRPCStdio } from '../protocol/plugin_pb.ts';
import { serviceDefinition } from './service-definition.ts';
import { implementation } from './unary-handlers.ts';

/** `shutdown` is called once the answer to the last call is on its way. */
export function addPluginServices(server: Server, shutdown: () => void): void {
  server.addService(
    serviceDefinition(GRPCController),
    implementation(GRPCController, {
      shutdown: () => {
        setImmediate(shutdown);
        return {};
      },
    }),
  );
  server.addService(serviceDefinition(GRPCStdio), { streamStdio: stayOpen });
  server.addService(serviceDefinition(GRPCBroker), { startStream: listenOnly });
  server.addService(serviceDefinition(Health), { check, watch });
}

/** Nothing is ever printed this way; the open stream keeps Terraform's connection from being closed as idle. */
const stayOpen = (_call: ServerWritableStream<unknown, unknown>): void => {};

/** Further connections are offered by nobody; the stream ends when Terraform ends it. */
const listenOnly = (call: ServerDuplexStream<unknown, unknown>): void => {
  call.on('data', () => {});
  call.on('end', () => call.end());
};

/** The names that a plugin answers for: the server as a whole, and what Terraform pings. */
const known: readonly string[] = ['', 'plugin'];

const answer = (request: HealthCheckRequest): HealthCheckResponse | undefined =>
  known.includes(request.service)
    ? create(HealthCheckResponseSchema, { status: HealthCheckResponse_ServingStatus.SERVING })
    : undefined;

const check: handleUnaryCall<HealthCheckRequest, HealthCheckResponse> = (call, callback) => {
  const response = answer(call.request);
  if (response) callback(null, response);
  else callback({ code: status.NOT_FOUND, details: 'no such service here' });
};

const watch: handleServerStreamingCall<HealthCheckRequest, HealthCheckResponse> = (call) => {
  call.write(
    answer(call.request) ??
      create(HealthCheckResponseSchema, { status: HealthCheckResponse_ServingStatus.SERVICE_UNKNOWN }),
  );
};
