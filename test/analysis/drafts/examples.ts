import { bypassExamples } from './bypass-examples.ts';
import type { Example } from './changing.ts';
import { policyExamples } from './policy-examples.ts';

/** What people change, and what they should not: small enough to look at all mail. */
export const examples: readonly Example[] = [...policyExamples, ...bypassExamples];
