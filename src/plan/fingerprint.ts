import type { Change } from '../documents/plan.ts';
import type { Hash } from '../model/hash.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { Observed } from '../model/observed-account.ts';
import { inConfiguredTerms } from './normalise.ts';
import type { Sides } from './sides.ts';

/**
 * Changes whenever the account does, or what the configuration wants of it. Ids are left out, because the service may
 * give an object another one at any time.
 */
export function fingerprint({ live, pairing, nameOf }: Sides, changes: readonly Change[], hash: Hash): string {
  const { facts, objects } = live.account;
  const seen = kindNames.flatMap((kind) =>
    (objects[kind] as readonly Observed[]).map((object) => {
      const { name, unexpressed } = object;
      const text = JSON.stringify([kind, name, timesOf(object), unexpressed, inConfiguredTerms(object, pairing)]);
      return text.includes('"live:')
        ? text.replace(/"(live:[^"]*)"/g, (_, handle) => JSON.stringify(nameOf(handle)))
        : text;
    }),
  );
  const wanted = changes.map(({ id: _, blocked, ...change }) => ({ ...change, guard: blocked?.guard }));
  return hash(JSON.stringify([facts, seen.sort(), wanted]));
}

/** What nobody changes has no times that count: a sandbox that does not exist yet makes it anew for every plan. */
const timesOf = ({ kind, builtin, fields, createTime, lastUpdated }: Observed): unknown =>
  builtin || (kind === 'groups' && (fields as { source?: unknown }).source === 'directory')
    ? null
    : [createTime, lastUpdated];
