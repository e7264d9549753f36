import type { JsonSchema } from '../../../schema/vocabulary.ts';
import type { Path } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import { didYouMean } from '../did-you-mean.ts';
import { ownerName, valueName } from '../subject.ts';
import { expected, found, oneOf, shorten, written } from './describe.ts';
import type { Written } from './written.ts';

const schemaFinding = (message: string, path: Path, hint: string | undefined, part: 'key' | 'value'): Finding => ({
  rule: 'schema',
  severity: 'error',
  message,
  ...(hint === undefined ? {} : { hint }),
  path,
  part,
});

/** A field or a section that does not exist. */
export function unknownName(name: string, known: readonly string[], path: Path, present: readonly string[]): Finding {
  const near = nearestName(name, known, present);
  const where = path.length === 0 ? 'no section of a configuration' : `no field of ${valueName(path)}`;
  const rest = near === undefined ? ` There are: ${oneOf(known)}.` : ` Did you mean \`${near}\`?`;
  const message = `A name is not known here. \`${shorten(name)}\` is ${where}.${rest}`;
  return schemaFinding(message, [...path, name], near === undefined ? undefined : `${near}:`, 'key');
}

/** Of the names that are not there yet, or else of all, the one that was probably meant. */
export function nearestName(name: string, known: readonly string[], present: readonly string[]): string | undefined {
  const free = known.filter((other) => !present.includes(other));
  const habit = elsewhere[name];
  return didYouMean(name, free) ?? (habit && known.includes(habit) ? habit : undefined) ?? didYouMean(name, known);
}

/** Words of the console, and of habit, for fields and sections. */
const elsewhere: Readonly<Record<string, string>> = {
  name: 'description',
  expiry: 'expireAfter',
  expires: 'expireAfter',
  expiration: 'expireAfter',
  receipt: 'readReceipt',
  parent: 'in',
  validFrom: 'start',
  validTo: 'end',
  ips: 'sourceIps',
  bypass: 'bypassPolicies',
  users: 'directory',
};

/** A key that no object can have. */
export function wrongKey(schema: JsonSchema, key: string, path: Path): Finding {
  const message = `A key can not be written like this. ${found(key) === 'an empty text' ? 'An empty text' : `\`${shorten(key)}\``} in \`${path.at(-1)}\` is none; a key is ${expected(schema)}.`;
  return schemaFinding(message, [...path, key], undefined, 'key');
}

export function valueMissing(name: string, schema: JsonSchema, path: Path): Finding {
  const label = schema['x-label'] === undefined ? '' : ` (${schema['x-label']})`;
  const example = schema.examples?.[0] ?? (schema.type === 'boolean' ? false : schema.enum?.[0]);
  const message = `A field is missing that is always written out. ${capital(ownerName(path))} has no \`${name}\`${label}: ${expected(schema)}.`;
  return schemaFinding(message, path, example === undefined ? undefined : `${name}: ${written(example)}`, 'key');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A value of another type than is wanted, or none of the words that are allowed. */
export function wrongValue(schema: JsonSchema, value: unknown, path: Path, text: Written): Finding {
  const { explanation, fix } = fixFor(schema, value, path, text);
  return wrong(schema, value, path, explanation, fix);
}

/** None of the forms that a value can have. */
export function noForm(
  schema: JsonSchema,
  forms: readonly JsonSchema[],
  value: unknown,
  path: Path,
  text: Written,
): Finding {
  const words = forms.flatMap((form) => (form.enum ?? []).map(String));
  if (typeof value === 'string') {
    const near = didYouMean(value, words);
    if (near !== undefined) return wrong(schema, value, path, '', near);
    const names = forms.flatMap((form) => form.required ?? []);
    const form = value.includes('@') ? 'address' : value.includes('.') ? 'domain' : 'group';
    if (names.includes(form) && value !== '') return wrong(schema, value, path, '', `{ ${form}: ${written(value)} }`);
  }
  const textual = forms.find((form) => form.type === 'string');
  const { explanation, fix } = textual ? fixFor(textual, value, path, text) : { explanation: '', fix: undefined };
  return wrong(schema, value, path, explanation, fix);
}

export function mixedForms(schema: JsonSchema, names: readonly string[], path: Path): Finding {
  const message = `Two forms stand in one. ${capital(valueName(path))} has ${names.map((name) => `\`${name}\``).join(' and ')}; it is ${expected(schema)}.`;
  return schemaFinding(message, path, undefined, 'value');
}

export function unexplainedForm(): Finding {
  const message =
    'The configuration has a form that is not allowed. Compare it with schema/config.schema.json in an editor that knows schemas.';
  return schemaFinding(message, [], undefined, 'value');
}

function wrong(schema: JsonSchema, value: unknown, path: Path, explanation: string, fix: string | undefined): Finding {
  const name = path.at(-1);
  const isEmpty = schema.pattern === '\\S' && typeof value === 'string';
  const wanted = isEmpty ? 'a text that is not empty' : expected(schema);
  const message = `A value has a form that is not wanted here. ${capital(valueName(path))} is ${found(value)}, but must be ${wanted}.${explanation}`;
  return schemaFinding(
    message,
    path,
    fix === undefined ? undefined : typeof name === 'string' ? `${name}: ${fix}` : fix,
    'value',
  );
}

interface Fix {
  readonly explanation: string;
  readonly fix: string | undefined;
}

function fixFor(schema: JsonSchema, value: unknown, path: Path, text: Written): Fix {
  const none = { explanation: '', fix: undefined };
  const source = text.sourceOf(path);
  if (value === null && text.lineOf(path)?.includes('#')) {
    return { explanation: ' What follows a # is a comment; a text that begins with # is quoted.', fix: undefined };
  }
  if (schema.type === 'boolean' && typeof value === 'string') {
    const truth = /^(yes|on|y|true|enabled?)$/i.test(value)
      ? true
      : /^(no|off|n|false|disabled?)$/i.test(value)
        ? false
        : undefined;
    if (truth === undefined) return none;
    const explanation = source === undefined ? '' : ' YAML reads only true and false as that, not yes and no.';
    return { explanation, fix: String(truth) };
  }
  if (schema.enum && typeof value === 'string')
    return { explanation: '', fix: didYouMean(value, schema.enum.map(String)) };
  if (schema.type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { explanation: ' Quote it to make it a text.', fix: JSON.stringify(source ?? String(value)) };
  }
  if (schema.type === 'array' && value !== null && !Array.isArray(value)) {
    return { explanation: '', fix: source === undefined ? undefined : `[${source}]` };
  }
  if (schema.pattern === '^/' && typeof value === 'string') return { explanation: '', fix: written(`/${value}`) };
  return none;
}
