import type { Address } from '../../src/model/address.ts';
import { domainOf } from '../../src/model/address.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Handle } from '../../src/model/scope.ts';
import { scopeKey } from '../../src/model/scope.ts';
import type { Message } from '../../src/routing/message.ts';
import { membersOfGroups } from '../../src/routing/people.ts';
import type { World } from '../../src/routing/world.ts';

/**
 * What a rule engine is told about an address: the key of every scope that holds it (`domain acme.example`,
 * `group finance`). Worked out once for each address, outside of what is timed: so a condition on a sender or recipient
 * is one look-up, which is the most that can be done for an engine that asks every rule.
 */
export interface Person {
  readonly address: Address;
  readonly scopes: ReadonlyMap<string, true>;
}

/** One message for one recipient, as facts. */
export interface Mail {
  readonly envelope: Person;
  readonly header: Person;
  /** In whatever the envelope sender or the header address is in. */
  readonly either: Person;
  readonly to: Person;
  readonly at: Instant;
  /** -1: not known. */
  readonly sourceIp: number;
  /** Whether content examination with this definition would make the message secure for this recipient. */
  readonly triggers: (contentDefinition: Handle) => boolean;
}

export type PersonOf = (address: Address) => Person;

export function personsOf({ set, people }: World): PersonOf {
  const groupsOf = new Map<string, string[]>();
  for (const [group, { addresses, domains }] of membersOfGroups(set.objects.groups, set.directory.groups)) {
    for (const member of [...addresses, ...domains]) {
      const groups = groupsOf.get(member) ?? [];
      groups.push(scopeKey({ type: 'group', group }));
      groupsOf.set(member, groups);
    }
  }
  const attributesOf = new Map(set.directory.users.map(({ address, attributes }) => [address, attributes]));
  const known = new Map<Address, Person>();
  return (address) => {
    const before = known.get(address);
    if (before) return before;
    const domain = domainOf(address);
    const scopes = [
      people.isInternal(address) ? 'internal' : 'external',
      scopeKey({ type: 'address', address }),
      scopeKey({ type: 'domain', domain }),
      ...(groupsOf.get(address) ?? []),
      ...(groupsOf.get(domain) ?? []),
      ...Object.entries(attributesOf.get(address) ?? {}).map(([attribute, equals]) =>
        scopeKey({ type: 'attribute', attribute, equals }),
      ),
    ];
    const person: Person = { address, scopes: new Map(scopes.map((scope) => [scope, true])) };
    known.set(address, person);
    return person;
  };
}

export function mailOf(
  { from, headerFrom, at, sourceIp }: Message,
  recipient: Address,
  personOf: PersonOf,
  triggers: Mail['triggers'],
): Mail {
  const envelope = personOf(from);
  const header = personOf(headerFrom);
  const either =
    header === envelope ? envelope : { address: '', scopes: new Map([...envelope.scopes, ...header.scopes]) };
  return { envelope, header, either, to: personOf(recipient), at, sourceIp: sourceIp ?? -1, triggers };
}
