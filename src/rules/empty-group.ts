import type { Configured, Path } from '../model/configuration.ts';
import { type PolicyKind, policyKinds } from '../model/kinds/kinds.ts';
import type { Scope } from '../model/scope.ts';
import { reachOf } from './reach.ts';
import type { Found, Rule } from './rule.ts';
import { relatedGroup } from './scope-words.ts';
import { capital, valueName } from './words.ts';

export const rule: Rule = {
  name: 'empty-group',
  severity: 'warning',
  law: false,
  text: 'A scope on a group that is managed here and has no members, nor have the groups inside of it.',
  check: ({ draft }) => {
    const { isEmptyGroup } = reachOf(draft);
    const { folders } = draft.objects;
    return [
      ...policyKinds.flatMap((kind) =>
        (draft.objects[kind] as readonly Configured<PolicyKind>[]).flatMap(({ key, fields }) =>
          sides.flatMap((side) =>
            isEmptyGroup(fields[side])
              ? [found(fields[side], [kind, key, side, 'group'], 'the policy matches no mail')]
              : nothing,
          ),
        ),
      ),
      ...folders.flatMap(({ key, fields }) =>
        // A list is read as a set, so which line of it the scope stands on is not known.
        (fields.publishedTo ?? [])
          .filter(isEmptyGroup)
          .map((scope) => found(scope, ['folders', key, 'publishedTo'], 'the folder is published to nobody by it')),
      ),
    ];
  },
};

const sides = ['from', 'to'] as const;
const nothing: readonly Found[] = [];

function found(scope: Scope, path: Path, so: string): Found {
  const group = scope.type === 'group' ? scope.group : '';
  return {
    message: `A group has no members. ${capital(valueName(path))} names the profile group \`${group}\`, in which nobody is, also not through other groups; so ${so}. Give the group members, or name another.`,
    path,
    ...relatedGroup(scope),
  };
}
