import type { BasedOn, Scope } from '../scope.ts';

/** What the service calls the types of scope. */
export const scopeTypes: Readonly<Record<Scope['type'], string>> = {
  everyone: 'everyone',
  internal: 'internal_addresses',
  external: 'external_addresses',
  domain: 'email_domain',
  group: 'profile_group',
  attribute: 'address_attribute_value',
  address: 'individual_email_address',
};

/** What the service calls "Addresses Based On". */
export const senderParts: Readonly<Record<BasedOn, string>> = {
  envelope: 'envelope_from',
  header: 'header_from',
  both: 'both',
};

/** The service's own way to remove a banner (Definitions & Policies: "To completely remove your banner"). */
export const hiddenBanner = '<div class="mc-sm-hide"> </div>';

/** Whether a banner's HTML is that empty div, however it is spaced or quoted. */
export const hidesBanner = (html: string): boolean =>
  /^\s*<div\s+class\s*=\s*\\?["']?\\?"?mc-sm-hide\\?"?["']?\s*>\s*(?:&nbsp;)?\s*<\/div>\s*$/i.test(html);
