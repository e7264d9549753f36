import type { Construct } from 'constructs';
import { ContentFolder, type ContentFolderConfig, DataContentFolder } from '../resources/resources.gen.ts';
import { literal } from '../values/texts.ts';
import type { ContentFolderFields } from './fields.gen.ts';
import { authoredOf, type LookupOptions, type ObjectProps, objectConfig } from './object-config.ts';
import type { IContentExaminationFolder } from './references.ts';

export interface ContentExaminationFolderProps extends ContentFolderFields, ObjectProps {}

/** A folder of content examination definitions. Nobody picks those, so nobody is told of it. */
export class ContentExaminationFolder extends ContentFolder {
  constructor(scope: Construct, id: string, props: ContentExaminationFolderProps) {
    super(scope, id, objectConfig<ContentFolderConfig>(ContentFolder.resourceType, props), authoredOf(props));
  }

  /** A folder that is not kept here; without `in` the only one of its name. */
  static fromName(
    scope: Construct,
    id: string,
    name: string,
    options: { readonly in?: IContentExaminationFolder } & LookupOptions = {},
  ): IContentExaminationFolder {
    const { in: parent, ...authored } = options;
    return new DataContentFolder(scope, id, { name: literal(name), ...(parent && { in: parent.id }) }, authored);
  }

  /** A folder that is not kept here, by its whole path, such as `/Partners/Legal`. */
  static fromPath(scope: Construct, id: string, path: string, options: LookupOptions = {}): IContentExaminationFolder {
    return new DataContentFolder(scope, id, { path: literal(path) }, options);
  }
}
