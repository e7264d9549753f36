import type { Item, Result } from '../../../account/account.ts';
import { readTime } from '../../../account/observe/read-time.ts';
import { markOf } from '../../../account/observe/same-object.ts';
import { until } from '../../../apply/until.ts';
import type { Configured } from '../../../model/configuration.ts';
import { fieldsOf } from '../../../model/kinds/kinds.ts';
import type { Observed } from '../../../model/observed-account.ts';
import { difference, notUnderstood } from '../../../plan/difference.ts';
import { asMeant } from '../../../plan/past-end.ts';
import { referencesOf } from '../../../plan/references.ts';
import { attributesOf } from '../../mapping/attributes.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, warning } from '../../plugin/diagnostic.ts';
import type { CallContext, ObjectContext, ObjectResult } from '../../plugin/provider.ts';
import { attribute } from '../../plugin/values/path.ts';
import { at, type ObjectValue, type Value } from '../../plugin/values/value.ts';
import { type Live, nowOf } from '../account/live.ts';
import { observeObject } from '../account/observe-object.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import type { Written } from '../account/send.ts';
import { kept, nothingKept } from './kept.ts';
import { oneObject } from './one-object.ts';
import { purposeOf } from './purpose.ts';
import { shownAttributes } from './shown-attributes.ts';

type Values = Readonly<Record<string, unknown>>;

/** The object as the account has it. What means the same as before keeps the words it had. */
export async function readObject(
  type: ResourceType,
  state: ObjectValue,
  context: ObjectContext<Live>,
): Promise<ObjectResult> {
  const live = context.client;
  const id = String(at(state, 'id'));
  live.journal.left.kept(id);
  const item = await shownItem(live, type, id, kept(context.private), context);
  if (!item.ok) return { state, diagnostics: [problemDiagnostic(item.problem)] };
  if (item.value === null) return { state: null };
  live.managed.add(markOf(type.kind, item.value));

  const before = isImported(type, state) ? undefined : oneObject(type, state, live.facts).object;
  const references = before ? referencesOf(type.kind, before.fields as Values) : [];
  const observed = await observeObject(live, type, item.value, references);
  if (!observed.ok) return { state, diagnostics: [problemDiagnostic(observed.problem)] };
  const values = before
    ? changedValues(before, observed.value, live)
    : shownAttributes(asMeant(observed.value, nowOf(live)));
  const strange = before
    ? notUnderstood({ configured: before, observed: observed.value, by: 'id' })
    : observed.value.unexpressed;
  const attributes = attributesOf(type)
    .filter(({ fieldName }) => values.has(fieldName) && !strange.includes(fieldName))
    .map(({ name, fieldName }) => [name, values.get(fieldName) ?? null] as const);
  return {
    state: { ...state, id, ...Object.fromEntries(attributes) },
    // From here on, should it be gone, nobody's reading lags behind.
    private: nothingKept,
    diagnostics: attributesOf(type).flatMap(({ name, fieldName }) =>
      strange.includes(fieldName) ? [notKnown(name)] : [],
    ),
  };
}

/** A state in which there is nothing but an id. */
const isImported = (type: ResourceType, state: ObjectValue): boolean =>
  attributesOf(type).every(({ name }) => at(state, name) === null);

/**
 * What the account shows. Where it was written from here so lately that not every reader may see it yet, that is waited
 * for: an object that is not shown yet would be taken for deleted, and made a second time.
 */
async function shownItem(
  live: Live,
  type: ResourceType,
  id: string,
  written: Written | undefined,
  { signal, log }: CallContext,
): Promise<Result<Item | null>> {
  const { kind } = type;
  const seen = await live.view.item(kind, purposeOf(type), id);
  if (!seen.ok || written === undefined || shows(seen.value, written)) return seen;
  const left = Math.min(written.at + live.settleMs - live.clock.now(), live.settleMs);
  if (left <= 0) return seen;
  log('info', 'the account does not show the last write yet', { kind, id, waitMs: left });
  return until(
    () => live.account.item(kind, purposeOf(type), id),
    (now) => !now.ok || shows(now.value, written),
    { settleMs: left, clock: live.clock, signal },
  );
}

function shows(item: Item | null, { updated }: Written): boolean {
  if (item === null) return false;
  const [shown, meant] = [readTime(item.lastUpdated), readTime(updated)];
  return shown === null || meant === null || shown >= meant;
}

/** The attributes of the fields in which the account differs. */
function changedValues(before: Configured, observed: Observed, live: Live): ReadonlyMap<string, Value> {
  const differing = difference({ configured: before, observed, by: 'id' }, { keyOf: () => undefined }, nowOf(live));
  // What the state has may be nothing that can be read: then anything differs from it.
  const unread = fieldsOf(before.kind).filter(([name]) => before.invalid.has(name));
  const all = shownAttributes(observed);
  const names = [...differing.map(({ name }) => name), ...unread.map(([name]) => name)];
  return new Map(names.map((name) => [name, all.get(name) ?? null]));
}

const notKnown = (name: string): Diagnostic =>
  warning(
    'The account has a value that this version does not know',
    `In \`${name}\`. It can not be compared with the configuration, so a change of it is not seen; a later version may know it.`,
    [attribute(name)],
  );
