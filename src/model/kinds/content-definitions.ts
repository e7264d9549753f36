import type { FieldTable, Kind } from './field.ts';

const fields = {
  folder: {
    type: 'reference',
    to: 'folders',
    label: 'Folder',
    text: 'The content examination folder it is in. Never the root folder.',
    wire: 'folderId',
    law: 'definition-in-root-folder',
  },
  description: {
    type: 'text',
    label: 'Description',
    text: 'Identifies the definition within its folder.',
    wire: 'description',
    required: true,
  },
  activationScore: {
    type: 'score',
    label: 'Activation Score',
    text: 'The score, 1 to 99, from which on the definition is triggered.',
    wire: 'activationScore',
    required: true,
  },
  examine: {
    type: 'choices',
    options: ['subject', 'body', 'headers', 'attachments'],
    label: 'Examine',
    text: 'Which parts of a message are examined.',
    wire: ['examineSubject', 'examineBody', 'examineHeaders', 'examineAttachments'],
    required: true,
  },
  wordList: {
    type: 'wordList',
    label: 'Word / Phrase Match List',
    text: 'One entry a line: weight[:maxscore] followed by a text, `required text`, `exclude text`, `regex PATTERN` (RE2) or `hash MD5 name`. A line that begins with # is comment.',
    wire: 'wordList',
    required: true,
  },
  secureMessaging: {
    type: 'reference',
    to: 'definitions',
    label: 'Secure Messaging Override',
    text: 'The secure messaging definition that a triggering message is delivered with; absent: none.',
    wire: 'secureMessagingDefinitionId',
  },
} as const satisfies FieldTable;

export const contentDefinitions = {
  kind: 'contentDefinitions',
  label: ['content examination definition', 'content examination definitions'],
  text: 'A scored word list, and how a message that triggers it is delivered.',
  identity: { name: 'description', within: 'folder' },
  fields,
} as const satisfies Kind<typeof fields>;
