import type { ContentDefinition } from '../../../routing/content.ts';
import { withTriggered } from '../../other-worlds.ts';
import type { Case } from '../case.ts';
import { contentDefinitionName, type Words } from '../words/words.ts';
import type { Family, Variation } from './variation.ts';

/** Definitions of content policies that match this mail, with what they score. */
function examined({ judged, world, scoreOf }: Case) {
  const handles = new Set(judged.matching.all.contentPolicies.map(({ fields }) => fields.definition));
  return [...handles].flatMap((handle) => {
    const definition = world.contentDefinitions.get(handle);
    const score = scoreOf(handle);
    return definition && score ? [{ definition, score }] : [];
  });
}

/** Without what was found; with the points that are missing where something was found. */
export function contentVariations(c: Case): readonly Variation[] {
  return examined(c).flatMap(({ definition, score }): readonly Variation[] => {
    if (score.triggered) {
      return [
        varied(
          c,
          definition,
          false,
          (words) => `If ${named(definition, words)} found nothing in it`,
          `unfound ${definition.handle}`,
        ),
      ];
    }
    if (score.hits.length === 0) return [];
    const { activationScore } = definition;
    return [
      varied(
        c,
        definition,
        true,
        (words) => `If it scored ${activationScore} and not ${score.score} for ${named(definition, words)}`,
        `found ${definition.handle}`,
      ),
    ];
  });
}

/** As if one of the lists found something that found nothing. */
export function silentContentVariations(c: Case): readonly Family[] {
  const silent = examined(c).filter(({ score }) => score.hits.length === 0);
  return [
    {
      change: 'content',
      told: {
        how: 'first',
        noun: ['other list', 'other lists'],
        brief: (count) =>
          `If one of ${count} word lists that look at this mail found something in it, that would decide instead`,
      },
      members: silent.map(({ definition }) =>
        varied(
          c,
          definition,
          true,
          (words) => `If ${named(definition, words)} found something in it`,
          `found ${definition.handle}`,
        ),
      ),
    },
  ];
}

const named = ({ handle }: ContentDefinition, words: Words): string => contentDefinitionName(words, handle);

function varied(
  { world }: Case,
  definition: ContentDefinition,
  triggered: boolean,
  condition: Variation['condition'],
  key: string,
): Variation {
  return { change: 'content', key, condition, world: withTriggered(world, definition, triggered) };
}
