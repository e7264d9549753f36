import { type Attribute, type Piece, piecesOfMarkup } from './banner-markup.ts';

/** What a banner must not have: the first three act, the others load something or lead somewhere. */
export type Danger = 'script' | 'handler' | 'script-url' | 'remote' | 'form' | 'frame' | 'redirect';

export interface DangerFound {
  readonly danger: Danger;
  /** What it is, as its author would look for it: `<script>`, `onclick`, `src`. */
  readonly what: string;
  readonly offset: number;
}

/** Everything dangerous in a banner, in its order, each sort of thing once. */
export function dangersIn(html: string): readonly DangerFound[] {
  // Programs leave NUL out, in the middle of names as well.
  const plain = html.replaceAll('\0', '');
  const seen = new Set<string>();
  return piecesOfMarkup(plain)
    .flatMap(dangersOf)
    .filter(({ danger, what }) => {
      const key = `${danger} ${what}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .map((found) => (plain === html ? found : { ...found, offset: originalOffset(html, found.offset) }));
}

function originalOffset(html: string, offset: number): number {
  let left = offset;
  let at = 0;
  while (at < html.length && (left > 0 || html[at] === '\0')) {
    if (html[at] !== '\0') left -= 1;
    at += 1;
  }
  return at;
}

const elements: Readonly<Record<string, Danger>> = {
  script: 'script',
  iframe: 'frame',
  frame: 'frame',
  frameset: 'frame',
  object: 'frame',
  embed: 'frame',
  applet: 'frame',
  portal: 'frame',
  fencedframe: 'frame',
  link: 'remote',
  bgsound: 'remote',
  form: 'form',
  input: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  keygen: 'form',
  isindex: 'form',
  base: 'redirect',
};

function dangersOf(piece: Piece): readonly DangerFound[] {
  if (piece.type === 'style') return inStyle(piece.text, 'a style sheet', piece.offset);
  const { offset, attributes } = piece;
  // `svg:script`, `v:imagedata`: what comes before the colon is a name space.
  const name = piece.name.slice(piece.name.lastIndexOf(':') + 1);
  const element = Object.hasOwn(elements, name) ? elements[name] : undefined;
  const isRefresh =
    name === 'meta' && attributes.some((one) => one.name === 'http-equiv' && /^\s*refresh/i.test(one.value));
  return [
    ...(element ? [{ danger: element, what: `<${name}>`, offset }] : []),
    ...(isRefresh ? [{ danger: 'redirect' as const, what: '<meta http-equiv="refresh">', offset }] : []),
    ...attributes.flatMap((attribute) => inAttribute(name, attribute, offset)),
  ];
}

/** Attributes whose address is loaded as soon as the banner is shown. */
const loads: ReadonlySet<string> = new Set([
  ...['src', 'srcset', 'imagesrcset', 'background', 'poster', 'data', 'lowsrc', 'dynsrc', 'classid', 'codebase'],
  ...['archive', 'manifest', 'icon', 'ping', 'longdesc', 'profile'],
]);

/** Elements that load what they refer to; on others a reference is a link, which nobody follows without a click. */
const loadsReference: ReadonlySet<string> = new Set(['image', 'use', 'feimage', 'mpath', 'textpath', 'tref', 'xml']);

function inAttribute(element: string, { name, value }: Attribute, offset: number): readonly DangerFound[] {
  if (/^on[a-z]/.test(name)) return [{ danger: 'handler', what: shown(name), offset }];
  if (name === 'style') return inStyle(value, 'a `style`', offset);
  if (name === 'srcdoc') return [{ danger: 'frame', what: 'srcdoc', offset }];
  if (name === 'formaction') return [{ danger: 'form', what: 'formaction', offset }];
  if (isScript(value)) return [{ danger: 'script-url', what: shown(name), offset }];
  const isReference = name === 'href' || name === 'xlink:href';
  if (isReference && !loadsReference.has(element)) {
    return compact(value).startsWith('data:') ? [{ danger: 'script-url', what: shown(name), offset }] : [];
  }
  // Frames and the like are told as such.
  if (!(isReference || loads.has(name)) || Object.hasOwn(elements, element)) return [];
  const addresses = name.endsWith('srcset') || name === 'archive' ? value.split(/[\s,]+/) : [value];
  return addresses.some(isRemote) ? [{ danger: 'remote', what: `${shown(name)} of <${element}>`, offset }] : [];
}

/** A name is its author's text: what would not be one in HTML is not repeated. */
const shown = (name: string): string => name.replace(/[^a-z\d:-]/g, '').slice(0, 40);

/** Programs leave out blanks and control characters in and before the scheme. */
const compact = (address: string): string => address.replace(/[\p{Cc}\p{Cf}\s`"']/gu, '').toLowerCase();

const isScript = (address: string): boolean =>
  /^(?:[a-z]{1,20}:){0,3}(?:javascript|vbscript|livescript|jscript|mocha):/.test(compact(address));

/** Another machine's: with a scheme, or a host after two slashes. What the mail itself holds is not. */
function isRemote(address: string): boolean {
  const text = compact(address);
  if (/^[\\/]{2}/.test(text)) return true;
  return /^[a-z][a-z\d+.-]{0,40}:/.test(text) && !/^(?:cid:|about:blank$|data:(?:image|font)\/)/.test(text);
}

function inStyle(style: string, where: string, offset: number): readonly DangerFound[] {
  // What stands in comments is read with and without them: a quote may hold the sign that seems to begin one.
  const text = decodeEscapes(style).toLowerCase();
  const without = withoutComments(text);
  return [text, ...(without === text ? [] : [without])].flatMap((css): readonly DangerFound[] => [
    ...(/expression\s*\(|-moz-binding|(?<!scroll-|[\w])behavior\s*:|(?:java|vb)script\s*:/.test(css)
      ? [{ danger: 'script' as const, what: where, offset }]
      : []),
    ...(/@import/.test(css) || addressesIn(css).some(isRemote)
      ? [{ danger: 'remote' as const, what: where, offset }]
      : []),
  ]);
}

function withoutComments(css: string): string {
  let text = '';
  let at = 0;
  for (;;) {
    const open = css.indexOf('/*', at);
    const close = open < 0 ? -1 : css.indexOf('*/', open + 2);
    if (close < 0) return text + css.slice(at);
    text += css.slice(at, open);
    at = close + 2;
  }
}

/** What `url(…)`, `src(…)` and `image-set("…")` name. */
function addressesIn(css: string): readonly string[] {
  const functions = [...css.matchAll(/\b(?:url|src|image)\s*\(\s*["']?\s*([^"')]{0,2000})/g)].map(
    ([, address = '']) => address,
  );
  const isSet = css.includes('image-set');
  return isSet
    ? [...functions, ...[...css.matchAll(/["']([^"']{0,2000})["']/g)].map(([, text = '']) => text)]
    : functions;
}

/** `\75 rl(` is `url(`. */
const decodeEscapes = (style: string): string =>
  style.replace(/\\(?:([\da-f]{1,6})\s?|([^\n]))/gi, (_, hex, sign) =>
    hex === undefined ? String(sign) : codeOf(Number.parseInt(hex, 16)),
  );

const codeOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
