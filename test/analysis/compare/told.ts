import { compare } from '../../../src/analysis/compare.ts';
import type { AddressField, Box, Region, RegionScope } from '../../../src/analysis/impact.ts';
import type { Noticed } from '../../../src/analysis/noticed.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Objects } from '../../../src/model/entity.ts';
import type { LookedUp } from '../../../src/model/looked-up.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Scope } from '../../../src/model/scope.ts';
import { address, setOf } from '../deciders/example.ts';

/** What a comparison tells, each in a line that a person would write. */
export interface Told {
  readonly regions: readonly string[];
  readonly unproven: readonly string[];
}

export const nothing: Told = { regions: [], unproven: [] };
export const regions = (...regions: readonly string[]): Told => ({ regions, unproven: [] });
export const unproven = (...unproven: readonly string[]): Told => ({ regions: [], unproven });

export function told(before: PolicySet, after: PolicySet, options: { asOf?: number; budget?: number } = {}): Told {
  const impact = compare(before, after, { asOf: 0, md5, ...options });
  return { regions: impact.regions.map(regionText), unproven: impact.unproven.map(mailText) };
}

/** `from internal, to external: plain → strict, stronger`; what is conditional says so, and what it rests on. */
export function regionText(region: Region): string {
  const { before, after, effect, certainty, restsOn = [] } = region;
  const steps = `${outcomeText(before)} → ${outcomeText(after)}, ${effect}`;
  const rest = restsOn.length === 0 ? '' : ` on ${restsOn.map(({ kind, handle }) => `${kind} ${handle}`).join(', ')}`;
  return `${mailText(region)}: ${steps}${certainty === 'proven' ? '' : `, ${certainty}${rest}`}`;
}

const outcomeText = ({ secure, definition }: Noticed): string => (secure ? `${definition}` : 'plain');

function mailText({ box, except }: Pick<Region, 'box' | 'except'>): string {
  return [boxText(box), ...except.map((one) => `but not ${boxText(one)}`)].join(', ');
}

/** What the examples tell apart in words, anything else as it is. */
function boxText({ from, to, content, sendSecure, ...others }: Box): string {
  const parts = [
    ...addressText('from', from),
    ...addressText('to', to),
    ...(content?.hit ?? []).map(({ definition, as }) => `hit ${definition}${as ? ` as ${as}` : ''}`),
    ...(content?.miss ?? []).map(({ definition, as }) => `miss ${definition}${as ? ` as ${as}` : ''}`),
    ...(sendSecure ? [`pick ${sendSecure.map((one) => one ?? 'nothing').join(' or ')}`] : []),
    ...Object.entries(others).map(([field, value]) => `${field} ${JSON.stringify(value)}`),
  ];
  return parts.join(', ');
}

function addressText(name: string, field: AddressField | undefined): readonly string[] {
  if (field === undefined) return [];
  return [
    ...field.in.map((one) => `${name} ${scopeText(one)}`),
    ...field.notIn.map((one) => `not ${name} ${scopeText(one)}`),
  ];
}

function scopeText({ as, ...scope }: RegionScope): string {
  const [first, second] = Object.values(scope) as readonly string[];
  return `${second?.split('@')[0] ?? first}${as ? ` as ${as}` : ''}`;
}

/** From Ann, as policies say it. */
export const from = (scope: Scope) => ({ from: { ...scope, basedOn: 'envelope' as const } });
export const ann = from(address('ann@acme.example'));
export const bob = from(address('bob@acme.example'));

const lookedUp =
  (kind: LookedUp['kind'], purpose: LookedUp['purpose']) =>
  (handle: string, where: LookedUp['where'] = { type: 'anywhere' }): LookedUp => ({
    kind,
    handle,
    name: handle,
    purpose,
    where,
  });

/** Of all three nobody knows more than what they are called. */
export const farList = lookedUp('contentDefinitions', 'contentExamination');
export const farDefinition = lookedUp('definitions', 'secureMessaging');
export const farFolder = lookedUp('folders', 'secureMessaging');

/** A policy set that looks something up. */
export const setWith = (lookedUp: readonly LookedUp[], objects: Partial<Objects> = {}, more: Partial<PolicySet> = {}) =>
  setOf(objects, { lookedUp, ...more });
