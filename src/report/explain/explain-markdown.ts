import type { ExplainedDocument } from '../../documents/explanation.ts';
import { escaped } from '../simulation/simulation-markdown.ts';
import { basisText } from './basis.ts';
import { type Section, type Story, storyOf, type Telling } from './story.ts';

/** The story of one message, for a pull request or a ticket. */
export function explainMarkdown(document: ExplainedDocument): string {
  const stories = document.messages.flatMap((_, index) => storyBlocks(storyOf(document, index)));
  return `${[...stories, `<sub>${escaped(basisText(document))}</sub>`].join('\n\n')}\n`;
}

function storyBlocks({ title, circumstances, remarks, tellings, facts }: Story): readonly string[] {
  return [
    `## ${escaped(title)}`,
    escaped(circumstances.join(', ')),
    ...remarks.map((remark) => `> **Note:** ${escaped(remark)}`),
    ...tellings.flatMap((telling) => tellingBlocks(telling, tellings.length > 1)),
    ...(facts.length === 0 ? [] : sectionBlocks({ title: 'Good to know', tone: 'faint', items: facts, rest: null })),
  ];
}

const tellingBlocks = ({ recipients, decision, reasons, sections }: Telling, several: boolean): readonly string[] => [
  ...(several ? [`### To ${escaped(recipients.join(', '))}`] : []),
  `**${escaped(decision)}** ${escaped(reasons.join(' '))}`,
  ...sections.flatMap(sectionBlocks),
];

const sectionBlocks = ({ title, items, rest }: Section): readonly string[] => [
  ...(items.length === 0 ? [] : [`#### ${title}`, items.map((item) => `- ${escaped(item)}`).join('\n')]),
  ...(rest === null ? [] : [escaped(rest)]),
];
