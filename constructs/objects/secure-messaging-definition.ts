import type { Construct } from 'constructs';
import { DataDefinition, Definition, type DefinitionConfig } from '../resources/resources.gen.ts';
import { literal } from '../values/texts.ts';
import type { DefinitionFields } from './fields.gen.ts';
import { authoredOf, type LookupOptions, type ObjectProps, objectConfig } from './object-config.ts';
import type { ISecureMessagingDefinition, ISecureMessagingFolder } from './references.ts';

export interface SecureMessagingDefinitionProps extends DefinitionFields, ObjectProps {}

/** What is built in has such an id, and nobody makes it. */
type NotBuiltin<Id extends string> = Id & (Id extends `builtin:${string}` ? never : unknown);

/** What secure delivery means: rights, expiry, banner. */
export class SecureMessagingDefinition<Id extends string = string> extends Definition {
  constructor(scope: Construct, id: NotBuiltin<Id>, props: SecureMessagingDefinitionProps) {
    super(scope, id, objectConfig<DefinitionConfig>(Definition.resourceType, props), authoredOf(props));
  }

  /** A definition that is not kept here; without `folder` the only one of its description. */
  static fromDescription(
    scope: Construct,
    id: string,
    description: string,
    options: { readonly folder?: ISecureMessagingFolder } & LookupOptions = {},
  ): ISecureMessagingDefinition {
    const { folder, ...authored } = options;
    return new DataDefinition(
      scope,
      id,
      { description: literal(description), ...(folder && { folder: folder.id }) },
      authored,
    );
  }
}
