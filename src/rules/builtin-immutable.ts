import type { Configured } from '../model/configuration.ts';
import { builtins } from '../model/entity.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'builtin-immutable',
  severity: 'error',
  law: true,
  text: 'A configuration that creates, changes, renames, moves or deletes a built-in, or takes its name.',
  check: ({ draft }) => [
    ...kindNames.flatMap((kind) => draft.objects[kind].flatMap(namedBuiltin)),
    ...draft.objects.definitions.flatMap((definition) => takesName(definition, draft.facts.edition)),
  ],
};

const prefix = 'builtin:';
const first = 'What is built in can not be changed.';

/** An object with the key or the id of a built-in. */
function namedBuiltin(object: Configured): readonly Found[] {
  const byKey = object.key.startsWith(prefix);
  if (!byKey && object.liveId?.startsWith(prefix) !== true) return [];
  const path = byKey ? [object.kind, object.key] : [object.kind, object.key, 'id'];
  const message = `${first} ${capital(nameOf(object))} has the ${byKey ? 'key' : 'id'} of a built-in, which nobody creates, changes or deletes; refer to it, without describing it here.`;
  return [{ message, path, ...(byKey ? { part: 'key' as const } : {}) }];
}

/** A definition that is called, or was called, as a built-in of this edition is. */
function takesName(definition: Configured<'definitions'>, edition: string): readonly Found[] {
  if (definition.key.startsWith(prefix)) return [];
  return Object.entries(builtins).flatMap(([handle, builtin]) => {
    if (builtin.edition !== edition) return [];
    const names: readonly string[] = [builtin.description, builtin.aka].map((name) => name.toLowerCase());
    const same = (name: string) => names.includes(name.trim().toLowerCase());
    const at = [
      ...(same(definition.name) ? [['description']] : []),
      ...definition.aliases.flatMap(({ name }, index) => (same(name) ? [['aliases', index]] : [])),
    ];
    return at.map((rest): Found => {
      const message = `${first} ${capital(nameOf(definition))} takes the name of the built-in \`${builtin.description}\`; give it another, or refer to the built-in as \`${handle}\`.`;
      return { message, path: ['definitions', definition.key, ...rest] };
    });
  });
}
