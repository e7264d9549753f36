/**
 * A short text that an RE2 pattern is likely found in; null where the pattern uses what is not tried here. Nobody relies on
 * it: whoever asks looks whether the pattern is really found. The first alternative is taken, each repetition as seldom as
 * it may be, of a class its first letter or digit; what has no width is left out.
 */
export function patternExample(source: string): string | null {
  const reader: Reader = { text: source, at: 0 };
  const example = alternatives(reader);
  return reader.at < source.length ? null : example;
}

interface Reader {
  readonly text: string;
  at: number;
}

/** Longest text that is made of one repetition. */
const longest = 200;

function alternatives(reader: Reader): string | null {
  const first = sequence(reader);
  while (reader.text[reader.at] === '|') {
    reader.at += 1;
    if (sequence(reader) === null) return null;
  }
  return first;
}

function sequence(reader: Reader): string | null {
  let text = '';
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] ?? '')) {
    const one = atom(reader);
    if (one === null) return null;
    const times = repetition(reader);
    if (one.length * times > longest) return null;
    text += one.repeat(times);
  }
  return text;
}

function atom(reader: Reader): string | null {
  const character = String.fromCodePoint(reader.text.codePointAt(reader.at) ?? 0);
  reader.at += character.length;
  switch (character) {
    case '(':
      return group(reader);
    case '[':
      return characterClass(reader);
    case '\\':
      return escaped(reader);
    case '.':
      return 'x';
    case '^':
    case '$':
      return '';
    default:
      return character;
  }
}

function group(reader: Reader): string | null {
  const [head] = /^\?(?:P?<\w+>|[imsU-]*:)/.exec(reader.text.slice(reader.at)) ?? [];
  const [flags] = /^\?[imsU-]+\)/.exec(reader.text.slice(reader.at)) ?? [];
  if (flags !== undefined) {
    reader.at += flags.length;
    return '';
  }
  if (head !== undefined) reader.at += head.length;
  else if (reader.text[reader.at] === '?') return null;
  const inner = alternatives(reader);
  if (reader.text[reader.at] !== ')') return null;
  reader.at += 1;
  return inner;
}

const escapes: Readonly<Record<string, string>> = { d: '4', w: 'a', s: ' ', D: 'x', S: 'x', W: ' ', t: '\t', n: '\n' };

function escaped(reader: Reader): string | null {
  const character = reader.text[reader.at] ?? '';
  reader.at += 1;
  if (/[bBAz]/.test(character)) return '';
  if (character in escapes) return escapes[character] ?? null;
  return /[A-Za-z0-9]/.test(character) || character === '' ? null : character;
}

/** Its first character; of one that excludes, the first of some that it does not. */
function characterClass(reader: Reader): string | null {
  const [whole, not, inside = ''] =
    /^(\^?)((?:\\.|[^\]\\])(?:\\.|[^\]\\])*)\]/su.exec(reader.text.slice(reader.at)) ?? [];
  if (whole === undefined || inside.includes('[:')) return null;
  reader.at += whole.length;
  if (not === '') return first(inside);
  return [...'a4 x-Z_.'].find((one) => !excludes(inside, one)) ?? null;
}

function first(inside: string): string | null {
  const [character = ''] = inside;
  if (character !== '\\') return character;
  return escaped({ text: inside, at: 1 });
}

/** Errs on the safe side: a class that is not understood excludes everything. */
function excludes(inside: string, character: string): boolean {
  try {
    return new RegExp(`[${inside}]`, 'iu').test(character);
  } catch {
    return true;
  }
}

/** How often the atom before is repeated at least. */
function repetition(reader: Reader): number {
  const [found, least] = /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(reader.text.slice(reader.at)) ?? [];
  if (found === undefined) return 1;
  reader.at += found.length;
  return least === undefined ? Number(found.startsWith('+')) : Number(least);
}
