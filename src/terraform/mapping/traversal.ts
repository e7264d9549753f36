/** A name, and the names and numbers that lead from it to a value: `data.securemessaging_group.x["id"]`. */
export type Traversal = readonly (string | number)[];

const step = /\s*(?:\.\s*([\p{ID_Start}_][\p{ID_Continue}-]*)|\[\s*(?:(\d+)|("(?:[^"\\$%]|\\.)*"))\s*\])/uy;

/** The steps of a plain traversal; undefined where an expression is anything else: a function, an operator, a splat. */
export function parseTraversal(source: string): Traversal | undefined {
  const root = /^[\p{ID_Start}_][\p{ID_Continue}-]*/u.exec(source)?.[0];
  if (root === undefined) return undefined;
  const steps: (string | number)[] = [root];
  step.lastIndex = root.length;
  let end = root.length;
  for (let found = step.exec(source); found; found = step.exec(source)) {
    const [, name, index, text] = found;
    if (name !== undefined) steps.push(name);
    else if (index !== undefined) steps.push(Number(index));
    else steps.push(unquote(text as string));
    end = step.lastIndex;
  }
  return source.slice(end).trim() === '' ? steps : undefined;
}

/** HCL's escapes that JSON has too are all that a name in a configuration needs. */
function unquote(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text.slice(1, -1);
  }
}

/** A text, number, truth value or null that is written as an expression: `${"x"}`. */
export function parseLiteral(source: string): { readonly value: string | number | boolean | null } | undefined {
  if (/^(?:true|false|null|-?\d+(?:\.\d+)?|"(?:[^"\\$%]|\\["\\nrt])*")$/.test(source)) {
    return { value: JSON.parse(source) as string | number | boolean | null };
  }
  return undefined;
}
