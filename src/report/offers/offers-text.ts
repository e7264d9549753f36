import type { FolderOffer, OffersDocument } from '../../documents/offers.ts';
import { basisText } from '../explain/basis.ts';
import { type ExplainTextOptions, readableWidth } from '../explain/explain-text.ts';
import { proseLines } from '../explain/lines.ts';
import { blank, type Line, line, paint } from '../styled.ts';
import { definitionText, splitOffers } from './words.ts';

/** What a user can pick with Send Secure, for people at a terminal. */
export function offersText(document: OffersDocument, options: ExplainTextOptions): string {
  const width = readableWidth(options);
  const { offered, others } = splitOffers(document);
  const lines = [
    ...proseLines(document.answer, width, 'strong'),
    blank,
    ...document.remarks.flatMap((remark) => [...proseLines(remark, width, 'held'), blank]),
    ...offered.flatMap((folder) => offeredLines(folder, width)),
    ...(others.length === 0
      ? []
      : [...proseLines('Not offered', width, 'strong'), ...others.flatMap((one) => otherLines(one, width)), blank]),
    ...proseLines(basisText(document), width, 'faint'),
  ];
  return paint(lines, options.colour);
}

function offeredLines(folder: FolderOffer, width: number): readonly Line[] {
  return [
    ...proseLines(folder.path ?? 'Built-in', width, 'strong'),
    ...indented(folder.because, '  ', width, 'faint'),
    ...folder.definitions.flatMap((definition) => indented(definitionText(definition), '  - ', width)),
    blank,
  ];
}

function otherLines(folder: FolderOffer, width: number): readonly Line[] {
  const style = folder.offered === 'unknown' ? 'held' : 'plain';
  return [
    ...indented(`${folder.path ?? 'Built-in'}: ${folder.definitions.map(definitionText).join(', ')}`, '  - ', width),
    ...indented(folder.because, '    ', width, style === 'held' ? 'held' : 'faint'),
  ];
}

const indented = (text: string, start: string, width: number, style: Parameters<typeof proseLines>[2] = 'plain') =>
  proseLines(text, width - start.length, style).map((spans, at) =>
    line(at === 0 ? start : ' '.repeat(start.length), ...spans),
  );
