import { Alias, type Document, isMap, isPair, isScalar, isSeq } from 'yaml';
import { compose } from '../yaml/compose.ts';
import { tokensOf } from './tokens.ts';

/** Whether two texts hold the same values in the same order, written in the same way, with the same comments. */
export function sameMeaning(before: string, after: string): boolean {
  const [one, two] = [compose(before), compose(after)];
  if (!one.ok || !two.ok) return false;
  const isSame = sameSequence(valuesOf(one.document), valuesOf(two.document));
  return isSame && sameSequence(commentsOf(before), commentsOf(after));
}

function sameSequence(one: readonly string[], two: readonly string[]): boolean {
  return one.length === two.length && one.every((item, index) => item === two[index]);
}

/** A document as a list of texts: equal lists are equal documents. */
function valuesOf(document: Document.Parsed | undefined): readonly string[] {
  const found: string[] = [];
  if (document) visit(document.contents);
  return found;

  function visit(node: unknown): void {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    } else if (isMap(node) || isSeq(node)) {
      found.push(JSON.stringify([isMap(node) ? 'map' : 'list', node.tag, node.anchor, node.flow, node.items.length]));
      for (const item of node.items) visit(item);
    } else if (isScalar(node)) {
      found.push(JSON.stringify([node.type, node.tag, node.anchor, node.value, typeof node.value]));
    } else {
      found.push(node instanceof Alias ? `*${node.source}` : 'nothing');
    }
  }
}

const commentsOf = (text: string): readonly string[] =>
  tokensOf(text.replaceAll('\r\n', '\n'))
    .filter(({ kind }) => kind === 'comment')
    .map((token) => token.text.trimEnd());
