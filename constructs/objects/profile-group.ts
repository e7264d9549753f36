import type { Construct } from 'constructs';
import { Group, type GroupConfig } from '../resources/resources.gen.ts';
import type { GroupFields } from './fields.gen.ts';
import { authoredOf, type ObjectProps, objectConfig } from './object-config.ts';

export interface ProfileGroupProps extends GroupFields, ObjectProps {
  /** Addresses, bare domains (exact, no subdomains) and other groups. */
  readonly members: NonNullable<GroupFields['members']>;
}

/** A local address group, whose members are kept here. One that is looked up and never changed is `ProfileGroup.fromName`. */
export class ProfileGroup extends Group {
  constructor(scope: Construct, id: string, props: ProfileGroupProps) {
    super(scope, id, objectConfig<GroupConfig>(Group.resourceType, props), authoredOf(props));
  }
}
