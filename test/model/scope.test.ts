import { expect, test } from 'vitest';
import { scopeKey } from '../../src/model/scope.ts';

test('two scopes have the same key only if they are the same', () => {
  const one = scopeKey({ type: 'attribute', attribute: 'a=b', equals: 'c' });
  expect(one).not.toBe(scopeKey({ type: 'attribute', attribute: 'a', equals: 'b=c' }));
  expect(one).toBe(scopeKey({ type: 'attribute', attribute: 'a=b', equals: 'c' }));
});
