import type { Path } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { Reader, SourceFile } from './reader.ts';
import type { Tree } from './tree.ts';
import { locate, sourceOf } from './yaml/locate.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { YamlTree } from './yaml/tree.ts';

/** The files of a configuration, the entry first, each before what it includes. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly trees: readonly Tree[];
  readonly findings: readonly Finding[];
  /** False where a file or a part of it could not be read: what is missing can't be told from what is not there. */
  readonly complete: boolean;
}

/** Reads the entry file and everything it includes, each file once. */
export function readSources(reader: Reader): Sources {
  const files: SourceFile[] = [];
  const trees: Tree[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let complete = true;

  visit(reader.entry, []);
  return { files, trees, findings, complete };

  function visit(name: string, chain: readonly string[], from?: { readonly tree: YamlTree; readonly path: Path }) {
    if (seen.has(name)) return;
    seen.add(name);
    const read = reader.read(name);
    if (!read.ok) {
      complete = false;
      const message = from
        ? `A file that is included can not be read. ${name} ${read.problem}.`
        : `The configuration can not be read. ${name} ${read.problem}.`;
      const hint = from ? {} : { hint: 'Name a file, or a folder that has a `sealwright.yaml` in it.' };
      findings.push({ ...findingIn(from?.tree, from?.path ?? [], 'unreadable-file', message, name), ...hint });
      return;
    }
    const file = { name, text: read.text };
    files.push(file);
    const parsed = parseYaml(file);
    findings.push(...parsed.findings);
    if (!parsed.tree) complete = false;
    const tree = parsed.tree && configurationIn(parsed.tree, chain.length === 0);
    if (!tree) return;
    trees.push(asTree(tree));
    for (const include of includesOf(tree)) follow(tree, include, [...chain, name]);
  }

  /** A file that holds nothing says nothing; the entry must say something, and all must be mappings. */
  function configurationIn(tree: YamlTree, entry: boolean): YamlTree | undefined {
    const { value } = tree;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return tree;
    if (value === null && !entry) return undefined;
    complete = false;
    const message =
      value === null
        ? 'The file is empty. A configuration begins with `sealwright: 1` and an `account`.'
        : 'The file is no configuration. At its top stand names of sections, such as `policies:`, each with a colon.';
    findings.push({
      ...findingIn(tree, [], 'yaml-syntax', message, tree.file),
      ...(value === null ? { hint: 'sealwright: 1' } : {}),
    });
    return undefined;
  }

  function follow(tree: YamlTree, include: Include, chain: readonly string[]) {
    const found = reader.glob(include.pattern, tree.file);
    const isPattern = /[*?[{]/.test(include.pattern);
    // A pattern that also matches the file it stands in means the others.
    const names = isPattern ? found.filter((name) => name !== tree.file) : found;
    if (names.length === 0) {
      complete = false;
      const message = isPattern
        ? `An include matches nothing. There is no file \`${include.pattern}\` beside ${tree.file}.`
        : `A file that is included is not there. ${tree.file} includes \`${include.pattern}\`, which does not exist.`;
      findings.push(findingIn(tree, include.path, 'include', message, tree.file));
    }
    for (const name of names) {
      if (chain.includes(name)) {
        complete = false;
        const circle = [...chain.slice(chain.indexOf(name)), name].join(' → ');
        const message = `Files include each other in a circle. ${circle}; remove one of these includes.`;
        findings.push(findingIn(tree, include.path, 'include', message, tree.file));
      } else {
        visit(name, chain, { tree, path: include.path });
      }
    }
  }
}

const asTree = (yaml: YamlTree): Tree => ({
  file: yaml.file,
  value: yaml.value,
  placeOf: (path, part) => ({ file: yaml.file, ...locate(yaml, path, part) }),
  sourceOf: (path) => sourceOf(yaml, path),
});

interface Include {
  readonly pattern: string;
  readonly path: Path;
}

/** What is no text is left to the schema to report. */
function includesOf(tree: YamlTree): readonly Include[] {
  const { include } = tree.value as { readonly include?: unknown };
  if (typeof include === 'string') return [{ pattern: include, path: ['include'] }];
  if (!Array.isArray(include)) return [];
  return include.flatMap((pattern, index) =>
    typeof pattern === 'string' ? [{ pattern, path: ['include', index] }] : [],
  );
}

function findingIn(tree: YamlTree | undefined, path: Path, rule: string, message: string, file: string): Finding {
  const place = tree ? { file: tree.file, ...locate(tree, path, 'value') } : { file, line: 1, column: 1 };
  return { rule, severity: 'error', message, path: [], place };
}
