import { isBuiltin } from '../../../model/entity.ts';
import { withDefinition } from '../../other-worlds.ts';
import type { Case } from '../case.ts';
import { whomText } from '../words/scope-words.ts';
import { addressText, definitionName, listed } from '../words/words.ts';
import type { Family, Variation } from './variation.ts';

/** Without a pick that counts; as if one counted that does not. */
export function pickVariations({ message, world, pick, outcome }: Case): readonly Variation[] {
  const { sendSecure, from } = message;
  const definition = sendSecure === null ? undefined : world.definitions.get(sendSecure);
  if (definition === undefined) return [];
  const { handle, settings } = definition;
  const counts = (key: string, condition: Variation['condition'], changed: typeof definition): Variation => ({
    change: 'pick-counts',
    key,
    condition,
    world: withDefinition(world, changed),
  });
  switch (pick?.type) {
    case 'pick-not-offered':
      return [
        counts(
          'offered',
          (words) =>
            `If ${definitionName(words, handle)}, which is offered to ${publishedText(handle)(words)}, were offered to ${from} too`,
          { ...definition, offeredTo: [{ type: 'everyone' }] },
        ),
      ];
    case 'reply-forbidden':
    case 'reply-all-forbidden':
      return [
        counts(
          'reply',
          (words) =>
            `If ${definitionName(words, handle)} allowed ${pick.type === 'reply-forbidden' ? 'replies' : 'replies to all'}`,
          { ...definition, settings: settings && { ...settings, reply: true, replyAll: true } },
        ),
      ];
    case undefined:
      return outcome.decidedBy.trigger === 'user'
        ? [
            {
              change: 'without-winner',
              key: 'without pick',
              condition: () => (world.people.isInternal(from) ? 'Without the pick' : 'If it were no reply'),
              message: { ...message, sendSecure: null },
            },
          ]
        : [];
    default:
      return [];
  }

  function publishedText(of: string): Variation['condition'] {
    return (words) => {
      const scopes = world.definitions.get(of)?.offeredTo ?? [];
      const whom = listed(scopes.map((scope) => whomText(scope, words)));
      return whom === '' ? 'nobody' : whom;
    };
  }
}

/** Every definition that the sender could have picked. */
export function offeredPicks({ message, world }: Case): readonly Family[] {
  const { from, sendSecure } = message;
  const { isInternal, holds } = world.people;
  // Where a pick was made, another one is another question.
  if (!isInternal(from) || sendSecure !== null) return [];
  // Built-in ones last: everybody knows them.
  const all = [...world.definitions.values()].sort((a, b) => Number(isBuiltin(a.handle)) - Number(isBuiltin(b.handle)));
  const offered = all.filter(({ offeredTo }) => (offeredTo ?? []).some((scope) => holds(scope, from)));
  return [
    {
      change: 'pick',
      told: {
        how: 'first',
        noun: ['other definition', 'other definitions'],
        where: ` (explain --offered ${from} lists all)`,
        brief: (count) =>
          `If ${from} picked one of ${count} definitions with Send Secure, that would decide instead (explain --offered ${from} lists all)`,
      },
      members: offered.map(({ handle }) => ({
        change: 'pick',
        key: `pick ${handle}`,
        condition: (words) => `If ${addressText(from)} picked ${definitionName(words, handle)} with Send Secure`,
        message: { ...message, sendSecure: handle },
      })),
    },
  ];
}
