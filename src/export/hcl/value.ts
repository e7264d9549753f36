import { fileWidth } from '../comment.ts';
import { heredoc, quoted } from './string.ts';

/** A value of HCL: plain ones, and expressions that refer to something. */
export type HclValue =
  | string
  | number
  | boolean
  | { readonly expression: string }
  | { readonly list: readonly HclValue[] }
  | { readonly object: HclBody };

export type HclBody = readonly (readonly [name: string, value: HclValue])[];

/** In one line. */
export function inline(value: HclValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if ('expression' in value) return value.expression;
  if ('list' in value) return `[${value.list.map(inline).join(', ')}]`;
  const inner = value.object.map(([name, one]) => `${name} = ${inline(one)}`);
  return inner.length === 0 ? '{}' : `{ ${inner.join(', ')} }`;
}

/** Attributes in lines, with their signs of equality one below the other, as `terraform fmt` wants them. */
export function bodyLines(body: HclBody, indent: string, isLoose: (name: string) => boolean): readonly string[] {
  const written = body.map(([name, value]) => ({ name, lines: valueLines(value, indent, name, isLoose(name)) }));
  return written.flatMap(({ name, lines: [first = '', ...rest] }, at) => {
    const width = opens(first) ? name.length : chainWidth(written, at);
    return [`${indent}${name.padEnd(width)} = ${first}`, ...rest];
  });
}

interface Attribute {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A value in brackets over several lines is not aligned, and parts what is before it from what is after it. */
function chainWidth(written: readonly Attribute[], at: number): number {
  let [from, to] = [at, at];
  while (from > 0 && isAligned(written[from - 1])) from -= 1;
  while (to + 1 < written.length && isAligned(written[to + 1])) to += 1;
  return Math.max(...written.slice(from, to + 1).map(({ name }) => name.length));
}

const opens = (first: string): boolean => first === '[' || first === '{';

const isAligned = (attribute: Attribute | undefined): boolean =>
  attribute !== undefined && !opens(attribute.lines[0] ?? '');

function valueLines(value: HclValue, indent: string, name: string, loose: boolean): readonly string[] {
  const inner = `${indent}  `;
  if (typeof value === 'string') return heredoc(value, inner, loose) ?? [quoted(value)];
  const line = inline(value);
  const isShort = `${indent}${name} = ${line}`.length <= fileWidth;
  if (typeof value !== 'object' || 'expression' in value) return [line];
  if ('list' in value) {
    const isSimple = value.list.every((one) => typeof one !== 'object') || value.list.length < 2;
    if (isSimple && isShort) return [line];
    return ['[', ...value.list.map((one) => `${inner}${inline(one)},`), `${indent}]`];
  }
  const hasLines = value.object.some(([, one]) => typeof one === 'string' && one.includes('\n'));
  return isShort && !hasLines ? [line] : ['{', ...bodyLines(value.object, inner, () => false), `${indent}}`];
}
