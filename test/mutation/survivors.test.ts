import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asList, compare, filesIn, listed, type Report } from './survivors.ts';

const source = 'const a = 1;\nif (a > 0) {\n  say(a);\n}\n';
const spot = (line: number, column: number) => ({ line, column });

/** Stryker's report on one file with two changes: of the condition, and of the block. */
const report = (condition: string, block: string): Report => ({
  files: {
    'src/a.ts': {
      source,
      mutants: [
        { status: condition, replacement: 'a >= 0', location: { start: spot(2, 5), end: spot(2, 10) } },
        { status: block, replacement: '{}', location: { start: spot(2, 12), end: spot(4, 2) } },
      ],
    },
  },
});

const condition = { file: 'src/a.ts', before: 'if (a > 0) {', after: 'if (a >= 0) {' };
const block = { file: 'src/a.ts', before: 'if (a > 0) { say(a); }', after: 'if (a > 0) {}' };

const page = `# Changes

## \`src/a.ts\`

\`\`\`diff
- if (a > 0) {
+ if (a >= 0) {
\`\`\`

It is never 0.

## \`src/b.ts\`

\`\`\`diff
- return 1;
+
\`\`\`

\`\`\`
- no change, since it is no diff
+ of anything
\`\`\`
`;

test('a page lists changes below the name of their file', () => {
  expect(listed(page).map(({ file, before }) => `${file} ${before}`)).toEqual([
    'src/a.ts if (a > 0) {',
    'src/b.ts return 1;',
  ]);
});

test('what survived and is not listed is found, wherever it stands by now', () => {
  expect(compare(report('Survived', 'Killed'), page)).toEqual({ unlisted: [], gone: [], killed: [] });
  expect(compare(report('Survived', 'Survived'), page).unlisted).toMatchObject([block]);
  expect(compare(report('Survived', 'NoCoverage'), page).unlisted).toMatchObject([block]);
  expect(compare(report('Survived', 'Timeout'), page).unlisted).toEqual([]);
});

test('what is listed and was noticed, or is not in the code any more, is told', () => {
  expect(compare(report('Killed', 'Killed'), page)).toMatchObject({ unlisted: [], gone: [], killed: [condition] });
  const old = page.replace('- if (a > 0) {', '- if (a > 7) {');
  expect(compare(report('Killed', 'Killed'), old)).toMatchObject({ gone: [{ before: 'if (a > 7) {' }], killed: [] });
});

test('what is printed can be pasted into the page', () => {
  expect(listed(asList([condition, block]))).toEqual([condition, block]);
});

test('every page is about files that there are', () => {
  const pages = readdirSync('docs/mutation').map((name) => readFileSync(`docs/mutation/${name}`, 'utf8'));
  const files = pages.flatMap(filesIn);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
