import { didYouMean } from '../config/did-you-mean.ts';
import type { DanglingReference, Draft } from '../config/draft.ts';
import { oneOf } from '../config/explain/describe.ts';
import { builtins } from '../model/entity.ts';
import { kindNames, kinds } from '../model/kinds/kinds.ts';
import type { Found, Rule } from './rule.ts';
import { capital, inPlace, valueName } from './words.ts';

export const rule: Rule = {
  name: 'unknown-reference',
  severity: 'error',
  law: true,
  text: 'A reference to a key that does not exist, or that is of the wrong kind.',
  check: ({ draft }) => draft.dangling.map((reference, index) => describe(reference, draft, index < mostSuggestions)),
};

/** Looking for what was meant takes time: where this many are wrong, it is not the spelling. */
const mostSuggestions = 100;

function describe(reference: DanglingReference, draft: Draft, suggest: boolean): Found {
  const { path, name } = reference;
  const { why, near } = reasonFor(reference, draft, suggest);
  const isKey = path[0] === 'directory';
  const where = isKey ? 'A group in `directory`' : capital(valueName(path));
  return {
    message: `A reference leads nowhere. ${where} names \`${name}\`; ${why}${near === undefined ? '.' : `. Did you mean \`${near}\`?`}`,
    ...(near === undefined ? {} : { hint: isKey ? `${near}:` : inPlace(path, near) }),
    path,
    ...(isKey ? { part: 'key' as const } : {}),
  };
}

function reasonFor(
  { name, wanted, because }: DanglingReference,
  draft: Draft,
  suggest: boolean,
): { readonly why: string; readonly near: string | undefined } {
  const one = oneOf(wanted.map((kind) => kinds[kind].label[0]));
  if (because === 'left-out') {
    return { why: `it is left out of the account \`${draft.accountName}\` by its \`when\``, near: undefined };
  }
  if (because === 'other-edition') {
    const edition = builtins[name as keyof typeof builtins].edition;
    const near = draft.facts.edition === 'full' ? 'builtin:default' : undefined;
    return { why: `that is built into ${edition} accounts, and this is a ${draft.facts.edition} account`, near };
  }
  const other = kindNames.find((kind) => !wanted.includes(kind) && draft.keys[kind].has(name));
  const near = suggest ? nearest(name, wanted, draft) : undefined;
  if (other) return { why: `that is a ${kinds[other].label[0]}, and a ${one} is wanted here`, near };
  return { why: `there is no ${one} with this key`, near };
}

function nearest(name: string, wanted: DanglingReference['wanted'], draft: Draft): string | undefined {
  const own = wanted.flatMap((kind) =>
    [...draft.keys[kind]].flatMap(([key, state]) => (state === 'left-out' ? [] : [key])),
  );
  const builtIn = wanted.includes('definitions')
    ? Object.entries(builtins).flatMap(([handle, { edition }]) => (edition === draft.facts.edition ? [handle] : []))
    : [];
  return didYouMean(name, [...own, ...builtIn]) ?? byName(name, wanted, draft);
}

/** A reference is a key; people also write what the console shows. */
function byName(name: string, wanted: DanglingReference['wanted'], draft: Draft): string | undefined {
  for (const kind of wanted) {
    const object = draft.objects[kind].find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (object) return object.key;
  }
  return undefined;
}
