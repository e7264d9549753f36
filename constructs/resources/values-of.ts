import type { TerraformMetaArguments } from 'cdktf';

/** The settings without those that every resource has. */
export function valuesOf(config: TerraformMetaArguments): { [name: string]: unknown } {
  const { dependsOn, count, provider, lifecycle, forEach, provisioners, connection, ...values } = config;
  return values;
}
