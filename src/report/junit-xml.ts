import type { Instant } from '../model/instant.ts';
import { printable, shorten } from './printable.ts';

/** One case of a suite. A file is no attribute of it in every schema that is in use: it goes into `classname`. */
export interface JunitCase {
  readonly name: string;
  readonly classname: string;
  /** Absent: it passes. `text` may have several lines. */
  readonly failure?: { readonly type: string; readonly message: string; readonly text: string };
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
  /** What its cases said that passed. */
  readonly output: string;
}

/**
 * JUnit's XML. There are several schemas for it: this is what those of Ant and of Jenkins have in common. `now` is when it
 * was found out, `version` that of sealwright.
 */
export function junitXml(suites: readonly JunitSuite[], now: Instant, version: string): string {
  const lines = suites.flatMap((suite, id) => suiteXml(suite, id, now, version));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...lines, '</testsuites>', ''].join('\n');
}

function suiteXml({ name, cases, output }: JunitSuite, id: number, now: Instant, version: string): readonly string[] {
  const names = distinct(cases.map((one) => shorten(printable(one.name), 500)));
  return [
    `  <testsuite${attributes({
      id,
      name: printable(name),
      package: 'sealwright',
      timestamp: new Date(now * 1000).toISOString().slice(0, 19),
      hostname: 'localhost',
      tests: cases.length,
      failures: cases.filter(({ failure }) => failure !== undefined).length,
      errors: 0,
      time: 0,
    })}>`,
    `    <properties><property${attributes({ name: 'sealwright', value: version })}/></properties>`,
    ...cases.flatMap((one, at) => caseXml(one, names[at] ?? '')),
    `    <system-out>${escapeXml(output)}</system-out>`,
    '    <system-err></system-err>',
    '  </testsuite>',
  ];
}

function caseXml({ classname, failure }: JunitCase, name: string): readonly string[] {
  const start = `    <testcase${attributes({ name, classname: printable(classname), time: 0 })}`;
  if (failure === undefined) return [`${start}/>`];
  const { type, message, text } = failure;
  return [
    `${start}>`,
    `      <failure${attributes({ type, message: printable(message) })}>${escapeXml(text)}</failure>`,
    '    </testcase>',
  ];
}

/** Of cases with the same name, readers keep only one. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(`${value}`)}"`)
    .join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters, which XML can't hold, are shown by their codes already; two that are none are left. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character).replace(/[\ufffe\uffff]/g, '\ufffd');
