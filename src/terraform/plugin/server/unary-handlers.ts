import {
  create,
  type DescMessage,
  type DescMethodUnary,
  type DescService,
  type MessageInitShape,
  type MessageShape,
} from '@bufbuild/protobuf';
import { type handleUnaryCall, status, type UntypedServiceImplementation } from '@grpc/grpc-js';

/** A function for each call that is answered; the others are answered with UNIMPLEMENTED. */
export type UnaryHandlers<S extends DescService> = {
  readonly [K in keyof S['method']]?: S['method'][K] extends DescMethodUnary<infer I, infer O> ? Handler<I, O> : never;
};

export type Handler<I extends DescMessage, O extends DescMessage> = (
  request: MessageShape<I>,
) => Promise<MessageInitShape<O>> | MessageInitShape<O>;

/**
 * The handlers in the form of the gRPC library. What a handler throws becomes the status INTERNAL, but none should: a
 * status ends the run of Terraform without saying where it was.
 */
export function implementation<S extends DescService>(
  service: S,
  handlers: UnaryHandlers<S>,
): UntypedServiceImplementation {
  const calls = service.methods.flatMap((method): [string, handleUnaryCall<unknown, unknown>][] => {
    const handler = (handlers as UnaryHandlers<DescService>)[method.localName] as
      | Handler<DescMessage, DescMessage>
      | undefined;
    if (!handler) return [];
    return [
      [
        method.localName,
        (call, callback) => {
          // Through a promise, so that a handler that throws at once is caught like one that throws later.
          Promise.resolve(call.request as MessageShape<DescMessage>)
            .then(handler)
            .then((answer) => callback(null, create(method.output, answer)))
            .catch((thrown: unknown) => callback({ code: status.INTERNAL, details: text(thrown) }));
        },
      ],
    ];
  });
  return Object.fromEntries(calls);
}

const text = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
