import type { TerraformStack } from 'cdktf';
import type { Place } from '../../src/model/configuration.ts';
import { modeOf, type ObjectElement, type PolicySetElement } from '../elements/element.ts';
import type { PlacedFinding } from './check-elements.ts';
import type { Elements } from './elements.ts';

/** What is there twice, where one would silently take the place of the other: objects of one key, and policy sets. */
export function repeatedIn({ objects, policySets }: Elements): readonly PlacedFinding[] {
  const seen = new Map<TerraformStack, Map<string, ObjectElement>>();
  const repeated = objects.flatMap((second): readonly PlacedFinding[] => {
    const here = seen.get(second.cdktfStack) ?? new Map<string, ObjectElement>();
    seen.set(second.cdktfStack, here);
    const slot = `${modeOf(second)} ${second.resourceType.name} ${second.friendlyUniqueId}`;
    const first = here.get(slot);
    if (!first) here.set(slot, second);
    const message = `A key stands twice. \`${second.key}\` names two objects of one kind, and only one of them can be meant. Give one another id, or a \`key\` of its own.`;
    return first ? [repetition('duplicate-key', message, second, first)] : [];
  });
  const sets = policySets.flatMap((second, index): readonly PlacedFinding[] => {
    const first = policySets.slice(0, index).find((other) => other.cdktfStack === second.cdktfStack);
    const message = 'A stack has one policy set. Here is a second one; put what it says into the first.';
    return first ? [repetition('duplicate-key', message, second, first)] : [];
  });
  return [...repeated, ...sets];
}

function repetition(
  rule: string,
  message: string,
  second: ObjectElement | PolicySetElement,
  first: ObjectElement | PolicySetElement,
): PlacedFinding {
  const near = [{ message: 'the first one is here', at: placeOf(first) }];
  return { rule, severity: 'error', message, path: [], at: placeOf(second), near };
}

function placeOf({ node, place }: ObjectElement | PolicySetElement): Place {
  const [, file = '', line, column] = /^(.+):(\d+):(\d+)$/s.exec(place ?? '') ?? [];
  return { file, line: Number(line ?? 1), column: Number(column ?? 1), construct: node.path };
}
