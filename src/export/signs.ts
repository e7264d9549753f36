/** Signs that no reader of a file may have to guess at: they are written by their codes. */
export const isHidden = (text: string): boolean => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0]/u.test(text);

/** How a language writes a sign by its code, by how many hexadecimal digits that takes; undefined where it has no such form. */
export interface CodeForms {
  readonly two?: (digits: string) => string;
  readonly four: (digits: string) => string;
  readonly more: (digits: string) => string;
}

export function codeOf(sign: string, { two, four, more }: CodeForms): string {
  const digits = (sign.codePointAt(0) ?? 0).toString(16);
  if (two && digits.length <= 2) return two(digits.padStart(2, '0'));
  return digits.length <= 4 ? four(digits.padStart(4, '0')) : more(digits);
}

/** The escapes that all three languages share, but for quotes. */
export const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
