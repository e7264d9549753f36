import { bad, type Refusal } from './refusal.ts';
import { firstAfter } from './shelf.ts';
import type { Item } from './world.ts';

export interface PageAsked {
  readonly size: number;
  /** The number of the last object of the page before. */
  readonly after: number;
}

const largest = 100;
const usual = 25;

export function readPage(
  query: Readonly<Record<string, string>>,
  cap: number,
): { readonly page: PageAsked } | { readonly refusal: Refusal } {
  const surplus = Object.keys(query).find((name) => name !== 'pageSize' && name !== 'pageToken');
  if (surplus !== undefined) return { refusal: bad('unknown_parameter', `There is no parameter ${surplus}.`, surplus) };
  const size = query.pageSize === undefined ? usual : wholeNumber(query.pageSize);
  if (size === undefined || size < 1 || size > largest) {
    return { refusal: bad('page_size', `pageSize must be a whole number from 1 to ${largest}.`, 'pageSize') };
  }
  const after = query.pageToken === undefined ? 0 : readToken(query.pageToken);
  if (after === undefined) return { refusal: bad('page_token', 'There is no such page.', 'pageToken') };
  return { page: { size: Math.min(size, cap), after } };
}

/** The items of a page, and the token of the next one. */
export function cut(
  items: readonly Item[],
  { size, after }: PageAsked,
): readonly [readonly Item[], string | undefined] {
  const start = firstAfter(items, after);
  const page = items.slice(start, start + size);
  const last = page.at(-1)?.seq;
  const more = last !== undefined && start + size < items.length;
  return [page, more ? writeToken(last) : undefined];
}

const prefix = 'after:';
const writeToken = (seq: number) => Buffer.from(`${prefix}${seq}`).toString('base64url');

function readToken(token: string): number | undefined {
  const text = Buffer.from(token, 'base64url').toString();
  return text.startsWith(prefix) && writeToken(Number(text.slice(prefix.length))) === token
    ? wholeNumber(text.slice(prefix.length))
    : undefined;
}

const wholeNumber = (text: string): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
