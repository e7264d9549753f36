import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { matchFiles } from '../../../src/cli/match-files.ts';
import { fileReader } from '../../../src/cli/read-files.ts';
import { loadAccount, type ReadConfiguration, readConfiguration } from '../../../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../../../src/config/load-terraform.ts';
import { checkConfiguration } from '../../../src/rules/check-configuration.ts';
import { arbitraryConfiguration, type PlainConfiguration } from '../../support/arbitrary-configuration.ts';
import { asTerraform } from '../../support/as-terraform.ts';
import { memoryReader, now } from '../support.ts';

/** Everything but where it stands, and the order of objects: Terraform's resources stand by type. */
function meaning(read: ReadConfiguration, account: string | undefined) {
  const loaded = loadAccount(read, account === undefined ? {} : { account });
  const { findings, acknowledged } = checkConfiguration(loaded, { now });
  const what = ({ rule, path, message }: (typeof findings)[number]) => `${rule} ${path.join('.')} ${message}`;
  const { placeOf: _, written: __, ownSections: ___, keys: ____, ...draft } = loaded.draft ?? expect.fail('no draft');
  const isUsable = loaded.configuration !== undefined;
  const objects = Object.fromEntries(
    Object.entries(draft.objects).map(([kind, list]) => [kind, [...list].sort((a, b) => (a.key < b.key ? -1 : 1))]),
  );
  return {
    ...draft,
    objects,
    isUsable,
    findings: findings.map(what).sort(),
    acknowledged: acknowledged.map(what).sort(),
  };
}

const yamlOf = (configuration: PlainConfiguration) =>
  readConfiguration(memoryReader({ 'sealwright.yaml': stringify(configuration, { aliasDuplicateObjects: false }) }));

function terraformOf(configuration: PlainConfiguration): ReadConfiguration {
  const text = JSON.stringify(asTerraform(configuration));
  const { groups, findings } = parseStacks([{ name: 'acme', file: 'cdk.tf.json', text }]);
  expect(findings).toEqual([]);
  return readStacks(groups[0] ?? expect.fail('nothing of ours'), memoryReader({}));
}

/** Names that would be expressions if nobody wrote them as text. */
const withTemplates = (configuration: PlainConfiguration): PlainConfiguration =>
  JSON.parse(JSON.stringify(configuration).replaceAll('Finance', () => '${F}inance $${ %{if} $'));

test('YAML and Terraform JSON that say the same are the same configuration', () => {
  fc.assert(
    fc.property(arbitraryConfiguration, fc.boolean(), (drawn, strange) => {
      const configuration = strange ? withTemplates(drawn) : drawn;
      for (const account of configuration.accounts ? ['staging', 'production'] : [undefined]) {
        expect(meaning(terraformOf(configuration), account)).toEqual(meaning(yamlOf(configuration), account));
      }
    }),
    { numRuns: 60 },
  );
});

test.each(matchFiles('examples', '*/sealwright.yaml'))('%s', (file) => {
  const read = readConfiguration(fileReader(file));
  const merged = read.merged?.value ?? expect.fail(file);
  for (const account of merged.accounts ? Object.keys(merged.accounts) : [undefined]) {
    expect(meaning(terraformOf(merged as PlainConfiguration), account)).toEqual(meaning(read, account));
  }
});
