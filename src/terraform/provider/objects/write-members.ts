import type { Configured } from '../../../model/configuration.ts';
import type { Observed } from '../../../model/observed-account.ts';
import { type Member, memberKey } from '../../../model/scope.ts';
import type { Entry } from '../../../plan/calls/draft-call.ts';
import { additionsTo, removalFrom } from '../../../plan/calls/members.ts';
import type { CallNames } from '../../../plan/calls/terms.ts';
import { referencesOf } from '../../../plan/references.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import type { Diagnostic } from '../../plugin/diagnostic.ts';
import type { ObjectContext } from '../../plugin/provider.ts';
import type { Live } from '../account/live.ts';
import { observeObject } from '../account/observe-object.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import { type Sent, send, type Written } from '../account/send.ts';
import { wireNames } from '../account/wire-names.ts';
import { outcomeDiagnostics, shownOtherwise } from './outcome-diagnostics.ts';

/** The calls that give a group the members it should have: who joins before who leaves, so that nobody is left out on the way. */
function memberCalls(group: Observed<'groups'>, wanted: Configured<'groups'>, names: CallNames): readonly Entry[] {
  const there = group.fields.members ?? [];
  const members: readonly Member[] = wanted.fields.members ?? [];
  const [present, kept] = [there, members].map((list) => new Set(list.map(memberKey))) as [Set<string>, Set<string>];
  const joining = members.filter((member) => !present.has(memberKey(member)));
  const leaving = there.filter((member) => !kept.has(memberKey(member)));
  return [...additionsTo(group.id, joining, 0, names), ...leaving.map((member) => removalFrom(group, member, 0))];
}

export interface MembersWritten {
  readonly diagnostics: readonly Diagnostic[];
  readonly written?: Written;
}

/** Brings a group's members to what they should be, from whatever they are now. */
export async function writeMembers(
  type: ResourceType,
  id: string,
  object: Configured,
  context: ObjectContext<Live>,
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
