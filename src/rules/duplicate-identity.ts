import type { Configured, Path } from '../model/configuration.ts';
import { kindNames, kinds } from '../model/kinds/kinds.ts';
import { folderPaths, identityOf } from './identity.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'duplicate-identity',
  severity: 'error',
  law: false,
  text: 'Two objects of a kind that would be the same live object, also through an alias.',
  check: ({ draft }) => {
    const paths = folderPaths(draft);
    return kindNames.flatMap((kind) => {
      // By key, so that the order of a file does not decide which of the two is told of the other.
      const objects = [...(draft.objects[kind] as readonly Configured[])].sort((a, b) => (a.key < b.key ? -1 : 1));
      const seen = new Map<string, Claim>();
      return objects
        .flatMap((object) => claimsOf(object, (alias) => identityOf(object, paths, alias)))
        .flatMap((claim) => {
          const first = seen.get(claim.identity);
          if (!first) seen.set(claim.identity, claim);
          return first && first.object !== claim.object ? [describe(first, claim)] : [];
        });
    });
  },
};

/** An object says that a live object is it: by its name, by an earlier one, or by its id. */
interface Claim {
  readonly object: Configured;
  readonly by: 'name' | 'alias' | 'id';
  readonly identity: string;
  readonly path: Path;
}

function claimsOf(
  object: Configured,
  identity: (alias?: Configured['aliases'][number]) => string | undefined,
): readonly Claim[] {
  const at = [object.kind, object.key];
  const { name } = kinds[object.kind].identity;
  // With its id an object is told apart from all others of its name.
  if (object.liveId !== null) return [{ object, by: 'id', identity: `id ${object.liveId}`, path: [...at, 'id'] }];
  if (object.invalid.has(name)) return [];
  const own = identity();
  return [
    ...(own === undefined ? [] : [{ object, by: 'name' as const, identity: own, path: [...at, name] }]),
    ...object.aliases.flatMap((alias, index) => {
      const earlier = identity(alias);
      return earlier === undefined
        ? []
        : [{ object, by: 'alias' as const, identity: earlier, path: [...at, 'aliases', index] }];
    }),
  ];
}

const called = { name: 'is named', alias: 'was once named', id: 'has the id' } as const;

function describe(first: Claim, second: Claim): Found {
  const name = second.by === 'id' ? second.object.liveId : JSON.parse(second.identity).at(-1);
  return {
    message: `Two objects would be the same live object. ${capital(nameOf(second.object))} ${called[second.by]} \`${name}\`, and ${nameOf(first.object)} ${called[first.by]} so too; rename one, or tell it apart by \`id\`.`,
    path: second.path,
    related: [{ message: 'the other one is here', path: first.path }],
  };
}
