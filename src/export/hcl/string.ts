/** Signs that no reader of a file may have to guess at: they are written by their codes. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0]/u;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** A text in double quotes. What begins a template is escaped, so that it stays text. */
export function quoted(text: string): string {
  const signs = [...text];
  const inside = signs.map((sign, at) => {
    if ((sign === '$' || sign === '%') && signs[at + 1] === '{') {
      // After another one the doubling could be read in two ways.
      return signs[at - 1] === sign ? code(sign) : sign + sign;
    }
    return short[sign] ?? (hidden.test(sign) ? code(sign) : sign);
  });
  return `"${inside.join('')}"`;
}

function code(sign: string): string {
  const at = sign.codePointAt(0) ?? 0;
  return at <= 0xffff ? `\\u${at.toString(16).padStart(4, '0')}` : `\\U${at.toString(16).padStart(8, '0')}`;
}

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
  const isPlain = lines.every((line) => /^\S/.test(line) && !hidden.test(line.replaceAll('\t', '')));
  if (delimiter === undefined || !isPlain || /(?:\$\$|%%)\{/.test(text)) return undefined;
  const escaped = lines.map((line) => indent + line.replace(/[$%]\{/g, (start) => start.charAt(0) + start));
  return [`<<-${delimiter}`, ...escaped, `${indent.slice(2)}${delimiter}`];
}
