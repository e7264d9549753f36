import type { Item, Result } from '../../../account/account.ts';
import { readTime } from '../../../account/observe/read-time.ts';
import { nameOf } from '../../../account/observe/same-object.ts';
import type { Entity } from '../../../model/entity.ts';
import type { KindName } from '../../../model/kinds/field.ts';
import type { Observed } from '../../../model/observed-account.ts';
import { memberKey } from '../../../model/scope.ts';
import { canonicalSet } from '../../../model/sorted.ts';
import { decodeItem, decodeMember, type LiveNames } from '../../../model/wire/decode.ts';
import type { Reference } from '../../../plan/references.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import type { Live } from './live.ts';
import { translator } from './references.ts';

/**
 * One object as the account shows it, its references in the terms of those that Terraform knows. Its id is the one that
 * this answer has.
 */
export async function observeObject(
  live: Live,
  type: ResourceType,
  item: Item,
  known: readonly Reference[],
): Promise<Result<Observed>> {
  const members = type.kind === 'groups' ? await live.view.members(String(item.id)) : { ok: true as const, value: [] };
  if (!members.ok) return members;
  const attributeNames = new Map([...live.attributeIds].map(([name, id]) => [id, name]));
  const seen: Reference[] = [];
  const names = (handleOf: LiveNames['handleOf']): LiveNames => ({
    handleOf,
    attributeName: (id) => attributeNames.get(id) ?? id,
  });
  const collect = names((kind: KindName, id: string) => {
    seen.push({ kind, handle: id });
    return id;
  });
  decodeItem(type.kind, item, collect);
  for (const member of members.value) decodeMember(member, collect);
  const translate = await translator(live, type, known, seen);
  if (!translate.ok) return translate;

  const inTerms = names(translate.value);
  const { fields, unexpressed } = decodeItem(type.kind, item, inTerms);
  const listed = members.value.map((member) => ({ member: decodeMember(member, inTerms), id: String(member.id) }));
  return {
    ok: true,
    value: {
      kind: type.kind,
      handle: String(item.id),
      id: String(item.id),
      name: nameOf(type.kind, item),
      fields: {
        ...fields,
        ...(type.purpose ? { for: type.purpose } : {}),
        ...(type.kind === 'groups'
          ? {
              members: canonicalSet(
                listed.map(({ member }) => member),
                memberKey,
              ),
            }
          : {}),
      } as unknown as Entity['fields'],
      builtin: item.builtin === true,
      createTime: readTime(item.createTime),
      lastUpdated: typeof item.lastUpdated === 'string' ? item.lastUpdated : null,
      unexpressed,
      memberIds: new Map(listed.map(({ member, id }) => [memberKey(member), id])),
    },
  };
}
