import type { Entity } from '../../model/entity.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Member } from '../../model/scope.ts';
import type { SeedAccount, SeedMember } from '../../service/seed.ts';

/**
 * What a new sandbox account begins with: the facts that a configuration states, and the groups that it looks up, which
 * no call of its own will ever make. In whichever order they are written, the account is the same.
 */
export function seedOf({ facts, objects, directory }: PolicySet): SeedAccount {
  const lookedUp = objects.groups.filter(({ fields }) => fields.members === null);
  lookedUp.sort((a, b) => (identity(a) < identity(b) ? -1 : 1));
  const placeOf = new Map(lookedUp.map(({ handle }, at) => [handle, at]));
  const seedMember = (member: Member): readonly SeedMember[] => {
    if (member.type === 'address') return [{ emailAddress: member.address }];
    if (member.type === 'domain') return [{ domain: member.domain }];
    // A group that the configuration makes itself is not there yet.
    const place = placeOf.get(member.group);
    return place === undefined ? [] : [{ group: place }];
  };
  return {
    id: facts.id ?? 'sandbox',
    edition: facts.edition,
    maxRetentionSeconds: facts.maxRetention,
    internalDomains: facts.internalDomains,
    userAttributes: facts.attributes,
    recipientLimit: facts.recipientLimit,
    groups: lookedUp.map(({ handle, fields }) => ({
      name: fields.name,
      path: fields.path,
      source: fields.source ?? 'directory',
      members: (directory.groups.get(handle) ?? []).flatMap(seedMember),
    })),
  };
}

const identity = ({ fields }: Entity<'groups'>): string => JSON.stringify([fields.path, fields.name]);
