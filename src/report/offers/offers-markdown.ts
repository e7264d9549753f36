import type { FolderOffer, OffersDocument } from '../../documents/offers.ts';
import { basisText } from '../explain/basis.ts';
import { escaped } from '../simulation/simulation-markdown.ts';
import { definitionText, splitOffers } from './words.ts';

/** What a user can pick with Send Secure, for a pull request or a ticket. */
export function offersMarkdown(document: OffersDocument): string {
  const { offered, others } = splitOffers(document);
  const blocks = [
    `## ${escaped(document.answer)}`,
    ...document.remarks.map((remark) => `> **Note:** ${escaped(remark)}`),
    ...offered.flatMap(folderBlocks),
    ...(others.length === 0 ? [] : ['### Not offered', others.map(otherItem).join('\n')]),
    `<sub>${escaped(basisText(document))}</sub>`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const folderBlocks = ({ path, because, definitions }: FolderOffer): readonly string[] => [
  `### ${escaped(path ?? 'Built-in')}`,
  escaped(because),
  definitions.map((definition) => `- ${escaped(definitionText(definition))}`).join('\n'),
];

const otherItem = ({ path, because, definitions }: FolderOffer): string =>
  `- **${escaped(path ?? 'Built-in')}**: ${escaped(definitions.map(definitionText).join(', '))}. ${escaped(because)}`;
