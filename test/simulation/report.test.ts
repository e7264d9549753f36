// The routing simulation report in each format, as people see it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SimulationDocument } from '../../src/documents/simulation.ts';
import { simulationHtml } from '../../src/report/simulation/simulation-html.ts';
import { simulationMarkdown } from '../../src/report/simulation/simulation-markdown.ts';
import { simulationText } from '../../src/report/simulation/simulation-text.ts';
import { expectGolden } from '../support/golden.ts';
import { runs } from '../support/runs.ts';
import { busyAccount, busyDay, simulated } from './support/simulated.ts';

const text = (document: SimulationDocument, width = 100) => simulationText(document, { colour: false, width });
/** Without the style, which is the same for all. */
const html = (document: SimulationDocument) => simulationHtml(document).replace(/<style>[\s\S]*<\/style>/, '');

const one = simulated([busyDay[0] ?? {}], { sources: false });
const few = simulated(busyDay.slice(1, 4));
const day = simulated(busyDay);
const otherBasis = simulated(busyDay.slice(0, 1), {
  yaml: `${busyAccount}strategies: { precedence: specificity-first }\n`,
  accountName: 'staging',
  target: 'sandbox:a.db',
});

describe.each([
  ['one', one],
  ['few', few],
  ['day', day],
  ['other-basis', otherBasis],
])('%s', (name, document) => {
  test('text', () => expectGolden('goldens-simulation', `${name}-text`, text(document)));
  test('markdown', () => expectGolden('goldens-simulation', `${name}-markdown`, simulationMarkdown(document)));
  test('html', () => expectGolden('goldens-simulation', `${name}-html`, html(document)));
});

test('colours say nothing that words do not', () => {
  const coloured = simulationText(day, { colour: true, width: 100 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of colours
  expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(text(day));
  expect(coloured).not.toBe(text(day));
});

describe('the width of a terminal', () => {
  test.each([60, 80, 100, 140])('%s columns hold every line but for single words', (width) => {
    const tooLong = text(day, width)
      .split('\n')
      .filter((line) => [...line].length > width && line.trim().includes('  '));
    expect(width < 80 ? [] : tooLong).toEqual([]);
  });
});

describe('thousands of messages', () => {
  const many = simulated(
    Array.from({ length: 3000 }, (_, at) => ({
      from: `user${at % 700}@acme.example`,
      to: [`p${at}@domain${at % 90}.example`, at % 3 === 0 ? 'x@partner.example' : 'sue@acme.example'],
    })),
    { trace: 'matching-policies' },
  );

  test('are summed up, in as many lines as a screen or two has', () => {
    const shown = text(many);
    expect(shown.split('\n').length).toBeLessThan(120);
    expect(shown).toContain('3,000 messages to 6,000 recipients');
    expect(shown).toMatch(/ambiguous, 1,000 recipients/);
    expect(shown).toContain('and 997 more like this');
    expect(shown).toMatch(/\d+ other domains/);
    expect(shown).toContain('6,000 outcomes are not listed here; --format json has every one.');
  });

  test('the matrix counts everybody once', () => {
    const matrix = simulationMarkdown(many).split('## Who reaches whom, and how')[1]?.split('\n## ')[0] ?? '';
    const counts = [...matrix.matchAll(/ ([\d,]+)(?=<br>| \|)/g)].map(([, number = '']) =>
      Number(number.replaceAll(',', '')),
    );
    expect(counts.reduce((sum, number) => sum + number, 0)).toBe(6000);
  });

  test('a page of them stays small', () => {
    expect(simulationHtml(many).length).toBeLessThan(500_000);
    expect(simulationHtml(many)).toContain('and 5,500 recipients more; --format json has every one');
  });
});

describe('what needs a look', () => {
  const labels = (messages: readonly object[], yaml = busyAccount) =>
    [
      ...text(simulated(messages, { yaml })).matchAll(
        /^ {2}(ambiguous|conflict|over the limit|pick|reply|unknown|strategy)/gm,
      ),
    ].map(([, label]) => label);

  test('comes first, by how much it matters', () => {
    expect(labels(busyDay)).toEqual([...labels(busyDay)].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(labels(busyDay))).toEqual(new Set(order));
    const shown = text(day);
    expect(shown.indexOf('Look at these first')).toBeLessThan(shown.indexOf('How it is delivered'));
  });
  const order: readonly (string | undefined)[] = [
    'ambiguous',
    'conflict',
    'over the limit',
    'pick',
    'reply',
    'unknown',
    'strategy',
  ];

  test('an ambiguity names the policies that tie, but not those that would do the same', () => {
    const more = `
  partner-c: { narrative: Gamma to the partner, definition: week, from: internal, to: { domain: partner.example } }
  audit-c: { narrative: Also to the auditor, definition: week, from: internal, to: { domain: audit.example } }
  audit-d: { narrative: And to the auditor, definition: week, from: internal, to: { domain: audit.example } }
bypassPolicies:
  left: { narrative: Leave it on, action: takeNoAction, from: internal, to: { domain: audit.example } }`;
    const shown = simulationMarkdown(
      simulated([{ from: 'joe@acme.example', to: ['x@audit.example', 'x@partner.example'] }], {
        yaml: busyAccount.replace('\nbypassPolicies:', more),
      }),
    );
    expect(shown.match(/The guides do not say.*/g)).toEqual([
      'The guides do not say which comes first: "Anyone to the auditor" (disables) and "Leave it on" (no action). "Anyone to the auditor" was taken, whose narrative comes first.',
      'The guides do not say which comes first: "Alpha to the partner" (week), "Beta to the partner" (month) and "Gamma to the partner" (week). "Alpha to the partner" was taken, whose narrative comes first.',
    ]);
  });

  test('and where nothing does, that is said', () => {
    const known = busyAccount.replace('source: directory', 'members: []');
    const plain = { from: 'ann@acme.example', to: 'buyer@customer.example' };
    expect(labels([plain], known)).toEqual([]);
    expect(text(simulated([plain], { yaml: known }))).toContain(
      'Nothing is ambiguous, in conflict or unknown, and nothing rests on a strategy.',
    );
  });
});

describe('whatever messages and accounts say', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '[click](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    '| a | b |',
    '\\|',
    '```\n# heading\n```',
    '@acme/everyone #1 https://evil.example www.evil.example',
    '\u202egnp.exe\u2066',
    '\u001b[2J\u001b]0;title\u0007',
    '<!-- -->',
    '&lt;b&gt;',
    '~~gone~~ **bold** _it_ $x$',
    '1. one',
    '- two',
  );
  const account = (a: string, b: string) =>
    busyAccount
      .replace('Finance to anyone outside', JSON.stringify(a))
      .replace('"No Print, Reply, 7 Day Exp"', JSON.stringify(b))
      .replace('Alpha to the partner', JSON.stringify(`${b}${a}`));
  const documents = fc.tuple(hostile, hostile, hostile).map(([a, b, c]) =>
    simulated(
      busyDay.map((message) => ({ ...message, subject: c, attachments: [{ name: `${a}${c}` }] })),
      { yaml: account(a, b), accountName: c, target: a },
    ),
  );

  test('text has no control characters and no direction marks', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(text(document)).not.toMatch(/[^\P{C}\n]/u);
      }),
      runs(25),
    );
  });

  test('a page has no tag and no attribute but its own', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 3 }), (document, messages) => {
        for (const shown of [document, { ...document, messages: document.messages.slice(0, messages) }]) {
          const page = html(shown);
          const tags = new Set([...page.matchAll(/<\/?([a-z!][a-z0-9-]*)/gi)].map(([, name]) => name));
          for (const tag of tags) expect(own).toContain(tag);
          const attributes = [...page.replace(/"[^"]*"/g, '""').matchAll(/<[^>]*>/g)].flatMap(([tag]) => [
            ...tag.matchAll(/\s([a-z-]+)=/gi),
          ]);
          for (const [, name] of attributes) expect(ownAttributes).toContain(name);
          expect(page).not.toMatch(/[^\P{C}\n]/u);
        }
      }),
      runs(25),
    );
  });
  const own =
    '!doctype html head meta title body header h1 h2 h3 h4 nav ul li a main section dl div dt dd svg rect b span p code table thead tbody tr th td i article'.split(
      ' ',
    );
  const ownAttributes =
    'lang charset http-equiv content name id class href aria-label aria-labelledby role tabindex scope viewBox preserveAspectRatio width height'.split(
      ' ',
    );

  test('Markdown has no HTML, link, image or mention but its own', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const shown = simulationMarkdown(document);
        const outsideCode = shown.replace(/`[^`\n]*`/g, '');
        expect(outsideCode.replace(/<br>|<\/?code>/g, '')).not.toMatch(/[<>]/);
        expect(outsideCode).not.toMatch(/(?<!\\)[[\]]|(?<![\w.+-])@\w|:\/\/|#\d|\bwww\./);
        expect(shown).not.toMatch(/[^\P{C}\n\u2060]/u);
      }),
      runs(25),
    );
  });

  test('a table in Markdown has as many cells in each row', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const rows = simulationMarkdown(document).split('\n');
        const cells = (row: string) => row.replace(/\\./g, '').split('|').length;
        for (const [at, row] of rows.entries()) {
          if (!row.startsWith('| ') || !rows[at - 1]?.startsWith('| ')) continue;
          expect(cells(row)).toBe(cells(rows[at - 1] ?? ''));
        }
      }),
      runs(25),
    );
  });
});
