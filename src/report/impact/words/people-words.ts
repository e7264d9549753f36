import type { AddressBox, BoxScope, Side } from '../../../documents/impact.ts';
import { firstOf, type ImpactNames, listed } from './names.ts';

type Word = 'everyone' | 'internal' | 'external';
type Bare = Exclude<BoxScope, { readonly scope: Word }>;

/** So many scopes that somebody is not in are told; the JSON document has all. */
const mostExcluded = 4;

/** Whom a field holds, as it stands after "from" or "to": `the group "Finance", but not ann@acme.example`. */
export function peopleText(field: AddressBox | undefined, names: ImpactNames): string {
  if (field === undefined) return 'anyone';
  const { crossing, rest } = crossings(field);
  const [first, ...others] = [...rest.in].sort((a, b) => rank(bare(b)) - rank(bare(a)));
  const also = others.filter((scope) => bare(scope) !== 'everyone');
  const start =
    crossing === undefined
      ? first === undefined
        ? 'anyone'
        : whomText(first, names)
      : crossingText(crossing.scope, crossing.from, names);
  const conditions = crossing === undefined || first === undefined ? also : [first, ...also];
  const narrowed =
    conditions.length === 0 ? start : `${start}, if also ${listed(conditions.map((one) => whatText(one, names)))}`;
  if (rest.notIn.length === 0) return narrowed;
  const { told, more } = firstOf(rest.notIn, mostExcluded);
  const not = listed([...told.map((scope) => whomText(scope, names)), ...(more === 0 ? [] : [`${more} others`])], 'or');
  return narrowed === 'anyone' ? `anyone but ${not}` : `${narrowed}, but not ${not}`;
}

/** A scope that holds other people after the change: whom it holds on one side and not on the other. */
interface Crossing {
  readonly scope: Bare;
  /** On which side they are in it. */
  readonly from: Side;
}

function crossings(field: AddressBox): { readonly crossing: Crossing | undefined; readonly rest: AddressBox } {
  for (const scope of field.in) {
    const side = sideOf(scope);
    if (side === undefined) continue;
    const opposite = field.notIn.find((other) => {
      const otherSide = sideOf(other);
      return otherSide !== undefined && otherSide !== side && keyOf(other) === keyOf(scope);
    });
    if (opposite === undefined) continue;
    return {
      crossing: { scope: bare(scope), from: side },
      rest: { in: field.in.filter((one) => one !== scope), notIn: field.notIn.filter((one) => one !== opposite) },
    };
  }
  return { crossing: undefined, rest: field };
}

const sideOf = (scope: BoxScope): Side | undefined => (typeof scope === 'string' ? undefined : scope.as);
const keyOf = (scope: BoxScope): string => JSON.stringify(bare(scope));

/** Without the side that it is meant on. */
function bare(scope: BoxScope): Bare {
  if (typeof scope === 'string') return scope;
  if ('scope' in scope) return scope.scope;
  const { as: _, ...rest } = scope;
  return rest;
}

function crossingText(scope: Bare, from: Side, names: ImpactNames): string {
  const leaves = from === 'before';
  if (scope === 'internal' || scope === 'external') {
    const becomes = leaves === (scope === 'internal') ? 'external' : 'internal';
    return `whoever becomes ${becomes}`;
  }
  if (typeof scope === 'object' && 'group' in scope) {
    return `whoever ${leaves ? 'leaves' : 'joins'} the group ${names.name('groups', scope.group)}`;
  }
  if (typeof scope === 'object' && 'attribute' in scope) {
    return `users whose ${scope.attribute} ${leaves ? 'is no longer' : 'becomes'} ${scope.equals}`;
  }
  return whomText(scope, names);
}

/** The more a scope says, the more it is what a reader thinks of. */
function rank(scope: Bare): number {
  if (typeof scope === 'string') return scope === 'everyone' ? 0 : 1;
  return 'domain' in scope ? 2 : 'attribute' in scope ? 4 : 'group' in scope ? 3 : 5;
}

function whomText(scope: BoxScope, names: ImpactNames): string {
  return `${bareWhom(bare(scope), names)}${whenText(scope)}`;
}

function bareWhom(scope: Bare, names: ImpactNames): string {
  if (typeof scope === 'string') return scope === 'everyone' ? 'anyone' : `anyone ${scope}`;
  if ('domain' in scope) return `anyone at ${scope.domain}`;
  if ('group' in scope) return `the group ${names.name('groups', scope.group)}`;
  if ('attribute' in scope) return `users whose ${scope.attribute} is ${scope.equals}`;
  return scope.address === '' ? 'the empty sender' : scope.address;
}

/** As an end of "if also …". */
function whatText(scope: BoxScope, names: ImpactNames): string {
  const what = bare(scope);
  const when = whenText(scope);
  if (typeof what === 'string') return `${what}${when}`;
  if ('domain' in what) return `at ${what.domain}${when}`;
  if ('group' in what) return `in the group ${names.name('groups', what.group)}${when}`;
  if ('attribute' in what) return `one whose ${what.attribute} is ${what.equals}${when}`;
  return `${what.address}${when}`;
}

const whenText = (scope: BoxScope): string =>
  ({ none: '', before: ' (as before the change)', after: ' (as after the change)' })[sideOf(scope) ?? 'none'];
