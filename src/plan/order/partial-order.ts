/** Things that come before others: for each place the places that come before it. */
export type Needs = readonly (readonly number[])[];
export type Edge = readonly [earlier: number, later: number];

export function withEdges(needs: Needs, edges: readonly Edge[]): Needs {
  const all = needs.map((one) => new Set(one));
  for (const [earlier, later] of edges) all[later]?.add(earlier);
  return all.map((one) => [...one]);
}

/**
 * The places by number, but each after all that it needs; what is needed for one place comes right before it. Undefined
 * where places need each other.
 */
export function inOrderOf(needs: Needs): readonly number[] | undefined {
  const order: number[] = [];
  const seen = new Uint8Array(needs.length);
  const open = 1;
  const done = 2;
  for (let start = 0; start < needs.length; start++) {
    const stack = [start];
    while (stack.length > 0) {
      const at = stack.at(-1)!;
      if (seen[at] === 0) {
        seen[at] = open;
        const before = needs[at]!.filter((one) => seen[one] !== done).sort((a, b) => b - a);
        if (before.some((one) => seen[one] === open)) return undefined;
        stack.push(...before);
      } else {
        stack.pop();
        if (seen[at] === open) order.push(at);
        seen[at] = done;
      }
    }
  }
  return order;
}

/** What some places need of each other, also through places that are not among them; numbered as in `places`. */
export function among(places: readonly number[], needs: Needs): Needs {
  const local = new Map(places.map((at, index) => [at, index]));
  return places.map((at) => {
    const found = new Set<number>();
    const seen = new Set<number>();
    const walk = [...needs[at]!];
    for (let one = walk.pop(); one !== undefined; one = walk.pop()) {
      if (seen.has(one)) continue;
      seen.add(one);
      const index = local.get(one);
      if (index === undefined) walk.push(...needs[one]!);
      else found.add(index);
    }
    return [...found].sort((a, b) => a - b);
  });
}
