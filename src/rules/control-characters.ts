import { mayHaveLines, visitReadableTexts } from './readable-texts.ts';
import type { Found, Rule } from './rule.ts';
import { capital, inPlace, valueName } from './words.ts';

export const rule: Rule = {
  name: 'control-characters',
  severity: 'error',
  law: false,
  text: 'Control characters, or characters that turn the direction of text round, in a text that people read.',
  check: ({ draft }) => {
    const found: Found[] = [];
    visitReadableTexts(draft, (text, path, isKey) => {
      // Almost every text is only letters: one look is enough.
      if (suspicious.test(text)) found.push(...describe(text, [...path], isKey));
    });
    return found;
  },
};

const suspicious = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const inLines = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu;
const inOneLine = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

function describe(text: string, path: Found['path'], isKey: boolean): readonly Found[] {
  const hasLines = !isKey && mayHaveLines(path);
  const pattern = hasLines ? inLines : inOneLine;
  const first = [...text.matchAll(pattern)][0];
  if (!first) return [];
  const count = text.match(pattern)?.length ?? 0;
  const before = text.slice(0, first.index).split('\n');
  const where = isKey ? `A key in ${valueName(path.slice(0, -1))}` : capital(valueName(cleanPath(path)));
  const more = count === 1 ? '' : ` and ${count - 1} more of the sort`;
  const plain = clean(text, pattern);
  const fix = hasLines || plain === '' ? {} : { hint: isKey ? `${keyText(plain)}:` : inPlace(path, plain) };
  return [
    {
      message: `A text has a character that nobody can see. ${where} has ${nameOf(first[0])}${more}; it can make people read something else than what is there. Remove it.`,
      ...fix,
      path,
      part: isKey ? 'key' : { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    },
  ];
}

/** A line end or a tab was meant as a blank, and the others as nothing. */
const clean = (text: string, pattern: RegExp): string =>
  text
    .replace(/[\n\r\t]+/g, ' ')
    .replace(pattern, '')
    .trim();

const cleanPath = (path: Found['path']): Found['path'] =>
  path.map((step) => (typeof step === 'string' ? step.replace(inOneLine, '') : step));

const keyText = (key: string): string => (/^[\w/][\w@./-]*$/.test(key) ? key : JSON.stringify(key));

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const sort = names[code] ?? (code >= 0x202a ? 'a character that turns the direction of text' : 'a control character');
  return `${sort} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

const names: Readonly<Record<number, string>> = {
  0: 'the character NUL',
  9: 'a tab',
  10: 'a line end',
  13: 'a carriage return',
  27: 'an escape character',
  127: 'the character DELETE',
  8237: 'a left-to-right override',
  8238: 'a right-to-left override',
};
