import { tokens } from './tokens.ts';

/** Which of many phrases a text holds. */
export type PhraseIndex = {
  /** The indexes, in the row of phrases given, of those found in the text. */
  readonly foundIn: (text: string) => ReadonlySet<number>;
};

type Node = {
  readonly next: Map<number, Node>;
  /** The phrases that end here. */
  readonly phrases: number[];
  /** The node of the longest proper end of this one's path that is also a path. */
  fallback: Node | null;
  /** The nearest node by fallbacks at which a phrase ends. */
  shorter: Node | null;
};

/**
 * Aho and Corasick's automaton over tokens: all phrases are looked for at once, in time linear in the phrases (once) and
 * linear in each text, however the phrases overlap.
 *
 * Terms: a path is the beginning of a phrase, a node stands for a path. While the text is read, the current node is the
 * longest path that the text read so far ends with. The next token lengthens it, or leads to the fallback, which is
 * the next shorter such path. Every phrase that ends at this place is at the node or at the nodes that `shorter` leads
 * to. Those are always the same ones, so that a node met again in a text has nothing new to say.
 */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const vocabulary = new Map<string, number>();
  const root = node();
  for (const [index, phrase] of phrases.entries()) {
    let current = root;
    for (const token of tokens(phrase)) {
      const id = vocabulary.get(token) ?? vocabulary.size;
      vocabulary.set(token, id);
      const next = current.next.get(id) ?? node();
      current.next.set(id, next);
      current = next;
    }
    current.phrases.push(index);
  }
  linkFallbacks(root);

  return {
    foundIn: (text) => {
      const found = new Set<number>();
      if (vocabulary.size === 0) return found;
      const told = new Set<Node>();
      let current = root;
      for (const token of tokens(text)) {
        const id = vocabulary.get(token);
        current = id === undefined ? root : step(root, current, id);
        let ending: Node | null = current.phrases.length > 0 ? current : current.shorter;
        for (; ending && !told.has(ending); ending = ending.shorter) {
          told.add(ending);
          for (const phrase of ending.phrases) found.add(phrase);
        }
      }
      return found;
    },
  };
}

function node(): Node {
  return { next: new Map(), phrases: [], fallback: null, shorter: null };
}

function step(root: Node, from: Node, id: number): Node {
  for (let current: Node | null = from; current; current = current.fallback) {
    const next = current.next.get(id);
    if (next) return next;
  }
  return root;
}

/** Breadth first: a fallback is a shorter path, so it is complete before it is needed. */
function linkFallbacks(root: Node): void {
  const queue: Node[] = [root];
  for (let index = 0; index < queue.length; index += 1) {
    const parent = queue[index]!;
    for (const [id, child] of parent.next) {
      const fallback = parent.fallback ? step(root, parent.fallback, id) : root;
      child.fallback = fallback;
      child.shorter = fallback.phrases.length > 0 ? fallback : fallback.shorter;
      queue.push(child);
    }
  }
}
