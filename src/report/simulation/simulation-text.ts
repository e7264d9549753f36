import type { SimulationDocument } from '../../documents/simulation.ts';
import { blank, type Line, line, paint, span } from '../styled.ts';
import type { Block, Item, MessageView, RecipientView, Section } from './report.ts';
import { counted, faint, figure } from './report.ts';
import { simulationReport } from './sections.ts';
import { tableLines } from './table-text.ts';
import { spansOf, wrapped } from './text-spans.ts';

export interface SimulationTextOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The routing simulation report for people at a terminal. */
export function simulationText(document: SimulationDocument, { colour, width }: SimulationTextOptions): string {
  const columns = Math.max(2, Math.min(6, Math.floor((width - 24) / 18)));
  const { title, about, sections } = simulationReport(document, {
    inFull: 10,
    rows: 40,
    listed: 40,
    policies: 60,
    groups: 12,
    examples: 3,
    matrix: { rows: 12, columns },
  });
  const lines = [
    line(...spansOf([...title, faint(`, ${about}`)])),
    ...sections.flatMap((section) => sectionLines(section, width)),
  ];
  return paint(lines, colour);
}

function sectionLines({ title, blocks }: Section, width: number): readonly Line[] {
  const heading = title === undefined ? [] : [blank, line(span(title, 'strong'))];
  return [...heading, ...blocks.flatMap((block, at) => [...(at === 0 ? [] : [blank]), ...blockLines(block, width)])];
}

function blockLines(block: Block, width: number): readonly Line[] {
  switch (block.type) {
    case 'lines':
      return block.lines.flatMap((one) => wrapped(one, width, '  '));
    case 'figures': {
      const [messages, recipients] = block.figures;
      const { secure, all } = block.share;
      return [
        line(
          `${counted(messages?.number ?? 0, 'message')} to ${counted(recipients?.number ?? 0, 'recipient')}: `,
          span(`${figure(secure)} secure`, 'add'),
          ', ',
          span(`${figure(all - secure)} plain`, 'change'),
          '.',
        ),
      ];
    }
    case 'table':
      return tableLines(block.table, width);
    case 'items':
      return [
        ...block.items.flatMap((item) => itemLines(item, width)),
        ...(block.more === undefined ? [] : [line('  ', ...spansOf(block.more))]),
      ];
    case 'messages':
      return block.messages.flatMap((message, at) => [...(at === 0 ? [] : [blank]), ...messageLines(message, width)]);
  }
}

function itemLines({ label, tone, title, lines }: Item, width: number): readonly Line[] {
  return [
    line('  ', span(label, tone === 'warn' ? 'held' : 'access')),
    ...wrapped(title, width, '    '),
    ...lines.flatMap((one) => wrapped(one, width, '      ')),
  ];
}

function messageLines({ title, about, recipients }: MessageView, width: number): readonly Line[] {
  return [
    line('  ', ...spansOf(title)),
    ...about.flatMap((one) => wrapped(one, width, '    ')),
    ...recipients.flatMap((one) => recipientLines(one, width)),
  ];
}

function recipientLines({ title, lines, policies }: RecipientView, width: number): readonly Line[] {
  return [
    blank,
    line('    to ', ...spansOf(title)),
    ...lines.flatMap((one) => wrapped(one, width, '      ')),
    ...(policies.length === 0 ? [] : [line(span('      policies that match', 'faint'))]),
    ...policies.flatMap(({ decides, text }) => {
      const [first = [], ...others] = wrapped(text, width, '          ');
      return [
        line(span(decides ? '        + ' : '        - ', decides ? 'add' : 'faint'), ...first.slice(1)),
        ...others,
      ];
    }),
  ];
}
