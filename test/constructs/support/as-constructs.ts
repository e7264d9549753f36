import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  Audience,
  Builtin,
  ContentExaminationDefinition,
  ContentExaminationFolder,
  ContentExaminationPolicy,
  PolicySet,
  ProfileGroup,
  Recipient,
  SecureMessagingBypassPolicy,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  Sender,
} from '../../../constructs/index.ts';
import type { KindName } from '../../../src/model/kinds/field.ts';
import { kindNames } from '../../../src/model/kinds/kinds.ts';
import type { PlainConfiguration } from '../../support/arbitrary-configuration.ts';

type Written = Readonly<Record<string, unknown>>;
type WrittenScope = string | Readonly<Record<string, string>>;

/** Any of the classes: what is drawn is known only when the test runs. */
type AnyClass = new (scope: Construct, id: string, props: object) => { readonly id: string; readonly key: string };

const classes: Readonly<Record<KindName, (written: Written) => unknown>> = {
  groups: () => ProfileGroup,
  folders: ({ for: purpose }) => (purpose === 'contentExamination' ? ContentExaminationFolder : SecureMessagingFolder),
  definitions: () => SecureMessagingDefinition,
  contentDefinitions: () => ContentExaminationDefinition,
  policies: () => SecureMessagingPolicy,
  bypassPolicies: () => SecureMessagingBypassPolicy,
  contentPolicies: () => ContentExaminationPolicy,
};

const references: Readonly<Record<string, KindName>> = {
  in: 'folders',
  folder: 'folders',
  secureMessaging: 'definitions',
};

/** What a YAML configuration says, made of constructs as a person would: objects for keys, `Sender` and `Recipient` for scopes. */
export function asConstructs(stack: TerraformStack, configuration: PlainConfiguration): void {
  const sections = Object.fromEntries(kindNames.map((kind) => [kind, configuration[kind] ?? {}])) as Readonly<
    Record<KindName, Readonly<Record<string, Written>>>
  >;
  // Keys are unique in a section, and ids in a scope.
  const scopes = Object.fromEntries(kindNames.map((kind) => [kind, new Construct(stack, kind)])) as Record<
    KindName,
    Construct
  >;
  const made = new Map<string, { readonly id: string; readonly key: string }>();
  const objectOf = (kind: KindName, key: string) => {
    if (key.startsWith('builtin:')) return Builtin[key.slice('builtin:'.length) as keyof typeof Builtin];
    const known = made.get(`${kind} ${key}`) ?? make(kind, key, sections[kind][key] ?? {});
    made.set(`${kind} ${key}`, known);
    return known;
  };
  const scopeOf = (written: WrittenScope, of: typeof Sender | typeof Recipient): unknown => {
    if (typeof written === 'string') return of[written as 'everyone']();
    const { basedOn, scope, domain, group, attribute, equals, address } = written;
    const rest = (basedOn === undefined ? [] : [{ basedOn }]) as never[];
    if (scope !== undefined) return of[scope as 'everyone'](...rest);
    if (domain !== undefined) return of.domain(domain, ...rest);
    if (group !== undefined) return of.group(objectOf('groups', group) as never, ...rest);
    if (attribute !== undefined) return of.attribute(attribute, equals ?? '', ...rest);
    return of.address(address ?? '', ...rest);
  };
  const fieldOf = (kind: KindName, name: string, value: unknown): unknown => {
    if (name === 'from') return scopeOf(value as WrittenScope, Sender);
    if (name === 'to') return scopeOf(value as WrittenScope, Recipient);
    if (name === 'publishedTo') return (value as readonly WrittenScope[]).map((scope) => scopeOf(scope, Audience));
    if (name === 'definition')
      return objectOf(kind === 'policies' ? 'definitions' : 'contentDefinitions', String(value));
    const to = references[name];
    return to === undefined ? value : objectOf(to, String(value));
  };
  const make = (kind: KindName, key: string, written: Written) => {
    if (kind === 'groups' && written.members === undefined) {
      const { name, ...options } = written;
      return ProfileGroup.fromName(scopes.groups, key, String(name), options);
    }
    const { for: _, members, ...rest } = written;
    const fields = Object.entries(rest).map(([name, value]) => [name, fieldOf(kind, name, value)]);
    const Class = classes[kind](written) as AnyClass;
    const begun = members === undefined ? {} : { members: [] };
    return new Class(scopes[kind], key, { ...Object.fromEntries(fields), ...begun });
  };
  for (const kind of kindNames) for (const key of Object.keys(sections[kind])) objectOf(kind, key);
  // Groups may hold each other: that is set once all are there.
  for (const [key, { members }] of Object.entries(sections.groups)) {
    if (members === undefined) continue;
    const group = made.get(`groups ${key}`) as ProfileGroup;
    group.members = (members as readonly (string | { readonly group: string })[]).map((member) =>
      typeof member !== 'string'
        ? { groupId: objectOf('groups', member.group)?.id }
        : member.includes('@')
          ? { address: member }
          : { domain: member },
    );
  }
  const rest = Object.entries(configuration).filter(([name]) => !(kindNames as readonly string[]).includes(name));
  const {
    directory,
    sealwright: __,
    ...props
  } = Object.fromEntries(rest) as { readonly directory?: Written; readonly sealwright?: 1 };
  const groups = Object.entries((directory?.groups ?? {}) as Readonly<Record<string, readonly unknown[]>>).map(
    ([key, list]) => ({ group: objectOf('groups', key), members: list.map(memberOf) }),
  );
  new PolicySet(stack, 'policy-set', {
    ...props,
    ...(directory ? { directory: { ...directory, groups } } : {}),
  } as never);

  function memberOf(member: unknown): unknown {
    return typeof member === 'string' ? member : objectOf('groups', (member as { readonly group: string }).group);
  }
}
