import type { Construct } from 'constructs';
import { SecureOnContent, type SecureOnContentProps } from './secure-on-content.ts';

export interface SecureOnSubjectTagProps
  extends Omit<SecureOnContentProps, 'wordList' | 'activationScore' | 'examine'> {
  /** Any of these in the subject, such as `[secure]`; upper and lower case are the same. */
  readonly tags: readonly string[];
}

const score = 10;

/** A message is secure by a tag that its sender puts in the subject. */
export class SecureOnSubjectTag extends SecureOnContent {
  constructor(scope: Construct, id: string, { tags, ...props }: SecureOnSubjectTagProps) {
    super(scope, id, {
      ...props,
      activationScore: score,
      examine: ['subject'],
      // Quoted, a tag is one phrase, also where it has blanks or a # in it.
      wordList: tags.map((tag) => `${score} "${tag}"`),
    });
  }
}
