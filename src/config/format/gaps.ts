import type { Token } from './tokens.ts';

const named: ReadonlySet<string> = new Set(['anchor', 'alias', 'tag']);
const opening: ReadonlySet<string> = new Set(['flow-map-start', 'flow-seq-start']);

/** What stands between two words of one line: a blank or nothing. */
export function gap(before: Token, after: Token): '' | ' ' {
  switch (after.kind) {
    case 'comma':
      return '';
    case 'map-value-ind':
      // A colon could be part of a name, and after a bracket, a comma or a dash it has no key.
      return isText(before) || isClosing(before) ? '' : ' ';
    case 'flow-seq-end':
      return '';
    case 'flow-map-end':
      return before.kind === 'flow-map-start' ? '' : ' ';
    default:
      return before.kind === 'flow-seq-start' ? '' : ' ';
  }
}

const isText = ({ kind }: Token): boolean => kind.endsWith('scalar') && !named.has(kind);

export const isOpening = ({ kind }: Token): boolean => opening.has(kind);
export const isClosing = ({ kind }: Token): boolean => kind === 'flow-map-end' || kind === 'flow-seq-end';
