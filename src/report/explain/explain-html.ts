import type { ExplainedDocument } from '../../documents/explanation.ts';
import { escapeHtml } from '../html/escape.ts';
import { page } from '../html/page.ts';
import { basisText } from './basis.ts';
import { type Section, type Story, storyOf, type Telling } from './story.ts';

/** The story of one message, or of several, as a page in one file. */
export function explainHtml(document: ExplainedDocument): string {
  const stories = document.messages.map((_, index) => storyOf(document, index));
  const title = stories.length === 1 ? (stories[0]?.title ?? '') : `${stories.length} messages explained`;
  const body = stories.map((story, at) => storyHtml(story, at === stories.length - 1 ? basisHtml(document) : ''));
  return page(title, body.join('\n'));
}

export const basisHtml = (document: Parameters<typeof basisText>[0]): string =>
  `<p class="faint">${escapeHtml(basisText(document))}</p>`;

function storyHtml({ title, circumstances, remarks, tellings, facts }: Story, last: string): string {
  const parts = [
    ...(remarks.length === 0 ? [] : [remarksHtml(remarks)]),
    ...tellings.map((telling) => tellingHtml(telling, tellings.length > 1)),
    ...(facts.length === 0 ? [] : [factsHtml(facts)]),
  ];
  return `<header><h1><b>${escapeHtml(title)}</b></h1><p class="faint">${escapeHtml(circumstances.join(', '))}</p></header>
<main>
${[...parts, last].join('\n')}
</main>`;
}

const factsHtml = (facts: readonly string[]): string =>
  `<section>${sectionHtml({ title: 'Good to know', tone: 'faint', items: facts, rest: null })}</section>`;

export const remarksHtml = (remarks: readonly string[]): string =>
  `<section class="bare"><ul class="items">${remarks.map((remark) => `<li class="warn">${escapeHtml(remark)}</li>`).join('')}</ul></section>`;

const tellingHtml = ({ recipients, decision, reasons, sections }: Telling, several: boolean): string =>
  `<section>
${several ? `<h2>To ${escapeHtml(recipients.join(', '))}</h2>\n` : ''}<p><b>${escapeHtml(decision)}</b></p>
<p>${escapeHtml(reasons.join(' '))}</p>
${sections.map(sectionHtml).join('\n')}
</section>`;

function sectionHtml({ title, tone, items, rest }: Section): string {
  const heading = items.length === 0 ? '' : `<h3 class="more">${escapeHtml(title)}</h3>`;
  const listed = items.map((item) => `<li${tone === 'doubt' ? ' class="warn"' : ''}>${escapeHtml(item)}</li>`).join('');
  const list = items.length === 0 ? '' : `<ul${tone === 'doubt' ? ' class="items"' : ''}>${listed}</ul>`;
  return `${heading}${list}${rest === null ? '' : `<p class="faint">${escapeHtml(rest)}</p>`}`;
}
