import type { Item } from '../../../account/account.ts';
import type { ReadyIdentity } from '../../../apply/resolve.ts';
import type { Configured } from '../../../model/configuration.ts';
import { isPolicyKind, kinds } from '../../../model/kinds/kinds.ts';
import { creationOf, editOf } from '../../../plan/calls/objects.ts';
import type { CallNames } from '../../../plan/calls/terms.ts';
import { difference, valuesToSend } from '../../../plan/difference.ts';
import { referencesOf } from '../../../plan/references.ts';
import { fullName, type ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, error, hasError } from '../../plugin/diagnostic.ts';
import type { ApplyContext, ObjectResult } from '../../plugin/provider.ts';
import { attribute } from '../../plugin/values/path.ts';
import type { ObjectValue } from '../../plugin/values/value.ts';
import { type Live, nowOf } from '../account/live.ts';
import { observeObject } from '../account/observe-object.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import { send, type Written } from '../account/send.ts';
import { wireNames } from '../account/wire-names.ts';
import { identityKey } from './identity-key.ts';
import { keep } from './kept.ts';
import { standing } from './left-over.ts';
import { oneObject } from './one-object.ts';
import { outcomeDiagnostics, shownOtherwise, stopped } from './outcome-diagnostics.ts';
import { writeMembers } from './write-members.ts';

/** Makes the object, unless it is there. After an error in the middle the state says what is. */
export async function createObject(
  type: ResourceType,
  planned: ObjectValue,
  context: ApplyContext<Live>,
): Promise<ObjectResult> {
  const live = context.client;
  if (context.signal.aborted) return failed(stopped);
  const { object } = oneObject(type, planned, live.facts);
  const names = await wireNames(live, type, object);
  if (!names.ok) return failed(problemDiagnostic(names.problem));
  const entry = creationOf(object, 0, names.value);
  // Every reference is an id here: nothing waits for another call.
  const identity = (entry.subject as Extract<typeof entry.subject, { type: 'object' }>).identity as ReadyIdentity;
  const key = identityKey(type, object);
  if (live.creating.has(key)) return failed(twice(type, object));
  live.creating.add(key);
  const made = await makeOrTakeOver();
  if (made.state === null) live.creating.delete(key);
  return made;

  async function makeOrTakeOver(): Promise<ObjectResult> {
    // What was deleted a moment ago some readers may still show.
    if (!live.deleted.has(key)) {
      const there = await standing(live, identity, context);
      if (!there.ok) return failed(problemDiagnostic(there.problem));
      if (there.value.type === 'taken') return failed(taken(type, object, there.value.items));
      if (there.value.type === 'left-over') return takeOver(there.value.item);
    }
    const journal = live.journal.own();
    const sent = await send(live, entry, context, { affectsMail: isPolicyKind(type.kind), journal });
    const { outcome } = sent;
    if (outcome.outcome !== 'done' || outcome.id === undefined) {
      return { state: null, diagnostics: outcomeDiagnostics(type, 'create', outcome) };
    }
    return withMembers(outcome.id, sent.written, shownOtherwise(type, sent));
  }

  /** What an earlier process made is brought to what it should be by now. */
  async function takeOver(item: Item): Promise<ObjectResult> {
    const id = String(item.id);
    context.log('info', 'takes over what an earlier process created', { kind: type.kind, id });
    const observed = await observeObject(live, type, item, referencesOf(type.kind, object.fields as never));
    if (!observed.ok) return failed(problemDiagnostic(observed.problem));
    const pair = { configured: object, observed: observed.value, by: 'id' } as const;
    const { members: _, ...values } = valuesToSend(difference(pair, unchanged, nowOf(live)), pair, nowOf(live));
    let written: Written = { at: live.clock.now() };
    const diagnostics: Diagnostic[] = [];
    if (Object.keys(values).length > 0) {
      const edit = editOf(observed.value, object, values, 0, (names as { value: CallNames }).value);
      const sent = await send(live, edit, context, { affectsMail: true });
      diagnostics.push(...outcomeDiagnostics(type, 'change', sent.outcome), ...shownOtherwise(type, sent));
      if (hasError(diagnostics)) return { state: null, diagnostics };
      written = sent.written;
    }
    return withMembers(id, written, diagnostics);
  }

  async function withMembers(id: string, written: Written, before: readonly Diagnostic[]): Promise<ObjectResult> {
    const members = type.kind === 'groups' ? await writeMembers(type, id, object, context) : { diagnostics: [] };
    return {
      state: { ...planned, id },
      private: keep({ ...written, at: members.written?.at ?? written.at }),
      diagnostics: [...before, ...members.diagnostics],
    };
  }
}

const unchanged = { keyOf: () => undefined };

const failed = (diagnostic: Diagnostic): ObjectResult => ({ state: null, diagnostics: [diagnostic] });

const nameAttribute = ({ kind }: ResourceType) => [attribute(kinds[kind].identity.name)];

const twice = (type: ResourceType, { name }: Configured): Diagnostic =>
  error(
    'Two resources are the same object',
    `Another ${fullName(type)} of this configuration is called "${name}" as well, in the same place. Remove one of them, or name them differently.`,
    nameAttribute(type),
  );

/** What is there already, and how it comes under Terraform. */
export function taken(type: ResourceType, { name, kind }: Configured, items: readonly Item[]): Diagnostic {
  const ids = items.map(({ id }) => `  id = ${JSON.stringify(id)}`);
  const several = items.length > 1 ? ` It has ${items.length} of them: choose one.` : '';
  return error(
    `The ${kinds[kind].label[0]} is there already`,
    `The account has one called "${name}" in this place, and a second would not be told from it.${several} ` +
      `To manage it here, import it:\n\nimport {\n  to = ${fullName(type)}.…\n${ids.join('\n')}\n}`,
    nameAttribute(type),
  );
}
