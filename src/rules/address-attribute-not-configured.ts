import { didYouMean } from '../config/did-you-mean.ts';
import { attributeUses } from './attribute-uses.ts';
import { definitionsAndPolicies } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { capital, inPlace, valueName } from './words.ts';

/** Looking for what was meant takes time: where this many are wrong, it is not the spelling. */
const mostSuggestions = 100;

export const rule: Rule = {
  name: 'address-attribute-not-configured',
  severity: 'error',
  law: false,
  text: 'An address attribute that the account does not have.',
  check: ({ draft }) => {
    const { attributes } = draft.facts;
    // Where nobody says which there are, none is missing.
    if (!draft.declaredFacts.has('attributes')) return [];
    const configured = new Set(attributes);
    const listed = attributes
      .slice(0, 10)
      .map((name) => `\`${name}\``)
      .join(', ');
    const there = attributes.length === 0 ? 'has none' : `has ${listed}${attributes.length > 10 ? ' and others' : ''}`;
    return attributeUses(draft)
      .filter(({ attribute }) => !configured.has(attribute))
      .map(({ attribute, path }, index): Found => {
        const near = index < mostSuggestions ? didYouMean(attribute, attributes) : undefined;
        const instead =
          near === undefined
            ? 'Name one that it has, or configure it and declare it in `attributes`.'
            : `Did you mean \`${near}\`?`;
        return {
          message: `An address attribute is not configured on the account. ${capital(valueName(path))} is \`${attribute}\`, and the account ${there}; a scope can only ask for attributes that are configured for user accounts ${definitionsAndPolicies}. ${instead}`,
          ...(near === undefined ? {} : { hint: inPlace(path, near) }),
          path,
        };
      });
  },
};
