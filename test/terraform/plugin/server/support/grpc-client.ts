import { create, type DescMessage, type DescService, type Message } from '@bufbuild/protobuf';
import { Client, credentials, type ServiceError } from '@grpc/grpc-js';
import { onTestFinished } from 'vitest';
import type { Attached } from '../../../../../src/terraform/plugin/server/reattach.ts';
import { serviceDefinition } from '../../../../../src/terraform/plugin/server/service-definition.ts';
import type { StartedProvider } from './started-provider.ts';

/** A gRPC client with Terraform's part of the certificates. */
export function securedClient(provider: StartedProvider) {
  const target = /^\d+$/.test(provider.address) ? `127.0.0.1:${provider.address}` : `unix:${provider.address}`;
  const secure = credentials.createSsl(
    Buffer.from(provider.certificate),
    Buffer.from(provider.client.key),
    Buffer.from(provider.client.pem),
  );
  const local = { 'grpc.ssl_target_name_override': 'localhost', 'grpc.default_authority': 'localhost' };
  return calling(new Client(target, secure, local));
}

/** A gRPC client of a provider that Terraform could be attached to. Each has a connection of its own. */
export function attachedClient({ reattach }: Attached) {
  const [{ Addr }] = Object.values(JSON.parse(reattach)) as [{ Addr: { String: string } }];
  const alone = { 'grpc.use_local_subchannel_pool': 1, 'grpc.max_receive_message_length': -1 };
  return calling(new Client(`unix:${Addr.String}`, credentials.createInsecure(), alone));
}

function calling(client: Client) {
  onTestFinished(() => client.close());

  const call = (service: DescService, name: string, request: object): Promise<object> => {
    const method = service.methods.find((candidate) => candidate.localName === name);
    const { path, requestSerialize, responseDeserialize } = serviceDefinition(service)[name] ?? {};
    if (!method || !path || !requestSerialize || !responseDeserialize) throw new Error(`no call ${name}`);
    const message: Message = create(method.input as DescMessage, request as never);
    return new Promise((resolve) => {
      client.makeUnaryRequest(path, requestSerialize, responseDeserialize, message, (error, answer) =>
        resolve(error ? { error } : (answer as object)),
      );
    });
  };

  const callUnknown = (path: string): Promise<ServiceError | null> => {
    const same = (bytes: Buffer) => bytes;
    return new Promise((resolve) => {
      client.makeUnaryRequest(path, same, same, Buffer.alloc(0), (error) => resolve(error));
    });
  };

  /** Opens a stream and looks at it for that many milliseconds. It stays open. */
  const stream = async (service: DescService, name: string, milliseconds: number) => {
    const { path, responseDeserialize } = serviceDefinition(service)[name] ?? {};
    if (!path || !responseDeserialize) throw new Error(`no call ${name}`);
    const opened = client.makeServerStreamRequest(path, (bytes: Buffer) => bytes, responseDeserialize, Buffer.alloc(0));
    let [received, ended] = [0, false];
    opened.on('data', () => (received += 1));
    opened.on('end', () => (ended = true));
    opened.on('error', () => (ended = true));
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { received, ended };
  };

  return { call, callUnknown, stream };
}
