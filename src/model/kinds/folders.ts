import type { FieldTable, Kind } from './field.ts';

const fields = {
  name: { type: 'text', label: 'Folder', text: 'The name of the folder.', wire: 'name', required: true },
  in: {
    type: 'reference',
    to: 'folders',
    label: 'Parent folder',
    text: 'The folder it is in; absent: the root folder. Moving a folder can change who may pick its definitions.',
    wire: 'parentId',
  },
  for: {
    type: 'choice',
    options: ['secureMessaging', 'contentExamination'],
    label: 'Definitions',
    text: 'Which type of definition the folder holds.',
    wire: null,
    default: 'secureMessaging',
  },
  publishedTo: {
    type: 'audience',
    label: 'Published to',
    text: 'Which internal users can pick the definitions of this folder with Send Secure. Absent: as the parent folder; an empty list: nobody.',
    wire: 'publishedTo',
  },
} as const satisfies FieldTable;

export const folders = {
  kind: 'folders',
  label: ['folder', 'folders'],
  text: 'Folders group definitions; the folder of a secure messaging definition decides who can pick it in an application.',
  identity: { name: 'name', within: 'in' },
  fields,
} as const satisfies Kind<typeof fields>;
