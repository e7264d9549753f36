import type { Configured } from '../../../model/configuration.ts';
import type { Observed } from '../../../model/observed-account.ts';
import { deletionOf, editOf } from '../../../plan/calls/objects.ts';
import { difference, valuesToSend } from '../../../plan/difference.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, hasError } from '../../plugin/diagnostic.ts';
import type { ApplyContext, DeleteResult, ObjectContext, ObjectResult } from '../../plugin/provider.ts';
import { at, type ObjectValue } from '../../plugin/values/value.ts';
import { type Live, nowOf } from '../account/live.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import { send } from '../account/send.ts';
import { wireNames } from '../account/wire-names.ts';
import { identityKey } from './identity-key.ts';
import { keep, kept } from './kept.ts';
import { oneObject } from './one-object.ts';
import { outcomeDiagnostics, shownOtherwise, stopped } from './outcome-diagnostics.ts';
import { writeMembers } from './write-members.ts';

/** Sends what the plan changes, and nothing else. */
export async function updateObject(
  type: ResourceType,
  prior: ObjectValue,
  planned: ObjectValue,
  context: ApplyContext<Live>,
): Promise<ObjectResult> {
  const live = context.client;
  if (context.signal.aborted) return { state: null, diagnostics: [stopped] };
  const id = String(at(prior, 'id'));
  const { object } = oneObject(type, planned, live.facts);
  const observed = observedFrom(type, id, oneObject(type, prior, live.facts).object);
  const now = nowOf(live);
  const pair = { configured: object, observed, by: 'id' } as const;
  const { members: changed, ...values } = valuesToSend(difference(pair, { keyOf: () => undefined }, now), pair, now);
  const names = await wireNames(live, type, object);
  if (!names.ok) return { state: null, diagnostics: [problemDiagnostic(names.problem)] };
  let written = kept(context.private);
  const diagnostics: Diagnostic[] = [];
  if (Object.keys(values).length > 0) {
    const sent = await send(live, editOf(observed, object, values, 0, names.value), context, { affectsMail: true });
    diagnostics.push(...outcomeDiagnostics(type, 'change', sent.outcome), ...shownOtherwise(type, sent));
    if (hasError(diagnostics)) return { state: null, diagnostics };
    written = sent.written;
  }
  if (changed !== undefined) {
    const members = await writeMembers(type, id, object, context);
    diagnostics.push(...members.diagnostics);
    // Of the fields that were written the state has to tell; which members are there the next reading tells.
    if (hasError(diagnostics)) return { state: { ...planned, members: at(prior, 'members') }, diagnostics };
    written = members.written ?? written;
  }
  return { state: planned, ...(written ? { private: keep(written) } : {}), diagnostics };
}

export async function deleteObject(
  type: ResourceType,
  prior: ObjectValue,
  context: ObjectContext<Live>,
): Promise<DeleteResult> {
  const live = context.client;
  if (context.signal.aborted) return { diagnostics: [stopped] };
  const { object } = oneObject(type, prior, live.facts);
  const entry = deletionOf(observedFrom(type, String(at(prior, 'id')), object), 0, {
    idOf: (_, handle) => handle,
    names: () => ({ idOf: (_, handle) => handle, attributeId: (name) => name, root: '' }),
  });
  const { outcome } = await send(live, entry, context, { affectsMail: true });
  if (outcome.outcome === 'done') {
    const key = identityKey(type, object);
    live.deleted.add(key);
    live.creating.delete(key);
  }
  return { diagnostics: outcomeDiagnostics(type, 'delete', outcome) };
}

/** What a state says of an object, as what the account has. */
const observedFrom = ({ kind }: ResourceType, id: string, object: Configured): Observed => ({
  kind,
  handle: id,
  id,
  name: object.name,
  fields: object.fields,
  builtin: false,
  createTime: null,
  lastUpdated: null,
  unexpressed: [],
});
