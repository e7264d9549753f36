import { configSchema } from '../../../schema/config-schema.gen.ts';
import type { JsonSchema } from '../../../schema/vocabulary.ts';
import type { Path } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import { chooseForm } from './choose-form.ts';
import { admitsType, isMapping } from './matches.ts';
import {
  mixedForms,
  nearestName,
  noForm,
  unexplainedForm,
  unknownName,
  valueMissing,
  wrongKey,
  wrongValue,
} from './words.ts';
import type { Written } from './written.ts';

/** More are not told. Then not every mistake is known, and nothing can be read any further. */
export const mostFindings = 1000;

/**
 * Says for people what is wrong with the form of a configuration. The compiled validator decides *whether* something
 * is; this reads the same schema, reports each mistake once and where it stands, and of several forms that a value can
 * have explains the one that was probably meant.
 */
export function explainSchema(value: unknown, text: Written): readonly Finding[] {
  const schema = configSchema() as JsonSchema;
  const findings: Finding[] = [];
  check(schema, value, []);
  return findings;

  function report(finding: Finding) {
    if (findings.length < mostFindings) findings.push(finding);
  }

  function resolve(schemaOrRef: JsonSchema): JsonSchema {
    const { $ref, ...own } = schemaOrRef;
    if ($ref === undefined) return schemaOrRef;
    const target = schema.$defs?.[$ref.slice('#/$defs/'.length)];
    return { ...target, ...own };
  }

  function check(given: JsonSchema, found: unknown, path: Path): void {
    const rule = resolve(given);
    if (rule.anyOf) {
      checkForms(rule, rule.anyOf.map(resolve), found, path);
      return;
    }
    const allowed = rule.enum ?? (rule.const === undefined ? undefined : [rule.const]);
    if (allowed ? !allowed.includes(found) : !admitsType(rule, found) || outOfBounds(rule, found)) {
      report(wrongValue(rule, found, path, text));
      return;
    }
    if (isMapping(found) && rule.type === 'object') checkFields(rule, found, path);
    const { items } = rule;
    if (Array.isArray(found) && items) {
      found.forEach((item, index) => {
        check(items, item, [...path, index]);
      });
    }
  }

  function checkFields(rule: JsonSchema, found: Readonly<Record<string, unknown>>, path: Path): void {
    const own = Object.keys(rule.patternProperties ?? {}).map((pattern) => new RegExp(pattern, 'u'));
    const known = Object.keys(rule.properties ?? {});
    const present = Object.keys(found);
    // A field that is only misspelt is not missing as well.
    const meant = new Set(
      present.flatMap((name) => (known.includes(name) ? [] : (nearestName(name, known, present) ?? []))),
    );
    for (const name of rule.required ?? []) {
      if (!Object.hasOwn(found, name) && !meant.has(name))
        report(valueMissing(name, resolve(rule.properties?.[name] ?? {}), path));
    }
    const keys = rule.propertyNames;
    for (const [name, inner] of Object.entries(found)) {
      if (keys && outOfBounds(keys, name)) report(wrongKey(keys, name, path));
      const field = rule.properties && Object.hasOwn(rule.properties, name) ? rule.properties[name] : undefined;
      if (field) check(field, inner, [...path, name]);
      else if (own.some((pattern) => pattern.test(name))) continue;
      else if (rule.additionalProperties) check(rule.additionalProperties, inner, [...path, name]);
      else if (rule.additionalProperties === false) {
        report(unknownName(name, known, path, present));
      }
    }
  }

  function checkForms(rule: JsonSchema, forms: readonly JsonSchema[], found: unknown, path: Path): void {
    const form = chooseForm(forms, found);
    if (form === undefined) {
      report(noForm(rule, forms, found, path, text));
      return;
    }
    if (isMapping(found) && form.type === 'object') {
      const foreign = Object.keys(found).filter(
        (name) =>
          !Object.hasOwn(form.properties ?? {}, name) &&
          forms.some((other) => Object.hasOwn(other.properties ?? {}, name)),
      );
      if (foreign.length > 0) {
        report(mixedForms(rule, Object.keys(found), path));
        return;
      }
    }
    check(form, found, path);
  }
}

function outOfBounds(rule: JsonSchema, found: unknown): boolean {
  if (typeof found === 'number' && rule.minimum !== undefined) return found < rule.minimum;
  if (typeof found === 'string' && rule.pattern !== undefined) return !new RegExp(rule.pattern, 'u').test(found);
  return false;
}

/** When the validator refuses what this explains nothing about, something must still be said. */
export const unexplained = (): Finding => unexplainedForm();
