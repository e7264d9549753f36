import type { Draft } from '../../../config/draft.ts';
import { makeDraft } from '../../../config/make-draft.ts';
import type { Configured } from '../../../model/configuration.ts';
import { formatDuration } from '../../../model/duration.ts';
import { isBuiltin } from '../../../model/entity.ts';
import type { Field, KindName } from '../../../model/kinds/field.ts';
import { fieldsOf, kinds } from '../../../model/kinds/kinds.ts';
import type { Plain } from '../../../model/plain.ts';
import type { AccountFacts } from '../../../model/policy-set.ts';
import { secretIn } from '../../../rules/secret-patterns.ts';
import { toWritten, type Written } from '../../mapping/objects.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import type { ObjectValue } from '../../plugin/values/value.ts';
import { plainAttributes } from './plain-attributes.ts';

/** The attributes of one resource as a configuration that holds nothing else: what rules and comparisons read. */
export interface OneObject {
  readonly draft: Draft;
  readonly object: Configured;
  /** The same as an author would write it, with every reference by id. */
  readonly written: Written;
  /** Fields of which too little is known; they hold a value that says nothing. */
  readonly unknown: ReadonlySet<string>;
}

/** What was read of attributes, as long as anybody holds them: several questions about one plan read the same. */
const known = new WeakMap<ObjectValue, Map<AccountFacts | undefined, OneObject>>();

/** `facts`: of the account, where it is known. Anything may be unknown. */
export function oneObject(type: ResourceType, attributes: ObjectValue, facts?: AccountFacts): OneObject {
  const before = known.get(attributes) ?? new Map<AccountFacts | undefined, OneObject>();
  known.set(attributes, before);
  const read = before.get(facts) ?? readOne(type, attributes, facts);
  before.set(facts, read);
  return read;
}

function readOne(type: ResourceType, attributes: ObjectValue, facts?: AccountFacts): OneObject {
  const { kind } = type;
  const { values, unknown } = plainAttributes(type, attributes);
  const written = { ...standIns(kind, unknown), ...toWritten(type, values) };
  const key = keyOf(kind, written);
  const sections: Record<string, Record<string, unknown>> = { [kind]: { [key]: written } };
  // What it refers to is there, but nothing is known of it: as if it had a mistake in its form.
  for (const [to, id] of referencesIn(kind, written)) {
    const section = sections[to] ?? {};
    sections[to] = Object.hasOwn(section, id) ? section : { ...section, [id]: {} };
  }
  const draft = makeDraft({
    sections: { ...sections, ...(facts ? { account: writtenFacts(facts) } : {}) },
    isBroken: (section, name) => section !== 'account' && !(section === kind && name === key),
    accounts: [],
    account: null,
    placeOf: () => undefined,
    written: { [kind]: { [key]: written } },
    ownSections: [],
    usersFromFile: [],
  });
  const [read] = draft.objects[kind] as readonly Configured[];
  if (!read) throw new Error(`the object ${key} was not read`);
  const object = { ...read, invalid: new Set([...read.invalid, ...unknown]) };
  return { draft: { ...draft, objects: { ...draft.objects, [kind]: [object] } }, object, written, unknown };
}

/**
 * In messages an object is called by its key, so that is its name; but some keys have a meaning of their own, and what is
 * wrong in a name is found there.
 */
function keyOf(kind: KindName, written: Written): string {
  const name = written[kinds[kind].identity.name];
  const text = typeof name === 'string' ? name.replace(/[\p{Cc}\p{Cf}]/gu, '·') : '';
  return text === '' || text.startsWith('x-') || isBuiltin(text) || text === '__proto__' || secretIn(text)
    ? 'this one'
    : text;
}

/** Values for what is not known and has to be something. */
function standIns(kind: KindName, unknown: ReadonlySet<string>): Written {
  const needed = fieldsOf(kind).filter(([name, field]) => unknown.has(name) && (field.required || name === 'members'));
  return Object.fromEntries(needed.map(([name, field]) => [name, standIn(field)]));
}

function standIn(field: Field): Plain {
  switch (field.type) {
    case 'flag':
      return false;
    case 'score':
      return 1;
    case 'choice':
      return field.options[0] ?? '';
    case 'choices':
    case 'members':
      return [];
    case 'expiry':
      return 'never';
    case 'sender':
    case 'recipient':
      return 'everyone';
    default:
      return '(known after apply)';
  }
}

/** Every id that is named where a reference is meant. */
function referencesIn(kind: KindName, written: Written): readonly (readonly [KindName, string])[] {
  return fieldsOf(kind).flatMap(([name, field]): readonly (readonly [KindName, string])[] => {
    const value = written[name];
    if (field.type === 'reference') return typeof value === 'string' ? [[field.to, value]] : [];
    if (!['sender', 'recipient', 'audience', 'members'].includes(field.type)) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      const group = (one as { readonly group?: unknown } | undefined)?.group;
      return typeof group === 'string' ? [['groups', group] as const] : [];
    });
  });
}

const writtenFacts = (facts: AccountFacts) => ({
  edition: facts.edition,
  maxRetention: formatDuration(facts.maxRetention),
  internalDomains: facts.internalDomains,
  attributes: facts.attributes,
  recipientLimit: facts.recipientLimit,
  ...(facts.id === null ? {} : { id: facts.id }),
});
