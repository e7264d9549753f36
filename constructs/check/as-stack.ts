import { type Block, readStack, type Stack } from '../../src/config/terraform-json/stack.ts';
import { fullName } from '../../src/terraform/mapping/resource-types.ts';
import { modeOf, type ObjectElement } from '../elements/element.ts';
import type { Elements } from './elements.ts';

/**
 * The elements as a stack of Terraform JSON, without writing it: resolving references is most of the work of synthesis,
 * and here only those to our own objects are needed. Elements of several stacks are one here; what would have the name of
 * another is told apart by its stack.
 */
export function asStack({ objects, policySets }: Elements): Stack {
  const addresses = new Map<string, string>();
  const names = namesOf(objects);
  for (const [element, name] of names) {
    if (element.givenId !== undefined) addresses.set(element.givenId, `\${${addressOf(element, name)}.id}`);
  }
  const blocks = objects.map((element): Block => {
    const name = names.get(element) ?? element.key;
    const key = name === element.friendlyUniqueId ? {} : { key: name };
    const metadata = { path: element.node.path };
    return {
      mode: modeOf(element) === 'data' ? 'data' : 'resource',
      type: element.resourceType,
      name,
      body: {
        ...(withAddresses(element.attributes(), addresses) as object),
        '//': { metadata, sealwright: { ...element.metadata(), ...key } },
      },
      path: [],
      address: addressOf(element, name),
    };
  });
  const [policySet] = policySets;
  const whole = readStack({ name: '', file: '', text: '' }, policySet ? policySet.toTerraform() : {});
  return { ...whole, blocks, byAddress: new Map(blocks.map((block) => [block.address, block])) };
}

function namesOf(objects: readonly ObjectElement[]): ReadonlyMap<ObjectElement, string> {
  const names = new Map<ObjectElement, string>();
  const taken = new Set<string>();
  for (const element of objects) {
    const own = element.friendlyUniqueId;
    const name = taken.has(addressOf(element, own)) ? `${element.cdktfStack.node.id}/${own}` : own;
    taken.add(addressOf(element, name));
    names.set(element, name);
  }
  return names;
}

const addressOf = (element: ObjectElement, name: string): string =>
  `${modeOf(element) === 'data' ? 'data.' : ''}${fullName(element.resourceType)}.${name}`;

function withAddresses(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return addresses.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => withAddresses(inner, addresses));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const made: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    made[name] = withAddresses((value as Readonly<Record<string, unknown>>)[name], addresses);
  }
  return made;
}
