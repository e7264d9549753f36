import type { OwnSection } from '../config/draft.ts';
import type { Path } from '../model/configuration.ts';
import type { Found, Rule } from './rule.ts';
import { type KeyKind, kindOfKey, secretIn, secretUnder } from './secret-patterns.ts';
import { capital, valueName } from './words.ts';

/** More are not told: who has these has to begin with them anyway. */
const mostSecrets = 100;

export const rule: Rule = {
  name: 'secret-in-configuration',
  severity: 'error',
  law: false,
  text: 'What looks like a credential, anywhere but in a word list.',
  check: ({ draft }) => {
    // What an alias repeats is told once, where it is written.
    const seen = new Set<unknown>();
    const found = secretsIn(draft.written, [], seen).map((secret) => describe(secret));
    const own = draft.ownSections.flatMap((section) =>
      secretsIn(section.value, [section.name], seen).map((secret) => describe(secret, section)),
    );
    return [...found, ...own].slice(0, mostSecrets);
  },
};

interface Secret {
  readonly what: string;
  readonly path: Path;
  readonly part: NonNullable<Found['part']>;
}

function secretsIn(root: unknown, start: Path, seen: Set<unknown>): readonly Secret[] {
  const found: Secret[] = [];
  // One path that grows and shrinks; what is found keeps a copy.
  const path = [...start];
  const kinds = new Map<string, KeyKind>();
  walk(root, String(start[0] ?? ''));
  return found;

  /** `key` is the nearest: for an item of a list that of the list. */
  function walk(value: unknown, key: string): void {
    if (typeof value !== 'object' || value === null) {
      look(value, key);
      return;
    }
    if (seen.has(value)) return;
    seen.add(value);
    for (const [step, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      path.push(step);
      const secret = typeof step === 'string' ? secretIn(step) : undefined;
      // A key that is a secret is part of every path below it, which a message would repeat.
      if (secret) found.push({ what: secret.what, path: [...path], part: 'key' });
      else if (!isWordList(path)) walk(item, typeof step === 'string' ? step : key);
      path.pop();
    }
  }

  function look(value: unknown, key: string): void {
    const known = typeof value === 'string' ? secretIn(value) : undefined;
    if (known) {
      const before = String(value).slice(0, known.offset).split('\n');
      const part = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      found.push({ what: known.what, path: [...path], part });
      return;
    }
    let kind = kinds.get(key);
    if (kind === undefined) {
      kind = kindOfKey(key);
      kinds.set(key, kind);
    }
    const what = isMessage(path) ? undefined : secretUnder(kind, value);
    if (what !== undefined) found.push({ what, path: [...path], part: 'value' });
  }
}

/** Word lists look for secrets. */
const isWordList = (path: Path): boolean =>
  path.length === 3 && path[0] === 'contentDefinitions' && path[2] === 'wordList';

/** The messages of routing tests are made up: the keys in them say nothing. */
const isMessage = (path: Path): boolean => path[0] === 'tests' && path[2] === 'message';

function describe({ what, path, part }: Secret, own?: OwnSection): Found {
  const isKey = part === 'key';
  const shown = isKey ? path.slice(0, -1) : path;
  const where = isKey ? `A key in ${valueName(shown)}` : capital(valueName(shown));
  const place = own?.placeOf({ path, part });
  return {
    message: `A secret stands in the configuration. ${where} holds what looks like ${what}, and everyone who can read the file, or any earlier version of it, has it; revoke it, and keep the new one where programs get it when they run.`,
    path: shown,
    ...(isKey ? {} : { part }),
    ...(place ? { place } : {}),
  };
}
