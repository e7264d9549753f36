/**
 * One form for all texts that differ in case only, so that comparing is comparing forms.
 *
 * This is Unicode's *simple* case folding: one character against one character, in no language's manner, which is what
 * patterns do too. So K, k and the Kelvin sign are equal, and Σ, σ and ς. ß equals ẞ and not "ss"; the Turkish İ
 * and ı equal neither I nor i, nor each other.
 *
 * Characters that are written as a letter and marks are composed first: é is é, however it was typed, and "cafe" is not
 * found in "café". A letter takes 16 marks at most with it, since composing longer rows of marks takes quadratic time.
 */
export function foldCase(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .replace(letterAndMarks, (characters) => characters.normalize('NFC'))
    .replace(foldable, (characters) => (characters < '\x80' ? characters.toLowerCase() : foldCharacter(characters)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them.
const ascii = /^[\x00-\x7f]*$/;
const letterAndMarks = /\P{M}\p{M}{1,16}/gu;
const foldable = /[A-Z]+|[\u0080-\u{10ffff}]/gu;

/** What going up and down again gets wrong: up, ı is I, and the mark below a Greek vowel is a letter. */
const exceptions: Readonly<Record<string, string>> = { ı: 'ı', '\u0345': '\u0345', ﬅ: 'ﬆ' };

function foldCharacter(character: string): string {
  const exception = exceptions[character];
  if (exception) return exception;
  const upper = single(character.toUpperCase(), character);
  return single(upper.toLowerCase(), upper);
}

/** Changes of case that make several characters of one (ß, İ) are none here. */
function single(changed: string, character: string): string {
  const [first] = changed;
  return first?.length === changed.length ? changed : character;
}
