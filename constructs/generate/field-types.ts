import type { Field, KindName } from '../../src/model/kinds/field.ts';
import { attributesOf } from '../../src/terraform/mapping/attributes.ts';
import { type ResourceType, resourceTypes } from '../../src/terraform/mapping/resource-types.ts';
import { className } from './resource-classes.ts';
import { comment } from './text.ts';

/** The text of the generated file: for each resource type the fields of its kind, as people write them in TypeScript. */
export function fieldTypes(): string {
  return `${[header, ...resourceTypes.map(fieldsOfType)].join('\n\n')}\n`;
}

const header = `// Generated from the field tables by npm run generate. Do not edit.
import type { Duration, DurationText } from '../values/duration.ts';
import type { DateText, Moment } from '../values/moment.ts';
import type { Audience, Recipient, Sender } from '../values/scope.ts';
import type { RangeText, SourceRange } from '../values/source-range.ts';
import type {
  IContentExaminationDefinition,
  IContentExaminationFolder,
  IProfileGroup,
  ISecureMessagingDefinition,
  ISecureMessagingFolder,
} from './references.ts';`;

function fieldsOfType(type: ResourceType): string {
  const fields = attributesOf(type).map(({ fieldName, field }) => {
    const needed = field.required || field.law === 'definition-in-root-folder';
    const wanted = typeOf(field, type);
    return `  /** ${comment(field.text)} */\n  readonly ${fieldName}${needed ? '' : '?'}: ${wanted}${needed ? '' : ' | undefined'};`;
  });
  return `export interface ${className(type)}Fields {\n${fields.join('\n')}\n}`;
}

function typeOf(field: Field, type: ResourceType): string {
  switch (field.type) {
    case 'text':
    case 'path':
      return 'string';
    case 'wordList':
      return 'string | readonly string[]';
    case 'flag':
      return 'boolean';
    case 'score':
      return 'number';
    case 'choice':
      return words(field.options);
    case 'choices':
      return `readonly (${words(field.options)})[]`;
    case 'duration':
      return 'DurationText | Duration';
    case 'expiry':
      return "DurationText | Duration | 'never'";
    case 'instant':
      return 'DateText | Date | Moment';
    case 'ranges':
      return 'readonly (RangeText | SourceRange)[]';
    case 'sender':
      return 'Sender';
    case 'recipient':
      return 'Recipient';
    case 'audience':
      return 'readonly Audience[]';
    case 'members':
      return 'readonly (string | IProfileGroup)[]';
    case 'banner':
      return "'standard' | 'hidden' | { readonly text: string } | { readonly html: string }";
    case 'reference':
      return referenceTo(field.to, type);
  }
}

const words = (options: readonly string[]): string => options.map((option) => `'${option}'`).join(' | ');

/** Folders come in two sorts, and what is in one of them is of its sort. */
function referenceTo(kind: KindName, from: ResourceType): string {
  switch (kind) {
    case 'folders':
      return from.purpose === 'contentExamination' || from.kind === 'contentDefinitions'
        ? 'IContentExaminationFolder'
        : 'ISecureMessagingFolder';
    case 'definitions':
      return 'ISecureMessagingDefinition';
    case 'contentDefinitions':
      return 'IContentExaminationDefinition';
    default:
      throw new Error(`nothing refers to ${kind}`);
  }
}
