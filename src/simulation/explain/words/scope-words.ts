import { type Address, domainOf } from '../../../model/address.ts';
import type { PolicySet } from '../../../model/policy-set.ts';
import type { Handle, Scope } from '../../../model/scope.ts';
import { walkGroup } from '../walk-group.ts';
import { addressText, groupName, listed, type Words } from './words.ts';

/** Who is meant, in the words of a sentence: `ann@acme.example is`, `x@a.example and y@b.example are`. */
export interface Who {
  readonly text: string;
  readonly be: 'is' | 'are';
  readonly addresses: readonly Address[];
}

export const one = (address: Address): Who => ({ text: addressText(address), be: 'is', addresses: [address] });

/** Why a scope holds somebody; null where it holds everyone. */
export function metText(scope: Scope, { text, be, addresses }: Who, words: Words): string | null {
  switch (scope.type) {
    case 'everyone':
      return null;
    case 'internal':
    case 'external':
      return `${text} ${be} ${scope.type}`;
    case 'domain':
      return `${text} ${be} at ${scope.domain}`;
    case 'address':
      return `it names ${text} itself`;
    case 'attribute':
      return `the ${scope.attribute} of ${text} is ${scope.equals}`;
    case 'group': {
      const route = routeInto(scope.group, addresses[0] ?? '', words.set);
      const name = groupName(words, scope.group);
      const through = route.through.map((group) => groupName(words, group));
      const member = route.byDomain
        ? `${domainOf(addresses[0] ?? '')}, with all of its addresses, is`
        : `${text} ${be}`;
      return `${member} in the group ${name}${through.length === 0 ? '' : `, through ${listed(through)}`}`;
    }
  }
}

/** For whom a From or To is, as an end of "it is for …". */
export function forText(scope: Scope, people: 'senders' | 'recipients', words: Words): string {
  switch (scope.type) {
    case 'everyone':
      return `all ${people}`;
    case 'internal':
    case 'external':
      return `${scope.type} ${people}`;
    case 'domain':
      return `${people} at ${scope.domain}`;
    case 'address':
      return `${scope.address} only`;
    case 'attribute':
      return `${people} whose ${scope.attribute} is ${scope.equals}`;
    case 'group':
      return `the group ${groupName(words, scope.group)}`;
  }
}

/** Somebody who is meant, among others: `everyone at acme-labs.example`. */
export function whomText(scope: Scope, words: Words): string {
  switch (scope.type) {
    case 'everyone':
      return 'everyone';
    case 'internal':
    case 'external':
      return `everyone ${scope.type}`;
    case 'domain':
      return `everyone at ${scope.domain}`;
    case 'address':
      return scope.address;
    case 'attribute':
      return `everyone whose ${scope.attribute} is ${scope.equals}`;
    case 'group':
      return `the group ${groupName(words, scope.group)}`;
  }
}

/** A kind of scope as precedence compares it. */
export const kindText: Readonly<Record<Scope['type'], string>> = {
  everyone: 'everyone',
  internal: 'everyone internal',
  external: 'everyone external',
  domain: 'a domain',
  group: 'a group',
  attribute: 'an attribute',
  address: 'one address',
};

/** The groups between a group and somebody in it, and whether it is the whole domain that is a member. */
function routeInto(start: Handle, address: Address, set: PolicySet) {
  const domain = domainOf(address);
  for (const { through, members } of walkGroup(start, set)) {
    if (members.some((member) => member.type === 'address' && member.address === address)) {
      return { through, byDomain: false };
    }
    if (members.some((member) => member.type === 'domain' && member.domain === domain)) {
      return { through, byDomain: true };
    }
  }
  return { through: [], byDomain: false };
}
