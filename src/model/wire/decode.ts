import { parseAddress } from '../address.ts';
import { parseDomain } from '../domain.ts';
import { eternalEnd, eternalStart, parseInstant } from '../instant.ts';
import type { Field, KindName } from '../kinds/field.ts';
import { fieldsOf } from '../kinds/kinds.ts';
import { formatRange, parseRange, type Range } from '../range.ts';
import { type Banner, type BasedOn, type Handle, type Member, type Scope, scopeKey } from '../scope.ts';
import { canonicalSet } from '../sorted.ts';
import { hidesBanner, scopeTypes, senderParts } from './words.ts';

/** What decoding needs to know of the account that was read. */
export interface LiveNames {
  /** The handle of the object with this id, whichever of its ids it is; null for a root folder. */
  readonly handleOf: (kind: KindName, id: string) => Handle | null;
  readonly attributeName: (id: string) => string;
}

export interface Decoded {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Names of fields that are not known here, and of those whose value could not be read. */
  readonly unexpressed: readonly string[];
}

type Item = Readonly<Record<string, unknown>>;

const known = new Set(['id', 'createTime', 'lastUpdated', 'enforced', 'builtin', 'root', 'parentId', 'publishedTo']);
/** The service's `option` of a content examination policy never varies. */
const constant: Partial<Record<KindName, readonly string[]>> = { contentPolicies: ['option'] };

/** Reads one object as the service answers it. What the service left out has the value that absence means. */
export function decodeItem(kind: KindName, item: Item, names: LiveNames): Decoded {
  const fields: Record<string, unknown> = {};
  const unexpressed: string[] = [];
  const used = new Set<string>();
  for (const [name, field] of fieldsOf(kind)) {
    for (const wire of typeof field.wire === 'string' ? [field.wire] : (field.wire ?? [])) used.add(wire);
    const value = decodeField(field, item, names);
    if (value === undefined) unexpressed.push(name);
    fields[name] = value === undefined ? absent(field) : value;
  }
  for (const name of Object.keys(item)) {
    if (!used.has(name) && !known.has(name) && !constant[kind]?.includes(name)) unexpressed.push(name);
  }
  return { fields, unexpressed };
}

/** Reads one scope; undefined for what this program does not know. An absent one means everyone. */
export function decodeScope(wire: unknown, names: LiveNames): Scope | undefined {
  if (wire === undefined || wire === null) return { type: 'everyone' };
  const scope = wire as Item;
  const attribute = (scope.attribute ?? {}) as Item;
  switch (scope.type) {
    case scopeTypes.everyone:
      return { type: 'everyone' };
    case scopeTypes.internal:
      return { type: 'internal' };
    case scopeTypes.external:
      return { type: 'external' };
    case scopeTypes.domain:
      return { type: 'domain', domain: canonical(parseDomain, scope.domain) };
    case scopeTypes.group:
      return { type: 'group', group: names.handleOf('groups', text(scope.groupId)) ?? '' };
    case scopeTypes.attribute:
      return { type: 'attribute', attribute: names.attributeName(text(attribute.id)), equals: text(attribute.value) };
    case scopeTypes.address:
      return { type: 'address', address: canonical(parseAddress, scope.emailAddress) };
    default:
      return undefined;
  }
}

/** Reads one entry of a group's members collection. */
export function decodeMember(item: Item, names: LiveNames): Member {
  if (typeof item.groupId === 'string') return { type: 'group', group: names.handleOf('groups', item.groupId) ?? '' };
  if (typeof item.domain === 'string') return { type: 'domain', domain: canonical(parseDomain, item.domain) };
  return { type: 'address', address: canonical(parseAddress, item.emailAddress) };
}

function decodeField(field: Field, item: Item, names: LiveNames): unknown {
  const wire = field.wire;
  if (wire === null) return absent(field);
  const [first = '', second = '', third = ''] = typeof wire === 'string' ? [wire] : wire;
  const value = item[first];
  switch (field.type) {
    case 'text':
    case 'path':
    case 'flag':
    case 'score':
    case 'duration':
      return value ?? absent(field);
    case 'wordList':
      return text(value);
    case 'choice':
      return decodeChoice(field, value);
    case 'choices':
      return field.options.filter((_, at) => item[wire[at] ?? ''] === true);
    case 'expiry':
      return item[first] === true || item[second] === undefined ? 'never' : item[second];
    case 'instant':
      return decodeInstant(item, first, second, field.bare);
    case 'reference':
      return typeof value === 'string' ? names.handleOf(field.to, value) : null;
    case 'sender': {
      const scope = decodeScope(item[second], names);
      const part = Object.entries(senderParts).find(([, word]) => word === (value ?? senderParts.envelope));
      return scope && part ? { ...scope, basedOn: part[0] as BasedOn } : undefined;
    }
    case 'recipient':
      return decodeScope(value, names);
    case 'ranges':
      return decodeRanges(value);
    case 'audience':
      return decodeAudience(value, names);
    case 'banner':
      return decodeBanner(item[first], item[second], text(item[third]));
    case 'members':
      return null;
  }
}

function absent(field: Field): unknown {
  if ('default' in field) return field.default;
  if (field.type === 'sender') return { type: 'everyone', basedOn: 'envelope' };
  if (field.type === 'recipient') return { type: 'everyone' };
  return field.required && field.type === 'flag' ? false : null;
}

function decodeChoice(field: Field & { type: 'choice' }, value: unknown): unknown {
  if (!field.wireOptions) return isAbsent(value) || field.options.includes(text(value)) ? (value ?? null) : undefined;
  const entry = Object.entries(field.wireOptions).find(([, word]) => word === value);
  if (entry) return entry[0] === '' ? null : entry[0];
  return isAbsent(value) ? null : undefined;
}

function decodeInstant(item: Item, eternal: string, time: string, bare: 'first-second' | 'last-second'): unknown {
  const value = item[time];
  if (item[eternal] === true || value === undefined || value === null) return null;
  const at = parseInstant(value, bare);
  if (!at.ok) return undefined;
  return at.value <= eternalStart || at.value >= eternalEnd ? null : at.value;
}

function decodeRanges(value: unknown): readonly Range[] | undefined {
  if (!isAbsent(value) && !Array.isArray(value)) return undefined;
  const ranges = ((value ?? []) as readonly unknown[]).map(parseRange);
  if (!ranges.every((range) => range.ok)) return undefined;
  return canonicalSet(
    ranges.map((range) => range.value),
    formatRange,
  );
}

function decodeAudience(value: unknown, names: LiveNames): readonly Scope[] | null | undefined {
  if (isAbsent(value)) return null;
  if (!Array.isArray(value)) return undefined;
  const scopes = (value as readonly unknown[]).map((scope) => decodeScope(scope, names));
  return scopes.every((scope) => scope !== undefined) ? canonicalSet(scopes, scopeKey) : undefined;
}

function decodeBanner(custom: unknown, type: unknown, content: string): Banner {
  if (custom !== true) return { type: 'standard' };
  if (type !== 'html') return { type: 'text', text: content };
  return hidesBanner(content) ? { type: 'hidden' } : { type: 'html', html: content };
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function canonical(
  parse: (text: unknown) => { readonly ok: boolean; readonly value?: string },
  value: unknown,
): string {
  const result = parse(value);
  return result.ok && result.value !== undefined ? result.value : text(value).toLowerCase();
}
