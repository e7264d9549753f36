import { type Address, domainOf } from '../../../model/address.ts';
import type { Domain } from '../../../model/domain.ts';
import { type Scope, scopeKey } from '../../../model/scope.ts';
import { emptySender, membersOfGroups } from '../../../routing/people.ts';
import type { World } from '../../../routing/world.ts';

/** More are not looked at: what the first scopes name comes first, then some of all others and of the directory. */
const mostCandidates = 4000;

/** Addresses that no scope of a set tells apart. */
export interface AddressClass {
  readonly address: Address;
  readonly isInternal: boolean;
}

export interface AddressClasses {
  readonly classes: readonly AddressClass[];
  /** False where there are more addresses than are looked at. */
  readonly complete: boolean;
}

/**
 * One address for each way in which the scopes hold some and not others: members and those who are none in the same domain,
 * subdomains, other domains, internal and external addresses that nothing names, and the empty sender.
 */
export function addressClasses(world: World, scopes: readonly Scope[]): AddressClasses {
  const { isInternal, holds } = world.people;
  const distinct = [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()];
  const classes = new Map<string, AddressClass>();
  const { addresses, complete } = candidates(world, distinct);
  for (const address of addresses) {
    const internal = isInternal(address);
    const held = distinct.map((scope) => (holds(scope, address) ? 1 : 0)).join('');
    const key = `${held} ${internal} ${address === emptySender}`;
    if (!classes.has(key)) classes.set(key, { address, isInternal: internal });
  }
  return { classes: [...classes.values()], complete };
}

function candidates({ set }: World, scopes: readonly Scope[]) {
  const { facts, objects, directory } = set;
  const groups = membersOfGroups(objects.groups, directory.groups);
  const users = directory.users.map(({ address }) => address);
  const listed = new Set<Address>();
  const domains = new Set<Domain>(facts.internalDomains);
  for (const scope of scopes) {
    if (scope.type === 'domain') domains.add(scope.domain);
    if (scope.type === 'address') listed.add(scope.address);
    if (scope.type !== 'group') continue;
    for (const address of groups.get(scope.group)?.addresses ?? []) listed.add(address);
    for (const domain of groups.get(scope.group)?.domains ?? []) domains.add(domain);
  }
  for (const address of [...listed, ...users]) domains.add(domainOf(address));
  const known = new Set([...users, ...listed]);
  const someone = (domain: Domain): Address =>
    ['someone', 'someone.else', 'x-somebody'].map((local) => `${local}@${domain}`).find((one) => !known.has(one)) ??
    `${'x'.repeat(40)}@${domain}`;
  const elsewhere = ['elsewhere.example', 'nowhere-else.example'].find((domain) => !domains.has(domain)) ?? 'x.invalid';
  const strangers = [...domains].map(someone);
  const fixed = [someone(elsewhere), emptySender, ...[...domains].map((domain) => someone(`sub.${domain}`))];
  // People come first where all can be looked at: they are who one thinks of.
  const all = [...users, ...listed, ...strangers, ...fixed];
  const share = mostCandidates / 4;
  const some = <T>(values: readonly T[]) => [
    ...values.slice(0, share / 2),
    ...spread(values.slice(share / 2), share / 2),
  ];
  const complete = all.length <= mostCandidates;
  const looked = complete ? all : [listed, strangers, users, fixed].flatMap((one) => some([...one]));
  return { addresses: new Set(looked), complete };
}

/** So many at most, from everywhere in a list. */
function spread<T>(values: readonly T[], most: number): readonly T[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, at) => values[Math.floor((at * values.length) / most)] as T);
}
