import type { ImpactDocument } from '../../documents/impact.ts';
import { escapeHtml } from '../html/escape.ts';
import { page } from '../html/page.ts';
import { type ImpactItem, type MailItem, variantText } from './impact-item.ts';
import { type ImpactSection, type ImpactStory, impactStory } from './story.ts';

const toneClass = { good: 'secure', bad: 'warn', neutral: 'note' } as const;

/** All mail that a change routes differently as a page: one file that loads nothing, runs nothing, and can be printed. */
export function impactHtml(document: ImpactDocument): string {
  const story = impactStory(document);
  const { verdict, about, sections, basis } = story;
  const title = `${verdict.word}${verdict.rest}`;
  const numbered = numberedSections(sections);
  const parts = [
    ...numbered.map(({ section, from }) => sectionHtml(section, from)),
    ...unprovenHtml(story),
    ...silentHtml(story),
    `<p class="faint">${escapeHtml(basis)}</p>`,
  ];
  const header = `<header><h1><b class="${toneClass[verdict.tone]}">${escapeHtml(verdict.word)}</b>${escapeHtml(verdict.rest)}</h1>
<p class="faint">${escapeHtml(about)}.</p></header>`;
  return page(title, `${header}\n<main>\n${parts.join('\n')}\n</main>`);
}

/** Kinds of mail are counted through all sections, as in a text. */
function numberedSections(sections: readonly ImpactSection[]) {
  let from = 1;
  return sections.map((section) => {
    const numbered = { section, from };
    from += section.items.length;
    return numbered;
  });
}

const sectionHtml = ({ effect, title, items }: ImpactSection, from: number): string =>
  `<section aria-labelledby="${effect}">
<h2 id="${effect}">${escapeHtml(title)}</h2>
<ol class="kinds" start="${from}">
${items.map((item) => itemHtml(item, effect)).join('\n')}
</ol>
</section>`;

function itemHtml(item: ImpactItem, effect: string): string {
  const { before, after, because, example, doubt } = item;
  const rows = [
    ...(before === null ? [] : [row('before', escapeHtml(before))]),
    ...(after === null ? [] : [row('after', `<b>${escapeHtml(after)}</b>`)]),
    ...(because.length === 0 ? [] : [row('because', because.map(escapeHtml).join('<br>'))]),
    ...variantRow(item),
    ...(example === null ? [] : [row('example', escapeHtml(example), 'faint')]),
    ...(doubt === null ? [] : [row('unsure', escapeHtml(doubt), 'warn')]),
  ];
  return `<li class="${effect}">${mailHtml(item)}\n<dl>${exceptRow(item)}${rows.join('')}</dl></li>`;
}

/** The kinds of mail that have the rest in common, each with what happens to it on the other side. */
function variantRow({ before, variants }: ImpactItem): readonly string[] {
  if (variants.length === 0) return [];
  const items = variants.map((one) => {
    const doubt = one.doubt === null ? '' : `<br><span class="warn">${escapeHtml(one.doubt)}</span>`;
    return `<li><b>${escapeHtml(one.mail)}</b><br>${escapeHtml(variantText(one))}${doubt}</li>`;
  });
  return [row(before === null ? 'before' : 'after', `<ul class="each">${items.join('')}</ul>`)];
}

const mailHtml = ({ mail, circumstances }: MailItem): string =>
  `<h3>${escapeHtml([mail, ...circumstances].join(', '))}</h3>`;

function exceptRow({ except, moreExcept }: MailItem): string {
  if (except.length === 0) return '';
  const more = moreExcept === 0 ? [] : [`and ${moreExcept} more`];
  return row('except', [...except, ...more].map(escapeHtml).join('<br>'));
}

const row = (label: string, html: string, tone?: string): string =>
  `<div><dt>${label}</dt><dd${tone === undefined ? '' : ` class="${tone}"`}>${html}</dd></div>`;

function unprovenHtml({ unproven }: ImpactStory): readonly string[] {
  if (unproven.length === 0) return [];
  const items = unproven.map((item) => `<li class="weaker">${mailHtml(item)}<dl>${exceptRow(item)}</dl></li>`);
  return [
    `<section aria-labelledby="unproven"><h2 id="unproven">Not proven: this mail may change or not</h2><ul class="kinds">${items.join('\n')}</ul></section>`,
  ];
}

function silentHtml({ silent, moreSilent }: ImpactStory): readonly string[] {
  if (silent.length === 0) return [];
  const items = [...silent, ...(moreSilent === 0 ? [] : [`and ${moreSilent} more`])];
  return [
    `<section aria-labelledby="silent"><h2 id="silent">Changed, without a mail that notices</h2><ul>${items.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul></section>`,
  ];
}
