import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { matchFiles } from '../../src/cli/match-files.ts';
import { fileReader } from '../../src/cli/read-files.ts';
import { type ReadConfiguration, readConfiguration } from '../../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../../src/config/load-terraform.ts';
import { memoryReader } from '../config/support.ts';
import { arbitraryConfiguration, type PlainConfiguration } from '../support/arbitrary-configuration.ts';
import { configurationMeaning, withTemplates, yamlOf } from '../support/configuration-meaning.ts';
import { asConstructs } from './support/as-constructs.ts';

const outdir = mkdtempSync(join(tmpdir(), 'sealwright-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** The same said in constructs, synthesized, and read again. */
function constructsOf(configuration: PlainConfiguration): ReadConfiguration {
  // Drawn configurations break rules now and then, and both are to say so.
  const app = new App({ outdir, skipValidation: true, stackTraces: false });
  asConstructs(new TerraformStack(app, 'acme'), configuration);
  app.synth();
  const text = readFileSync(join(outdir, 'stacks', 'acme', 'cdk.tf.json'), 'utf8');
  const { groups, findings } = parseStacks([{ name: 'acme', file: 'cdk.tf.json', text }]);
  expect(findings).toEqual([]);
  return readStacks(groups[0] ?? expect.fail('nothing of ours'), memoryReader({}));
}

const accountsOf = ({ accounts }: PlainConfiguration): readonly (string | undefined)[] =>
  accounts ? Object.keys(accounts) : [undefined];

test('constructs and YAML that say the same are the same configuration', () => {
  fc.assert(
    fc.property(arbitraryConfiguration, fc.boolean(), (drawn, strange) => {
      const configuration = strange ? withTemplates(drawn) : drawn;
      const [constructs, yaml] = [constructsOf(configuration), yamlOf(configuration)];
      for (const account of accountsOf(configuration)) {
        expect(configurationMeaning(constructs, account)).toEqual(configurationMeaning(yaml, account));
      }
    }),
    { numRuns: 30 },
  );
});

test.each(matchFiles('examples', '*/sealwright.yaml'))('%s', (file) => {
  const yaml = readConfiguration(fileReader(file));
  const configuration = (yaml.merged?.value ?? expect.fail(file)) as PlainConfiguration;
  const constructs = constructsOf(configuration);
  for (const account of accountsOf(configuration)) {
    expect(configurationMeaning(constructs, account)).toEqual(configurationMeaning(yaml, account));
  }
});
