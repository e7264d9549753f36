import { codeOf, isHidden, shortEscapes } from '../signs.ts';

/** A text in double quotes. What begins a template is escaped, so that it stays text. */
export function quoted(text: string): string {
  const signs = [...text];
  const inside = signs.map((sign, at) => {
    if ((sign === '$' || sign === '%') && signs[at + 1] === '{') {
      // After another one the doubling could be read in two ways.
      return signs[at - 1] === sign ? codeOf(sign, codes) : sign + sign;
    }
    if (sign === '"') return '\\"';
    return shortEscapes[sign] ?? (isHidden(sign) ? codeOf(sign, codes) : sign);
  });
  return `"${inside.join('')}"`;
}

const codes = {
  four: (digits: string) => `\\u${digits}`,
  more: (digits: string) => `\\U${digits.padStart(8, '0')}`,
};

const delimiters = ['EOT', 'EOF', 'TEXT', 'END'] as const;

/**
 * A text of several lines as it is read, from `<<-EOT` on; undefined where only quotes say it for certain. It ends in a
 * line end, which the text must have or which must mean nothing.
 */
export function heredoc(text: string, indent: string, loose: boolean): readonly string[] | undefined {
  if (!text.includes('\n') || !(loose || text.endsWith('\n'))) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  const delimiter = delimiters.find((one) => lines.every((line) => line.trim() !== one));
  // The first of all indentations is taken away from each line, and a line of blanks has none to give.
  const isPlain = lines.every((line) => /^\S/.test(line) && !isHidden(line.replaceAll('\t', '')));
  if (delimiter === undefined || !isPlain || /(?:\$\$|%%)\{/.test(text)) return undefined;
  const escaped = lines.map((line) => indent + line.replace(/[$%]\{/g, (start) => start.charAt(0) + start));
  return [`<<-${delimiter}`, ...escaped, `${indent.slice(2)}${delimiter}`];
}
