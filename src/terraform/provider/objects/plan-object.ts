import type { Configured } from '../../../model/configuration.ts';
import { difference } from '../../../plan/difference.ts';
import { type Reference, referencesOf } from '../../../plan/references.ts';
import { attributesOf } from '../../mapping/attributes.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import type { Diagnostic } from '../../plugin/diagnostic.ts';
import type { PlanAmendment, PlanRequest } from '../../plugin/provider.ts';
import { isWhollyKnown } from '../../plugin/values/known.ts';
import { at, type ObjectValue } from '../../plugin/values/value.ts';
import { type Live, nowOf } from '../account/live.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import { translator } from '../account/references.ts';
import { findingDiagnostics } from '../rules/diagnostics.ts';
import { findingsIn, rulesAboutTheAccount } from '../rules/findings.ts';
import { checkReferences } from './check-references.ts';
import { checkStanding } from './check-standing.ts';
import { oneObject } from './one-object.ts';

type Values = Readonly<Record<string, unknown>>;

/** What the framework planned, seen with what these values mean; `live` is absent where the account is not known yet. */
export async function planObject(
  type: ResourceType,
  { prior, planned, config }: PlanRequest,
  live: Live | undefined,
  now: number,
): Promise<PlanAmendment> {
  if (planned === null || config === null || live === undefined) return {};
  const diagnostics = [
    ...newFindings(type, planned, live, now),
    ...(await checkReferences(type, prior, planned, live)),
    ...(await checkStanding(type, prior, planned, live)),
  ];
  if (prior === null) return { diagnostics };
  const kept = await keepWords(type, prior, planned, live);
  return 'planned' in kept ? { ...kept, diagnostics } : { diagnostics: [...diagnostics, ...(kept.diagnostics ?? [])] };
}

/** What is found now that the account is known. Terraform validates with every plan, and that tells the rest. */
function newFindings(type: ResourceType, planned: ObjectValue, live: Live, now: number): readonly Diagnostic[] {
  const found = findingsIn(type, planned, { now, facts: live.facts, only: rulesAboutTheAccount });
  if (found.length === 0) return [];
  const key = ({ rule, path, message }: { rule: string; path: unknown; message: string }) =>
    JSON.stringify([rule, path, message]);
  const told = new Set(findingsIn(type, planned, { now, only: rulesAboutTheAccount }).map(key));
  return findingDiagnostics(
    type,
    found.filter((finding) => !told.has(key(finding))),
  );
}

/**
 * An attribute that means what it meant keeps the words that the state has for it: else there were no end to the
 * difference. One that is left out may do so where it has a default; any other has to be planned as null.
 */
async function keepWords(
  type: ResourceType,
  prior: ObjectValue,
  planned: ObjectValue,
  live: Live,
): Promise<PlanAmendment> {
  const [before, after] = [oneObject(type, prior, live.facts), oneObject(type, planned, live.facts)];
  const translate = await translator(live, type, refs(after.object), refs(before.object));
  if (!translate.ok) return { diagnostics: [problemDiagnostic(translate.problem)] };
  const observed = { ...before.object, id: '', builtin: false, createTime: null, lastUpdated: null, unexpressed: [] };
  const changed = new Set(
    difference(
      { configured: after.object, observed, by: 'id' },
      { keyOf: (kind, handle) => translate.value(kind, handle) ?? handle },
      nowOf(live),
    ).map(({ name }) => name),
  );
  const same = attributesOf(type).filter(
    ({ name, fieldName }) =>
      !changed.has(fieldName) &&
      !after.object.invalid.has(fieldName) &&
      !before.object.invalid.has(fieldName) &&
      at(planned, name) !== null &&
      at(prior, name) !== null &&
      isWhollyKnown(at(planned, name)),
  );
  return { planned: { ...planned, ...Object.fromEntries(same.map(({ name }) => [name, at(prior, name)])) } };
}

const refs = ({ kind, fields }: Configured): readonly Reference[] => referencesOf(kind, fields as Values);
