import { Testing } from 'cdktf';
import { describe, expect, test } from 'vitest';
import { newStack, someObjects } from './support/objects.ts';
import { wrong } from './wrong.ts';

/** What synthesis says; undefined where it says nothing. */
function synthesis(make?: (typeof wrong)[string]['make']): string | undefined {
  const stack = newStack();
  try {
    const objects = someObjects(stack);
    make?.(stack, objects);
    Testing.synth(stack, true);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test('nothing is wrong with what the others differ from', () => {
  expect(synthesis()).toBeUndefined();
});

describe('what does not compile fails from plain JavaScript with the name of the rule', () => {
  for (const [name, { rule, make }] of Object.entries(wrong)) {
    test(name, () => {
      expect(synthesis(make)).toContain(`${rule}: `);
    });
  }
});
