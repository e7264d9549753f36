/**
 * Patterns of `owns` and `ignore`. Only `*` and `**` are special, so that a narrative such as `[secure] (all?)` can be
 * written as it is; that is why this is not a glob library. Matching is linear in the text for each `*`.
 */
export function matchesText(pattern: string, text: string): boolean {
  const parts = pattern.split(/\*+/);
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return text === first;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** `*` stands inside one name, `**` for one or more names: `/Partners/**` is all below /Partners, not itself. */
export function matchesPath(pattern: string, names: readonly string[]): boolean {
  const parts = pattern.split('/').filter((part) => part !== '');
  // reachable[i]: the names before i are matched by the parts so far.
  let reachable = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (part === '**') for (let to = at + 1; to <= names.length; to++) next.add(to);
      else if (at < names.length && matchesText(part, names[at] ?? '')) next.add(at + 1);
    }
    reachable = next;
  }
  return reachable.has(names.length);
}
