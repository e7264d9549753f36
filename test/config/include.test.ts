import { describe, expect, test } from 'vitest';
import { base, diagnose, entry, expectErrors, expectValid, load, policy } from './support.ts';

const withInclude = (include: string) => base.replace('sealwright: 1\n', `sealwright: 1\ninclude: ${include}\n`);

describe('include', () => {
  test('sections come together by key, lists item by item', () => {
    const test = (name: string) =>
      `- { name: ${name}, message: { from: ann@acme.example, to: [x@partner.example] }, expect: { x@partner.example: { secure: true } } }`;
    const configuration = expectValid({
      [entry]: `${withInclude('[a.yaml, policies/*.yaml]')}policies:\n  one: ${policy({ narrative: 'One' })}\ntests:\n  ${test('first')}\n`,
      'a.yaml': `policies:\n  two: ${policy({ narrative: 'Two' })}\ntests:\n  ${test('second')}\n`,
      'policies/b.yaml': `policies:\n  three: ${policy({ narrative: 'Three' })}\n`,
      'policies/c.yaml': '# nothing yet\n',
    });
    expect(configuration.objects.policies.map(({ key }) => key)).toEqual(['one', 'two', 'three']);
    expect(configuration.tests).toMatchObject([{ name: 'first' }, { name: 'second' }]);
    expect(configuration.placeOf(['policies', 'two', 'narrative'])).toEqual({ file: 'a.yaml', line: 2, column: 21 });
    expect(configuration.placeOf(['tests', 1, 'name'])).toEqual({ file: 'a.yaml', line: 4, column: 13 });
    expect(configuration.placeOf(['tests', 0, 'name'])?.file).toBe(entry);
  });

  test('a file that two others include is read once', () => {
    const { files, findings } = load({
      [entry]: withInclude('[a.yaml, b.yaml]'),
      'a.yaml': 'include: c.yaml\n',
      'b.yaml': 'include: c.yaml\n',
      'c.yaml': `policies:\n  p: ${policy()}\n`,
    });
    expect(files.map(({ name }) => name)).toEqual([entry, 'a.yaml', 'c.yaml', 'b.yaml']);
    expect(findings).toEqual([]);
  });

  test('the same key in two files is an error that names both', () => {
    const [finding, ...others] = diagnose({
      [entry]: `${withInclude('a.yaml')}policies:\n  p: ${policy()}\n`,
      'a.yaml': `policies:\n  p: ${policy({ narrative: 'Q' })}\n`,
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'duplicate-key', file: 'a.yaml', line: 2, column: 3 });
    expect(finding?.message).toContain('`policies.p` is in a.yaml and in sealwright.yaml');
    expect(finding?.related).toMatchObject([{ file: entry, line: 13, column: 3 }]);
  });

  test('an account in two files', () => {
    expectErrors({ [entry]: withInclude('a.yaml'), 'a.yaml': 'account: { edition: lite }\n' }).toEqual([
      'a.yaml:1:1 duplicate-key',
    ]);
  });

  test('a missing file, a pattern for nothing, a broken file', () => {
    expectErrors({ [entry]: withInclude('[none.yaml, none/*.yaml]') }).toEqual(['2:11 include', '2:22 include']);
    expectErrors({ [entry]: withInclude('a.yaml'), 'a.yaml': 'policies: [' }).toEqual(['a.yaml:1:12 yaml-syntax']);
  });

  test('what may be in a missing file is not missed', () => {
    expectErrors({
      [entry]: `${withInclude('none.yaml')}policies:\n  p: ${policy({ definition: 'elsewhere' })}\n`,
    }).toEqual(['2:10 include']);
  });

  test('circles', () => {
    const [finding] = diagnose({
      [entry]: withInclude('a.yaml'),
      'a.yaml': 'include: b.yaml\n',
      'b.yaml': 'include: [a.yaml]\n',
    });
    expect(finding).toMatchObject({ rule: 'include', file: 'b.yaml', line: 1, column: 11 });
    expect(finding?.message).toContain('a.yaml → b.yaml → a.yaml');
    expectErrors({ [entry]: withInclude('sealwright.yaml') }).toEqual(['2:10 include']);
  });

  test('a pattern does not mean the file it stands in', () => {
    expectValid({ [entry]: withInclude('"*.yaml"'), 'a.yaml': `policies:\n  p: ${policy()}\n` });
  });

  test('an include that is no path', () => {
    expectErrors({ [entry]: withInclude('[1]') }).toEqual(['2:11 schema']);
  });
});
