import type { Construct } from 'constructs';
import { ContentFolder, type ContentFolderConfig } from '../resources/resources.gen.ts';
import type { ContentFolderFields } from './fields.gen.ts';
import { authoredOf, type ObjectProps, objectConfig } from './object-config.ts';

export interface ContentExaminationFolderProps extends ContentFolderFields, ObjectProps {}

/** A folder of content examination definitions. Nobody picks those, so nobody is told of it. */
export class ContentExaminationFolder extends ContentFolder {
  constructor(scope: Construct, id: string, props: ContentExaminationFolderProps) {
    super(scope, id, objectConfig<ContentFolderConfig>(ContentFolder.resourceType, props), authoredOf(props));
  }
}
