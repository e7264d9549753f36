import { expect, test } from 'vitest';
import type { Scope } from '../../../src/model/scope.ts';
import { namedScopes } from '../../../src/routing/indexed/scopes.ts';

test('scopes that name someone are numbered, each once; what the words hold makes no two of them the same', () => {
  const scopes: readonly Scope[] = [
    { type: 'everyone' },
    { type: 'domain', domain: 'x' },
    { type: 'address', address: 'x' },
    { type: 'group', group: 'x' },
    { type: 'attribute', attribute: 'x', equals: '=1' },
    { type: 'attribute', attribute: 'x=', equals: '1' },
    { type: 'attribute', attribute: '', equals: 'x=1' },
    { type: 'domain', domain: 'x' },
    { type: 'internal' },
    { type: 'external' },
  ];
  const named = namedScopes(scopes);
  expect(scopes.map(named.numberOf)).toEqual([undefined, 0, 1, 2, 3, 4, 5, 0, undefined, undefined]);
  expect(named.all).toEqual(scopes.slice(1, 7));
});
