import type { Construct } from 'constructs';
import { ContentDefinition, type ContentDefinitionConfig, DataContentDefinition } from '../resources/resources.gen.ts';
import { literal } from '../values/texts.ts';
import type { ContentDefinitionFields } from './fields.gen.ts';
import { authoredOf, type LookupOptions, type ObjectProps, objectConfig } from './object-config.ts';
import type {
  IContentExaminationDefinition,
  IContentExaminationFolder,
  ISecureMessagingDefinition,
} from './references.ts';

/** The secure messaging definition that a triggering message is delivered with; or none. */
type Override = ISecureMessagingDefinition | undefined;

export interface ContentExaminationDefinitionProps<O extends Override = Override>
  extends Omit<ContentDefinitionFields, 'secureMessaging'>,
    ObjectProps {
  /** The secure messaging definition that a triggering message is delivered with; absent: none. */
  readonly secureMessaging?: O;
}

/** A scored word list, and how a message that triggers it is delivered. Its type says whether it has an override. */
class Definition<O extends Override = undefined> extends ContentDefinition {
  declare readonly override: O;

  constructor(scope: Construct, id: string, props: ContentExaminationDefinitionProps<O>) {
    super(scope, id, objectConfig<ContentDefinitionConfig>(ContentDefinition.resourceType, props), authoredOf(props));
  }

  /** A definition that is not kept here; without `folder` the only one of its description. */
  static fromDescription(
    scope: Construct,
    id: string,
    description: string,
    options: { readonly folder?: IContentExaminationFolder } & LookupOptions = {},
  ): IContentExaminationDefinition {
    const { folder, ...authored } = options;
    return new DataContentDefinition(
      scope,
      id,
      { description: literal(description), ...(folder && { folder: folder.id }) },
      authored,
    );
  }
}

/** As a type and without an argument it means any, with an override or without. */
export type ContentExaminationDefinition<O extends Override = Override> = Definition<O>;
export const ContentExaminationDefinition = Definition;
