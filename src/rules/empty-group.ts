import type { Configured, Path } from '../model/configuration.ts';
import { type PolicyKind, policyKinds } from '../model/kinds/kinds.ts';
import type { Scope } from '../model/scope.ts';
import { reachOf } from './reach.ts';
import type { Found, Rule } from './rule.ts';
import { insideScope, relatedGroup } from './scope-words.ts';
import { capital, valueName } from './words.ts';

export const rule: Rule = {
  name: 'empty-group',
  severity: 'warning',
  law: false,
  text: 'A scope on a group that is managed here and has no members, nor have the groups inside of it.',
  check: ({ draft }) => {
    const { isEmptyGroup } = reachOf(draft);
    const wrong = (scope: Scope, path: Path, so: string): readonly Found[] => {
      if (scope.type !== 'group' || !isEmptyGroup(scope)) return [];
      return [
        {
          message: `A group has no members. ${capital(valueName(path))} names the profile group \`${scope.group}\`, in which nobody is, also not through other groups; so ${so}. Give the group members, or name another.`,
          path,
          ...relatedGroup(scope),
        },
      ];
    };
    return [
      ...policyKinds.flatMap((kind) =>
        (draft.objects[kind] as readonly Configured<PolicyKind>[]).flatMap(({ key, fields: { from, to } }) => [
          ...wrong(from, [kind, key, 'from', ...insideScope(from)], 'the policy matches no mail'),
          ...wrong(to, [kind, key, 'to', ...insideScope(to)], 'the policy matches no mail'),
        ]),
      ),
      ...draft.objects.folders.flatMap(({ key, fields }) =>
        // A list is read as a set, so which line of it the scope stands on is not known.
        (fields.publishedTo ?? []).flatMap((scope) =>
          wrong(scope, ['folders', key, 'publishedTo'], 'the folder is published to nobody by it'),
        ),
      ),
    ];
  },
};
