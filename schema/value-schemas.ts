import { basedOnOptions } from '../src/model/scope.ts';
import { closed, type JsonSchema, text } from './vocabulary.ts';

// No `description` on the forms of a value that several fields share: editors show the text of the innermost schema
// that fits, and the field's own text says more.
const scopeWords: JsonSchema = {
  title: 'Everyone, internal or external',
  enum: ['everyone', 'internal', 'external'],
  enumDescriptions: [
    'Any address.',
    'An address in one of the internal domains.',
    'An address in none of the internal domains.',
  ],
};

const domain = text('An e-mail domain. It matches exactly, never its subdomains.', {
  examples: ['partner.example'],
  'x-rule': 'invalid-address',
});
const address = text('An individual e-mail address.', {
  examples: ['ann@partner.example'],
  'x-rule': 'invalid-address',
});
const group = text('The key of a profile group in `groups`.', { 'x-rule': 'unknown-reference', examples: ['finance'] });

/** The forms of a scope; `extra` are the fields that may stand beside each of them. */
function scope(title: string, extra: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    title,
    'x-expected':
      'everyone, internal, external, or one of { domain: … }, { group: … }, { attribute: …, equals: … }, { address: … }',
    anyOf: [
      scopeWords,
      closed('An e-mail domain', { domain, ...extra }, ['domain']),
      closed('A profile group', { group, ...extra }, ['group']),
      closed(
        'A user attribute with a value',
        {
          attribute: text('A user attribute of the account.', { examples: ['department'] }),
          equals: text('The value that the attribute has; upper and lower case differ.', { examples: ['Finance'] }),
          ...extra,
        },
        ['attribute', 'equals'],
      ),
      closed('An individual address', { address, ...extra }, ['address']),
      closed(
        'Everyone, internal or external',
        { scope: { ...scopeWords, description: 'Whom it holds for.' }, ...extra },
        ['scope'],
      ),
    ],
  };
}

const basedOn: JsonSchema = {
  enum: basedOnOptions,
  default: 'envelope',
  'x-label': 'Addresses Based On',
  description:
    'Which of the sender’s addresses counts: that of the envelope (default), that of the header, or both (either matches).',
};

/** Values that several fields share. */
export const valueSchemas: Readonly<Record<string, JsonSchema>> = {
  domain,
  address,
  scope: scope('Whom it holds for', {}),
  sender: scope('Emails From', { basedOn }),
  recipient: scope('Emails To', {
    basedOn: {
      description: 'Not allowed here: only a From says which address counts.',
      'x-rule': 'recipient-based-on',
    },
  }),
  member: {
    title: 'Member of a profile group',
    'x-expected': 'an address, a domain, or { group: … }',
    anyOf: [
      {
        title: 'An address, or a bare domain (exact, no subdomains)',
        type: 'string',
        examples: ['ann@acme.example', 'audit.example'],
        'x-rule': 'invalid-address',
      },
      closed('Another group', { group }, ['group']),
    ],
  },
  banner: {
    title: 'Internal notification banner',
    'x-expected': 'standard, hidden, { text: … } or { html: … }',
    anyOf: [
      { enum: ['standard', 'hidden'], enumDescriptions: ["The service's own banner.", 'No banner.'] },
      closed('A banner of plain text', { text: text("The text, with the service's tags.") }, ['text']),
      closed('A banner of HTML', { html: text("The HTML, with the service's tags.") }, ['html']),
    ],
  },
  duration: {
    title: 'A whole number and a unit: 90s 30m 12h 7d 2w',
    type: ['string', 'number'],
    examples: ['7d', '12h', '2w'],
    'x-expected': 'a duration such as 7d',
    'x-rule': 'invalid-duration',
  },
  instant: {
    title: 'A date or a date-time; without an offset it is UTC',
    type: ['string', 'number'],
    examples: ['2026-12-01', '2026-12-01T09:30:00Z'],
    'x-expected': 'a date such as 2026-12-01',
    'x-rule': 'invalid-duration',
  },
  sourceRange: {
    description: 'An IPv4 range in CIDR notation; a bare address is a /32.',
    type: ['string', 'number'],
    examples: ['203.0.113.0/24'],
    'x-expected': 'an IPv4 range such as 203.0.113.0/24',
    'x-rule': 'invalid-source-range',
  },
};
