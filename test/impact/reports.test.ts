// What people are told of an impact, in every format, over impacts written by hand. `GOLDENS=write` rewrites the texts; read
// what it wrote before it is committed.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import type { ImpactDocument } from '../../src/documents/impact.ts';
import { impactGithub } from '../../src/report/impact/impact-github.ts';
import { impactHtml } from '../../src/report/impact/impact-html.ts';
import { impactMarkdown } from '../../src/report/impact/impact-markdown.ts';
import { impactText } from '../../src/report/impact/impact-text.ts';
import { expectGolden } from '../support/golden.ts';
import { schemaErrors } from '../support/valid-document.ts';
import { everything, hostile, nothing } from './support/hand-made.ts';

const formats: Readonly<Record<string, (document: ImpactDocument) => string>> = {
  text: (document) => impactText(document, { colour: false, width: 110 }),
  colour: (document) => impactText(document, { colour: true, width: 60 }),
  markdown: impactMarkdown,
  html: impactHtml,
  github: (document) =>
    impactGithub(document, {
      pathOf: (file) => file,
      placeOf: (kind, key) => (key === 'to-partner' ? { file: `${kind}.yaml`, line: 7, column: 3 } : undefined),
    }),
};

const documents = { everything, nothing, hostile };

describe.each(Object.entries(formats))('%s', (format, show) => {
  test.each(Object.entries(documents))('%s', (name, document) => {
    const text = show(document);
    expectGolden('impact/goldens', `${name}-${format}`, text);
    const shown = format === 'colour' ? stripVTControlCharacters(text) : text;
    // Nothing of it may move a cursor, hide text or turn it round; the joiner keeps Markdown from making links.
    expect(shown.replaceAll(/[\n\u2060]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});

test.each(Object.entries(documents))('%s is of its schema', (_name, document) => {
  expect(schemaErrors(document)).toEqual([]);
});

it('a report in text keeps to the width', () => {
  for (const width of [40, 72, 110]) {
    for (const line of impactText(everything, { colour: false, width }).split('\n')) {
      // One word may be longer than what is left beside a label.
      if (line.trim().includes(' ') && width > 60) expect(line.length).toBeLessThanOrEqual(width);
    }
  }
});

it('what annotates a pull request says of each kind of mail what is so of it, whatever else changes', () => {
  const annotations = (document: ImpactDocument) => formats.github!(document).trimEnd().split('\n').slice(0, -1);
  const all = annotations(everything);
  for (const effect of ['weaker', 'mixed', 'stronger', 'other']) {
    const regions = everything.regions.filter((region) => region.effect === effect);
    const alone = annotations({ ...everything, regions, unproven: [] });
    expect(alone.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(alone));
  }
});

it('past so many kinds of mail a comment only counts', () => {
  const [first] = everything.regions;
  const regions = Array.from({ length: 300 }, (_, at) => ({
    ...first!,
    box: { ...first!.box, to: { in: [{ domain: `d${at}.example` }], notIn: [] } },
  }));
  const many = { ...everything, regions };
  const text = impactMarkdown(many);
  expect(text).toContain('and 260 more: see `--format json`.');
  expect(text.length).toBeLessThan(65_536);
});

describe('the verdict', () => {
  const verdictOf = (document: ImpactDocument) => impactMarkdown(document).split('\n', 1)[0];
  const { regions } = everything;
  const only = (effect: string) => ({
    ...everything,
    complete: true,
    unproven: [],
    regions: regions.filter((region) => region.effect === effect),
  });

  it.each([
    ['none', nothing],
    ['none, and not all is proven', { ...nothing, complete: false, unproven: everything.unproven }],
    ['weaker', { ...only('weaker'), verdict: 'weaker' }],
    ['stronger', { ...only('stronger'), verdict: 'stronger' }],
    ['other', { ...only('other'), verdict: 'other' }],
    ['mixed', everything],
  ] as const)('%s', (name, document) => {
    expectGolden('impact/goldens', `verdict-${name.replaceAll(/\W+/g, '-')}`, `${verdictOf(document)}\n`);
  });
});
