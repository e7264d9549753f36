import type { ImpactDocument, RegionEffect } from '../../documents/impact.ts';
import { proseLines } from '../explain/lines.ts';
import { printable } from '../printable.ts';
import { blank, type Line, line, paint, type Style, span, wrap } from '../styled.ts';
import { type ImpactItem, type MailItem, type Variant, variantText } from './impact-item.ts';
import { type ImpactStory, impactStory } from './story.ts';
import { toldVariants, toldWithin } from './told-within.ts';

export interface ImpactTextOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** So many kinds of mail are told of each effect; nobody reads more, and the JSON document has all. */
const mostKinds = 8;

/** All mail that a change routes differently, for people at a terminal. */
export function impactText(document: ImpactDocument, options: ImpactTextOptions): string {
  const width = Math.max(40, options.width);
  const story = impactStory(document);
  return paint(
    [
      ...proseLines(story.about, width, 'faint'),
      blank,
      ...verdictLines(story, width),
      blank,
      ...impactLines(story, width, mostKinds),
      ...silentLines(story, width),
      ...proseLines(story.basis, width, 'faint'),
    ],
    options.colour,
  );
}

const tones = { good: 'add', bad: 'remove', neutral: 'strong' } as const satisfies Record<string, Style>;

export function verdictLines({ verdict: { tone, word, rest } }: ImpactStory, width: number): readonly Line[] {
  const [first = '', ...others] = wrap(printable(`${word}${rest}`), width);
  return [
    line(span(first.slice(0, word.length), tones[tone]), first.slice(word.length)),
    ...others.map((text) => line(text)),
  ];
}

const styles: Readonly<Record<RegionEffect, Style>> = {
  weaker: 'remove',
  mixed: 'held',
  stronger: 'add',
  other: 'change',
};

/** The kinds of mail, numbered, each with a blank line after it; of each effect, past so many they are counted. */
export function impactLines(
  { sections, unproven }: ImpactStory,
  width: number,
  most = Number.POSITIVE_INFINITY,
): readonly Line[] {
  let number = 0;
  const group = (heading: Line, items: readonly (readonly Line[])[], rest: number): readonly Line[] => [
    heading,
    ...items.flatMap((lines) => [...lines, blank]),
    ...(rest === 0 ? [] : [line(`  and ${rest} more, each a smaller or a rarer case: see --format json`), blank]),
  ];
  const told = sections.flatMap(({ effect, title, items }) => {
    const { items: shown, more } = toldWithin(items, most);
    return group(
      line(span(title, styles[effect])),
      shown.map((item) => itemLines(item, ++number, width)),
      more,
    );
  });
  if (unproven.length === 0) return told;
  const shown = unproven.slice(0, most);
  return [
    ...told,
    ...group(
      line(span('Not proven: this mail may change or not', 'held')),
      shown.map((item) => mailLines(item, ++number, width)),
      unproven.length - shown.length,
    ),
  ];
}

function itemLines(item: ImpactItem, number: number, width: number): readonly Line[] {
  const { before, after, because, example, doubt } = item;
  return [
    ...mailLines(item, number, width),
    ...(before === null ? [] : labelled('before', before, width)),
    ...(after === null ? [] : labelled('after', after, width, 'strong')),
    ...because.flatMap((text, at) => labelled(at === 0 ? 'because' : '', text, width)),
    ...variantLines(item, width),
    ...(example === null ? [] : labelled('example', example, width, 'faint')),
    ...(doubt === null ? [] : labelled('unsure', doubt, width, 'held')),
  ];
}

/** The kinds of mail that have the rest in common, each with what happens to it on the other side. */
function variantLines(item: ImpactItem, width: number): readonly Line[] {
  if (item.variants.length === 0) return [];
  const { told, more } = toldVariants(item);
  return [
    line(indent, span(item.before === null ? 'before, for each' : 'after, for each', 'faint')),
    ...told.flatMap((one) => oneVariant(one, width)),
    ...(more > 0 ? [line(`${indent}  - and ${more} more: see --format json`)] : []),
  ];
}

function oneVariant(variant: Variant, width: number): readonly Line[] {
  const hanging = (text: string, first: string, style: Style = 'plain') =>
    wrap(printable(text), width - indent.length - 4).map((words, at) =>
      line(indent, at === 0 ? first : '    ', span(words, style)),
    );
  const { mail, doubt } = variant;
  return [
    ...hanging(mail, '  - '),
    ...hanging(variantText(variant), '    ', 'faint'),
    ...(doubt === null ? [] : hanging(doubt, '    ', 'held')),
  ];
}

const indent = '     ';

function mailLines({ mail, circumstances, except, moreExcept }: MailItem, number: number, width: number) {
  const start = `${String(number).padStart(3)}. `;
  const told = wrap(printable([mail, ...circumstances].join(', ')), width - start.length);
  const rest = moreExcept === 0 ? [] : [`and ${moreExcept} more: see --format json`];
  return [
    ...told.map((text, at) => line(at === 0 ? start : indent, span(text, 'strong'))),
    ...[...except, ...rest].flatMap((text, at) => labelled(at === 0 ? 'except' : '', text, width)),
  ];
}

/** `before   secure: …`, its text hanging below itself. */
function labelled(label: string, text: string, width: number, style: Style = 'plain'): readonly Line[] {
  const room = Math.max(30, width - indent.length - 9);
  return wrap(printable(text), room).map((words, at) =>
    line(indent, span((at === 0 ? label : '').padEnd(9), 'faint'), span(words, style)),
  );
}

function silentLines({ silent, moreSilent }: ImpactStory, width: number): readonly Line[] {
  if (silent.length === 0) return [];
  const items = [...silent, ...(moreSilent === 0 ? [] : [`${moreSilent} more: see --format json`])];
  return [
    line(span('Changed, without a mail that notices', 'strong')),
    ...items.flatMap((text) =>
      wrap(printable(text), width - 4).map((words, at) => line(at === 0 ? '  - ' : '    ', words)),
    ),
    blank,
  ];
}
