import { markOf } from '../../../account/observe/same-object.ts';
import { kinds } from '../../../model/kinds/kinds.ts';
import { fullName, type ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, warning } from '../../plugin/diagnostic.ts';
import { attribute } from '../../plugin/values/path.ts';
import { at, isUnknown, type ObjectValue } from '../../plugin/values/value.ts';
import { rootId } from '../account/builtin.ts';
import { find, type Wanted } from '../account/find.ts';
import type { Live } from '../account/live.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import { taken } from './create-object.ts';
import { isLeftOver } from './left-over.ts';
import { oneObject } from './one-object.ts';
import { purposeOf } from './purpose.ts';

/** What is to be created and is there already: told before anything is done, as far as the plan can know. */
export async function checkStanding(
  type: ResourceType,
  prior: ObjectValue | null,
  planned: ObjectValue,
  live: Live,
): Promise<readonly Diagnostic[]> {
  const { kind } = type;
  if (prior !== null) {
    const mark = await live.marksAtFirst.of(kind, purposeOf(type), String(at(prior, 'id')));
    if (mark !== null) for (const marks of [live.managed, live.staying]) marks.add(mark);
    return [];
  }
  const wanted = await wantedOf(type, planned, live);
  if (!wanted) return [];
  // While an apply goes on Terraform plans each object once more: to read the account anew for each is too much.
  const lately = await live.lately.named(kind, purposeOf(type), wanted.name);
  if (!lately.ok) return [problemDiagnostic(lately.problem)];
  if (lately.value.length === 0) return [];
  const found = await find(live, type, wanted);
  if (!found.ok) return [problemDiagnostic(found.problem)];
  const items = found.value.map(({ item }) => item).filter((item) => !live.staying.has(markOf(kind, item)));
  const [first] = items;
  if (!first || isLeftOver(live, kind, String(wanted.name))) return [];
  const { object } = oneObject(type, planned, live.facts);
  if (items.every((item) => live.managed.has(markOf(kind, item)))) return [managedElsewhere(type, object.name)];
  return [taken(type, object, items)];
}

/** Where the object will be; undefined where that is not known yet: then nothing that is there can be meant. */
async function wantedOf(type: ResourceType, planned: ObjectValue, live: Live): Promise<Wanted | undefined> {
  const identity = kinds[type.kind].identity as { readonly name: string; readonly within?: string };
  const name = at(planned, identity.name);
  const place = identity.within === undefined ? null : at(planned, identity.within);
  if (typeof name !== 'string' || isUnknown(place)) return undefined;
  if (type.kind === 'groups') return { name, path: typeof place === 'string' ? place : '/' };
  if (typeof place === 'string') return { name, folder: place };
  if (type.kind !== 'folders') return { name };
  const root = await rootId(live, purposeOf(type));
  return root.ok ? { name, folder: root.value } : undefined;
}

const managedElsewhere = (type: ResourceType, name: string): Diagnostic =>
  warning(
    `The ${kinds[type.kind].label[0]} is there already`,
    `Another resource of this state is "${name}". If this is the same under another address, say so and nothing is made anew:\n\nmoved {\n  from = ${fullName(type)}.…\n  to   = ${fullName(type)}.…\n}`,
    [attribute(kinds[type.kind].identity.name)],
  );
