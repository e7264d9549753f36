// What people are told of an impact, in every format, over impacts written by hand. `GOLDENS=write` rewrites the texts; read
// what it wrote before it is committed.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import type { ImpactDocument } from '../../src/documents/impact.ts';
import { impactGithub } from '../../src/report/impact/impact-github.ts';
import { impactHtml } from '../../src/report/impact/impact-html.ts';
import { impactMarkdown } from '../../src/report/impact/impact-markdown.ts';
import { impactText } from '../../src/report/impact/impact-text.ts';
import { impactStory } from '../../src/report/impact/story.ts';
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
    before: { ...first!.before, definition: `was-${at}` },
    after: { ...first!.before, definition: `is-${at}` },
  }));
  const text = impactMarkdown({ ...everything, regions });
  expect(text).toContain('and 260 more: see `--format json`.');
  expect(text.length).toBeLessThan(65_536);
});

describe('kinds of mail with one story', () => {
  const weaker = everything.regions.find(({ effect }) => effect === 'weaker')!;
  const kinds = (number: number) =>
    Array.from({ length: number }, (_, at) => ({
      ...weaker,
      box: { ...weaker.box, to: { in: [{ domain: `k${at}.example` }], notIn: [] } },
      before: { ...weaker.before, definition: `was-${at}` },
    }));
  const itemsOf = (regions: ImpactDocument['regions']) => impactStory({ ...everything, regions }).sections[0]!.items;

  it('are told as one, each with its own outcome', () => {
    const [item, ...others] = itemsOf(kinds(12));
    expect(others).toEqual([]);
    expect(item).toMatchObject({ mail: expect.stringMatching(/^12 kinds of mail from /), before: null });
    expect(item!.after).toContain('secure');
    expect(item!.variants.map(({ mail }) => mail)).toEqual(kinds(12).map((_, at) => `to anyone at k${at}.example`));
    expect(item!.variants.map(({ outcome }) => outcome)).toEqual(
      kinds(12).map((_, at) => expect.stringContaining(`was-${at}`)),
    );
  });

  it('stand alone where they are two', () => {
    expect(itemsOf(kinds(2)).map(({ variants }) => variants)).toEqual([[], []]);
  });

  it.each(['text', 'markdown', 'github'])('past so many are counted: %s', (format) => {
    const text = formats[format]!({ ...everything, regions: kinds(12) });
    expect(text).toContain('k4.example');
    expect(text).not.toContain('k5.example');
    expect(text).toContain('and 7 more');
  });

  it('all stand in a page', () => {
    const text = impactHtml({ ...everything, regions: kinds(12) });
    for (const { box } of kinds(12)) expect(text).toContain((box.to.in[0] as { domain: string }).domain);
  });

  it('are told apart by whom they go to, or come from', () => {
    const to = (at: number) => ({ in: [{ domain: at < 4 ? 'one.example' : `k${at}.example` }], notIn: [] });
    const from = (at: number) => ({ in: [{ address: `a${at}@acme.example` }], notIn: [] });
    const regions = kinds(8).map((region, at) => ({ ...region, box: { ...region.box, to: to(at), from: from(at) } }));
    expect(itemsOf(regions).map(({ mail, variants }) => [mail, variants.length])).toEqual([
      ['4 kinds of mail to anyone at one.example', 4],
      ['4 kinds of mail', 4],
    ]);
  });
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
