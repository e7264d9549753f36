import type { Construct } from 'constructs';
import { DataFolder, Folder, type FolderConfig } from '../resources/resources.gen.ts';
import { literal } from '../values/texts.ts';
import type { FolderFields } from './fields.gen.ts';
import { authoredOf, type LookupOptions, type ObjectProps, objectConfig } from './object-config.ts';
import type { ISecureMessagingFolder } from './references.ts';

export interface SecureMessagingFolderProps extends FolderFields, ObjectProps {}

/** A folder of secure messaging definitions. It says who can pick them in an application. */
export class SecureMessagingFolder extends Folder {
  constructor(scope: Construct, id: string, props: SecureMessagingFolderProps) {
    super(scope, id, objectConfig<FolderConfig>(Folder.resourceType, props), authoredOf(props));
  }

  /** A folder that is not kept here; without `in` the only one of its name. */
  static fromName(
    scope: Construct,
    id: string,
    name: string,
    options: { readonly in?: ISecureMessagingFolder } & LookupOptions = {},
  ): ISecureMessagingFolder {
    const { in: parent, ...authored } = options;
    return new DataFolder(scope, id, { name: literal(name), ...(parent && { in: parent.id }) }, authored);
  }

  /** A folder that is not kept here, by its whole path, such as `/Partners/Legal`. */
  static fromPath(scope: Construct, id: string, path: string, options: LookupOptions = {}): ISecureMessagingFolder {
    return new DataFolder(scope, id, { path: literal(path) }, options);
  }
}
