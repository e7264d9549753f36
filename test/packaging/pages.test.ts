import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, terraformPages } from '../../docs/generate-terraform.ts';
import { version } from '../../src/model/version.ts';
import { newProvider } from '../../src/terraform/provider/new-provider.ts';
import { credentials } from '../account/support/targets.ts';
import { root } from '../support/cli.ts';
import { servedAccount } from '../terraform/provider/support/served-account.ts';
import { type Installed, terraformAtHome } from './support/installed.ts';

const pages = terraformPages();

test('the pages of the provider are what its schemas and examples say: npm run generate', () => {
  const there = ['resources', 'data-sources', 'functions'].flatMap((folder) =>
    readdirSync(join(root, 'docs', folder)).map((name) => `docs/${folder}/${name}`),
  );
  expect([...there, 'docs/index.md'].sort()).toEqual([...pages.keys()].sort());
  for (const [path, text] of pages) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
});

test('every attribute is on its page, with what it means', () => {
  const { resources, dataSources } = newProvider({ version });
  const all = [...Object.entries(resources), ...Object.entries(dataSources)];
  expect(all).toHaveLength(18);
  for (const [folder, of] of [['resources', resources] as const, ['data-sources', dataSources] as const]) {
    for (const [name, { schema }] of Object.entries(of)) {
      const page = pages.get(`docs/${folder}/${name.replace('securemessaging_', '')}.md`) ?? '';
      for (const [attribute, { description }] of Object.entries(schema.attributes)) {
        expect(page, `${name}.${attribute}`).toMatch(new RegExp(`^- \`${attribute}\` \\([A-Z][^)]+\\) \\S`, 'm'));
        expect(page).toContain(description);
      }
    }
  }
});

test('a link inside a page leads somewhere', () => {
  for (const [path, text] of pages) {
    for (const [, anchor] of text.matchAll(/\(#([^)]+)\)/g)) expect(text, path).toContain(`<a id="${anchor}"></a>`);
  }
});

/** All examples of one sort, by the folders that the pages take them from. */
const all = (sort: string, file: string): string =>
  readdirSync(join(examples, sort))
    .map((name) => readFileSync(join(examples, sort, name, file), 'utf8'))
    .join('\n');

const counsel = { name: 'Outside counsel', path: '/', source: 'directory', members: [] } as const;

/** A folder that begins with the example of the provider's own page. */
async function newFolder(url: string): Promise<Installed> {
  const environment = {
    SECUREMESSAGING_CLIENT_ID: credentials.clientId,
    SECUREMESSAGING_CLIENT_SECRET: credentials.clientSecret,
  };
  const terraform = terraformAtHome('', { environment });
  terraform.settings((await terraform.install('--dev-overrides')).out);
  const provider = readFileSync(join(examples, 'provider/provider.tf'), 'utf8');
  expect(provider).toContain('https://service.example');
  terraform.write(provider.replace('https://service.example', url), 'provider.tf');
  return terraform;
}

test('every example works with the real Terraform, all together in one account', async () => {
  const account = await servedAccount({}, { groups: [counsel] });
  const terraform = await newFolder(account.url);
  terraform.write(all('resources', 'resource.tf'));
  expect(await terraform.succeeds(['fmt', '-check', '-list=true', '-recursive', examples])).toBe('');
  expect(await terraform.apply()).toContain('12 added, 0 changed, 0 destroyed');

  // What looks things up, and what asks for outcomes, once there is something to find.
  terraform.write(all('data-sources', 'data-source.tf'), 'data.tf');
  terraform.write(all('functions', 'function.tf'), 'function.tf');
  const applied = await terraform.apply();
  expect(applied).toContain('3 added, 0 changed, 0 destroyed');
  // No promise of a check block is broken, and nothing is doubtful.
  expect(applied.match(/Warning: .+/g)).toEqual(['Warning: Provider development overrides are in effect']);
  expect(JSON.parse(await terraform.succeeds('output -json'))).toMatchObject({
    until: { value: '2047-11-30' },
    internal_domains: { value: ['acme.example'] },
    bypassed_for: { value: 'audit@partner.example' },
    is_examined: { value: true },
    words: { value: expect.stringContaining('company confidential') },
    outcome: { value: { secure: true, portal: true, decided_by: { narrative: 'Finance to partner.example' } } },
  });
  expect(await terraform.changes()).toEqual({});

  // The same account again, in a folder that knows nothing of it.
  const other = await newFolder(account.url);
  other.write(`${all('resources', 'resource.tf')}\n${all('resources', 'import.tf')}\n${otherImports}`);
  const changes = await other.changes();
  expect(new Set(Object.values(changes))).toEqual(new Set(['import']));
  expect(Object.keys(changes)).toHaveLength(12);
});

/** Each page imports one object; these are the others of their examples. */
const otherImports = Object.entries({
  'securemessaging_group.all_money': '/All money',
  'securemessaging_folder.partners': '/Partners',
  'securemessaging_definition.counsel': '/Partners/Legal/Allow Print, Reply, No Exp, Receipt',
  'securemessaging_policy.partner_desk': "Not to the partner's desk",
})
  .map(([to, id]) => `import {\n  to = ${to}\n  id = "${id}"\n}\n`)
  .join('');
