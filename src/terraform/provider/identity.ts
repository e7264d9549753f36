import type { ProviderIdentity } from '../plugin/server/provider-identity.ts';

/** In full, as a configuration resolves `sealwright/securemessaging`. */
export const providerAddress = 'registry.terraform.io/sealwright/securemessaging';

export const identityOf = (version: string): ProviderIdentity => ({ address: providerAddress, version });
