/** Writes the pages of the Terraform provider in the shape of a registry, from its schemas and examples/terraform-docs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version } from '../src/model/version.ts';
import { providerName } from '../src/terraform/mapping/resource-types.ts';
import { newProvider } from '../src/terraform/provider/new-provider.ts';
import { dataSourcePage, functionPage, providerPage, resourcePage } from './terraform-page.ts';

const root = join(import.meta.dirname, '..');

/** The folder of the examples, and in it those of one page. */
export const examples = join(root, 'examples/terraform-docs');

const example = (...path: readonly string[]): string => readFileSync(join(examples, ...path), 'utf8');

/** Registries leave the provider's name out of file names. */
const short = (name: string): string => name.replace(`${providerName}_`, '');

/** Every page, by its path from the root. */
export function terraformPages(): ReadonlyMap<string, string> {
  const { schema, resources, dataSources, functions } = newProvider({ version });
  return new Map([
    ['docs/index.md', providerPage(providerName, schema, example('provider', 'provider.tf'))],
    ...Object.entries(resources).map(([name, resource]): [string, string] => {
      const own = example('resources', name, 'resource.tf');
      const page = resourcePage(name, resource.schema, own, example('resources', name, 'import.tf'));
      return [`docs/resources/${short(name)}.md`, page];
    }),
    ...Object.entries(dataSources).map(([name, source]): [string, string] => [
      `docs/data-sources/${short(name)}.md`,
      dataSourcePage(name, source.schema, example('data-sources', name, 'data-source.tf')),
    ]),
    ...Object.entries(functions).map(([name, one]): [string, string] => [
      `docs/functions/${name}.md`,
      functionPage(providerName, name, one, example('functions', name, 'function.tf')),
    ]),
  ]);
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of terraformPages()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
