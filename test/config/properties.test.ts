import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { validate } from '../../schema/config-validator.gen.ts';
import { explainSchema } from '../../src/config/explain/explain-schema.ts';
import type { Configured } from '../../src/model/configuration.ts';
import { kindNames } from '../../src/model/kinds/kinds.ts';
import { sample } from './sample.ts';
import { diagnose, entry, expectValid, load } from './support.ts';

type Json = Record<string, unknown>;

const parsedSample = () => parse(sample) as Json;

/** What a configuration means, without its keys: references are said by the name of what they lead to. */
function meaning(files: Parameters<typeof load>[0]) {
  const { objects, facts, owns, ignore, strategies, directory } = expectValid(files);
  const names = new Map<string, string>();
  for (const kind of kindNames) for (const object of objects[kind]) names.set(`${kind} ${object.handle}`, object.name);
  const all = kindNames.flatMap((kind) =>
    (objects[kind] as readonly Configured[]).map((object) => {
      const text = JSON.stringify(object.fields, (_, value) =>
        typeof value === 'string' ? (nameOf(value) ?? value) : value,
      );
      return `${kind} ${object.name} ${object.protect} ${sorted(text)}`;
    }),
  );
  return { objects: all.sort(), facts, owns, ignore, strategies, users: directory.users };

  function nameOf(value: string) {
    for (const kind of kindNames) if (names.has(`${kind} ${value}`)) return `→${names.get(`${kind} ${value}`)}`;
    return undefined;
  }
  // Sets are sorted by the keys of groups, which are what is renamed here.
  function sorted(text: string) {
    return JSON.stringify(JSON.parse(text), (_, value) =>
      Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value,
    );
  }
}

const shuffledKeys = (value: Json, order: readonly number[]): Json =>
  Object.fromEntries(
    Object.entries(value)
      .map((pair, index) => [order[index % order.length] ?? 0, pair] as const)
      .sort(([a], [b]) => a - b)
      .map(([, pair]) => pair),
  );

const order = fc.array(fc.integer(), { minLength: 12, maxLength: 12 });

describe('what changes nothing', () => {
  const before = meaning(sample);

  test('the order of sections and of objects in them', () => {
    fc.assert(
      fc.property(order, (keys) => {
        const shuffled = shuffledKeys(parsedSample(), keys);
        for (const kind of kindNames) shuffled[kind] = shuffledKeys(shuffled[kind] as Json, keys);
        expect(meaning(stringify(shuffled))).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test('into which files it is split, and their order', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 5 }), (numbers, count) => {
        const { sealwright, ...sections } = parsedSample();
        const parts: Json[] = Array.from({ length: count }, () => ({}));
        let next = 0;
        const partOf = () => parts[Math.abs(numbers[next++ % numbers.length] ?? 0) % count] ?? {};
        for (const [name, section] of Object.entries(sections)) {
          if ((kindNames as readonly string[]).includes(name)) {
            for (const [key, object] of Object.entries(section as Json)) {
              const part = partOf();
              part[name] = { ...(part[name] as Json | undefined), [key]: object };
            }
          } else {
            partOf()[name] = section;
          }
        }
        const included = Object.fromEntries(parts.map((part, index) => [`part-${index}.yaml`, stringify(part)]));
        const files = { [entry]: stringify({ sealwright, include: Object.keys(included) }), ...included };
        expect(meaning(files)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test('what the keys of objects are', () => {
    const keys = ['finance', 'counsel', 'all-money', 'partners', 'words', 'partner-week', 'finance-partner'];
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{6,9}$/), { minLength: 7, maxLength: 7 }), (renamed) => {
        // Whole words that are keys or references; the sample uses these words for nothing else but paths and names.
        const text = keys.reduce(
          (yaml, key, index) =>
            yaml.replace(
              new RegExp(`(?<=^\\s*|[{,]\\s*(?:[a-zA-Z]+: )?|: |\\{ )${key}(?=:\\s|\\s*[,}\\n]|\\s+#)`, 'gm'),
              `${renamed[index]}`,
            ),
          sample,
        );
        const { draft } = load(text);
        for (const [index, key] of keys.entries()) {
          const has = (name: string) => kindNames.some((kind) => draft?.keys[kind].has(name));
          expect([has(key), has(`${renamed[index]}`)]).toEqual([false, true]);
        }
        expect(meaning(text)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('texts that went wrong', () => {
  const mutation = fc.record({
    at: fc.nat({ max: sample.length }),
    remove: fc.integer({ min: 0, max: 12 }),
    insert: fc.oneof(
      fc.constantFrom(
        '\t',
        ': ',
        '#',
        '"',
        "'",
        '[',
        '{',
        '}',
        '&a ',
        '*a',
        '!x ',
        '- ',
        '\n',
        '|',
        '%',
        '---\n',
        '~',
        '\u0000',
        '<<: ',
        'null',
      ),
      fc.string({ maxLength: 4 }),
    ),
  });

  test('the loader never throws, and each place is in the file', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const text = mutations.reduce(
          (yaml, { at, remove, insert }) => yaml.slice(0, at) + insert + yaml.slice(at + remove),
          sample,
        );
        const lines = text.split('\n');
        for (const { line, column, message } of diagnose(text)) {
          expect(message.length).toBeGreaterThan(20);
          if (line === undefined || column === undefined) throw new Error(`no place: ${message}`);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the explanation and the validator agree', () => {
  const text = { sourceOf: () => undefined, lineOf: () => undefined };
  const paths: (string | number)[][] = [];
  const collect = (value: unknown, path: (string | number)[]) => {
    paths.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value))
      collect((value as Json)[key], [...path, Array.isArray(value) ? Number(key) : key]);
  };
  collect(parsedSample(), []);

  const change = fc.record({
    path: fc.constantFrom(...paths.filter(({ length }) => length > 0)),
    to: fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        7,
        -1,
        0.5,
        '',
        'internal',
        'x',
        [],
        {},
        ['x'],
        [7],
        { domain: 'a.example' },
        { group: 'x', address: 'y' },
      ),
      fc.jsonValue({ maxDepth: 2 }),
    ),
    how: fc.constantFrom('replace', 'remove', 'rename'),
  });

  test('whatever is changed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const value = parsedSample();
        for (const { path, to, how } of changes) apply(value, path, to, how);
        const valid = validate(value);
        const explained = explainSchema(value, text);
        expect(explained.length === 0, JSON.stringify({ changes, explained })).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });

  test('and what is left can be read', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const value = parsedSample();
        for (const { path, to, how } of changes) apply(value, path, to, how);
        for (const { message } of diagnose(stringify(value))) expect(message).not.toContain('undefined');
      }),
      { numRuns: 500 },
    );
  });

  function apply(root: Json, path: readonly (string | number)[], to: unknown, how: string) {
    let holder: Json | undefined = root;
    for (const step of path.slice(0, -1)) holder = holder?.[step] as Json | undefined;
    const last = path.at(-1);
    if (typeof holder !== 'object' || holder === null || last === undefined) return;
    if (how === 'replace' || Array.isArray(holder)) holder[last] = to;
    else {
      const inner = holder[last];
      delete holder[last];
      if (how === 'rename') holder[`${last}s`] = inner;
    }
  }
});
