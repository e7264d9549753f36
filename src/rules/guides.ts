/** Where a reason comes from, as a message names it: the guide that differs from no newer one. */
export const definitionsAndPolicies = '(guide: Secure Messaging - Definitions & Policies)';
export const configuringDefinitions = '(guide: Configuring a Secure Messaging Definition)';
export const faq = '(guide: Secure Messaging FAQ)';
