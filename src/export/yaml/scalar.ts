import { codeOf, isHidden, shortEscapes } from '../signs.ts';

const plainBlock = /^(?:\.\.?\/|\.(?=\p{L}))*[\p{L}\p{Nd}/][\p{L}\p{M}\p{Nd} ._@+()[\]/'&:%=$*!?;,–-]*$/u;
const plainFlow = /^(?:\.\.?\/|\.(?=\p{L}))*[\p{L}\p{Nd}/][\p{L}\p{M}\p{Nd} ._@+()/'&:%=$*!?;–-]*$/u;
const word = /^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i;
const number = /^(?:0x[\da-f_]+|0[ob]?[\d_]+|\d[\d_,.:-]*(?:e[+-]?\d*)?)$/i;
const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/;

/**
 * A text as YAML writes it: bare where no reader, of YAML 1.1 either, takes it for something else; in double quotes
 * otherwise. `flow` is within brackets.
 */
export function scalar(text: string, flow: boolean): string {
  const isPlain =
    (flow ? plainFlow : plainBlock).test(text) &&
    !/: |:$| $|\.\.\./.test(text) &&
    !word.test(text) &&
    (!number.test(text) || date.test(text));
  return isPlain ? text : quoted(text);
}

export function quoted(text: string): string {
  const inside = [...text].map((sign) => {
    if (sign === '"') return '\\"';
    return shortEscapes[sign] ?? (isHidden(sign) ? codeOf(sign, codes) : sign);
  });
  return `"${inside.join('')}"`;
}

const codes = {
  two: (digits: string) => `\\x${digits}`,
  four: (digits: string) => `\\u${digits}`,
  more: (digits: string) => `\\U${digits.padStart(8, '0')}`,
};

/**
 * A text of several lines as a block that stands as it is read; undefined where only quotes say it for certain. `loose`
 * is a text whose line ends at its end mean nothing.
 */
export function block(text: string, indent: string, loose: boolean): readonly string[] | undefined {
  if (!text.includes('\n')) return undefined;
  const chomping = loose || /[^\n]\n$/.test(text) ? '|' : text.endsWith('\n') ? undefined : '|-';
  if (chomping === undefined) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  const isPlain = lines.every(
    (line) => !/[ ]$/.test(line) && !isHidden(line.replaceAll('\t', '')) && !/^\t/.test(line),
  );
  if (!isPlain || /^ /.test(lines.find((line) => line !== '') ?? ' ')) return undefined;
  return [chomping, ...lines.map((line) => (line === '' ? '' : indent + line))];
}
