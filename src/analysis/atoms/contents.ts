import { foldCase } from '../../content/fold.ts';
import { highestScore } from '../../content/highest-score.ts';
import { parseWordList } from '../../content/parse-word-list.ts';
import type { WordLine } from '../../content/word-list.ts';
import type { Entity } from '../../model/entity.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle } from '../../model/scope.ts';
import { no, type Questions, yes } from './questions.ts';

/** Whether a content examination definition can be triggered. */
export type Triggered =
  | { readonly type: 'always' }
  | { readonly type: 'never' }
  | { readonly type: 'question'; readonly question: number };

export interface Contents {
  /** Undefined: there is no such definition in this policy set. */
  readonly of: (definition: Handle, policySet: number) => Triggered | undefined;
  /** Whether a definition examines otherwise in another of the policy sets. */
  readonly differs: (definition: Handle) => boolean;
}

interface Examiner {
  readonly lines: readonly WordLine[];
  readonly examine: readonly string[];
  readonly activationScore: number;
  readonly triggered: Triggered;
}

/**
 * Whether a word list is triggered is one question for all that examine alike, on whichever side. Two lists of which one finds
 * all that the other finds can't be answered yes for the lesser and no for the greater: so a word that is added makes one
 * difference, and not two.
 */
export function newContents(sets: readonly PolicySet[], questions: Questions): Contents {
  const examiners = new Map<string, Examiner>();
  const keys = sets.map(
    ({ objects }) => new Map(objects.contentDefinitions.map((definition) => [definition.handle, keyOf(definition)])),
  );
  for (const { objects } of sets) {
    for (const definition of objects.contentDefinitions) {
      const key = keyOf(definition);
      if (!examiners.has(key)) examiners.set(key, examinerOf(definition, key, questions));
    }
  }
  const all = [...examiners.values()];
  for (const a of all) {
    for (const b of all) {
      if (a === b || a.triggered.type !== 'question' || b.triggered.type !== 'question') continue;
      if (findsAll(b, a)) questions.exclude([yes(a.triggered.question), no(b.triggered.question)]);
    }
  }
  return {
    of: (definition, policySet) => {
      const key = keys[policySet]!.get(definition);
      return key === undefined ? undefined : examiners.get(key)!.triggered;
    },
    differs: (definition) => new Set(keys.map((map) => map.get(definition))).size > 1,
  };
}

function keyOf({ fields: { wordList, examine, activationScore } }: Entity<'contentDefinitions'>): string {
  return JSON.stringify([wordList, [...examine].sort(), activationScore]);
}

function examinerOf({ fields }: Entity<'contentDefinitions'>, key: string, questions: Questions): Examiner {
  const { wordList, examine, activationScore } = fields;
  const { lines } = parseWordList(wordList);
  const base = { lines, examine, activationScore };
  // A live account may hold one that everything activates.
  if (activationScore <= 0) return { ...base, triggered: { type: 'always' } };
  if (highestScore(lines, examine) < activationScore) return { ...base, triggered: { type: 'never' } };
  return { ...base, triggered: { type: 'question', question: questions.ask({ type: 'content', list: key }) } };
}

/** Whether whatever triggers the lesser triggers the greater, as far as their lines tell. */
function findsAll(greater: Examiner, lesser: Examiner): boolean {
  const examinesMore = lesser.examine.every((part) => greater.examine.includes(part));
  if (!examinesMore || greater.activationScore > lesser.activationScore) return false;
  const examinesSame = greater.examine.length === lesser.examine.length;
  const lines = new Map<string, WordLine[]>();
  for (const line of lesser.lines) lines.set(nameOf(line), [...(lines.get(nameOf(line)) ?? []), line]);
  const own = new Map<string, WordLine[]>();
  for (const line of greater.lines) own.set(nameOf(line), [...(own.get(nameOf(line)) ?? []), line]);
  for (const [name, many] of own) {
    const asked = many[0]!.role;
    // More to require, or to exclude, finds less; and an excluded word may stand in a part that only one of them examines.
    if (asked === 'exclude' && !(examinesSame && lines.has(name))) return false;
    if (asked === 'required' && !lines.has(name)) return false;
  }
  for (const [name, many] of lines) {
    if (many[0]!.role === 'exclude') continue;
    const others = own.get(name) ?? [];
    if (many.length > others.length) return false;
    if (!many.every((line, at) => scoresAtLeast(others[at]!, line))) return false;
  }
  return true;
}

const scoresAtLeast = (a: WordLine, b: WordLine): boolean =>
  a.weight >= b.weight && (a.maxScore ?? Number.POSITIVE_INFINITY) >= (b.maxScore ?? Number.POSITIVE_INFINITY);

/** Lines of one name are found in the same texts. */
function nameOf({ role, matcher }: WordLine): string {
  switch (matcher.type) {
    case 'phrase':
      return `${role} phrase ${foldCase(matcher.text)}`;
    case 'pattern':
      return `${role} pattern ${matcher.source}`;
    case 'hash':
      return `${role} hash ${matcher.md5}`;
  }
}
