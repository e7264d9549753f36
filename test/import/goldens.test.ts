// One folder, one account: what is written for it in each language, and what the command says about it. `GOLDENS=write`
// rewrites the texts; read what it wrote before it is committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ImportLanguage, importLanguages } from '../../src/documents/import.ts';
import { exportFiles, languageTraits } from '../../src/export/files.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { takeOver } from '../../src/import/take-over.ts';
import { importText } from '../../src/report/import/import-text.ts';
import { must } from '../account/support/targets.ts';
import { embedded, noon, type Opened, served, type Way } from '../plan/support/open-account.ts';
import { readable } from '../plan/support/readable.ts';
import { createLiveAccount } from '../support/live-account.ts';
import { schemaErrors } from '../support/valid-document.ts';
import { expectNothingToDo, hash } from './support/read-back.ts';

const root = fileURLToPath(new URL('../goldens-import', import.meta.url));
const folders = readdirSync(root)
  .filter((name) => /^\d\d-/.test(name))
  .sort();
const writing = process.env.GOLDENS === 'write';
const now = noon / 1000;
/** Half a year before, one object an hour. */
const then = Date.UTC(2026, 4, 4, 9);

const ways: readonly (readonly [string, Way])[] = [
  ['embedded', (fill) => embedded(fill)],
  ['where ids change and pages are small', served({ rotateIds: true, smallPages: 2 })],
];

describe.each(folders)('%s', (name) => {
  const folder = join(root, name);
  const live = JSON.parse(readFileSync(join(folder, 'account.json'), 'utf8'));

  it.each(ways)('is imported %s, and nothing is left to do', async (way, open) => {
    const opened = await open((storage) => createLiveAccount(storage, live, then, 3_600_000));
    const account = must(await opened.account.read());
    for (const to of importLanguages) {
      const takeover = takeOver(account, {
        now,
        hash,
        target: { type: 'sandbox', file: 'account.db' },
        language: languageTraits[to],
      });
      const files = exportFiles(to, takeover);
      const document = importDocument(takeover, account, to, files, 'the account');
      expect(schemaErrors(document)).toEqual([]);
      keep(`out.${to === 'hcl' ? 'tf' : to}`, code(to, files, opened), way);
      if (to === 'yaml') {
        keep('import.txt', readable(opened.storage).ids(importText(document, { colour: false, width: 110 })), way);
        expectNothingToDo(takeover, account, now);
      }
    }
    await opened.close();
  });

  function keep(file: string, text: string, way: string): void {
    const path = join(folder, file);
    if (writing && way === 'embedded') writeFileSync(path, text);
    expect(text, path).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  }
});

const endings: Readonly<Record<ImportLanguage, RegExp>> = { yaml: /\.yaml$/, hcl: /\.tf$/, ts: /\.ts$/ };

const code = (to: ImportLanguage, files: ReturnType<typeof exportFiles>, { storage }: Opened): string =>
  readable(storage).ids(
    files
      .filter((file) => endings[to].test(file.name))
      .map(({ text }) => text)
      .join('\n'),
  );
