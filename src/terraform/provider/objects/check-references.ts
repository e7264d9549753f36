import { isBuiltin } from '../../../model/entity.ts';
import { fieldsOf } from '../../../model/kinds/kinds.ts';
import { type Reference, referencesOf } from '../../../plan/references.ts';
import { attributesOf } from '../../mapping/attributes.ts';
import { fullName, type ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, error } from '../../plugin/diagnostic.ts';
import { attribute } from '../../plugin/values/path.ts';
import type { ObjectValue } from '../../plugin/values/value.ts';
import type { Live } from '../account/live.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import { purposeFor } from '../account/references.ts';
import { oneObject } from './one-object.ts';
import { idToCome } from './plain-attributes.ts';
import { referredType } from './resource-schema.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * References that are new in a plan and lead nowhere. An id that is known comes from an object that is there, or somebody
 * wrote it down.
 */
export async function checkReferences(
  type: ResourceType,
  prior: ObjectValue | null,
  planned: ObjectValue,
  live: Live,
): Promise<readonly Diagnostic[]> {
  const { object, unknown } = oneObject(type, planned, live.facts);
  const before =
    prior === null ? [] : referencesOf(type.kind, oneObject(type, prior, live.facts).object.fields as Values);
  const known = new Set(before.map(({ kind, handle }) => `${kind} ${handle}`));
  const diagnostics: Diagnostic[] = [];
  for (const [name] of fieldsOf(type.kind)) {
    if (unknown.has(name)) continue;
    const value = (object.fields as Values)[name];
    for (const reference of referencesOf(type.kind, { [name]: value })) {
      if (known.has(`${reference.kind} ${reference.handle}`)) continue;
      const problem = await leadsNowhere(type, reference, live);
      const place = attributesOf(type).find(({ fieldName }) => fieldName === name)?.name ?? name;
      if (problem) diagnostics.push({ ...problem, path: [attribute(place)] });
    }
  }
  return diagnostics;
}

async function leadsNowhere(
  type: ResourceType,
  { kind, handle }: Reference,
  live: Live,
): Promise<Diagnostic | undefined> {
  if (handle === idToCome || isBuiltin(handle)) return undefined;
  const purpose = purposeFor(kind, type);
  // What names nothing is its own mark; but it is too where the question could not be asked.
  if ((await live.marks.of(kind, purpose, handle)) !== handle) return undefined;
  const item = await live.view.item(kind, purpose, handle);
  if (!item.ok) return problemDiagnostic(item.problem);
  if (item.value !== null) return undefined;
  const wanted = fullName(referredType(kind, type));
  return error(
    'A reference leads nowhere',
    `The account has nothing with the id ${JSON.stringify(handle)} where a ${wanted} is meant. Write \`${wanted}.….id\`, or look it up with a data source.\n\n(unknown-reference)`,
  );
}
