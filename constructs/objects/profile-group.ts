import type { Construct } from 'constructs';
import { DataGroup, Group, type GroupConfig } from '../resources/resources.gen.ts';
import { literal } from '../values/texts.ts';
import type { GroupFields } from './fields.gen.ts';
import { authoredOf, type ObjectProps, objectConfig } from './object-config.ts';
import type { IProfileGroup } from './references.ts';

export interface ProfileGroupProps extends GroupFields, ObjectProps {
  /** Addresses, bare domains (exact, no subdomains) and other groups. */
  readonly members: NonNullable<GroupFields['members']>;
}

export interface LookedUpGroupOptions extends Pick<ObjectProps, 'key' | 'when'> {
  /** Where it is among the profile groups: `/` (default) or `/Partners/Law`. */
  readonly path?: string;
  /** Where it comes from: it is kept here in no case. */
  readonly source?: 'local' | 'directory';
}

/** A local address group, whose members are kept here. One that is looked up and never changed is `ProfileGroup.fromName`. */
export class ProfileGroup extends Group {
  constructor(scope: Construct, id: string, props: ProfileGroupProps) {
    super(scope, id, objectConfig<GroupConfig>(Group.resourceType, props), authoredOf(props));
  }

  /** A group that is looked up and never changed. `source` says where it comes from, if anybody cares. */
  static fromName(scope: Construct, id: string, name: string, options: LookedUpGroupOptions = {}): IProfileGroup {
    const { path = '/', ...authored } = options;
    return new DataGroup(scope, id, { name: literal(name), path: literal(path) }, authored);
  }
}
