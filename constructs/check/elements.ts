import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { isObjectElement, isPolicySetElement, type ObjectElement, type PolicySetElement } from '../elements/element.ts';

/** What is ours in a tree of constructs. */
export interface Elements {
  readonly objects: readonly ObjectElement[];
  readonly policySets: readonly PolicySetElement[];
}

/**
 * Everything of ours that describes one account together with a stack: the stack itself, and those that refer to it or
 * that it refers to, through others too. Two stacks that have nothing to do with each other are two accounts, or two
 * halves of the company.
 */
export function elementsAround(stack: TerraformStack): Elements {
  const perStack = new Map<TerraformStack, { objects: ObjectElement[]; policySets: PolicySetElement[] }>();
  visit(stack.node.root, undefined);
  const stacks = [...perStack.keys()];
  const linked = stacks.length > 1 ? linkedWith(stack, perStack) : stacks;
  const own = linked.map((one) => perStack.get(one) ?? { objects: [], policySets: [] });
  return {
    objects: own.flatMap(({ objects }) => objects),
    policySets: own.flatMap(({ policySets }) => policySets),
  };

  function visit(construct: IConstruct, within: TerraformStack | undefined): void {
    const here = TerraformStack.isStack(construct) ? construct : within;
    if (here) {
      let found = perStack.get(here);
      if (!found) {
        found = { objects: [], policySets: [] };
        perStack.set(here, found);
      }
      if (isObjectElement(construct)) found.objects.push(construct);
      else if (isPolicySetElement(construct)) found.policySets.push(construct);
    }
    for (const child of construct.node.children) visit(child, here);
  }
}

/** The stacks that can be reached from one by references, in either direction. */
function linkedWith(
  stack: TerraformStack,
  perStack: ReadonlyMap<TerraformStack, Pick<Elements, 'objects'>>,
): readonly TerraformStack[] {
  const ownerOf = new Map<string, TerraformStack>();
  for (const [owner, { objects }] of perStack) {
    for (const { givenId } of objects) if (givenId !== undefined) ownerOf.set(givenId, owner);
  }
  const neighbours = new Map([...perStack.keys()].map((one) => [one, new Set<TerraformStack>()]));
  for (const [user, { objects }] of perStack) {
    for (const text of objects.flatMap((object) => textsIn(object.attributes()))) {
      const owner = ownerOf.get(text);
      if (!owner || owner === user) continue;
      neighbours.get(user)?.add(owner);
      neighbours.get(owner)?.add(user);
    }
  }
  const reached = new Set([stack]);
  for (const one of reached) for (const next of neighbours.get(one) ?? []) reached.add(next);
  return [...perStack.keys()].filter((one) => reached.has(one));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
