/**
 * HTML as mail programs read it: tags, attributes and style sheets, wherever a program might see one. It is cut into
 * pieces, not understood: nothing is nested, so nothing can be hidden by nesting wrongly.
 *
 * What is broken is read in the way that finds more: a tag that is never closed is a tag, a quote that is never closed
 * quotes nothing, and a comment that is never closed, or that Outlook reads (`<!--[if mso]>`), hides nothing. Each step
 * goes on from where the last one ended, so that reading takes time in proportion to the length.
 */

export interface Attribute {
  /** In lower case. */
  readonly name: string;
  /** With its character references replaced. */
  readonly value: string;
}

export type Piece =
  | { readonly type: 'tag'; readonly name: string; readonly attributes: readonly Attribute[]; readonly offset: number }
  | { readonly type: 'style'; readonly text: string; readonly offset: number };

export function piecesOfMarkup(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const search = searcher(html);
  let at = 0;
  while (at < html.length) {
    const open = search('<', at);
    if (open < 0) break;
    at = open + 1;
    if (html.startsWith('!--', at)) {
      at = afterComment(html, at + 3, search);
      continue;
    }
    const isEnd = html[at] === '/';
    if (isEnd) at += 1;
    if (!isLetter(html.charAt(at))) continue;
    const tag = readTag(html, at, search);
    at = tag.end;
    if (isEnd) continue;
    pieces.push({ type: 'tag', name: tag.name, attributes: tag.attributes, offset: open });
    if (tag.name === 'script') at = closing('</script', at);
    if (tag.name === 'style') {
      const end = closing('</style', at);
      pieces.push({ type: 'style', text: html.slice(at, end), offset: at });
      at = end;
    }
  }
  return pieces;

  /** Where the text of an element ends: at its end tag, or with everything. */
  function closing(name: string, from: number): number {
    const end = search(name, from);
    return end < 0 ? html.length : end;
  }
}

type Search = (text: string, from: number) => number;

/** `indexOf` in any case, which remembers what it found: looking for the same far end again and again would take time. */
function searcher(html: string): Search {
  const lower = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const known = new Map<string, { readonly from: number; readonly found: number }>();
  return (text, from) => {
    const last = known.get(text);
    if (last && from >= last.from && (last.found < 0 || from <= last.found)) return last.found;
    const found = lower.indexOf(text, from);
    known.set(text, { from, found });
    return found;
  };
}

/** After a comment; or at its beginning, where what is in it is read all the same. */
function afterComment(html: string, from: number, search: Search): number {
  if (html.startsWith('>', from) || html.startsWith('->', from)) return from;
  if (/^\s*\[\s*(?:if|endif)/i.test(html.slice(from, from + 40))) return from;
  const ends = [search('-->', from), search('--!>', from)].filter((end) => end >= 0);
  return ends.length === 0 ? from : Math.min(...ends) + 3;
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly end: number;
}

function readTag(html: string, from: number, search: Search): Tag {
  const nameEnd = skipTo(html, from, endsName);
  const attributes: Attribute[] = [];
  let at = nameEnd;
  while (at < html.length) {
    at = skipTo(html, at, (sign) => !isBlank(sign) && sign !== '/');
    if (at >= html.length) break;
    if (html[at] === '>') {
      at += 1;
      break;
    }
    // A name may begin with "=", and a "<" in a tag begins one that its author forgot to close.
    const start = at;
    if (html[at] === '<' && isLetter(html.charAt(at + 1))) break;
    at = skipTo(html, at + 1, (sign) => endsName(sign) || sign === '=');
    const name = html.slice(start, at);
    const equals = skipTo(html, at, (sign) => !isBlank(sign));
    if (html[equals] !== '=') {
      attributes.push({ name: name.toLowerCase(), value: '' });
      continue;
    }
    const value = readValue(
      html,
      skipTo(html, equals + 1, (sign) => !isBlank(sign)),
      search,
    );
    attributes.push({ name: name.toLowerCase(), value: decodeReferences(value.text) });
    at = value.end;
  }
  return { name: html.slice(from, nameEnd).toLowerCase(), attributes, end: at };
}

function readValue(html: string, from: number, search: Search): { readonly text: string; readonly end: number } {
  const quote = html.charAt(from);
  if (quote === '"' || quote === "'") {
    const close = search(quote, from + 1);
    if (close >= 0) return { text: html.slice(from + 1, close), end: close + 1 };
  }
  const end = skipTo(html, from, (sign) => isBlank(sign) || sign === '>');
  return { text: html.slice(from, end), end };
}

const isLetter = (sign: string): boolean => /^[a-z]$/i.test(sign);
const isBlank = (sign: string): boolean => /^\s$/.test(sign);
const endsName = (sign: string): boolean => isBlank(sign) || sign === '/' || sign === '>';

function skipTo(html: string, from: number, until: (sign: string) => boolean): number {
  let at = from;
  while (at < html.length && !until(html.charAt(at))) at += 1;
  return at;
}

const named: Readonly<Record<string, string>> = {
  tab: '\t',
  newline: '\n',
  colon: ':',
  sol: '/',
  bsol: '\\',
  lpar: '(',
  rpar: ')',
  semi: ';',
  comma: ',',
  period: '.',
  commat: '@',
  num: '#',
  excl: '!',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  amp: '&',
};

/** Character references, also those without a semicolon and with zeros in front. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
