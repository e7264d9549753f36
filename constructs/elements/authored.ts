import type { IConstruct } from 'constructs';
import { momentText } from '../values/moment.ts';
import { type Acknowledgement, addedAcknowledgements } from './acknowledgements.ts';
import { logicalName } from './logical-name.ts';

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
  /** Of a group that is looked up: where it comes from. */
  readonly source?: 'local' | 'directory';
  /** Never deleted or replaced, by sealwright or by Terraform. */
  readonly protect?: boolean;
}

/** What goes beside the attributes, where Terraform does not look; undefined where there is nothing to say. */
export function authoredMetadata(
  authored: Authored,
  element: IConstruct & { readonly place: string | undefined },
): { readonly [name: string]: unknown } | undefined {
  const { liveId: id, aliases, when, protect, source } = authored;
  const key = authored.key ?? element.node.id;
  const acknowledge = [...(authored.acknowledge ?? []), ...(addedAcknowledgements(element) ?? [])];
  const made: { [name: string]: unknown } = {};
  if (logicalName(key) !== key) made.key = key;
  if (id !== undefined) made.id = id;
  if (aliases) made.aliases = aliases;
  if (protect) made.protect = true;
  if (acknowledge.length > 0) made.acknowledge = acknowledge.map(plainAcknowledgement);
  if (when) made.when = when;
  if (source) made.source = source;
  if (element.place !== undefined) made.place = element.place;
  return Object.keys(made).length === 0 ? undefined : made;
}

function plainAcknowledgement({ until, ...rest }: Acknowledgement) {
  return until === undefined ? rest : { ...rest, until: until instanceof Date ? momentText(until) : until };
}

/** What cdktf's own annotations ask before they look at the stack. */
export const stackTracesAreOff = (construct: IConstruct): boolean =>
  construct.node.tryGetContext('@cdktf/disable_stack_trace_in_metadata') === true;
