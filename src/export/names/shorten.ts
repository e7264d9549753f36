/** Words that tell nothing where others are left. */
const empty = new Set(
  (
    'a an the to of and or for from in on at by with via is are be as its their our all any ' +
    'mail mails email emails message messages secure messaging policy policies definition group folder'
  ).split(' '),
);

/** From here on a narrative tells when or why, and no longer what. */
const clause = new Set(
  (
    'while before after until because stays stay during when where if which that who so since unless but ' +
    'never needs need may must should'
  ).split(' '),
);

const fewest = 3;
const longest = 26;

/**
 * Names that could be made of these words, from short to long: the first three telling ones, then one more each, while
 * that stays short.
 */
export function namesFrom(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !empty.has(word));
  // A word that comes again tells nothing new: "Payroll to the payroll bureau".
  const all = [...new Set(telling.length > 0 ? telling : words)];
  if (all.length === 0) return [];
  const at = all.findIndex((word) => clause.has(word));
  const head = at > 0 ? all.slice(0, at) : all;
  const shortest = fitting(head, fewest);
  const names = [shortest.join('-')];
  for (let count = shortest.length + 1; count <= Math.min(all.length, 8); count++) {
    names.push(all.slice(0, count).map(cut).join('-'));
  }
  return [...new Set(names)];
}

/** As many words as are still short together, at least one. */
function fitting(words: readonly string[], most: number): readonly string[] {
  const taken: string[] = [];
  for (const word of words.slice(0, most).map(cut)) {
    if (taken.length > 0 && [...taken, word].join('-').length > longest) break;
    taken.push(word);
  }
  return taken;
}

/** A word that nobody would type is cut, never within a character. */
const cut = (word: string): string => [...word].slice(0, longest).join('');
