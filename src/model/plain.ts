import { formatDuration } from './duration.ts';
import { formatInstantShort } from './instant.ts';
import type { Field } from './kinds/field.ts';
import { formatRange, type Range } from './range.ts';
import type { Banner, Handle, Member, Scope, Sender } from './scope.ts';

/** A value as an author would write it in YAML, and as JSON documents carry it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** Says a handle in words: a key, or the path of what has none. */
export type NameOf = (handle: Handle) => string;

/** The value of a field, in the words of a configuration. */
export function plainValue(field: Field, value: unknown, nameOf: NameOf): Plain {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'text':
    case 'path':
    case 'flag':
    case 'score':
    case 'choice':
    case 'wordList':
    case 'choices':
      return value as Plain;
    case 'duration':
    case 'expiry':
      return formatDuration(value as number | 'never');
    case 'instant':
      return formatInstantShort(value as number, field.bare);
    case 'reference':
      return nameOf(value as Handle);
    case 'sender':
      return plainSender(value as Sender, nameOf);
    case 'recipient':
      return plainScope(value as Scope, nameOf);
    case 'ranges':
      return (value as readonly Range[]).map(formatRange);
    case 'banner':
      return plainBanner(value as Banner);
    case 'members':
      return (value as readonly Member[]).map((member) => plainMember(member, nameOf));
    case 'audience':
      return (value as readonly Scope[]).map((scope) => plainScope(scope, nameOf));
  }
}

export function plainScope(scope: Scope, nameOf: NameOf): Plain {
  switch (scope.type) {
    case 'everyone':
    case 'internal':
    case 'external':
      return scope.type;
    case 'domain':
      return { domain: scope.domain };
    case 'group':
      return { group: nameOf(scope.group) };
    case 'attribute':
      return { attribute: scope.attribute, equals: scope.equals };
    case 'address':
      return { address: scope.address };
  }
}

function plainSender(sender: Sender, nameOf: NameOf): Plain {
  const scope = plainScope(sender, nameOf);
  if (sender.basedOn === 'envelope') return scope;
  return typeof scope === 'string'
    ? { scope, basedOn: sender.basedOn }
    : { ...(scope as object), basedOn: sender.basedOn };
}

export function plainMember(member: Member, nameOf: NameOf): Plain {
  return member.type === 'address'
    ? member.address
    : member.type === 'domain'
      ? member.domain
      : { group: nameOf(member.group) };
}

function plainBanner(banner: Banner): Plain {
  switch (banner.type) {
    case 'standard':
    case 'hidden':
      return banner.type;
    case 'text':
      return { text: banner.text };
    case 'html':
      return { html: banner.html };
  }
}
