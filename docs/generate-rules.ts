/** Writes docs/rules: one page for each rule, from the rule itself and its file in examples/broken. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { md5 } from '../src/cli/hash.ts';
import { loadAccount, loadConfiguration } from '../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../src/config/load-terraform.ts';
import { toDiagnostics } from '../src/documents/diagnostics.ts';
import { diagnosticsText } from '../src/report/diagnostics/diagnostics-text.ts';
import { acknowledgementRules } from '../src/rules/acknowledgements.ts';
import { checkConfiguration } from '../src/rules/check-configuration.ts';
import { exactly } from '../src/rules/findings/check-exactly.ts';
import { exactRules } from '../src/rules/findings/exact-rules.ts';
import { readingRules } from '../src/rules/rule-names.ts';
import { rules } from '../src/rules/rules.ts';
import { type RuleAbout, type RuleExample, rulePage } from './rule-page.ts';

const root = join(import.meta.dirname, '..');
const broken = join(root, 'examples/broken');
/** So that what depends on the date says the same every day. */
const now = Date.UTC(2026, 10, 22, 12) / 1000;

const reading: readonly RuleAbout[] = readingRules.map(({ name, text }) => ({
  name,
  text,
  severity: 'error',
  law: true,
}));

/** Every page, by its path from the root. */
export function rulePages(): ReadonlyMap<string, string> {
  const about: readonly RuleAbout[] = [...rules, ...exactRules, ...acknowledgementRules, ...reading];
  const pages = about.map((rule) => [`docs/rules/${rule.name}.md`, rulePage(rule, exampleOf(rule.name))] as const);
  return new Map([...pages, ['docs/rules/README.md', indexPage(about)]]);
}

/** What only a stack of Terraform can break has one for an example. */
function exampleOf(name: string): RuleExample | undefined {
  const file = ['yaml', 'tf.json'].map((ending) => `${name}.${ending}`).find((one) => existsSync(join(broken, one)));
  if (file === undefined) return undefined;
  const text = readFileSync(join(broken, file), 'utf8');
  const reader = { entry: file, read: () => ({ ok: true, text }) as const, glob: () => [] };
  const isYaml = file.endsWith('.yaml');
  const loaded = isYaml
    ? loadConfiguration(reader)
    : loadAccount(readStacks(parseStacks([{ name, file, text }]).groups.flat(), reader));
  const { findings } = checkConfiguration(loaded, { now, more: exactly({ now, md5 }) });
  const finding = diagnosticsText(toDiagnostics(findings, loaded.placeOf), {
    colour: false,
    width: 100,
    sourceOf: () => text,
    checked: { objects: 0, files: [file] },
  });
  return { text, language: isYaml ? 'yaml' : 'json', finding };
}

function indexPage(about: readonly RuleAbout[]): string {
  const rows = about.map(
    ({ name, severity, law, text }) => `| [\`${name}\`](${name}.md) | ${law ? '**law**' : severity} | ${text} |`,
  );
  return [
    '# The rules',
    '',
    'What `sealwright validate` finds. `sealwright explain-rule NAME` shows the page of a rule.',
    '',
    '| rule | severity | finds |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, 'docs/rules'), { recursive: true });
  for (const [path, text] of rulePages()) writeFileSync(join(root, path), text);
}
