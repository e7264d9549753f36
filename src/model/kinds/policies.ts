import type { FieldTable, Kind } from './field.ts';
import { bidirectional, narrative, scopes, validity } from './policy-fields.ts';

const fields = {
  ...narrative,
  definition: {
    type: 'reference',
    to: 'definitions',
    label: 'Select Secure Messaging',
    text: 'The definition it applies. A policy has either a definition or `action: takeNoAction`.',
    wire: 'definitionId',
    law: 'one-outcome',
  },
  action: {
    type: 'choice',
    options: ['takeNoAction'],
    label: 'Take No Action',
    text: 'Secure messaging is not applied to the mail it covers.',
    wire: 'option',
    wireOptions: { takeNoAction: 'no_action', '': 'apply' },
    law: 'one-outcome',
  },
  ...scopes,
  ...validity,
  bidirectional: {
    ...bidirectional,
    text: 'Never set on a secure messaging policy, which is for mail from internal to external only.',
    law: 'bidirectional-secure-messaging',
  },
} as const satisfies FieldTable;

export const policies = {
  kind: 'policies',
  label: ['secure messaging policy', 'secure messaging policies'],
  text: 'When a definition applies to mail from internal senders to external recipients.',
  identity: { name: 'narrative' },
  fields,
} as const satisfies Kind<typeof fields>;
