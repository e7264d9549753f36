import type { MessageParts } from '../content/message-parts.ts';
import { parseWordList } from '../content/parse-word-list.ts';
import { type ContentScore, scoreMessage } from '../content/score-message.ts';
import { indexWordList, type WordListIndex } from '../content/word-list-index.ts';
import type { Entity } from '../model/entity.ts';
import type { Hash } from '../model/hash.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle } from '../model/scope.ts';

/** A content examination definition made ready to score messages. */
export interface ContentDefinition {
  readonly handle: Handle;
  readonly activationScore: number;
  /** The secure messaging definition that a triggering message is delivered with. */
  readonly override: Handle | null;
  readonly score: (message: MessageParts) => ContentScore;
}

/** Each word list is read when the first message is scored against it. `md5`: of a text in UTF-8, hexadecimal. */
export function contentDefinitionsOf({ objects }: PolicySet, md5: Hash): ReadonlyMap<Handle, ContentDefinition> {
  return new Map(objects.contentDefinitions.map((definition) => [definition.handle, ready(definition, md5)]));
}

function ready({ handle, fields }: Entity<'contentDefinitions'>, md5: Hash): ContentDefinition {
  const { activationScore, examine, wordList, secureMessaging } = fields;
  let index: WordListIndex | undefined;
  return {
    handle,
    activationScore,
    override: secureMessaging,
    score: (message) => {
      index ??= indexWordList(parseWordList(wordList).lines);
      return scoreMessage(index, message, { examined: examine, activationScore, md5 });
    },
  };
}
