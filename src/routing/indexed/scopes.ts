import type { Scope } from '../../model/scope.ts';

/** A scope that names someone: a domain, a group, an attribute's value or an address. */
export type NamedScope = Exclude<Scope, { readonly type: 'everyone' | 'internal' | 'external' }>;

/** The scopes that policies name, each once, numbered in the order in which they were first met. */
export interface NamedScopes {
  readonly all: readonly NamedScope[];
  /** Undefined: the scope names nobody. */
  readonly numberOf: (scope: Scope) => number | undefined;
}

export function namedScopes(scopes: Iterable<Scope>): NamedScopes {
  const all: NamedScope[] = [];
  const numbers = new Map<string, number>();
  for (const scope of scopes) {
    if (!isNamed(scope)) continue;
    const key = keyOf(scope);
    if (numbers.has(key)) continue;
    numbers.set(key, all.length);
    all.push(scope);
  }
  return { all, numberOf: (scope) => (isNamed(scope) ? numbers.get(keyOf(scope)) : undefined) };
}

const isNamed = (scope: Scope): scope is NamedScope =>
  scope.type !== 'everyone' && scope.type !== 'internal' && scope.type !== 'external';

/** Two scopes have the same key only if they are the same: an attribute's name may hold any character. */
function keyOf(scope: NamedScope): string {
  switch (scope.type) {
    case 'domain':
      return `d${scope.domain}`;
    case 'group':
      return `g${scope.group}`;
    case 'attribute':
      return `t${scope.attribute.length} ${scope.attribute}${scope.equals}`;
    case 'address':
      return `a${scope.address}`;
  }
}
