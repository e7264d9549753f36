import { type ParsedWordList, parseWordList } from '../content/parse-word-list.ts';
import type { Configured } from '../model/configuration.ts';

const parsed = new WeakMap<Configured, ParsedWordList>();

/** The word list of a definition, read once for all rules: compiling its patterns is most of the work. */
export function wordListOf(definition: Configured<'contentDefinitions'>): ParsedWordList {
  let list = parsed.get(definition);
  if (!list) {
    list = parseWordList(definition.fields.wordList);
    parsed.set(definition, list);
  }
  return list;
}
