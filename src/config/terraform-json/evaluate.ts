import type { Plain } from '../../model/plain.ts';
import { type ResourceType, resourceTypeNamed } from '../../terraform/mapping/resource-types.ts';
import { isTemplate, parseTemplate } from '../../terraform/mapping/template.ts';
import { parseLiteral, parseTraversal, type Traversal } from '../../terraform/mapping/traversal.ts';
import { type Block, isMapping, otherStackName, type Stack } from './stack.ts';

/** What an expression comes to without running Terraform. */
export type Evaluated =
  | { readonly type: 'value'; readonly value: Plain }
  /** The id of an object: of one in a stack, or of one that is nowhere. */
  | { readonly type: 'object'; readonly of: ResourceType; readonly name: string; readonly block: Block | undefined }
  /** `because` is a clause about the expression: "is a variable, …". */
  | { readonly type: 'unknown'; readonly expression: string; readonly because: string };

/** The stacks whose outputs can be looked into: CDKTF passes what one stack takes from another through them. */
export type Stacks = ReadonlyMap<string, Stack>;

/** Works out a text of a stack: a template, whose expressions may name locals, objects and outputs of other stacks. */
export function evaluate(text: string, stack: Stack, stacks: Stacks): Evaluated {
  return template(text, { stack, stacks, open: [], budget: { left: mostSteps } });
}

/** Locals that name locals can stand for more than anybody could write. */
const mostSteps = 10_000;

interface Scope {
  readonly stack: Stack;
  readonly stacks: Stacks;
  /** What is being worked out, outermost first: naming it again is a circle. */
  readonly open: readonly string[];
  readonly budget: { left: number };
}

function template(text: string, scope: Scope): Evaluated {
  if (!isTemplate(text)) return known(text);
  const parts = parseTemplate(text);
  if (!parts) return unknown(text, 'has a beginning `${` and no end');
  const [only] = parts;
  if (parts.length === 1 && only?.type === 'expression') return expression(only.source, scope);
  let whole = '';
  for (const part of parts) {
    if (part.type === 'text') {
      whole += part.text;
      continue;
    }
    if (part.type === 'directive') return unknown(`%{${part.source}}`, 'is a directive, which only Terraform follows');
    const found = expression(part.source, scope);
    if (found.type === 'unknown') return found;
    if (found.type === 'object') return unknown(`\${${part.source}}`, 'is an id that only the service gives');
    if (typeof found.value === 'object') return unknown(`\${${part.source}}`, 'is no text that could stand in another');
    whole += String(found.value);
  }
  return known(whole);
}

function expression(source: string, scope: Scope): Evaluated {
  const literal = parseLiteral(source);
  if (literal) return known(literal.value);
  const steps = parseTraversal(source);
  if (!steps) return unknown(`\${${source}}`, 'is an expression that only Terraform works out');
  scope.budget.left -= 1;
  if (scope.budget.left < 0) return unknown(`\${${source}}`, 'stands for too much to be worked out here');
  if (scope.open.includes(source)) return unknown(`\${${source}}`, 'leads back to itself');
  return traverse(steps, source, { ...scope, open: [...scope.open, source] });
}

function traverse(steps: Traversal, source: string, scope: Scope): Evaluated {
  const [root, first, second, ...rest] = steps;
  const because = (text: string) => unknown(`\${${source}}`, text);
  if (root === 'data') {
    if (first === 'terraform_remote_state') return ofOtherStack(second, rest, because, scope);
    const type = resourceTypeNamed(String(first));
    if (type) return ofObject(type, `data.${first}.${second}`, String(second), rest, because, scope);
    return because('comes from another provider, which only Terraform asks');
  }
  if (root === 'local') {
    if (!Object.hasOwn(scope.stack.locals, String(first))) return because('names a local that there is none of');
    return inside(scope.stack.locals[String(first)], steps.slice(2), because, scope);
  }
  const type = resourceTypeNamed(String(root));
  if (type) return ofObject(type, `${root}.${first}`, String(first), steps.slice(2), because, scope);
  return because(reasons[String(root)] ?? 'comes from another provider, which only Terraform asks');
}

const reasons: Readonly<Record<string, string>> = {
  var: 'is a variable, whose value only Terraform is given',
  module: 'is an output of a module, which only Terraform looks into',
  each: 'stands for several values, one for each object that Terraform makes of this one',
  count: 'stands for several values, one for each object that Terraform makes of this one',
  path: 'is known only where Terraform runs',
  terraform: 'is known only where Terraform runs',
};

type Because = (text: string) => Evaluated;

function ofObject(
  of: ResourceType,
  address: string,
  name: string,
  rest: Traversal,
  because: Because,
  scope: Scope,
): Evaluated {
  const block = scope.stack.byAddress.get(address);
  const [attribute, ...inner] = rest;
  if (attribute === 'id' && inner.length === 0) return { type: 'object', of, name, block };
  if (!block) return because(`names ${address}, which is not in the stack`);
  if (typeof attribute !== 'string') return because('names an object as a whole, where its id or a value is meant');
  if (!Object.hasOwn(block.body, attribute)) return because('is not written down; only the service knows it');
  return inside(block.body[attribute], inner, because, scope);
}

/** CDKTF names the state of another stack after it, and reads the outputs that it added there for this. */
function ofOtherStack(name: unknown, rest: Traversal, because: Because, scope: Scope): Evaluated {
  const other = otherStackName(String(name));
  const stack = other === undefined ? undefined : scope.stacks.get(other);
  const [outputs, output, ...inner] = rest;
  if (!stack || outputs !== 'outputs' || !stack.outputs.has(String(output))) {
    return because('is taken from the state of another stack, which is not here');
  }
  return inside(stack.outputs.get(String(output)), inner, because, { ...scope, stack });
}

/** Follows the rest of a traversal into a value; the texts in it are templates too. */
function inside(value: unknown, rest: Traversal, because: Because, scope: Scope): Evaluated {
  const [step, ...further] = rest;
  if (step !== undefined) {
    const holder = typeof value === 'string' ? template(value, scope) : known(value as Plain);
    if (holder.type !== 'value') return holder;
    const held = holder.value;
    const isThere = Array.isArray(held) || isMapping(held) ? Object.hasOwn(held, step) : false;
    if (!isThere) return because(`has no \`${step}\``);
    return inside((held as Readonly<Record<string | number, unknown>>)[step], further, because, scope);
  }
  if (typeof value === 'string') return template(value, scope);
  return whole(value as Plain, scope);
}

/** A value that may have templates in it. */
function whole(value: Plain, scope: Scope): Evaluated {
  if (typeof value !== 'object' || value === null) return known(value);
  let trouble: Evaluated | undefined;
  const each = (inner: Plain): Plain => {
    const found = typeof inner === 'string' ? template(inner, scope) : whole(inner, scope);
    if (found.type === 'value') return found.value;
    trouble ??= found.type === 'object' ? unknown(String(inner), 'is an id among other values') : found;
    return null;
  };
  const made: Plain = Array.isArray(value)
    ? value.map(each)
    : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, each(inner)]));
  return trouble ?? known(made);
}

const known = (value: Plain): Evaluated => ({ type: 'value', value });
const unknown = (expression: string, because: string): Evaluated => ({ type: 'unknown', expression, because });
