/** The name that was probably meant: the nearest of those that exist, if it is near enough to be no accident. */
export function didYouMean(written: string, names: Iterable<string>): string | undefined {
  const wanted = plain(written);
  if (written.length > 100) return undefined;
  const limit = wanted.length < 4 ? 1 : wanted.length < 8 ? 2 : 3;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) > limit + 2) continue;
    const distance = plain(name) === wanted ? 0 : editDistance(wanted, plain(name), bestDistance);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best ?? onlyOneThatBegins(wanted, names);
}

/** `env` can only be `envelope`. */
function onlyOneThatBegins(start: string, names: Iterable<string>): string | undefined {
  if (start.length < 3) return undefined;
  const begun = [...names].filter((name) => plain(name).startsWith(start));
  return begun.length === 1 ? begun[0] : undefined;
}

/** `Read_Receipt` and `readReceipt` differ for programs, not for people. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');

/** Insertions, deletions, replacements and swaps of neighbours; `limit` or more is all the same. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
