// The README shows what `diff` says of its own configuration after a slip of the finger.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { impactOfConfigurations } from '../../src/impact/impact-of.ts';
import { impactText } from '../../src/report/impact/impact-text.ts';
import { configurationOf } from '../simulation/support/tested.ts';
import { root } from '../support/cli.ts';
import { md5, sha256 } from './support/digests.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const between = (start: string, end: string) => readme.split(start)[1]?.split(end)[0] ?? '';

test('the verdict in the README', () => {
  const yaml = between('```yaml\n', '```');
  const slip = yaml.replace('domain: partner.example', 'domain: partnr.example');
  expect(slip).not.toBe(yaml);
  const side = (text: string) => {
    const configuration = configurationOf(text);
    return { configuration, set: configuration, source: 'the README', accountName: null };
  };
  const options = { asOf: Date.UTC(2026, 11, 5) / 1000, hash: sha256, md5 };
  const text = impactText(impactOfConfigurations(side(yaml), side(slip), options), { colour: false, width: 100 });
  const [, ...shown] = between('$ npx sealwright diff', '```').trimEnd().split('\n');
  expect(shown.length).toBeGreaterThan(0);
  expect(text).toContain(shown.join('\n'));
});
