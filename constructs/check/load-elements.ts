import { type Loaded, loadAccount, readTrees } from '../../src/config/load-configuration.ts';
import { readTerraform } from '../../src/config/terraform-json/read-terraform.ts';
import { asStack } from './as-stack.ts';
import type { Elements } from './elements.ts';

/** A stack needs no file: the policy set has taken in what it names. */
const noFiles = {
  entry: '',
  read: () => ({ ok: false, problem: 'can not be read' }) as const,
  glob: () => [],
};

/** Constructs as a configuration, as they stand. With several accounts, one for each. */
export function loadElements(elements: Elements): readonly Loaded[] {
  const { trees, findings: wrong, lookedUp } = readTerraform([asStack(elements)], (file) => file);
  const read = readTrees(noFiles, { files: [], trees, findings: [], complete: true }, wrong, lookedUp);
  const first = loadAccount(read);
  return first.mustChooseAccount ? first.accounts.map((account) => loadAccount(read, { account })) : [first];
}
