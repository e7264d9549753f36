import { realpathSync } from 'node:fs';
import { formatYaml } from '../../config/format/format-yaml.ts';
import { hunksOf } from '../../config/format/unified-diff.ts';
import type { SourceFile } from '../../config/reader.ts';
import { readSources } from '../../config/sources.ts';
import { toDiagnostics } from '../../documents/diagnostics.ts';
import type { Finding } from '../../model/finding.ts';
import { diagnosticsText } from '../../report/diagnostics/diagnostics-text.ts';
import { count } from '../../report/plan/summary-text.ts';
import { printable } from '../../report/printable.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { findInput } from '../input/find-input.ts';
import type { Io } from '../io.ts';
import { problem, report } from '../problem.ts';
import { fileReader } from '../read-files.ts';
import { replaceFile } from '../replace-file.ts';
import { reasonOf } from '../write-result.ts';

export interface FmtFlags {
  readonly check?: true;
  readonly diff?: true;
}

/**
 * Formats the files of a configuration. What can't be read is left alone and told; the other files are formatted all the
 * same. `--check` and `--diff` write nothing.
 */
export async function fmt(path: string | undefined, flags: FmtFlags, io: Io): Promise<ExitCode> {
  const found = findInput(path ?? '.');
  if ('message' in found) return report(found, io);
  if (found.type !== 'yaml') return report(notYaml(path ?? '.'), io);
  const { files, findings } = readSources(fileReader(path ?? '.'));
  let worst: ExitCode = exit.done;
  let changed = 0;
  let readable = 0;
  for (const file of withoutRepeats(files)) {
    const result = formatYaml(file);
    if (result.type === 'refused') {
      worst = report(
        problem(
          `${file.name} is left as it is: formatted, it would not say the same.`,
          'This should not happen. Please report it with the file; until then format it by hand.',
        ),
        io,
      );
    }
    if (result.type !== 'formatted') continue;
    readable += 1;
    if (result.text === file.text) continue;
    if (!flags.check && !flags.diff) {
      try {
        replaceFile(file.name, result.text);
      } catch (error) {
        worst = report(problem(`${file.name} can't be written: ${reasonOf(error)}.`, 'It is as it was.'), io);
        continue;
      }
    }
    changed += 1;
    io.out(flags.diff ? diffText(file, result.text, io.colour) : `${printable(file.name)}\n`);
  }
  io.err(summary(readable, changed, flags));
  if (findings.length > 0) {
    io.err(findingsText(files, findings, io));
    return exit.invalid;
  }
  return flags.check && changed > 0 ? exit.error : worst;
}

const notYaml = (path: string) =>
  problem(
    `fmt formats YAML, and ${path} is an app.`,
    'Format it as the rest of your program, and its stacks not at all.',
  );

/** A file that is reached by two names, one of them a link, is formatted once. */
function withoutRepeats(files: readonly SourceFile[]): readonly SourceFile[] {
  return [...new Map(files.map((file) => [realpathSync(file.name), file])).values()];
}

function summary(all: number, changed: number, { check, diff }: FmtFlags): string {
  if (all === 0) return '';
  if (changed === 0) return `Formatted already: ${count(all, 'file')}.\n`;
  const share = all === changed ? count(all, 'file') : `${changed} of ${count(all, 'file')}`;
  if (!check && !diff) return `Formatted: ${share}.\n`;
  return `Not formatted: ${share}. Run sealwright fmt to format ${changed === 1 ? 'it' : 'them'}.\n`;
}

function findingsText(files: readonly SourceFile[], findings: readonly Finding[], io: Io): string {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return diagnosticsText(
    toDiagnostics(findings, ({ place }) => place),
    {
      colour: io.errColour,
      width: io.width,
      sourceOf: (file) => texts.get(file),
      checked: { objects: 0, files: files.map(({ name }) => name) },
    },
  );
}

const colours: Readonly<Record<string, string>> = { '-': '\u001b[31m', '+': '\u001b[32m', '@': '\u001b[36m' };

/** A unified diff that `patch` takes; on a terminal in colour, and with nothing in it that could move a cursor. */
function diffText({ name, text }: SourceFile, after: string, colour: boolean): string {
  const lines = [`--- ${printable(name)}`, `+++ ${printable(name)}`];
  for (const hunk of hunksOf(text, after)) {
    lines.push(paint(hunk.header, colour));
    for (const line of hunk.lines) {
      lines.push(paint(`${line.sign}${line.text}`, colour));
      if (line.unended) lines.push('\\ No newline at end of file');
    }
  }
  return `${lines.join('\n')}\n`;
}

function paint(line: string, colour: boolean): string {
  if (!colour) return line;
  // A tab is no danger, and shown by its code it would look like a change.
  const shown = line.split('\t').map(printable).join('\t');
  const begin = colours[line[0] ?? ''];
  return begin ? `${begin}${shown}\u001b[0m` : shown;
}
