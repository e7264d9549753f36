// One document with every feature and every hostile text, through all formats. `GOLDENS=write` rewrites the texts; read
// what it wrote before it is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { hostileDocument, hostileShown } from './support/hostile.ts';
import { manyFindings, manyShown } from './support/many.ts';
import { fewFindings, formats, show } from './support/shown.ts';

const root = fileURLToPath(new URL('goldens', import.meta.url));

function keep(name: string, text: string): void {
  const path = join(root, `${name}.txt`);
  if (process.env.GOLDENS === 'write') {
    mkdirSync(root, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(Object.keys(formats))('%s', (format) => {
  it('hostile texts', () => {
    const text = show(format, hostileDocument, hostileShown);
    keep(`hostile-${format}`, text);
    const shown = format === 'colour' ? stripVTControlCharacters(text) : text;
    // Nothing of it may move a cursor, hide text or turn it round.
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it('nothing is found', () => {
    keep(`nothing-${format}`, show(format, { ...hostileDocument, diagnostics: [] }, fewFindings));
  });
});

describe('text', () => {
  it('of many findings tells the first of each rule in full, all others in a line, and what there is most of', () => {
    const document = manyFindings({ error: 480, warning: 15, info: 5 });
    const text = show('text', document, manyShown);
    keep('many-text', text);
    expect(text.split('\n').length).toBeLessThan(540);
    for (const { path } of document.diagnostics.slice(20)) expect(text).toMatch(new RegExp(`${path[1]}$|number`, 'm'));
    expect(text).toMatch(/\nInvalid: 480 errors, 15 warnings, 5 notes in 3 of 4 files\.\n$/);
  });

  it('says why warnings are refused', () => {
    const text = show('text', manyFindings({ error: 0, warning: 2, info: 1 }), { ...manyShown, failOn: 'warning' });
    expect(text).toMatch(
      /\nRefused: 2 warnings, 1 note in 2 of 4 files, and --fail-on warning allows none of them\.\n$/,
    );
  });
});
