import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** A text that a person has read: compared with the file of this name, or written to it with `GOLDENS=write`. */
export function expectGolden(folder: string, name: string, text: string): void {
  const file = fileURLToPath(new URL(`../${folder}/${name}.txt`, import.meta.url));
  if (process.env.GOLDENS === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text, `${file}; if the new text is meant, write it with npm run test:update`).toBe(
    existsSync(file) ? readFileSync(file, 'utf8') : '',
  );
}
