import type { FieldTable } from './field.ts';

/** What every kind of policy has: a narrative, From, To and the Validity section of its form. */
export const narrative = {
  narrative: {
    type: 'text',
    label: 'Policy Narrative',
    text: 'Identifies the policy among those of its type.',
    wire: 'description',
    required: true,
  },
} as const satisfies FieldTable;

export const scopes = {
  from: {
    type: 'sender',
    label: 'Emails From',
    text: 'The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches).',
    wire: ['fromPart', 'from'],
    required: true,
  },
  to: {
    type: 'recipient',
    label: 'Emails To',
    text: 'The recipients it applies to.',
    wire: 'to',
    required: true,
  },
} as const satisfies FieldTable;

export const validity = {
  enabled: {
    type: 'flag',
    label: 'Enable / Disable',
    text: 'Whether the policy is on. The service turns it off by itself when its end is reached.',
    wire: 'enabled',
    default: true,
  },
  start: {
    type: 'instant',
    bare: 'first-second',
    label: 'Date Range: from',
    text: 'From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever.',
    wire: ['fromEternal', 'fromDateTime'],
  },
  end: {
    type: 'instant',
    bare: 'last-second',
    label: 'Date Range: to',
    text: 'Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever.',
    wire: ['toEternal', 'toDateTime'],
  },
  override: {
    type: 'flag',
    label: 'Policy Override',
    text: 'Comes before all policies of its type that do not override, however specific they are.',
    wire: 'override',
    default: false,
  },
  sourceIps: {
    type: 'ranges',
    label: 'Source IP Ranges',
    text: 'Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address.',
    wire: 'sourceIPs',
    default: [],
  },
} as const satisfies FieldTable;

export const bidirectional = {
  type: 'flag',
  label: 'Bi-Directional',
  text: 'Also applies with sender and recipient swapped.',
  wire: 'bidirectional',
  default: false,
} as const;
