import { didYouMean } from '../../config/did-you-mean.ts';
import type { MessageFinding } from '../../documents/simulation.ts';
import { type Address, domainOf } from '../../model/address.ts';
import { policyKinds } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Message } from '../../routing/message.ts';
import { emptySender } from '../../routing/people.ts';
import type { Policy } from '../../routing/policy.ts';
import type { World } from '../../routing/world.ts';

/**
 * Addresses that nobody knows, where somebody may have been mistyped: an internal one that is in no directory, group or
 * policy, and an external one at almost a domain of the account.
 */
export function addressFindings({ set, people }: World, message: Message): readonly MessageFinding[] {
  const known = knownAddresses(set);
  const asked = new Set([message.from, message.headerFrom, ...message.to]);
  return [...asked].flatMap((address) => {
    if (address === emptySender || known.has(address)) return [];
    return people.isInternal(address) ? unknownUser(address, known, set) : almostInternal(address, set);
  });
}

/** What to ask about an internal address that nobody named; nothing where it is known, or nobody's are. */
export function unknownUser(address: Address, known: ReadonlySet<Address>, set: PolicySet): readonly MessageFinding[] {
  const near = nearUser(address, known);
  // Without a directory nobody is in it.
  if (set.directory.users.length === 0 && near === undefined) return [];
  return [
    finding('unknown-address', `Nobody with the address ${address} is in the directory, a group or a policy.`, near),
  ];
}

/** Somebody of the same domain whose name differs by a slip or two. */
function nearUser(address: Address, known: ReadonlySet<Address>): Address | undefined {
  const at = `@${domainOf(address)}`;
  const names = [...known].filter((one) => one.endsWith(at)).map((one) => one.slice(0, -at.length));
  const near = didYouMean(address.slice(0, -at.length), names);
  return near === undefined ? undefined : `${near}${at}`;
}

function almostInternal(address: Address, { facts }: PolicySet): readonly MessageFinding[] {
  const domain = domainOf(address);
  const near = facts.internalDomains.find((internal) => isOneSlip(domain, internal));
  if (near === undefined) return [];
  const meant = `${address.slice(0, -domain.length)}${near}`;
  return [
    finding('almost-internal', `${domain} is no domain of this account, so ${address} counts as external.`, meant),
  ];
}

/** One character too many, too few, or another; or two that changed places. More is another name. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const isSwapped = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0];
  return (
    a !== b &&
    (restA.slice(1) === restB ||
      restA === restB.slice(1) ||
      restA.slice(1) === restB.slice(1) ||
      (isSwapped && restA.slice(2) === restB.slice(2)))
  );
}

const finding = (rule: string, message: string, meant: string | undefined): MessageFinding => ({
  rule,
  severity: 'info',
  message: meant === undefined ? message : `${message} Did you mean ${meant}?`,
});

/** Whoever the directory, a group or a policy names. */
export function knownAddresses({ directory, objects }: PolicySet): ReadonlySet<Address> {
  const members = [
    ...objects.groups.flatMap(({ fields }) => fields.members ?? []),
    ...[...directory.groups.values()].flat(),
  ];
  const scopes = [
    ...policyKinds.flatMap((kind) =>
      (objects[kind] as readonly Policy[]).flatMap(({ fields }) => [fields.from, fields.to]),
    ),
    ...objects.folders.flatMap(({ fields }) => fields.publishedTo ?? []),
  ];
  return new Set([
    ...directory.users.map(({ address }) => address),
    ...members.flatMap((member) => (member.type === 'address' ? [member.address] : [])),
    ...scopes.flatMap((scope) => (scope.type === 'address' ? [scope.address] : [])),
  ]);
}
