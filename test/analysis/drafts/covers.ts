import type { Scope } from '../../../src/model/scope.ts';
import { acme, branch, bypass, everyone, examining, external, internal, policy } from '../alone/written.ts';
import { changing, type Example, short } from './changing.ts';

const secret = examining('secret', internal, everyone);

const times: readonly (readonly [Scope, { readonly start?: number; readonly end?: number }])[] = [
  [acme, { end: 100 }],
  [acme, { start: 101 }],
  [branch, { end: 50 }],
  [branch, { start: 51 }],
];
const covered = policy('covered', internal, external);
const policies = times.map(([from, time], at) => policy(`p${at}`, from, external, { ...short, ...time }));
const contentPolicies = times.map(([from, time], at) =>
  examining(`c${at}`, from, everyone, { definition: 'same', ...time }),
);
const bypassPolicies = times.map(([from, time], at) => bypass(`b${at}`, from, external, time));

/** Nothing changes, since others cover what is added; but none of them does so alone. */
export const covers: readonly Example[] = [
  changing('by policies', 0, { policies }, { policies: [...policies, covered] }),
  changing('by content policies', 0, { contentPolicies }, { contentPolicies: [...contentPolicies, secret] }),
  changing('by bypasses', 0, { bypassPolicies }, { bypassPolicies, policies: [covered] }),
];
