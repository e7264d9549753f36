import type { Draft } from '../config/draft.ts';
import type { Path } from '../model/configuration.ts';
import { policyKinds } from '../model/kinds/kinds.ts';
import { isMapping, listOf, type Written, writtenItems, writtenList } from './written-items.ts';

/** A scope that asks for an attribute, and the place of the attribute's name. */
export interface AttributeUse {
  readonly attribute: string;
  readonly path: Path;
}

/** Every attribute that a policy, a folder's publishing or an invariant asks for. */
export function attributeUses(draft: Draft): readonly AttributeUse[] {
  const policies = policyKinds.flatMap((kind) =>
    draft.objects[kind].flatMap(({ key, fields }) =>
      (['from', 'to'] as const).flatMap((side) => {
        const scope = fields[side];
        if (scope.type !== 'attribute') return [];
        return [{ attribute: scope.attribute, path: [kind, key, side, 'attribute'] }];
      }),
    ),
  );
  const folders = draft.objects.folders
    .filter(({ fields, invalid }) => fields.publishedTo !== null || invalid.has('publishedTo'))
    .flatMap(({ kind, key }) =>
      writtenList(draft, kind, key, 'publishedTo').flatMap((scope, index) =>
        inScope(scope, [kind, key, 'publishedTo', index]),
      ),
    );
  const invariants = writtenItems(draft, 'invariants').flatMap(({ written, path }) => [
    ...inBox(written, path),
    ...listOf(written.except).flatMap((box, index) => inBox(box, [...path, 'except', index])),
  ]);
  return [...folders, ...policies, ...invariants];
}

function inBox(box: unknown, path: Path): readonly AttributeUse[] {
  if (!isMapping(box)) return [];
  return [...inScope(box.from, [...path, 'from']), ...inScope(box.to, [...path, 'to'])];
}

function inScope(scope: unknown, path: Path): readonly AttributeUse[] {
  const attribute = isMapping(scope) ? (scope as Written).attribute : undefined;
  return typeof attribute === 'string' ? [{ attribute, path: [...path, 'attribute'] }] : [];
}
