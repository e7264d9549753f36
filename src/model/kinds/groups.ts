import type { FieldTable, Kind } from './field.ts';

const fields = {
  name: {
    type: 'text',
    label: 'Profile group',
    text: 'The name of the group.',
    wire: 'name',
    required: true,
  },
  path: {
    type: 'path',
    label: 'Location',
    text: 'Where the group is among the profile groups, as the console\'s "Show Location" says it: / or /Partners/Law.',
    wire: 'path',
    default: '/',
  },
  source: {
    type: 'choice',
    options: ['local', 'directory'],
    label: 'Source',
    text: 'Where the group comes from. One that comes from a directory is looked up and never written.',
    wire: 'source',
  },
  members: {
    type: 'members',
    label: 'Members',
    text: 'Addresses, bare domains (exact, no subdomains) and other groups. Given, the group is local and managed here; absent, it is looked up and never changed.',
    wire: null,
  },
} as const satisfies FieldTable;

export const groups = {
  kind: 'groups',
  label: ['profile group', 'profile groups'],
  text: 'Address groups that scopes and publishing refer to.',
  identity: { name: 'name', within: 'path' },
  fields,
} as const satisfies Kind<typeof fields>;
