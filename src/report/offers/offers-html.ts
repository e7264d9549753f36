import type { FolderOffer, OffersDocument } from '../../documents/offers.ts';
import { basisHtml, remarksHtml } from '../explain/explain-html.ts';
import { escapeHtml } from '../html/escape.ts';
import { page } from '../html/page.ts';
import { definitionText, splitOffers } from './words.ts';

/** What a user can pick with Send Secure as a page in one file. */
export function offersHtml(document: OffersDocument): string {
  const { offered, others } = splitOffers(document);
  const parts = [
    ...(document.remarks.length === 0 ? [] : [remarksHtml(document.remarks)]),
    ...(offered.length === 0 ? [] : [`<section><h2>Offered</h2>${offered.map(folderHtml).join('\n')}</section>`]),
    ...(others.length === 0 ? [] : [`<section><h2>Not offered</h2>${others.map(folderHtml).join('\n')}</section>`]),
  ];
  const title = document.internal ? `What ${document.address} can pick` : document.address;
  return page(
    title,
    `<header><h1>${escapeHtml(document.answer)}</h1></header>\n<main>\n${[...parts, basisHtml(document)].join('\n')}\n</main>`,
  );
}

function folderHtml({ path, offered, because, definitions }: FolderOffer): string {
  const items = definitions.map((definition) => `<li>${escapeHtml(definitionText(definition))}</li>`);
  return `<h3 class="more">${escapeHtml(path ?? 'Built-in')}</h3>
<p class="${offered === 'unknown' ? 'warn' : 'faint'}">${escapeHtml(because)}</p>
<ul>${items.join('')}</ul>`;
}
