import { expect, test } from 'vitest';
import { loadAccount } from '../../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../../src/config/load-terraform.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { memoryReader, now } from '../config/support.ts';

const data = {
  securemessaging_folder: { legal: { path: '/Legal' } },
  securemessaging_definition: { old: { description: 'Old' } },
  securemessaging_content_definition: { words: { description: 'Words' } },
  securemessaging_bypass_policy: { hand: { narrative: 'By hand' } },
  securemessaging_group: { counsel: { name: 'Counsel', path: '/' } },
};

function found(rules: object): readonly string[] {
  const text = JSON.stringify({ data, locals: { sealwright: { rules } } });
  const { groups } = parseStacks([{ name: 'acme', file: 'acme', text }]);
  const loaded = loadAccount(readStacks(groups.flat(), memoryReader({})));
  return checkConfiguration(loaded, { now }).findings.flatMap(({ rule, severity, path, message }) =>
    rule === 'only-looked-up' ? [`${severity} ${path.join('.')} ${/how it is set: ([^,.]*)/.exec(message)?.[1]}`] : [],
  );
}

test('says of each kind what is not known; groups have their own rules', () => {
  expect(found({})).toEqual([
    'info folders.legal to whom its definitions are offered is not known',
    'info definitions.old what it allows',
    'info contentDefinitions.words what it is triggered by',
    'info bypassPolicies.hand what it does is in no simulation and no comparison',
  ]);
});

test('can be made an error, or nothing', () => {
  expect(found({ 'only-looked-up': 'error' })).toHaveLength(4);
  expect(found({ 'only-looked-up': 'error' })[0]).toMatch(/^error /);
  expect(found({ 'only-looked-up': false })).toEqual([]);
});
