import { expect } from 'vitest';
import { stringify } from 'yaml';
import { loadAccount, type ReadConfiguration, readConfiguration } from '../../src/config/load-configuration.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { memoryReader, now } from '../config/support.ts';
import type { PlainConfiguration } from './arbitrary-configuration.ts';

/** Everything but where it stands, and the order of objects and accounts: Terraform's JSON is sorted. */
export function configurationMeaning(read: ReadConfiguration, account: string | undefined) {
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
    accounts: [...draft.accounts].sort(),
    objects,
    isUsable,
    findings: findings.map(what).sort(),
    acknowledged: acknowledged.map(what).sort(),
  };
}

export const yamlOf = (configuration: PlainConfiguration) =>
  readConfiguration(memoryReader({ 'sealwright.yaml': stringify(configuration, { aliasDuplicateObjects: false }) }));

/** Names that would be expressions if nobody wrote them as text. */
export const withTemplates = (configuration: PlainConfiguration): PlainConfiguration =>
  JSON.parse(JSON.stringify(configuration).replaceAll('Finance', () => '${F}inance $${ %{if} $'));
