import { scopeKey } from '../../model/scope.ts';
import type { Policy } from '../../routing/policy.ts';
import type { Decider, Program } from './decider.ts';
import { addressFields, type Face } from './face.ts';

/**
 * How a decider differs from its partner in another program. `wholly`: it has none, or ranks, says or does something else.
 * `partly`: all that differs is whom its scopes hold. `no`: it is met by the same mail and does the same.
 */
export type Change = 'wholly' | 'partly' | 'no';

export function changeOf(decider: Decider, other: Program, sameStrategies: boolean): Change {
  const partner = other.byKey.get(decider.key);
  if (!sameStrategies || partner === undefined || decider.outcome !== partner.outcome) return 'wholly';
  if (!saysTheSame(decider, partner)) return 'wholly';
  // Its partner asks for the same scopes: they differ on both sides, or on none.
  return decider.faces.some(hasOtherMembers) ? 'partly' : 'no';
}

const hasOtherMembers = ({ words }: Face): boolean =>
  addressFields.some((field) => words[field].some(({ differs }) => differs));

function saysTheSame(a: Decider, b: Decider): boolean {
  if (a.policy !== null && b.policy !== null) {
    return samePolicy(a.policy, b.policy) && questionOf(a) === questionOf(b);
  }
  return a.faces.length === b.faces.length && a.faces.every((face, at) => scopesOf(face) === scopesOf(b.faces[at]!));
}

/** Of a policy: the word list that its mail triggers. Its faces differ in nothing but addresses. */
const questionOf = ({ faces }: Decider): number | undefined => faces[0]!.words.content[0]?.question;

/** Of a pick: who is offered it. What else it asks for is in its key, but for the number of recipients. */
const scopesOf = ({ words }: Face): string =>
  JSON.stringify([words.from.map(({ scope }) => scopeKey(scope)), words.recipients]);

/** Whether two policies rank alike, are met by the same scopes, times and sources. */
function samePolicy(a: Policy, b: Policy): boolean {
  const [x, y] = [a.fields, b.fields];
  return (
    a.name === b.name &&
    (a.createTime ?? null) === (b.createTime ?? null) &&
    (a.id ?? a.handle) === (b.id ?? b.handle) &&
    x.override === y.override &&
    x.bidirectional === y.bidirectional &&
    x.start === y.start &&
    x.end === y.end &&
    x.from.basedOn === y.from.basedOn &&
    scopeKey(x.from) === scopeKey(y.from) &&
    scopeKey(x.to) === scopeKey(y.to) &&
    x.sourceIps.length === y.sourceIps.length &&
    x.sourceIps.every(({ base, prefix }, at) => y.sourceIps[at]!.base === base && y.sourceIps[at]!.prefix === prefix)
  );
}
