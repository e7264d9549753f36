import type { DataSource, Provider, ProviderFunction, Resource } from '../provider.ts';

/** @throws Error if there is none, which Terraform's own look at the schema rules out */
export const resourceNamed = <Client>(provider: Provider<Client>, type: string): Resource<Client> =>
  found(provider.resources, type);

/** @throws Error as `resourceNamed` */
export const dataSourceNamed = <Client>(provider: Provider<Client>, type: string): DataSource<Client> =>
  found(provider.dataSources, type);

/** @throws Error as `resourceNamed` */
export const functionNamed = <Client>(provider: Provider<Client>, name: string): ProviderFunction =>
  found(provider.functions, name);

function found<T>(record: { readonly [name: string]: T }, name: string): T {
  const item = Object.hasOwn(record, name) ? record[name] : undefined;
  if (item === undefined) throw new Error(`there is no ${name} in this provider`);
  return item;
}
