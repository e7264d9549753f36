import type { Path } from '../../model/configuration.ts';
import { attributesOf } from './attributes.ts';
import type { ResourceType } from './resource-types.ts';
import { snakeCase } from './snake-case.ts';

/** Names inside of scopes and members that are not only written in another case. */
const inside: Readonly<Record<string, string>> = { group: 'group_id' };

/**
 * Where Terraform has what a path inside an object leads to: `['from', 'basedOn']` is `['from', 'based_on']`. Undefined
 * where no attribute is meant, such as the object as a whole.
 */
export function attributePath(type: ResourceType, path: Path): readonly (string | number)[] | undefined {
  const [first, ...rest] = path;
  const attribute = attributesOf(type).find(({ fieldName }) => fieldName === first);
  if (!attribute) return undefined;
  return [attribute.name, ...rest.map((step) => (typeof step === 'number' ? step : (inside[step] ?? snakeCase(step))))];
}
