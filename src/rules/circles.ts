type Name = string;
type Inside = (name: Name) => readonly Name[];

/**
 * Circles among things that contain each other: one for each set of things of which every one contains every other. It
 * is a shortest one through the first name of the set, and begins there, so that the order of a file does not matter.
 */
export function circlesOf(names: readonly Name[], inside: Inside): readonly (readonly Name[])[] {
  return knotsOf(names, inside)
    .filter((knot) => knot.length > 1 || inside(knot[0] ?? '').includes(knot[0] ?? ''))
    .map((knot) =>
      shortestCircle(
        knot.reduce((a, b) => (a < b ? a : b)),
        new Set(knot),
        inside,
      ),
    );
}

/**
 * The strongly connected sets, by Kosaraju's way: names in the order in which a walk leaves them; then, from the last
 * that was left, whatever leads to it is of its set. Without recursion, since a chain may be as long as the file.
 */
function knotsOf(names: readonly Name[], inside: Inside): readonly (readonly Name[])[] {
  const around = new Map<Name, Name[]>(names.map((name) => [name, []]));
  for (const name of names) for (const inner of inside(name)) around.get(inner)?.push(name);
  const seen = new Set<Name>();
  const left: Name[] = [];
  for (const name of names) walk(name, (at) => inside(at).filter((inner) => around.has(inner)), seen, left);
  const taken = new Set<Name>();
  return left.reverse().flatMap((name) => {
    const knot: Name[] = [];
    walk(name, (at) => around.get(at) ?? [], taken, knot);
    return knot.length > 0 ? [knot] : [];
  });
}

/** Depth first; a name is added to `left` after all that it leads to. */
function walk(start: Name, next: Inside, seen: Set<Name>, left: Name[]): void {
  if (seen.has(start)) return;
  seen.add(start);
  const stack = [{ name: start, rest: next(start)[Symbol.iterator]() }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { value, done } = top.rest.next();
    if (done) {
      left.push(top.name);
      stack.pop();
    } else if (!seen.has(value)) {
      seen.add(value);
      stack.push({ name: value, rest: next(value)[Symbol.iterator]() });
    }
  }
}

/** Breadth first within the set until something leads back. */
function shortestCircle(first: Name, knot: ReadonlySet<Name>, inside: Inside): readonly Name[] {
  const before = new Map<Name, Name | undefined>([[first, undefined]]);
  for (const name of before.keys()) {
    for (const inner of inside(name)) {
      if (inner === first) return wayTo(name, before);
      if (knot.has(inner) && !before.has(inner)) before.set(inner, name);
    }
  }
  return [first];
}

function wayTo(last: Name, before: ReadonlyMap<Name, Name | undefined>): readonly Name[] {
  const way: Name[] = [];
  for (let at: Name | undefined = last; at !== undefined; at = before.get(at)) way.push(at);
  return way.reverse();
}
