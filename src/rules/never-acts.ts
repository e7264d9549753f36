import { didYouMean } from '../config/did-you-mean.ts';
import { domainOf } from '../model/address.ts';
import type { Configured } from '../model/configuration.ts';
import type { Scope } from '../model/scope.ts';
import { definitionsAndPolicies } from './guides.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Found, Rule } from './rule.ts';
import { insideScope, relatedGroup, scopeWords } from './scope-words.ts';
import { inPlace, nameOf } from './words.ts';

interface Side {
  readonly name: string;
  readonly text: string;
  readonly side: 'from' | 'to';
  /** The scope, where its wrong side is a mistake; undefined where nothing can be said against it. */
  readonly scopeOf: (policy: Configured<'policies'>) => Scope | undefined;
  readonly mayHold: (reach: Reach) => (scope: Scope) => boolean;
  /** The constant first sentence. */
  readonly first: string;
  readonly label: string;
  /** Why a scope can't hold whom it must. */
  readonly why: (scope: Scope) => string;
  readonly wanted: 'internal' | 'external';
}

/** A rule about secure messaging policies of which one side can never be on the side that they act on. */
export function neverActs({ name, text, side, scopeOf, mayHold, first, label, why, wanted }: Side): Rule {
  return {
    name,
    severity: 'warning',
    law: false,
    text,
    check: ({ draft }) => {
      // Where they are not declared nobody knows who is internal.
      if (!draft.declaredFacts.has('internalDomains')) return [];
      const reach = reachOf(draft);
      return draft.objects.policies.flatMap((policy): readonly Found[] => {
        const scope = scopeOf(policy);
        if (scope === undefined || mayHold(reach)(scope) || reach.isEmptyGroup(scope)) return [];
        const path = ['policies', policy.key, side, ...insideScope(scope)];
        const meant = meantBy(scope, wanted, draft.facts.internalDomains);
        return [
          {
            message: `${first} ${label} of ${nameOf(policy)} is ${scopeWords(scope)}, ${why(scope)}, so the policy never acts. Name ${wanted} ${side === 'from' ? 'senders' : 'recipients'}, or remove the policy ${definitionsAndPolicies}.`,
            ...(meant === undefined ? {} : { hint: inPlace(path, meant) }),
            path,
            ...relatedGroup(scope),
          },
        ];
      });
    },
  };
}

/** What was probably meant: the other word, or an internal domain that is spelled nearly so. */
function meantBy(scope: Scope, wanted: Side['wanted'], internalDomains: readonly string[]): string | undefined {
  if (scope.type === 'internal' || scope.type === 'external') return wanted;
  if (wanted === 'external' || (scope.type !== 'domain' && scope.type !== 'address')) return undefined;
  const domain = scope.type === 'domain' ? scope.domain : domainOf(scope.address);
  const near = didYouMean(domain, internalDomains);
  if (near === undefined || scope.type === 'domain') return near;
  return `${scope.address.slice(0, -domain.length)}${near}`;
}
