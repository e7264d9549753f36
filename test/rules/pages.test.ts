import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulePages } from '../../docs/generate-rules.ts';

it('docs/rules is what the rules and their examples say: npm run generate', () => {
  const pages = rulePages();
  const there = readdirSync('docs/rules').map((name) => `docs/rules/${name}`);
  expect(there.sort()).toEqual([...pages.keys()].sort());
  for (const [path, text] of pages) expect(readFileSync(path, 'utf8'), path).toBe(text);
});
