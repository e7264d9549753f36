/** A Unicode class brings a table of hundreds of ranges. */
export const unicodeClassWork = 100;
/** A range is folded character by character up to the last one that has a case; so many take an instruction's time. */
const foldedInOneStep = 80;
const lastCased = 0x1e943;

export const unicodeClass = /\\[pP](?:\{[^}]*\}?|[^{]|$)/suy;
/** Any other character behind a backslash; the hexadecimal ones with their digits. */
export const escaped = /\\(?:x\{([0-9A-Fa-f]*)\}?|x([0-9A-Fa-f]{2})|[0-7]{1,3}|.)/suy;
const posixClass = /\[:[^\]]*:\]/y;

/** The match of a sticky rule at one place. */
export function at(rule: RegExp, source: string, offset: number): RegExpExecArray | null {
  rule.lastIndex = offset;
  return rule.exec(source);
}

/** Where a bracketed class that starts here ends, and the work of folding what stands in it. */
export function classEnd(source: string, start: number): { readonly offset: number; readonly work: number } {
  let offset = start + 1;
  let work = 0;
  if (source[offset] === '^') offset += 1;
  const first = offset;
  let low: number | null = null; // the left end of what may become a range
  let inRange = false;
  while (offset < source.length) {
    if (source[offset] === ']' && offset > first) return { offset: offset + 1, work };
    const named = at(posixClass, source, offset) ?? at(unicodeClass, source, offset);
    if (named) {
      work += unicodeClassWork;
      offset += named[0].length;
      low = null;
      inRange = false;
      continue;
    }
    if (source[offset] === '-' && low !== null && !inRange && source[offset + 1] !== ']') {
      inRange = true;
      offset += 1;
      continue;
    }
    const character = at(escaped, source, offset);
    const hex = character?.[1] ?? character?.[2];
    const code: number = hex ? Number.parseInt(hex, 16) : character ? 0 : (source.codePointAt(offset) ?? 0);
    work += 1;
    if (inRange && low !== null && code > 0x7f) work += Math.max(0, Math.min(code, lastCased) - low) / foldedInOneStep;
    low = inRange ? null : code;
    inRange = false;
    offset += character ? character[0].length : code > 0xffff ? 2 : 1;
  }
  return { offset, work };
}
