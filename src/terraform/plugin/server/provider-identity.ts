export interface ProviderIdentity {
  /** In full, as configurations resolve it, e.g. `registry.terraform.io/acme/mail`. */
  readonly address: string;
  /** E.g. `1.2.3`. */
  readonly version: string;
}

/** The last part of the address, by which resource types begin: `mail`. */
export const shortName = (identity: ProviderIdentity): string => identity.address.split('/').at(-1) ?? identity.address;
