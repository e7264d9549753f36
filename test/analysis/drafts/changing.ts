import type { Objects } from '../../../src/model/entity.ts';
import type { Strategies } from '../../../src/model/policy-set.ts';
import { definitionIn, everyone, examines, folderFor, setOf } from '../alone/written.ts';
import { type Pair, pairOf } from './pair.ts';

/** What a change is made of: what was and is there, and what is there in both. */
export interface Example {
  readonly name: string;
  /** So many drafts are found, all ways and both directions taken together: one that is superfluous would be one more. */
  readonly drafts: number;
  readonly before: Partial<Objects>;
  readonly after: Partial<Objects>;
}

export const short = { definition: 'short', action: null };
const definitions = [definitionIn('short', 'open')];
export const folders = [folderFor('open', [everyone])];
const wordList = examines('secret', 'builtin:default').fields;
export const contentDefinitions = [
  examines('secret', 'short'),
  examines('money', 'builtin:default'),
  { ...examines('same', 'builtin:default'), fields: wordList },
];
/** Another definition than the default, and content that asks for it. */
const common: Partial<Objects> = { definitions, folders, contentDefinitions };

export const changing = (
  name: string,
  drafts: number,
  before: Partial<Objects>,
  after: Partial<Objects>,
  both: Partial<Objects> = {},
): Example => ({
  name,
  drafts,
  before: { ...common, ...both, ...before },
  after: { ...common, ...both, ...after },
});

/** Both sides of an example, there and back, with the same strategies. */
export function* pairsOf({ before, after }: Example, nodes?: number): Generator<Pair> {
  for (const strategies of ways) {
    const [was, is] = [setOf(before, strategies), setOf(after, strategies)];
    yield pairOf(was, is, nodes)!;
    yield pairOf(is, was, nodes)!;
  }
}

export const ways: readonly Partial<Strategies>[] = (['policy', 'all'] as const).flatMap((scope) =>
  (['content-pick-policy', 'pick-content-policy'] as const).map((order) => ({
    'bypass-scope': scope,
    'trigger-order': order,
  })),
);
