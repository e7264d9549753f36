import type { Draft } from '../config/draft.ts';
import type { Path } from '../model/configuration.ts';
import { fieldOf, kindNames } from '../model/kinds/kinds.ts';
import { isMapping } from './written-items.ts';

export type Visit = (text: string, path: Path, isKey: boolean) => void;

/**
 * Visits every text and key of the configuration that people read, mistakes in its form included: whoever looks for hidden
 * characters looks for those that somebody hides. Not what the author keeps for other programs (`x-…`), and not the
 * messages of routing tests, which stand for what outsiders send.
 *
 * The path is one that grows and shrinks while this walks: who keeps it copies it.
 */
export function visitReadableTexts(draft: Draft, visit: Visit): void {
  const path: (string | number)[] = [];
  walk(draft.written);

  function walk(value: unknown): void {
    if (typeof value === 'string') {
      visit(value, path, false);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        path.push(index);
        walk(item);
        path.pop();
      }
    } else if (isMapping(value)) {
      for (const name of Object.keys(value)) {
        if (name.startsWith('x-') || (name === 'message' && path.length === 2 && path[0] === 'tests')) continue;
        path.push(name);
        visit(name, path, true);
        walk(value[name]);
        path.pop();
      }
    }
  }
}

/** Whether a text may have line ends and tabs. What the service keeps is one line, but for word lists and banners. */
export function mayHaveLines([section, key, name]: Path): boolean {
  const kind = kindNames.find((one) => one === section);
  if (kind === undefined || key === undefined || typeof name !== 'string') return true;
  if (name === 'aliases') return false;
  const field = fieldOf(kind, name);
  return field === undefined || field.type === 'wordList' || field.type === 'banner';
}
