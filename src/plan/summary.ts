import type { Action, Change, PlanSummary, Unmanaged } from '../documents/plan.ts';

export function summarise(
  changes: readonly Change[],
  unmanaged: readonly Unmanaged[],
  unchanged: number,
  calls: number,
): PlanSummary {
  const count = (action: Action) => changes.filter((change) => change.action === action).length;
  return {
    create: count('create'),
    update: count('update'),
    move: count('move'),
    rename: count('rename'),
    delete: count('delete'),
    blocked: changes.filter(({ blocked }) => blocked).length,
    unchanged,
    unmanaged: unmanaged.filter(({ builtin, ignored }) => !builtin && ignored === undefined).length,
    ignored: unmanaged.filter(({ ignored }) => ignored !== undefined).length,
    calls,
  };
}
