/**
 * Gives each object the best of its names that no other has. Where several want the same name and could be told apart by
 * another, all of them go on to their next one, so that no name depends on who came first. What can't be told apart gets
 * a number, in the order of the list. `taken` are names that others have already.
 */
export function uniqueNames(
  candidates: readonly (readonly string[])[],
  taken: ReadonlySet<string> = none,
): readonly string[] {
  const level = candidates.map(() => 0);
  const nameAt = (at: number) => candidates[at]?.[level[at] ?? 0] ?? '';
  const canGoOn = (at: number) => (level[at] ?? 0) + 1 < (candidates[at]?.length ?? 0);
  for (;;) {
    const names = candidates.map((_, at) => nameAt(at));
    const rivalling = rivals(names)
      .filter((group) => new Set(group.map((at) => candidates[at]?.join('\n'))).size > 1)
      .flat();
    const late = names.flatMap((name, at) => (taken.has(name) ? [at] : []));
    const going = [...new Set([...rivalling, ...late])].filter(canGoOn);
    if (going.length === 0) return numbered(names, taken);
    for (const at of going) level[at] = (level[at] ?? 0) + 1;
  }
}

const none: ReadonlySet<string> = new Set();

function numbered(names: readonly string[], others: ReadonlySet<string>): readonly string[] {
  const taken = new Set([...names, ...others]);
  const seen = new Set(others);
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
