import type { Attachment } from './message-parts.ts';
import { patternExample } from './pattern-example.ts';
import type { WordLine } from './word-list.ts';

/** What a line of a word list is found in: a text, or an attachment known by its digest. */
export type Piece = { readonly text: string } | { readonly attachment: Attachment };

/** Its words, an example of its pattern, or an attachment with its digest; nothing where no example of a pattern is found. */
export function pieceOf({ matcher }: WordLine): readonly Piece[] {
  switch (matcher.type) {
    case 'phrase':
      return [{ text: matcher.text }];
    case 'pattern': {
      const text = patternExample(matcher.source);
      return text === null || text === '' ? [] : [{ text }];
    }
    case 'hash':
      return [{ attachment: { name: matcher.name, md5: matcher.md5 } }];
  }
}

/** The texts of some pieces, and the attachments. */
export const textsIn = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) => ('text' in piece ? [piece.text] : []));

export const attachmentsIn = (pieces: readonly Piece[]): readonly Attachment[] =>
  pieces.flatMap((piece) => ('attachment' in piece ? [piece.attachment] : []));
