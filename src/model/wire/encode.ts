import { formatInstant } from '../instant.ts';
import type { Field, KindName } from '../kinds/field.ts';
import { fieldOf } from '../kinds/kinds.ts';
import { formatRange, type Range } from '../range.ts';
import type { Banner, Handle, Member, Scope, Sender } from '../scope.ts';
import { hiddenBanner, scopeTypes, senderParts } from './words.ts';

/** An id, or the number of the call whose answer will hold it. */
export type WireReference = string | { readonly ref: number };

export type WireValue =
  | string
  | number
  | boolean
  | null
  | WireReference
  | readonly WireValue[]
  | { readonly [name: string]: WireValue };
export type WireBody = { readonly [name: string]: WireValue };

/** What encoding needs to know of the account that is written to. */
export interface WireNames {
  readonly idOf: (kind: KindName, handle: Handle) => WireReference;
  readonly attributeId: (name: string) => string;
  /** What stands for "no folder": the root of the tree at hand. */
  readonly root: string;
}

/** The body that sets the named fields of an object. A field of null clears what is there. */
export function encodeFields(kind: KindName, values: Readonly<Record<string, unknown>>, names: WireNames): WireBody {
  const body: Record<string, WireValue> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(kind, name);
    if (field) Object.assign(body, encodeField(field, value, names));
  }
  return body;
}

/** The same for a new object: what is null is left out. */
export function encodeNew(kind: KindName, values: Readonly<Record<string, unknown>>, names: WireNames): WireBody {
  return Object.fromEntries(Object.entries(encodeFields(kind, values, names)).filter(([, value]) => value !== null));
}

/** One scope as From, To and publishing carry it. */
export function encodeScope(scope: Scope, names: WireNames): WireBody {
  const type = scopeTypes[scope.type];
  switch (scope.type) {
    case 'domain':
      return { type, domain: scope.domain };
    case 'group':
      return { type, groupId: names.idOf('groups', scope.group) };
    case 'attribute':
      return { type, attribute: { id: names.attributeId(scope.attribute), value: scope.equals } };
    case 'address':
      return { type, emailAddress: scope.address };
    default:
      return { type };
  }
}

/** One member of a group, as the members collection takes it. */
export function encodeMember(member: Member, names: WireNames): WireBody {
  switch (member.type) {
    case 'address':
      return { emailAddress: member.address };
    case 'domain':
      return { domain: member.domain };
    case 'group':
      return { groupId: names.idOf('groups', member.group) };
  }
}

function encodeField(field: Field, value: unknown, names: WireNames): WireBody {
  const wire = field.wire;
  if (wire === null) return {};
  const [first = '', second = '', third = ''] = typeof wire === 'string' ? [wire] : wire;
  switch (field.type) {
    case 'text':
    case 'path':
    case 'flag':
    case 'score':
    case 'wordList':
    case 'duration':
      return { [first]: value as WireValue };
    case 'choice':
      return {
        [first]: field.wireOptions
          ? (field.wireOptions[(value as string | null) ?? ''] ?? null)
          : (value as string | null),
      };
    case 'choices':
      return Object.fromEntries(
        field.options.map((option, at) => [wire[at] ?? option, (value as readonly string[]).includes(option)]),
      );
    case 'expiry':
      return value === 'never' ? { [first]: true, [second]: null } : { [first]: false, [second]: value as number };
    case 'instant':
      return value === null ? { [first]: true } : { [first]: false, [second]: wireTime(value as number) };
    case 'reference':
      if (value === null) return { [first]: field.to === 'folders' ? names.root : null };
      return { [first]: names.idOf(field.to, value as Handle) };
    case 'sender':
      return { [first]: senderParts[(value as Sender).basedOn], [second]: encodeScope(value as Sender, names) };
    case 'recipient':
      return { [first]: encodeScope(value as Scope, names) };
    case 'ranges':
      return { [first]: (value as readonly Range[]).map(formatRange) };
    case 'audience':
      return { [first]: value === null ? null : (value as readonly Scope[]).map((scope) => encodeScope(scope, names)) };
    case 'banner':
      return encodeBanner(value as Banner, first, second, third);
    case 'members':
      return {};
  }
}

/** The service writes times with `+0000`. */
const wireTime = (at: number): string => formatInstant(at).replace('Z', '+0000');

function encodeBanner(banner: Banner, custom: string, type: string, content: string): WireBody {
  switch (banner.type) {
    case 'standard':
      return { [custom]: false, [type]: null, [content]: null };
    case 'hidden':
      return { [custom]: true, [type]: 'html', [content]: hiddenBanner };
    case 'text':
      return { [custom]: true, [type]: 'text', [content]: banner.text };
    case 'html':
      return { [custom]: true, [type]: 'html', [content]: banner.html };
  }
}
