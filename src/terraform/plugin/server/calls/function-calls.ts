import { callFunction } from '../../plan/call-function.ts';
import type { CallFunction_Request, DynamicValue, Provider as ProviderService } from '../../protocol/tfplugin6_pb.ts';
import type { ProviderFunction } from '../../provider.ts';
import type { Value } from '../../values/value.ts';
import { bug, callContext, type Desk, nothingSecret } from '../desk.ts';
import { readValue, valueMessage } from '../messages/value-message.ts';
import { functionNamed } from '../named.ts';
import type { UnaryHandlers } from '../unary-handlers.ts';

/** Functions have no diagnostics: an error is one text, perhaps about one argument. */
export function functionCalls<Client>(desk: Desk<Client>) {
  const call = async (request: CallFunction_Request) => {
    const declared = functionNamed(desk.provider, request.name);
    const context = callContext(desk, nothingSecret);
    const answer = await callFunction(declared, argumentsOf(declared, request.arguments), context);
    if ('result' in answer) return { result: valueMessage(answer.result, declared.returns) };
    const { error: text, argument } = answer;
    return { error: { text, ...(argument === undefined ? {} : { functionArgument: BigInt(argument) }) } };
  };
  return {
    callFunction: (request: CallFunction_Request) =>
      call(request).catch((thrown: unknown) => {
        const { summary, detail } = bug(desk, thrown);
        return { error: { text: `${summary}. ${detail}` } };
      }),
  } satisfies UnaryHandlers<typeof ProviderService>;
}

function argumentsOf(declared: ProviderFunction, messages: readonly DynamicValue[]): readonly Value[] {
  return messages.map((message, i) => {
    const parameter = declared.parameters[i] ?? declared.variadic;
    if (!parameter) throw new Error(`Terraform gave ${messages.length} arguments`);
    return readValue(message, parameter.type);
  });
}
