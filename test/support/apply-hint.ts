import { isMap, isScalar, parse, parseDocument } from 'yaml';
import type { Finding } from '../../src/model/finding.ts';

/** Whether a hint is something to paste, and not an advice in words. */
export const canBePasted = (hint: string): boolean => !/^\p{Lu}.* .*[.!]$/su.test(hint.trimEnd());

/** A file with the hint written where its finding is: in place of the value, the item of the list, or the key. */
export function applyHint(text: string, { path, part, hint = '' }: Pick<Finding, 'path' | 'part' | 'hint'>): string {
  const document = parseDocument(text);
  const around = path.slice(0, -1);
  const last = path.at(-1);
  if (part === 'key') {
    const holder = document.getIn(around, true);
    const pair = isMap(holder)
      ? holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
      : undefined;
    if (!pair) throw new Error(`There is no key at ${path.join('.')}`);
    pair.key = document.createNode(keyOf(hint));
  } else if (typeof last === 'number') {
    document.setIn(path, parse(hint));
  } else {
    const written: unknown = parse(hint);
    if (typeof written !== 'object' || written === null || Array.isArray(written)) {
      throw new Error(`At ${path.join('.')} a key and its value are wanted, not: ${hint}`);
    }
    for (const [name, value] of Object.entries(written)) document.setIn([...around, name], document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}

/** `unused-folder:` → `unused-folder`. */
function keyOf(hint: string): string {
  const written = parse(hint) as Record<string, unknown>;
  const [name = ''] = Object.keys(written);
  return name;
}
