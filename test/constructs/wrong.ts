import type { TerraformStack } from 'cdktf';
import {
  Builtin,
  ContentExaminationDefinition,
  ContentExaminationFolder,
  ContentExaminationPolicy,
  Recipient,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  Sender,
} from '../../constructs/index.ts';
import { rights, scopes, type someObjects } from './support/objects.ts';

type Objects = ReturnType<typeof someObjects>;

export interface Wrong {
  readonly rule: string;
  readonly make: (stack: TerraformStack, objects: Objects) => void;
}

/**
 * What does not compile, which `npm run types` shows: a line that did would have a directive too many. The same lines run
 * without their types, which is plain JavaScript; then the rule says it.
 */
export const wrong: Readonly<Record<string, Wrong>> = {
  'bi-directional on a secure messaging policy': {
    rule: 'bidirectional-secure-messaging',
    make: (stack, { week }) => {
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: week, ...scopes, bidirectional: true });
    },
  },
  'bi-directional on a content policy whose definition has an override': {
    rule: 'bidirectional-secure-messaging',
    make: (stack, { secured }) => {
      // @ts-expect-error
      new ContentExaminationPolicy(stack, 'p', { narrative: 'p', definition: secured, ...scopes, bidirectional: true });
    },
  },
  'a definition without folder': {
    rule: 'definition-in-root-folder',
    make: (stack) => {
      // @ts-expect-error
      new SecureMessagingDefinition(stack, 'd', { description: 'd', ...rights });
    },
  },
  'a content definition without folder': {
    rule: 'definition-in-root-folder',
    make: (stack, { list: { folder: _, ...list } }) => {
      // @ts-expect-error
      new ContentExaminationDefinition(stack, 'd', { description: 'd', ...list });
    },
  },
  'both a definition and take no action': {
    rule: 'one-outcome',
    make: (stack, { week }) => {
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: week, action: 'takeNoAction', ...scopes });
    },
  },
  'neither a definition nor take no action': {
    rule: 'one-outcome',
    make: (stack) => {
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', ...scopes });
    },
  },
  'based on, of a recipient': {
    rule: 'recipient-based-on',
    make: (stack, { week }) => {
      // @ts-expect-error
      const to = Recipient.domain('partner.example', { basedOn: 'header' });
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: week, from: Sender.internal(), to });
    },
  },
  'a sender in place of a recipient': {
    rule: 'recipient-based-on',
    make: (stack, { week, finance }) => {
      const to = Sender.group(finance, { basedOn: 'both' });
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: week, from: Sender.internal(), to });
    },
  },
  'a content definition in a secure messaging folder': {
    rule: 'folder-purpose',
    make: (stack, { list, partners }) => {
      // @ts-expect-error
      new ContentExaminationDefinition(stack, 'd', { description: 'd', ...list, folder: partners });
    },
  },
  'a definition in a content examination folder': {
    rule: 'folder-purpose',
    make: (stack, { words }) => {
      // @ts-expect-error
      new SecureMessagingDefinition(stack, 'd', { description: 'd', ...rights, folder: words });
    },
  },
  'a folder in one of the other type': {
    rule: 'folder-purpose',
    make: (stack, { partners }) => {
      // @ts-expect-error
      new ContentExaminationFolder(stack, 'f', { name: 'f', in: partners });
    },
  },
  'making a built-in': {
    rule: 'builtin-immutable',
    make: (stack, { partners }) => {
      // @ts-expect-error
      new SecureMessagingDefinition(stack, 'builtin:default', { description: 'd', ...rights, folder: partners });
    },
  },
  'changing a built-in': {
    rule: 'builtin-immutable',
    make: () => {
      // @ts-expect-error
      Builtin.default.expireAfter = '7d';
    },
  },
  'a duration in words': {
    rule: 'invalid-duration',
    make: (stack, { partners: folder }) => {
      // @ts-expect-error
      new SecureMessagingDefinition(stack, 'd', { folder, description: 'd', ...rights, expireAfter: '7 days' });
    },
  },
  'a duration without a unit': {
    rule: 'invalid-duration',
    make: (stack, { partners: folder }) => {
      // @ts-expect-error
      new SecureMessagingDefinition(stack, 'd', { folder, description: 'd', ...rights, expireAfter: 7 });
    },
  },
  'a duration that is not whole': {
    rule: 'invalid-duration',
    make: (stack, { partners: folder }) => {
      // @ts-expect-error
      new SecureMessagingDefinition(stack, 'd', { folder, description: 'd', ...rights, extendBy: '1.5d' });
    },
  },
  'a date in words': {
    rule: 'invalid-duration',
    make: (stack, { week }) => {
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: week, ...scopes, start: 'tomorrow' });
    },
  },
  'a range of too few numbers': {
    rule: 'invalid-source-range',
    make: (stack, { week }) => {
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: week, ...scopes, sourceIps: ['10.0.0/8'] });
    },
  },
  'a range of IPv6': {
    rule: 'invalid-source-range',
    make: (stack, { week }) => {
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: week, ...scopes, sourceIps: ['::1/128'] });
    },
  },
  'a folder in place of a definition': {
    rule: 'unknown-reference',
    make: (stack, { partners }) => {
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: partners, ...scopes });
    },
  },
  'a key in place of an object': {
    rule: 'unknown-reference',
    make: (stack) => {
      // @ts-expect-error
      new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: 'week', ...scopes });
    },
  },
  'a name that is no field': {
    rule: 'schema',
    make: (stack) => {
      // @ts-expect-error
      new SecureMessagingFolder(stack, 'f', { name: 'f', publishTo: [] });
    },
  },
};
