import type { Address } from './address.ts';
import type { Domain } from './domain.ts';

/** Names an object inside one policy set: an author's key, `builtin:…`, or `live:<id>` of what has neither. */
export type Handle = string;

/** One From or To condition of a policy (Definitions & Policies: "Applies From / To"). */
export type Scope =
  | { readonly type: 'everyone' }
  | { readonly type: 'internal' }
  | { readonly type: 'external' }
  | { readonly type: 'domain'; readonly domain: Domain }
  | { readonly type: 'group'; readonly group: Handle }
  | { readonly type: 'attribute'; readonly attribute: string; readonly equals: string }
  | { readonly type: 'address'; readonly address: Address };

export const basedOnOptions = ['envelope', 'header', 'both'] as const;

/** Which of the sender's addresses a From looks at (Definitions & Policies: "Addresses Based On"). */
export type BasedOn = (typeof basedOnOptions)[number];

export type Sender = Scope & { readonly basedOn: BasedOn };

/** One member of an address group. */
export type Member =
  | { readonly type: 'address'; readonly address: Address }
  | { readonly type: 'domain'; readonly domain: Domain }
  | { readonly type: 'group'; readonly group: Handle };

/** The banner that internal recipients see above a secure message. */
export type Banner =
  | { readonly type: 'standard' }
  | { readonly type: 'hidden' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'html'; readonly html: string };

/** Sorts and compares scopes; two scopes are the same when their keys are. */
export function scopeKey(scope: Scope): string {
  switch (scope.type) {
    case 'everyone':
    case 'internal':
    case 'external':
      return scope.type;
    case 'domain':
      return `domain ${scope.domain}`;
    case 'group':
      return `group ${scope.group}`;
    case 'attribute':
      return `attribute ${JSON.stringify([scope.attribute, scope.equals])}`;
    case 'address':
      return `address ${scope.address}`;
  }
}

/** Sorts and compares members. */
export function memberKey(member: Member): string {
  return member.type === 'address'
    ? member.address
    : member.type === 'domain'
      ? member.domain
      : `group ${member.group}`;
}
