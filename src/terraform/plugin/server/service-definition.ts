/** From the generated description of a service to what the gRPC library takes: paths, and bytes to messages and back. */
import { type DescMessage, type DescService, fromBinary, type Message, toBinary } from '@bufbuild/protobuf';
import type { MethodDefinition, ServiceDefinition } from '@grpc/grpc-js';

export function serviceDefinition(service: DescService): ServiceDefinition {
  const methods = service.methods.map((method): [string, MethodDefinition<Message, Message>] => {
    const input = codec(method.input);
    const output = codec(method.output);
    return [
      method.localName,
      {
        path: `/${service.typeName}/${method.name}`,
        requestStream: method.methodKind === 'client_streaming' || method.methodKind === 'bidi_streaming',
        responseStream: method.methodKind === 'server_streaming' || method.methodKind === 'bidi_streaming',
        requestSerialize: input.serialize,
        requestDeserialize: input.deserialize,
        responseSerialize: output.serialize,
        responseDeserialize: output.deserialize,
      },
    ];
  });
  return Object.fromEntries(methods);
}

function codec(schema: DescMessage) {
  return {
    serialize: (message: Message): Buffer => {
      const bytes = toBinary(schema, message);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
    deserialize: (bytes: Buffer): Message => fromBinary(schema, bytes),
  };
}
