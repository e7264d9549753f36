import type { Field } from './kinds/field.ts';
import { isObject } from './kinds/scope.ts';
import type { KindSpec, Proposal } from './kinds/spec.ts';
import { bad, type Refusal } from './refusal.ts';
import type { Body, Item, World } from './world.ts';

export type Proposed = { readonly proposal: Proposal } | { readonly refusals: readonly Refusal[] };

/** From a request's body to the whole object that it asks for, judged by the kind's fields and laws. */
export function propose(spec: KindSpec, sent: unknown, before: Item | undefined, now: number, world: World): Proposed {
  if (!isObject(sent)) return { refusals: [bad('wrong_type', 'The body must be an object.')] };
  const read = readFields(spec, sent, before, world);
  if (read.refusals.length > 0) return read;
  const whole: Proposal = { ...(before ? { before } : {}), sent, draft: read.draft, now };
  const proposal = spec.settle ? { ...whole, draft: spec.settle(whole, world) } : whole;
  const refusals = spec.laws.flatMap((law) => law(proposal, world) ?? []);
  return refusals.length > 0 ? { refusals } : { proposal };
}

function readFields(spec: KindSpec, sent: Body, before: Item | undefined, world: World) {
  const draft: Record<string, unknown> = before ? { ...before.body } : { ...initials(spec), ...spec.born };
  const refusals: Refusal[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const field = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    if (!field) refusals.push(noField(spec, name));
    else if (value === null) clear(draft, name, field, refusals);
    else {
      const checked = field.check(value, name, world);
      if ('refusal' in checked) refusals.push(checked.refusal);
      else draft[name] = checked.value;
    }
  }
  for (const [name, field] of Object.entries(spec.fields)) {
    if (field.presence === 'required' && !before && !Object.hasOwn(sent, name)) refusals.push(missing(name));
  }
  return { draft, refusals };
}

/** What an object has where nothing is said. */
export function initials(spec: KindSpec): Body {
  const given = Object.entries(spec.fields).filter(([, field]) => field.initial !== undefined);
  return Object.fromEntries(given.map(([name, field]) => [name, field.initial]));
}

/** JSON null: the field goes back to what it is where nothing is said. */
function clear(draft: Record<string, unknown>, name: string, field: Field, refusals: Refusal[]): void {
  if (field.presence === 'required') refusals.push(missing(name));
  else if (field.initial === undefined) delete draft[name];
  else draft[name] = field.initial;
}

const missing = (name: string) => bad('missing_field', `${name} is needed.`, name);

function noField(spec: KindSpec, name: string): Refusal {
  const law = spec.never && Object.hasOwn(spec.never, name) ? spec.never[name] : undefined;
  if (law) return bad(law, `${name}: only From has a part that addresses are based on.`, name);
  return spec.computed.includes(name)
    ? bad('read_only_field', `${name} is set by the service.`, name)
    : bad('unknown_field', `There is no field ${name}.`, name);
}
