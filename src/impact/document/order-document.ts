import type { AddressField, Box } from '../../analysis/impact.ts';
import type { ExposedMail, OrderDocument, PlanDocument } from '../../documents/plan.ts';
import type { Gap } from '../../plan/order/gaps.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlannedOrder } from '../../plan/planned-order.ts';
import { namedObjects, newNames } from './named-objects.ts';
import { plainBoxes } from './plain-boxes.ts';
import { plainOutcome } from './plain-outcome.ts';
import { plainWitness } from './plain-witness.ts';

/** The plan with what is to be said of the order of its calls in its document. */
export function withOrder(plan: Plan): Plan {
  const { order, document } = plan;
  if (!order || order.gaps.length + order.bridges.length === 0) return plan;
  return { ...plan, document: { ...document, order: orderDocument(order, document) } };
}

function orderDocument(order: PlannedOrder, { calls, changes }: PlanDocument): OrderDocument {
  const { before, after, gaps, bridges, bridged } = order;
  const numberOf = new Map(order.calls.map(({ n }, at) => [n, at + 1]));
  const changeOf = new Map(order.calls.map(({ n, change }) => [n, change]));
  const told = gaps.map(({ after: first, until, exposure }) => ({
    after: numberOf.get(first.n) ?? 0,
    until: numberOf.get(until.n) ?? calls.length,
    mail: exposure && plainMail(exposure),
  }));
  const mails = told.flatMap(({ mail }) => mail ?? []);
  const named = mails.flatMap((mail) => [
    { ...mail, because: [], effect: 'weaker', certainty: 'proven', before: mail.before, after: mail.during } as const,
    { ...mail, because: [], effect: 'weaker', certainty: 'proven', before: mail.before, after: mail.after } as const,
  ]);
  return {
    gaps: told,
    bridges: bridges.map(({ policy, standsInFor }) => {
      const change = changeOf.get(standsInFor) ?? null;
      return {
        kind: policy.kind,
        narrative: policy.name,
        standsInFor: change === null || !changes[change] ? null : change,
      };
    }),
    bridged,
    objects: namedObjects(named, [], [], newNames(before, after)),
  };
}

function plainMail({ box, except, before, during, after, message }: NonNullable<Gap['exposure']>): ExposedMail {
  return {
    ...plainBoxes({ box: withoutSides(box), except: except.map(withoutSides) }),
    before: plainOutcome(before),
    during: plainOutcome(during),
    after: plainOutcome(after),
    witness: plainWitness(message),
  };
}

/** There are more than two sides here: the scopes alone have to do. */
function withoutSides({ from, headerFrom, to, content, ...rest }: Box): Box {
  const plain = <T extends { readonly as?: unknown }>(some: readonly T[]) => some.map(({ as: _, ...own }) => own);
  const field = (one: AddressField) => ({ in: plain(one.in), notIn: plain(one.notIn) });
  return {
    ...(from && { from: field(from) }),
    ...(headerFrom && { headerFrom: field(headerFrom) }),
    ...(to && { to: field(to) }),
    ...rest,
    ...(content && { content: { hit: plain(content.hit), miss: plain(content.miss) } }),
  } as Box;
}
