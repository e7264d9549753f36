import type { Draft } from '../config/draft.ts';
import type { Configured } from '../model/configuration.ts';
import type { BuiltinHandle } from '../model/entity.ts';
import type { Scope } from '../model/scope.ts';
import { definitionsAndPolicies } from './guides.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Found, Rule } from './rule.ts';
import { insideScope, scopeWords } from './scope-words.ts';
import { inPlace, nameOf } from './words.ts';

/** The one definition that also acts on mail that stays inside or comes in (docs/domain.md: routing). */
const routesAll: BuiltinHandle = 'builtin:all';

export const rule: Rule = {
  name: 'content-policy-never-secures',
  severity: 'warning',
  law: false,
  text: 'A content examination policy whose secure messaging override acts on outbound mail only, and that sees none.',
  check: ({ draft }) => {
    // Where they are not declared nobody knows which mail is outbound.
    if (!draft.declaredFacts.has('internalDomains')) return [];
    const overriding = overridingDefinitions(draft);
    const reach = reachOf(draft);
    return draft.objects.contentPolicies.flatMap((policy): readonly Found[] => {
      const definition = policy.invalid.has('definition') ? undefined : overriding.get(policy.fields.definition);
      const side = definition && sideWithout(policy, reach);
      if (!definition || side === undefined) return [];
      const scope: Scope = policy.fields[side];
      const path = ['contentPolicies', policy.key, side, ...insideScope(scope)];
      const [label, wanted] = side === 'from' ? ['From', 'internal senders'] : ['To', 'external recipients'];
      const meant = meantBy(policy, side, reach);
      return [
        {
          message: `A content examination policy makes no message secure. The override of its definition \`${definition.key}\` acts on mail from internal senders to external recipients only, and ${label} of ${nameOf(policy)} is ${scopeWords(scope)}: no ${wanted}. Correct the scope, or remove the override ${definitionsAndPolicies}.`,
          ...(meant === undefined ? {} : { hint: inPlace(path, meant) }),
          path,
          related: [
            { message: 'the override is here', path: ['contentDefinitions', definition.key, 'secureMessaging'] },
          ],
        },
      ];
    });
  },
};

function overridingDefinitions(draft: Draft): ReadonlyMap<string, Configured<'contentDefinitions'>> {
  const overriding = draft.objects.contentDefinitions.filter(
    ({ fields }) => fields.secureMessaging !== null && fields.secureMessaging !== routesAll,
  );
  return new Map(overriding.map((definition) => [definition.handle, definition]));
}

/** The side that keeps a policy from seeing outbound mail; undefined where it may see some, or has an empty group. */
function sideWithout({ fields }: Configured<'contentPolicies'>, reach: Reach): 'from' | 'to' | undefined {
  const { from, to, bidirectional } = fields;
  if (reach.isEmptyGroup(from) || reach.isEmptyGroup(to)) return undefined;
  // The direction of a message is that of its envelope: which address its header shows says nothing about it.
  const byHeader = from.basedOn !== 'envelope';
  const fromInside = byHeader || reach.mayBeInternal(from);
  const toOutside = reach.mayBeExternal(to);
  const swapped = bidirectional && reach.mayBeExternal(from) && (byHeader || reach.mayBeInternal(to));
  if ((fromInside && toOutside) || swapped) return undefined;
  return toOutside ? 'from' : 'to';
}

/** A word for a word, where that is all that is wrong. */
function meantBy({ fields }: Configured<'contentPolicies'>, side: 'from' | 'to', reach: Reach): string | undefined {
  const { from, to } = fields;
  if (side === 'from') return from.type === 'external' ? 'internal' : undefined;
  const fromInside = from.basedOn !== 'envelope' || reach.mayBeInternal(from);
  return to.type === 'internal' && fromInside ? 'external' : undefined;
}
