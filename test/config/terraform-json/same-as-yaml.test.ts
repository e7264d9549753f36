import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchFiles } from '../../../src/cli/match-files.ts';
import { fileReader } from '../../../src/cli/read-files.ts';
import { type ReadConfiguration, readConfiguration } from '../../../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../../../src/config/load-terraform.ts';
import { arbitraryConfiguration, type PlainConfiguration } from '../../support/arbitrary-configuration.ts';
import { asTerraform } from '../../support/as-terraform.ts';
import { configurationMeaning, withTemplates, yamlOf } from '../../support/configuration-meaning.ts';
import { memoryReader } from '../support.ts';

function terraformOf(configuration: PlainConfiguration): ReadConfiguration {
  const text = JSON.stringify(asTerraform(configuration));
  const { groups, findings } = parseStacks([{ name: 'acme', file: 'cdk.tf.json', text }]);
  expect(findings).toEqual([]);
  return readStacks(groups[0] ?? expect.fail('nothing of ours'), memoryReader({}));
}

test('YAML and Terraform JSON that say the same are the same configuration', () => {
  fc.assert(
    fc.property(arbitraryConfiguration, fc.boolean(), (drawn, strange) => {
      const configuration = strange ? withTemplates(drawn) : drawn;
      for (const account of configuration.accounts ? ['staging', 'production'] : [undefined]) {
        expect(configurationMeaning(terraformOf(configuration), account)).toEqual(
          configurationMeaning(yamlOf(configuration), account),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test.each(matchFiles('examples', '*/sealwright.yaml'))('%s', (file) => {
  const read = readConfiguration(fileReader(file));
  const merged = read.merged?.value ?? expect.fail(file);
  for (const account of merged.accounts ? Object.keys(merged.accounts) : [undefined]) {
    expect(configurationMeaning(terraformOf(merged as PlainConfiguration), account)).toEqual(
      configurationMeaning(read, account),
    );
  }
});
