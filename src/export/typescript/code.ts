import { fileWidth } from '../comment.ts';
import { codeOf, isHidden, shortEscapes } from '../signs.ts';

/** A piece of TypeScript: text as it stands, or parts that stand in one line or each in its own. */
export type Code =
  | string
  | { readonly open: string; readonly parts: readonly Code[]; readonly close: string; readonly spread?: boolean };

/** `{ a: 1 }`, in lines where `spread` says so or the line would be too long. */
export const object = (entries: readonly (readonly [name: string, value: Code])[], spread = false): Code => ({
  open: '{',
  parts: entries.map(([name, value]) => prefixed(`${propertyName(name)}: `, value)),
  close: '}',
  spread,
});

export const list = (items: readonly Code[], spread = false): Code => ({ open: '[', parts: items, close: ']', spread });

/** `new Thing(a, b, { … })`: of what is too long, the last argument stands in several lines. */
export function call(callee: string, args: readonly Code[]): Code {
  const last = args.at(-1);
  const before = args.slice(0, -1).map(inline).join(', ');
  if (last === undefined) return `${callee}()`;
  const start = `${callee}(${before}${before === '' ? '' : ', '}`;
  return typeof last === 'string'
    ? `${start}${last})`
    : { ...last, open: start + last.open, close: `${last.close})`, spread: last.spread ?? false };
}

export const prefixed = (start: string, code: Code, end = ''): Code =>
  typeof code === 'string' ? start + code + end : { ...code, open: start + code.open, close: code.close + end };

export function inline(code: Code): string {
  if (typeof code === 'string') return code;
  const inner = code.parts.map(inline).join(', ');
  const gap = code.close.startsWith('}') && inner !== '' ? ' ' : '';
  return code.open + gap + inner + gap + code.close;
}

/** In lines, as a formatter would leave them. */
export function lines(code: Code, indent: string, after = ''): readonly string[] {
  const line = indent + inline(code) + after;
  if (typeof code === 'string' || code.parts.length === 0 || (!mustSpread(code) && line.length <= fileWidth))
    return [line];
  return [
    indent + code.open,
    ...code.parts.flatMap((part) => lines(part, `${indent}  `, ',')),
    indent + code.close + after,
  ];
}

const mustSpread = (code: Code): boolean =>
  typeof code !== 'string' && (code.spread === true || code.parts.some(mustSpread));

const propertyName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name));

/** A text in single quotes; in double ones where that saves escapes. */
export function text(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const inside = [...value].map((sign) => {
    if (sign === quote) return `\\${sign}`;
    return shortEscapes[sign] ?? (isHidden(sign) ? codeOf(sign, codes) : sign);
  });
  return quote + inside.join('') + quote;
}

const codes = {
  two: (digits: string) => `\\x${digits}`,
  four: (digits: string) => `\\u${digits}`,
  more: (digits: string) => `\\u{${digits}}`,
};
