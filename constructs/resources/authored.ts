import type { IConstruct } from 'constructs';
import { logicalName } from './logical-name.ts';

/** An acknowledgement of what a rule finds in an object. */
export interface Acknowledgement {
  /** The name of the rule. */
  readonly rule: string;
  /** Why it is meant. */
  readonly reason: string;
  /** Until when: a date, or a moment. */
  readonly until?: string | Date;
}

/** An earlier name of an object in the same place; or an earlier name and the names of the folders that it was in. */
export type Alias = string | { readonly name: string; readonly in: readonly string[] };

/** What an author says of an object beside its values. Terraform has no attributes for it. */
export interface Authored {
  /** Names the object in the policy set, where that is not the construct's id. */
  readonly key?: string;
  /** The service's id of the live object that is meant, where its name does not tell it from another. */
  readonly liveId?: string;
  /** Earlier names: what is live under one of them is renamed, and not made anew. */
  readonly aliases?: readonly Alias[];
  /** Findings that are meant. */
  readonly acknowledge?: readonly Acknowledgement[];
  /** The names of the accounts that it is for; absent: for all. */
  readonly when?: readonly string[];
  /** Never deleted or replaced, by sealwright or by Terraform. */
  readonly protect?: boolean;
}

/** What goes beside the attributes, where Terraform does not look; undefined where there is nothing to say. */
export function authoredMetadata(
  authored: Authored,
  key: string,
  place: string | undefined,
): { readonly [name: string]: unknown } | undefined {
  const { liveId: id, aliases, acknowledge, when, protect } = authored;
  const entries = Object.entries({
    key: logicalName(key) === key ? undefined : key,
    id,
    aliases,
    protect: protect || undefined,
    acknowledge: acknowledge?.map(plainAcknowledgement),
    when,
    place,
  }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function plainAcknowledgement({ until, ...rest }: Acknowledgement) {
  return until === undefined ? rest : { ...rest, until: until instanceof Date ? until.toISOString() : until };
}

/** What cdktf's own annotations ask before they look at the stack. */
export const stackTracesAreOff = (construct: IConstruct): boolean =>
  construct.node.tryGetContext('@cdktf/disable_stack_trace_in_metadata') === true;
