// What we write as HCL is read by the real Terraform: hundreds of values in one file, and one start of it.
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bodyLines, type HclValue, inline } from '../../src/export/hcl/value.ts';
import { terraformFolder } from '../terraform/plugin/server/support/terraform-folder.ts';
import { hostileText } from './support/hostile-text.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** Terraform normalises all texts, and has no half characters. */
const text = fc
  .oneof(
    hostileText,
    fc.array(hostileText, { minLength: 2, maxLength: 5 }).map((lines) => `${lines.join('\n')}\n`),
  )
  .map((one) => one.replace(/\p{Cs}/gu, '').normalize('NFC'));

const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    text,
    fc.boolean(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'long_name', 'scope', 'x'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

const hcl = (json: Json): HclValue => {
  if (typeof json !== 'object') return json;
  if (Array.isArray(json)) return { list: (json as readonly Json[]).map(hcl) };
  return { object: Object.entries(json).map(([name, one]) => [name, hcl(one)]) };
};

describe('values in HCL', () => {
  it('are read back by Terraform as they were, and are formatted as it formats', async () => {
    const samples = fc.sample(value, { numRuns: 400, seed: Number(process.env.SEED ?? 20_261_122) });
    const folder = terraformFolder();
    onTestFinished(() => folder.remove());
    const values = samples.map((one, at): readonly [string, HclValue] => [`v${at}${'x'.repeat(at % 7)}`, hcl(one)]);
    const lines = ['locals {', ...bodyLines(values, '  ', () => false), '}'];
    const names = values.map(([name]) => `local.${name}`);
    folder.write(`${lines.join('\n')}\n\noutput "all" {\n  value = jsonencode([${names.join(', ')}])\n}\n`);
    expect(await folder.terraform(['fmt', '-check', '-diff'])).toMatchObject({ status: 0, stdout: '' });
    const applied = await folder.terraform(['apply', '-auto-approve']);
    expect(applied.stderr).toBe('');
    const { stdout } = await folder.terraform(['output', '-raw', 'all']);
    expect(JSON.parse(stdout)).toEqual(samples);
    expect(lines.join('').replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it.each([
    ['a $'.concat('{b} %{c}'), '"a $$'.concat('{b} %%{c}"')],
    ['say "hi" \\ \n', '"say \\"hi\\" \\\\ \\n"'],
    ['\u202eabc', '"\\u202eabc"'],
  ])('%j', (one, wanted) => {
    expect(inline(one)).toBe(wanted);
  });
});
