import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { providerName, providerSource } from '../../src/terraform/mapping/resource-types.ts';

const told = new WeakSet<TerraformStack>();

/**
 * Tells Terraform whose provider is meant. A stack may do without a construct for it: all of its arguments can also be
 * given by the environment.
 */
export function requireProvider(construct: IConstruct): void {
  const stack = TerraformStack.of(construct);
  if (told.has(stack)) return;
  told.add(stack);
  stack.addOverride(`terraform.required_providers.${providerName}.source`, providerSource);
}
