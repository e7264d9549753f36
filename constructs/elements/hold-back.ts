import { type TerraformMetaArguments, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

const local = 'sealwright_several_accounts';

/**
 * Terraform applies all that a stack has, and knows nothing of accounts: with an object that is for some accounts only it
 * makes no plan, since that could be the wrong one.
 */
export function heldBack<M extends TerraformMetaArguments>(config: M, when: readonly string[] | undefined): M {
  if (!when) return config;
  const precondition = {
    condition: `\${!local.${local}}`,
    errorMessage: `This is only for the accounts ${when.join(', ')}, and Terraform knows no accounts. Give each account a stack of its own, without \`when\`.`,
  };
  const { lifecycle } = config;
  return { ...config, lifecycle: { ...lifecycle, precondition: [...(lifecycle?.precondition ?? []), precondition] } };
}

/** A precondition has to ask for something of its stack. */
export function sayWhy(construct: IConstruct, when: readonly string[] | undefined): void {
  if (when) TerraformStack.of(construct).addOverride(`locals.${local}`, true);
}
