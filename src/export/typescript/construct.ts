import { isBuiltin } from '../../model/entity.ts';
import type { Field } from '../../model/kinds/field.ts';
import { fieldsOf } from '../../model/kinds/kinds.ts';
import type { Plain } from '../../model/plain.ts';
import { acknowledged, type LeftOut, type Taken } from '../takeover.ts';
import { type Code, call, list, object, text } from './code.ts';
import { scopeNames, type VariableOf } from './variables.ts';

/** Code, and the names that it needs to import. */
export interface Writer {
  readonly variableOf: VariableOf;
  /** Notes that a name of the library is used, and gives it back. */
  readonly use: (name: string) => string;
}

type Scope = { readonly [name: string]: Plain };

/** `new SecureMessagingPolicy(policies, 'finance-partner', { … })`. */
export function construct(one: Taken | LeftOut, writer: Writer): Code {
  const name = writer.use(classOf(one));
  const scope = scopeNames[one.kind];
  if ('lookedUp' in one && one.lookedUp) {
    const { path, source } = one.written;
    const options = Object.entries({ path, source }).flatMap(([option, value]): [string, Code][] =>
      typeof value === 'string' ? [[option, text(value)]] : [],
    );
    const args = [scope, text(one.key), text(one.name), ...(options.length > 0 ? [object(options)] : [])];
    return call(`${name}.fromName`, args);
  }
  return call(`new ${name}`, [
    scope,
    text(one.key),
    object(props(one, writer), one.kind !== 'groups' && one.kind !== 'folders'),
  ]);
}

function classOf({ kind, purpose }: Taken | LeftOut): string {
  switch (kind) {
    case 'groups':
      return 'ProfileGroup';
    case 'folders':
      return purpose === 'contentExamination' ? 'ContentExaminationFolder' : 'SecureMessagingFolder';
    case 'definitions':
      return 'SecureMessagingDefinition';
    case 'contentDefinitions':
      return 'ContentExaminationDefinition';
    case 'policies':
      return 'SecureMessagingPolicy';
    case 'bypassPolicies':
      return 'SecureMessagingBypassPolicy';
    case 'contentPolicies':
      return 'ContentExaminationPolicy';
  }
}

function props(one: Taken | LeftOut, writer: Writer): readonly [string, Code][] {
  const { written } = one;
  const fields = fieldsOf(one.kind).flatMap(([name, field]): [string, Code][] => {
    const value = written[name];
    // Which tree a folder is in is its class.
    return value === undefined || (one.kind === 'folders' && name === 'for')
      ? []
      : [[name, fieldCode(field, value, writer)]];
  });
  const acknowledge = 'acknowledge' in one ? one.acknowledge : [];
  return [
    ...fields,
    ...('byId' in one && one.byId ? [['id', text(one.id)] satisfies [string, Code]] : []),
    ...(acknowledge.length > 0
      ? [
          [
            'acknowledge',
            list(
              acknowledge.map((rule) =>
                object([
                  ['rule', text(rule)],
                  ['reason', text(acknowledged)],
                ]),
              ),
            ),
          ] satisfies [string, Code],
        ]
      : []),
  ];
}

function fieldCode(field: Field, value: Plain, writer: Writer): Code {
  switch (field.type) {
    case 'reference':
      return reference(String(value), field.to, writer);
    case 'sender':
      return scopeCode(value, writer.use('Sender'), writer);
    case 'recipient':
      return scopeCode(value, writer.use('Recipient'), writer);
    case 'audience':
      return list((value as readonly Plain[]).map((scope) => scopeCode(scope, writer.use('Audience'), writer)));
    case 'members':
      return list((value as readonly Plain[]).map((member) => memberCode(member, writer)));
    case 'wordList':
      // A word in quotes of its own is easier to read without escapes, a list by its lines.
      return String(value).includes('\n') ? list(String(value).split('\n').map(text), true) : text(String(value));
    default:
      return plainCode(value);
  }
}

function reference(key: string, kind: Parameters<VariableOf>[0], { variableOf, use }: Writer): Code {
  if (isBuiltin(key)) return `${use('Builtin')}.${key.slice('builtin:'.length)}`;
  return variableOf(kind, key) ?? text(key);
}

const memberCode = (member: Plain, writer: Writer): Code =>
  typeof member === 'string' ? text(member) : reference(String((member as Scope).group), 'groups', writer);

/** `Sender.group(finance, { basedOn: 'both' })`. */
function scopeCode(value: Plain, name: string, writer: Writer): Code {
  const written: Scope = typeof value === 'string' ? { scope: value } : (value as Scope);
  const { basedOn, scope, group, domain, address, attribute, equals } = written;
  const options = basedOn === undefined ? [] : [object([['basedOn', text(String(basedOn))]])];
  if (scope !== undefined) return call(`${name}.${scope}`, options);
  if (group !== undefined) return call(`${name}.group`, [reference(String(group), 'groups', writer), ...options]);
  if (domain !== undefined) return call(`${name}.domain`, [text(String(domain)), ...options]);
  if (address !== undefined) return call(`${name}.address`, [text(String(address)), ...options]);
  return call(`${name}.attribute`, [text(String(attribute)), text(String(equals)), ...options]);
}

export function plainCode(value: Plain): Code {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return list((value as readonly Plain[]).map(plainCode));
  if (typeof value !== 'object' || value === null) return String(value);
  return object(Object.entries(value).map(([name, one]) => [name, plainCode(one)]));
}
