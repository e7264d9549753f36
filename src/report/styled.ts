/** What a piece of text is, for whoever gives it a colour. */
export type Style = 'plain' | 'strong' | 'faint' | 'add' | 'change' | 'remove' | 'relocate' | 'held' | 'access';

export interface Span {
  readonly text: string;
  readonly style: Style;
}

export type Line = readonly Span[];

export const span = (text: string, style: Style = 'plain'): Span => ({ text, style });
export const line = (...spans: readonly (Span | string)[]): Line =>
  spans.map((one) => (typeof one === 'string' ? span(one) : one));
export const blank: Line = [];

const codes: Readonly<Record<Exclude<Style, 'plain'>, string>> = {
  strong: '1',
  faint: '2',
  add: '32',
  change: '33',
  remove: '31',
  relocate: '36',
  held: '1;35',
  access: '34',
};

/** Lines as text, with ANSI colours or without. The spans hold printable text only. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return lines
    .map(
      (spans) =>
        `${spans
          .map((one) => paintSpan(one, colour))
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
}

function paintSpan({ text, style }: Span, colour: boolean): string {
  return colour && style !== 'plain' && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
}

export { wrap } from '../model/wrap.ts';
