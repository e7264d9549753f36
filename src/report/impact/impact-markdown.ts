import type { ImpactDocument } from '../../documents/impact.ts';
import { escaped } from '../simulation/simulation-markdown.ts';
import { type ImpactItem, type MailItem, variantText } from './impact-item.ts';
import { type ImpactSection, type ImpactStory, impactStory } from './story.ts';
import { type Told, toldVariants, toldWithin } from './told-within.ts';

/** So many kinds of mail are told in full; a comment on GitHub has 65,536 characters. */
const mostItems = 40;

const marks = { good: '✅', bad: '⚠️', neutral: 'ℹ️' } as const;

/** All mail that a change routes differently, for a pull request or a ticket. */
export function impactMarkdown(document: ImpactDocument): string {
  const story = impactStory(document);
  const { verdict, about, basis } = story;
  return `${[
    `## ${marks[verdict.tone]} ${escaped(`${verdict.word}${verdict.rest}`)}`,
    `${escaped(about)}.`,
    ...kindBlocks(story),
    ...silentBlocks(story),
    `<sub>${escaped(basis)}</sub>`,
  ].join('\n\n')}\n`;
}

function kindBlocks({ sections, unproven }: ImpactStory): readonly string[] {
  let left = mostItems;
  const blocks = sections.flatMap((section) => {
    const told = toldWithin(section.items, left);
    left -= told.kinds;
    return sectionBlocks(section, told);
  });
  return [
    ...blocks,
    ...(unproven.length === 0
      ? []
      : [
          '### Not proven: this mail may change or not',
          unproven
            .slice(0, mostItems)
            .map((one) => `- ${mailMarkdown(one)}`)
            .join('\n'),
          ...(unproven.length <= mostItems ? [] : [`and ${unproven.length - mostItems} more.`]),
        ]),
  ];
}

const sectionBlocks = ({ title }: ImpactSection, { items, more }: Told): readonly string[] => [
  `### ${title}`,
  ...items.map(itemMarkdown),
  ...(more === 0 ? [] : [`and ${more} more: see \`--format json\`.`]),
];

function itemMarkdown(item: ImpactItem): string {
  const { before, after, because, example, doubt } = item;
  return [
    `- ${mailMarkdown(item)}`,
    ...(before === null ? [] : [`  - before: ${escaped(before)}`]),
    ...(after === null ? [] : [`  - after: **${escaped(after)}**`]),
    ...because.map((text) => `  - because ${escaped(text)}`),
    ...variantLines(item),
    ...(example === null ? [] : [`  - example: ${escaped(example)}`]),
    ...(doubt === null ? [] : [`  - **unsure:** ${escaped(doubt)}`]),
  ].join('\n');
}

/** The kinds of mail that have the rest in common, each with what happens to it on the other side. */
function variantLines(item: ImpactItem): readonly string[] {
  if (item.variants.length === 0) return [];
  const { told, more } = toldVariants(item);
  return [
    item.before === null ? '  - before:' : '  - after:',
    ...told.map((one) => {
      const doubt = one.doubt === null ? '' : ` **unsure:** ${escaped(one.doubt)}`;
      return `    - ${escaped(`${one.mail}: ${variantText(one)}`)}${doubt}`;
    }),
    ...(more > 0 ? [`    - and ${more} more`] : []),
  ];
}

function mailMarkdown({ mail, circumstances, except, moreExcept }: MailItem): string {
  const more = moreExcept === 0 ? [] : [`and ${moreExcept} more`];
  return [
    `**${escaped([mail, ...circumstances].join(', '))}**`,
    ...(except.length === 0 ? [] : [`  - except ${escaped([...except, ...more].join('; '))}`]),
  ].join('\n');
}

function silentBlocks({ silent, moreSilent }: ImpactStory): readonly string[] {
  if (silent.length === 0) return [];
  const items = [...silent.map(escaped), ...(moreSilent === 0 ? [] : [`and ${moreSilent} more`])];
  return [
    `<details><summary>Changed, without a mail that notices (${silent.length + moreSilent})</summary>`,
    items.map((item) => `- ${item}`).join('\n'),
    '</details>',
  ];
}
