import type { Construct } from 'constructs';
import { Folder, type FolderConfig } from '../resources/resources.gen.ts';
import type { FolderFields } from './fields.gen.ts';
import { authoredOf, type ObjectProps, objectConfig } from './object-config.ts';

export interface SecureMessagingFolderProps extends FolderFields, ObjectProps {}

/** A folder of secure messaging definitions. It says who can pick them in an application. */
export class SecureMessagingFolder extends Folder {
  constructor(scope: Construct, id: string, props: SecureMessagingFolderProps) {
    super(scope, id, objectConfig<FolderConfig>(Folder.resourceType, props), authoredOf(props));
  }
}
