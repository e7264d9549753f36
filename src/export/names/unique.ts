/**
 * Gives each object the best of its names that no other has. Where several want the same name and could be told apart by
 * another, all of them go on to their next one, so that no name depends on who came first. What can't be told apart gets
 * a number, in the order of the list.
 */
export function uniqueNames(candidates: readonly (readonly string[])[]): readonly string[] {
  const level = candidates.map(() => 0);
  const nameAt = (at: number) => candidates[at]?.[level[at] ?? 0] ?? '';
  const canGoOn = (at: number) => (level[at] ?? 0) + 1 < (candidates[at]?.length ?? 0);
  for (;;) {
    const going = rivals(candidates.map((_, at) => nameAt(at)))
      .filter((group) => new Set(group.map((at) => candidates[at]?.join('\n'))).size > 1)
      .flatMap((group) => group.filter(canGoOn));
    if (going.length === 0) return numbered(candidates.map((_, at) => nameAt(at)));
    for (const at of going) level[at] = (level[at] ?? 0) + 1;
  }
}

function numbered(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  const last = new Map<string, number>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = (last.get(name) ?? 1) + 1;
    while (taken.has(`${name}-${number}`)) number += 1;
    last.set(name, number);
    taken.add(`${name}-${number}`);
    return `${name}-${number}`;
  });
}

/** Positions that have the same name. */
function rivals(names: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const group = groups.get(name);
    if (group) group.push(at);
    else groups.set(name, [at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
