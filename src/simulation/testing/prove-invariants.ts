import { type Decided, judgeClaim, type Verdict } from '../../analysis/alone/judge-claim.ts';
import { type Conditions, type Study, studyOf } from '../../analysis/alone/study.ts';
import { unreadOffers, unreadPolicies } from '../../analysis/looked-up.ts';
import type { Hash } from '../../model/hash.ts';
import { newEvaluator } from '../../routing/evaluate.ts';
import type { Message } from '../../routing/message.ts';
import type { Outcome } from '../../routing/outcome.ts';
import type { World } from '../../routing/world.ts';
import type { MailBox } from './edges/mail-box.ts';
import { breachOf } from './invariant.ts';
import { type CheckedInvariant, type CheckInvariants, tryInvariants } from './try-invariants.ts';

/** Fields of an outcome that are the same for all mail that one policy, or one pick, decides about. */
const noticed = new Set([
  ...['secure', 'definition', 'mailbox', 'portal', 'banner', 'expiresAfter', 'extendableBy', 'readReceipt'],
  ...['rights', 'rights.print', 'rights.reply', 'rights.replyAll'],
]);
/** Fields that say who decides. */
const deciding = new Set(['policy', 'decidedBy.trigger', 'decidedBy.policy', 'bypassedBy']);

/** So that all mail is looked at, whenever it was sent. */
const beginning = 0;

/**
 * Proves invariants for all mail, or finds mail that breaks them. They are tried first: mail at the edges of policies tells the
 * author more than a counterexample of any kind. What can't be proven stays as it was tried, and says why.
 */
export const provingInvariants =
  (md5: Hash): CheckInvariants =>
  (world, invariants, options) => {
    const tried = tryInvariants(world, invariants, options);
    const open = tried.filter(({ violations }) => violations.length === 0);
    if (open.length === 0) return tried;
    const named = open.flatMap(({ invariant: { box, except } }) => [box, ...except].map(conditionsOf));
    // Examples are of now, where now will do.
    const studies = [options.asOf, beginning].map((asOf) => lazy(() => studyOf(world.set, { asOf, md5 }, named)));
    return tried.map((one) => (one.violations.length === 0 ? proven(one, studies, world) : one));
  };

function proven(one: CheckedInvariant, studies: readonly (() => Study)[], world: World): CheckedInvariant {
  const { invariant } = one;
  const names = [...invariant.always, ...invariant.never].map(({ name }) => name);
  const other = names.find((name) => !noticed.has(name) && !deciding.has(name));
  if (other !== undefined) return { ...one, unproven: { type: 'field', field: other } };
  // Whatever is only looked up, it makes no mail less secure than none at all.
  const asksMore = names.some((name) => name !== 'secure') || one.invariant.always.some(({ value }) => value !== true);
  if (asksMore && unreadPolicies(world.set).length + unreadOffers(world.set, world.definitions).length > 0) {
    return { ...one, unproven: { type: 'looked-up' } };
  }
  for (const study of studies) {
    const verdict = judgeClaim(study(), {
      box: conditionsOf(invariant.box),
      except: invariant.except.map(conditionsOf),
      isBroken: (decided) => breachOf(invariant, outcomeOf(decided), anyMessage) !== undefined,
      asksWhoDecides: names.some((name) => deciding.has(name)),
    });
    if (verdict.type !== 'proven') return notProven(one, verdict, world);
  }
  return { ...one, method: 'proven', complete: true };
}

function notProven(
  one: CheckedInvariant,
  verdict: Exclude<Verdict, { type: 'proven' }>,
  world: World,
): CheckedInvariant {
  if (verdict.type !== 'refuted') return { ...one, unproven: { type: verdict.type } };
  const { message } = verdict;
  const [outcome] = newEvaluator(world)(message).outcomes;
  const breach = outcome && breachOf(one.invariant, outcome, message);
  if (!breach) throw new Error(`a message that breaks nothing: ${JSON.stringify(message)}`);
  return { ...one, method: 'proven', violations: [{ message, breach, others: 0 }] };
}

const conditionsOf = ({ from, to, start, end, ranges }: MailBox): Conditions => ({
  from: from ?? { type: 'everyone', basedOn: 'envelope' },
  to: to ?? { type: 'everyone' },
  start,
  end,
  sourceIps: ranges,
});

/** Lengths of time are all that an invariant can ask for here, so that any moment will do. */
const anyMessage: Message = {
  ...{ from: '', headerFrom: '', to: [], at: 0 },
  ...{ sourceIp: null, application: 'other', sendSecure: null },
};

/** An outcome as far as it is known; what is not is not asked about. */
function outcomeOf({ noticed, decidedBy, bypassedBy }: Decided): Outcome {
  const { secure, mailbox, portal, banner, definition, rights, expiresAfter, extendableBy, readReceipt } = noticed;
  const { unknownSettings } = noticed;
  return {
    ...{ address: '', direction: 'outbound', ambiguous: false, conflict: false, sensitiveTo: [] },
    ...{ secure, mailbox, portal, banner, definition, rights, readReceipt, decidedBy, bypassedBy },
    expiresAt: expiresAfter,
    extendableTo: extendableBy === null ? null : (expiresAfter ?? 0) + extendableBy,
    ...(unknownSettings && { unknownSettings }),
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
