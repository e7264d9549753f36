import type { KindName } from '../../model/kinds/field.ts';
import type { Portrait, Takeover } from '../takeover.ts';

/** The name of the variable that holds an object, by kind and key. */
export type VariableOf = (kind: KindName, key: string) => string | undefined;

/** What each kind's objects are in, so that an id is only one among those of its kind. */
export const scopeNames: Readonly<Record<KindName, string>> = {
  groups: 'groups',
  folders: 'folders',
  definitions: 'definitions',
  contentDefinitions: 'contentDefinitions',
  policies: 'policies',
  bypassPolicies: 'bypassPolicies',
  contentPolicies: 'contentPolicies',
};

const suffixes: Readonly<Partial<Record<KindName, string>>> = {
  groups: 'Group',
  folders: 'Folder',
  contentDefinitions: 'Words',
};

/** Names that are taken, or that TypeScript has a use for. */
const reserved = new Set([
  ...Object.values(scopeNames),
  ...['app', 'stack', 'arguments', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger'],
  ...['default', 'delete', 'do', 'else', 'enum', 'eval', 'export', 'extends', 'false', 'finally', 'for', 'function'],
  ...['if', 'implements', 'import', 'in', 'instanceof', 'interface', 'let', 'new', 'null', 'package', 'private'],
  ...[
    'protected',
    'public',
    'return',
    'static',
    'super',
    'switch',
    'this',
    'throw',
    'true',
    'try',
    'typeof',
    'undefined',
  ],
  ...['var', 'void', 'while', 'with', 'yield', 'async', 'module', 'require', 'exports'],
]);

/** Each object's variable, in camel case: `financeGroup`, `partnersFolder`, `partnersWeek`. */
export function variables({ taken, leftOut }: Takeover): VariableOf {
  const names = new Map<string, string>();
  const used = new Set(reserved);
  for (const object of [...taken, ...leftOut]) {
    const name = freeName(nameOf(object), used);
    used.add(name);
    names.set(`${object.kind} ${object.key}`, name);
  }
  return (kind, key) => names.get(`${kind} ${key}`);
}

function nameOf({ kind, key }: Portrait): string {
  const camel = key.replace(/-+(.)/gu, (_, letter: string) => letter.toUpperCase());
  const suffix = suffixes[kind] ?? '';
  return camel.toLowerCase().endsWith(suffix.toLowerCase()) ? camel : camel + suffix;
}

function freeName(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  let number = 2;
  while (used.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
