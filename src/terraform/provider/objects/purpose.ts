import type { Purpose } from '../../../model/wire/collections.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';

/** The tree of folders that objects of a type are in, or the only one there is for them. */
export const purposeOf = ({ kind, purpose }: ResourceType): Purpose =>
  purpose ?? (kind === 'contentDefinitions' ? 'contentExamination' : 'secureMessaging');
