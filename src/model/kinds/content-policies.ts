import type { FieldTable, Kind } from './field.ts';
import { bidirectional, narrative, scopes, validity } from './policy-fields.ts';

const fields = {
  ...narrative,
  definition: {
    type: 'reference',
    to: 'contentDefinitions',
    label: 'Select Content Definition',
    text: 'The content examination definition it applies.',
    wire: 'definitionId',
    required: true,
  },
  ...scopes,
  ...validity,
  bidirectional: {
    ...bidirectional,
    text: 'Also applies with sender and recipient swapped. Never set where the definition has a secure messaging override.',
    law: 'bidirectional-secure-messaging',
  },
} as const satisfies FieldTable;

export const contentPolicies = {
  kind: 'contentPolicies',
  label: ['content examination policy', 'content examination policies'],
  text: 'For whom a content examination definition applies. It sees mail in both directions.',
  identity: { name: 'narrative' },
  fields,
} as const satisfies Kind<typeof fields>;
