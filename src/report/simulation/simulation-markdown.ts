import type { SimulationDocument } from '../../documents/simulation.ts';
import { printable } from '../printable.ts';
import { type Block, counted, figure, type MessageView, type Phrase, type Section, type Table } from './report.ts';
import { simulationReport } from './sections.ts';

/** The routing simulation report in GitHub's Markdown: safe in a comment, whatever messages and accounts say. */
export function simulationMarkdown(document: SimulationDocument): string {
  const { title, about, sections } = simulationReport(document, {
    inFull: 10,
    rows: 50,
    listed: 50,
    policies: 60,
    groups: 12,
    examples: 3,
    matrix: { rows: 12, columns: 6 },
  });
  return `${[`# ${inline(title)}`, escaped(`${about[0]?.toUpperCase()}${about.slice(1)}.`), ...sections.map(section)].join('\n\n')}\n`;
}

function section({ title, blocks }: Section): string {
  return [...(title === undefined ? [] : [`## ${escaped(title)}`]), ...blocks.map(block)].join('\n\n');
}

function block(one: Block): string {
  switch (one.type) {
    case 'lines':
      return one.lines.map((line) => `- ${inline(line)}`).join('\n');
    case 'figures': {
      const [messages, recipients] = one.figures;
      const { secure, all } = one.share;
      return `${counted(messages?.number ?? 0, 'message')} to ${counted(recipients?.number ?? 0, 'recipient')}: **${figure(secure)} secure**, **${figure(all - secure)} plain**.`;
    }
    case 'table':
      return table(one.table);
    case 'items':
      return [
        ...one.items.map(({ label, title, lines }) =>
          [`- **${escaped(label)}**: ${inline(title)}`, ...lines.map((line) => `  - ${inline(line)}`)].join('\n'),
        ),
        ...(one.more === undefined ? [] : [`- ${inline(one.more)}`]),
      ].join('\n');
    case 'messages':
      return one.messages.map(message).join('\n\n');
  }
}

function message({ title, about, recipients }: MessageView): string {
  return [
    `### ${inline(title)}`,
    about.map((line) => `- ${inline(line)}`).join('\n'),
    ...recipients.map(({ title, lines, policies }) =>
      [
        `#### To ${inline(title)}`,
        '',
        ...lines.map((line) => `- ${inline(line)}`),
        ...(policies.length === 0 ? [] : ['- policies that match:']),
        ...policies.map(({ text }) => `  - ${inline(text)}`),
      ].join('\n'),
    ),
  ].join('\n\n');
}

function table({ columns, rows, more }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ label }) => inline([{ text: label, tone: 'plain' }]))),
    row(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((cells) => row(cells.map(({ lines }) => lines.map(inline).join('<br>')))),
    ...(more === undefined ? [] : ['', inline(more)]),
  ].join('\n');
}

/** Names stand in code; nothing that a text holds has a meaning of its own. */
export function inline(phrase: Phrase): string {
  const text = phrase
    .map(({ text, tone }) => {
      if (tone === 'name' || tone === 'secure') return code(text);
      return tone === 'strong' ? surrounded(text, '**') : escaped(text);
    })
    .join('')
    .trim();
  // At the start of a line it would begin a list, a heading or a rule.
  return text.replace(/^(?=[-+=#])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');
}

function surrounded(text: string, mark: string): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inside === '' ? before : `${before}${mark}${escaped(inside)}${mark}${after}`;
}

/** Everything that Markdown, HTML or GitHub could take as more than a character: mentions, issues and bare links too. */
export function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]~$]/g, '\\$&')
    .replace(/[&<>|]/g, (character) => entities[character] ?? character)
    .replace(/(?<![\w.+-])@(?=\w)|#(?=\d)|:(?=\/\/)|(?<!\w)w(?=ww\.)/gi, `$&${wordJoiner}`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

/** Invisible; what stands around it is no mention and no link. */
const wordJoiner = '\u2060';

function code(text: string): string {
  const shown = printable(text);
  if (shown.trim() === '') return '';
  return /[`|\\]|^ | $/.test(shown) ? `<code>${escaped(text)}</code>` : `\`${shown}\``;
}
