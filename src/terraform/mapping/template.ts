/**
 * Texts in Terraform are templates: `${…}` is an expression, `%{…}` a directive, and `$${` and `%%{` are how either is
 * written when it is meant as text.
 */
export type TemplatePart =
  | { readonly type: 'text'; readonly text: string }
  /** What stands between `${` and `}`, without blanks and the strip marks `~` around it. */
  | { readonly type: 'expression'; readonly source: string }
  | { readonly type: 'directive'; readonly source: string };

/** A text as Terraform must be given it so that it stays one. */
export const escapeTemplate = (text: string): string => text.replace(/[$%](?=\{)/g, (sign) => sign + sign);

/** Whether a text is more, or other, than what it says. */
export const isTemplate = (text: string): boolean => text.includes('${') || text.includes('%{');

/** The parts of a template in their order, or undefined where it ends inside of an expression. */
export function parseTemplate(template: string): readonly TemplatePart[] | undefined {
  const parts: TemplatePart[] = [];
  let text = '';
  let at = 0;
  while (at < template.length) {
    const sign = template[at] as string;
    if (sign !== '$' && sign !== '%') {
      text += sign;
      at += 1;
    } else if (template.startsWith(`${sign}${sign}{`, at)) {
      text += `${sign}{`;
      at += 3;
    } else if (template[at + 1] !== '{') {
      text += sign;
      at += 1;
    } else {
      const end = endOfExpression(template, at + 2);
      if (end === undefined) return undefined;
      if (text !== '') parts.push({ type: 'text', text });
      text = '';
      const source = template.slice(at + 2, end).replace(/^~?\s*|\s*~?$/g, '');
      parts.push({ type: sign === '$' ? 'expression' : 'directive', source });
      at = end + 1;
    }
  }
  if (text !== '' || parts.length === 0) parts.push({ type: 'text', text });
  return parts;
}

/** Where the brace that closes it stands: braces may be nested, and stand in texts, which may be templates. */
function endOfExpression(template: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < template.length; at++) {
    const sign = template[at];
    if (sign === '}' && depth === 0) return at;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '"') {
      const end = endOfText(template, at + 1);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return undefined;
}

function endOfText(template: string, start: number): number | undefined {
  for (let at = start; at < template.length; at++) {
    const sign = template[at];
    if (sign === '"') return at;
    if (sign === '\\') at += 1;
    else if ((sign === '$' || sign === '%') && template[at + 1] === '{' && template[at - 1] !== sign) {
      const end = endOfExpression(template, at + 2);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return undefined;
}
