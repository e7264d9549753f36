import type { ExplainedDocument } from '../../documents/explanation.ts';
import { blank, type Line, paint } from '../styled.ts';
import { basisText } from './basis.ts';
import { proseLines, sectionLines } from './lines.ts';
import { type Story, storyOf, type Telling } from './story.ts';

export interface ExplainTextOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The story of one message, for people at a terminal. */
export function explainText(document: ExplainedDocument, options: ExplainTextOptions): string {
  const width = readableWidth(options);
  const lines = document.messages.flatMap((_, index) => storyLines(storyOf(document, index), width));
  return paint([...lines, ...proseLines(basisText(document), width, 'faint')], options.colour);
}

/** Narrower than this nobody reads. */
export const readableWidth = ({ width }: ExplainTextOptions): number => Math.max(40, width);

function storyLines({ title, circumstances, remarks, tellings, facts }: Story, width: number): readonly Line[] {
  return [
    ...proseLines(title, width, 'strong'),
    ...proseLines(circumstances.join(', '), width, 'faint'),
    blank,
    ...remarks.flatMap((remark) => [...proseLines(remark, width, 'held'), blank]),
    ...tellings.flatMap((telling) => tellingLines(telling, tellings.length > 1, width)),
    ...(facts.length === 0
      ? []
      : sectionLines({ title: 'Good to know', tone: 'faint', items: facts, rest: null }, width)),
  ];
}

function tellingLines(
  { recipients, decision, reasons, sections }: Telling,
  several: boolean,
  width: number,
): readonly Line[] {
  return [
    ...(several ? proseLines(`To ${recipients.join(', ')}`, width, 'change') : []),
    ...proseLines(decision, width, 'strong'),
    ...proseLines(reasons.join(' '), width),
    blank,
    ...sections.flatMap((section) => sectionLines(section, width)),
  ];
}
