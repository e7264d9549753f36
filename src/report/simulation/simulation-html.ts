import type { SimulationDocument } from '../../documents/simulation.ts';
import { escapeHtml } from '../html/escape.ts';
import { page } from '../html/page.ts';
import {
  type Block,
  type Cell,
  type Column,
  figure,
  type Item,
  type MessageView,
  type Phrase,
  plainText,
  type Section,
  type Share,
  type Table,
} from './report.ts';
import { simulationReport } from './sections.ts';

/** The routing simulation report as a page: one file that loads nothing, runs nothing, and can be printed. */
export function simulationHtml(document: SimulationDocument): string {
  const { title, about, sections } = simulationReport(document, {
    inFull: 10,
    rows: 500,
    listed: Number.POSITIVE_INFINITY,
    policies: 1000,
    groups: 30,
    examples: 3,
    matrix: { rows: 20, columns: 6 },
  });
  const titled = sections.filter((section) => section.title !== undefined);
  const links = titled.map(({ id, title = '' }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('');
  const header = `<header>\n<h1>${inline(title)}</h1>\n<p class="faint">${escapeHtml(about)}</p>\n<nav aria-label="Sections"><ul>${links}</ul></nav>\n</header>`;
  return page(plainText(title), `${header}\n<main>\n${sections.map(section).join('\n')}\n</main>`);
}

function section({ id, title, blocks }: Section): string {
  const inside = blocks.map(block).join('\n');
  if (title === undefined) return `<section id="${id}" class="bare" aria-label="Totals">\n${inside}\n</section>`;
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escapeHtml(title)}</h2>\n${inside}\n</section>`;
}

function block(one: Block): string {
  switch (one.type) {
    case 'lines':
      return `<ul class="lines">${one.lines.map((line) => `<li>${inline(line)}</li>`).join('')}</ul>`;
    case 'figures':
      return `<dl class="figures">${one.figures.map(tile).join('')}</dl>\n${share(one.share)}`;
    case 'table':
      return table(one.table);
    case 'items': {
      const more = one.more === undefined ? '' : `\n<p class="more">${inline(one.more)}</p>`;
      return `<ul class="items">${one.items.map(item).join('\n')}</ul>${more}`;
    }
    case 'messages':
      return one.messages.map(message).join('\n');
  }
}

const tile = ({ number, noun, tone }: { number: number; noun: string; tone: string }): string => {
  const word = tone === 'plain' && number !== 1 ? `${noun}s` : noun;
  return `<div><dt>${word}</dt><dd class="${tone}">${figure(number)}</dd></div>`;
};

function share({ secure, all }: Share): string {
  if (all === 0) return '';
  const percent = Math.round((secure / all) * 1000) / 10;
  return `<svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="${percent} % of the recipients are reached securely"><rect width="${percent}" height="1"/></svg>`;
}

function item({ label, tone, title, lines }: Item): string {
  const examples = lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${inline(line)}</li>`).join('')}</ul>`;
  return `<li class="${tone}"><span class="label">${escapeHtml(label)}</span><p>${inline(title)}</p>${examples}</li>`;
}

function table({ caption, isMatrix = false, columns, rows, more }: Table): string {
  const name = escapeHtml(caption);
  const heads = columns.map((column) => `<th scope="col"${classOf(column)}>${escapeHtml(column.label)}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((one, at) => cellOf(one, columns[at], at === 0)).join('')}</tr>`)
    .join('\n');
  const key = isMatrix ? matrixKey : '';
  const rest = more === undefined ? '' : `\n<p class="more">${inline(more)}</p>`;
  return `<p class="caption">${name}</p>
<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table aria-label="${name}"${isMatrix ? ' class="matrix"' : ''}>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}
</tbody></table></div>${key}${rest}`;
}

/** What the colours mean is also said in words in every cell. */
const matrixKey =
  '\n<p class="key"><span><i class="is-secure"></i>secure</span><span><i class="is-clear"></i>plain</span><span><i class="is-mixed"></i>some of each</span></p>';

/** Columns of prose want room. */
const wide = new Set(['narrative', 'description', 'why', 'decided']);

const classOf = (column: Column | undefined): string =>
  column?.align === 'right' ? ' class="number"' : wide.has(column?.label ?? '') ? ' class="wide"' : '';

function cellOf({ lines, tone }: Cell, column: Column | undefined, isHeading: boolean): string {
  const [first, ...others] = lines.map(inline);
  const inside = others.length === 0 ? (first ?? '') : lines.map((line) => `<div>${inline(line)}</div>`).join('');
  if (isHeading) return `<th scope="row">${inside}</th>`;
  return `<td${tone === undefined ? classOf(column) : ` class="is-${tone}"`}>${inside}</td>`;
}

function message({ title, about, recipients }: MessageView): string {
  const lines = about.map((line) => `<li>${inline(line)}</li>`).join('');
  const each = recipients.map(({ title, lines, policies }) => {
    const said = lines.map((line) => `<li>${inline(line)}</li>`).join('');
    const matching = policies
      .map(({ decides, text }) => `<li${decides ? ' class="decides"' : ''}>${inline(text)}</li>`)
      .join('');
    const list = matching === '' ? '' : `<ul class="matching" aria-label="Policies that match">${matching}</ul>`;
    return `<div class="recipient"><h4>${inline(title)}</h4><ul class="lines">${said}</ul>${list}</div>`;
  });
  return `<article>\n<h3>${inline(title)}</h3>\n<ul class="lines">${lines}</ul>\n${each.join('\n')}\n</article>`;
}

function inline(phrase: Phrase): string {
  return phrase
    .map(({ text, tone }) => {
      const shown = escapeHtml(text);
      if (tone === 'plain') return shown;
      if (tone === 'strong') return `<b>${shown}</b>`;
      return tone === 'name' ? `<code>${shown}</code>` : `<span class="${tone}">${shown}</span>`;
    })
    .join('');
}
