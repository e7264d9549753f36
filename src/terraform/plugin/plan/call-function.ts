import type { CallContext, FunctionResult, ProviderFunction } from '../provider.ts';
import { misfit } from '../values/conform.ts';
import { pathText } from '../values/path.ts';
import type { Value } from '../values/value.ts';

/** Calls a function of the provider; a result that is not of the type it declares is an error of its own. */
export async function callFunction(
  declared: ProviderFunction,
  args: readonly Value[],
  context: CallContext,
): Promise<FunctionResult> {
  try {
    const outcome = await declared.call(args, context);
    if ('error' in outcome) return outcome;
    const wrong = misfit(outcome.result, declared.returns);
    if (!wrong) return outcome;
    return { error: `the result ${pathText(wrong.path)} ${wrong.problem}; this is a bug in the provider` };
  } catch (thrown) {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return { error: `${text}; the provider did not expect this, so it is a bug in it` };
  }
}
