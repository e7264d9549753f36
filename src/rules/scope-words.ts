import type { Path } from '../model/configuration.ts';
import type { Related } from '../model/finding.ts';
import type { Scope } from '../model/scope.ts';

/** The steps from a From or To to what it says, as far as that is more than a word. */
export function insideScope(scope: Scope): Path {
  switch (scope.type) {
    case 'everyone':
    case 'internal':
    case 'external':
      return [];
    default:
      return [scope.type];
  }
}

/** A scope for people: "the domain `partner.example`". */
export function scopeWords(scope: Scope): string {
  switch (scope.type) {
    case 'everyone':
    case 'internal':
    case 'external':
      return `\`${scope.type}\``;
    case 'domain':
      return `the domain \`${scope.domain}\``;
    case 'address':
      return `the address \`${scope.address}\``;
    case 'group':
      return `the profile group \`${scope.group}\``;
    case 'attribute':
      return `the attribute \`${scope.attribute}\` with the value \`${scope.equals}\``;
  }
}

/** The members of the group that a scope names, as another place that explains a finding. */
export function relatedGroup(scope: Scope): { readonly related?: readonly Related[] } {
  if (scope.type !== 'group') return {};
  return { related: [{ message: 'its members are here', path: ['groups', scope.group, 'members'] }] };
}
