import { createRequire } from 'node:module';
import { DataResource, type TerraformMetaArguments, type TerraformResource, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/** What a gate is made of: a resource that is made anew when what triggers it changes. */
export type Backend = (
  scope: Construct,
  triggers: { readonly [name: string]: string },
  meta: TerraformMetaArguments,
) => TerraformResource;

export const backends = {
  /** `null_resource`, of the provider `hashicorp/null`. */
  null: (scope, triggers, meta) => {
    const { NullProvider, Resource } = nullProvider();
    const stack = TerraformStack.of(scope);
    const isThere = stack.allProviders().some(({ terraformResourceType }) => terraformResourceType === 'null');
    if (!isThere) new NullProvider(scope, 'null');
    return new Resource(scope, 'resource', { ...meta, triggers });
  },
  /** `terraform_data`, which is built into Terraform from 1.4 on. */
  terraform_data: (scope, triggers, meta) =>
    new DataResource(scope, 'resource', { ...meta, triggersReplace: triggers }),
} as const satisfies Readonly<Record<string, Backend>>;

interface NullProviderPackage {
  readonly NullProvider: new (scope: Construct, id: string) => unknown;
  readonly Resource: new (
    scope: Construct,
    id: string,
    config: TerraformMetaArguments & { readonly triggers: { readonly [name: string]: string } },
  ) => TerraformResource;
}

/** Loaded when it is wanted: who has no gate, or another, need not have the package. */
function nullProvider(): NullProviderPackage {
  const require = createRequire(import.meta.url);
  try {
    return {
      ...(require('@cdktf/provider-null/lib/provider/index.js') as Pick<NullProviderPackage, 'NullProvider'>),
      ...(require('@cdktf/provider-null/lib/resource/index.js') as Pick<NullProviderPackage, 'Resource'>),
    };
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(
      "A policy gate of the backend `null` needs the package @cdktf/provider-null. Install it, or write `backend: 'terraform_data'`.",
    );
  }
}
