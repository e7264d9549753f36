import type { Construct } from 'constructs';
import { Definition, type DefinitionConfig } from '../resources/resources.gen.ts';
import type { DefinitionFields } from './fields.gen.ts';
import { authoredOf, type ObjectProps, objectConfig } from './object-config.ts';

export interface SecureMessagingDefinitionProps extends DefinitionFields, ObjectProps {}

/** What secure delivery means: rights, expiry, banner. */
export class SecureMessagingDefinition extends Definition {
  constructor(scope: Construct, id: string, props: SecureMessagingDefinitionProps) {
    super(scope, id, objectConfig<DefinitionConfig>(Definition.resourceType, props), authoredOf(props));
  }
}
