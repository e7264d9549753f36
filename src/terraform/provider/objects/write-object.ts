import type { Configured } from '../../../model/configuration.ts';
import { isPolicyKind } from '../../../model/kinds/kinds.ts';
import type { Observed } from '../../../model/observed-account.ts';
import { creationOf, deletionOf, editOf } from '../../../plan/calls/objects.ts';
import { difference, valuesToSend } from '../../../plan/difference.ts';
import { referencesOf } from '../../../plan/references.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, error, hasError } from '../../plugin/diagnostic.ts';
import type { ApplyContext, DeleteResult, ObjectContext, ObjectResult } from '../../plugin/provider.ts';
import { at, type ObjectValue } from '../../plugin/values/value.ts';
import { type Live, nowOf } from '../account/live.ts';
import { observeObject } from '../account/observe-object.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import { type Sent, send, type Written } from '../account/send.ts';
import { wireNames } from '../account/wire-names.ts';
import { keep, kept } from './kept.ts';
import { oneObject } from './one-object.ts';
import { outcomeDiagnostics, shownOtherwise } from './outcome-diagnostics.ts';
import { memberCalls } from './write-members.ts';

/** Makes the object. After an error in the middle the state says what is there. */
export async function createObject(
  type: ResourceType,
  planned: ObjectValue,
  context: ApplyContext<Live>,
): Promise<ObjectResult> {
  const live = context.client;
  if (context.signal.aborted) return { state: null, diagnostics: [stopped] };
  const { object } = oneObject(type, planned, live.facts);
  const names = await wireNames(live, type, object);
  if (!names.ok) return { state: null, diagnostics: [problemDiagnostic(names.problem)] };
  const { entry } = creationOf(object, 0, names.value);
  const sent = await send(live, entry, context, { affectsMail: isPolicyKind(type.kind) });
  const { outcome } = sent;
  if (outcome.outcome !== 'done' || outcome.id === undefined) {
    return { state: null, diagnostics: outcomeDiagnostics(type, 'create', outcome) };
  }
  const state = { ...planned, id: outcome.id };
  const members = type.kind === 'groups' ? await writeMembers(type, outcome.id, object, context) : nothingToDo;
  return {
    state,
    private: keep(later(sent, members)),
    diagnostics: [...shownOtherwise(type, sent), ...members.diagnostics],
  };
}

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
  return { diagnostics: outcomeDiagnostics(type, 'delete', outcome) };
}

interface MembersWritten {
  readonly diagnostics: readonly Diagnostic[];
  readonly written?: Written;
}

const nothingToDo: MembersWritten = { diagnostics: [] };

/** Brings a group's members to what they should be, from whatever they are now. */
async function writeMembers(
  type: ResourceType,
  id: string,
  object: Configured,
  context: ApplyContext<Live>,
): Promise<MembersWritten> {
  const live = context.client;
  const item = { id, name: object.name };
  const group = await observeObject(live, type, item, referencesOf(type.kind, object.fields as never));
  const names = await wireNames(live, type, object);
  if (!group.ok) return { diagnostics: [problemDiagnostic(group.problem)] };
  if (!names.ok) return { diagnostics: [problemDiagnostic(names.problem)] };
  let last: Sent | undefined;
  for (const entry of memberCalls(group.value as Observed<'groups'>, object as Configured<'groups'>, names.value)) {
    last = await send(live, entry, context, { affectsMail: true });
    const diagnostics = [...outcomeDiagnostics(type, 'change', last.outcome), ...shownOtherwise(type, last)];
    if (diagnostics.length > 0) return { diagnostics, written: last.written };
  }
  return { diagnostics: [], ...(last ? { written: last.written } : {}) };
}

/** When the last of them was written, with the object's own time of it. */
const later = (sent: Sent, members: MembersWritten): Written => ({
  ...sent.written,
  at: members.written?.at ?? sent.written.at,
});

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

const stopped: Diagnostic = error('Stopped', 'Terraform asked the provider to stop before this was begun.');
