import type { FieldTable, Kind } from './field.ts';
import { bidirectional, narrative, scopes, validity } from './policy-fields.ts';

const fields = {
  ...narrative,
  action: {
    type: 'choice',
    options: ['disableSecureMessaging', 'takeNoAction'],
    label: 'Select Option',
    text: 'disableSecureMessaging switches the secure messaging policy off; takeNoAction leaves it on, as a carve-out from a wider bypass.',
    wire: 'option',
    wireOptions: { disableSecureMessaging: 'disable_secure_messaging', takeNoAction: 'no_action' },
    required: true,
  },
  ...scopes,
  ...validity,
  bidirectional,
} as const satisfies FieldTable;

export const bypassPolicies = {
  kind: 'bypassPolicies',
  label: ['secure messaging bypass policy', 'secure messaging bypass policies'],
  text: 'Switches the secure messaging policy off, or explicitly leaves it on, for some mail.',
  identity: { name: 'narrative' },
  fields,
} as const satisfies Kind<typeof fields>;
