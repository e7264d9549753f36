import { describe, expect, test } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { newOutcomes } from '../../../src/analysis/deciders/outcomes.ts';
import { unreadOffers, unreadPicks, unreadPolicies } from '../../../src/analysis/looked-up.ts';
import type { Objects } from '../../../src/model/entity.ts';
import { definitionsOf } from '../../../src/routing/definitions.ts';
import { content, definition, policy, wordList } from '../deciders/example.ts';
import { ann, bob, farDefinition, farFolder, farList, regions, setWith, told } from './told.ts';

const definitions = [definition('strict'), definition('printed', { print: true })];
const strict = policy('strict', { definition: 'strict' });

describe('what is only looked up', () => {
  const lookedUp = [farList('list'), farDefinition('far'), farFolder('away')];

  test('are word lists of content policies', () => {
    const contentPolicies = [content('list'), content('far'), content('secret')];
    const objects = { contentPolicies, contentDefinitions: [wordList('secret')] };
    expect(unreadPolicies(setWith(lookedUp, objects)).map(({ handle }) => handle)).toEqual(['list']);
    expect(unreadPolicies(setWith([], objects))).toEqual([]);
    const { lookedUp: _, ...nothing } = setWith([], objects);
    expect(unreadPolicies(nothing)).toEqual([]);
  });

  test('are folders of definitions, so that nobody knows who is offered them', () => {
    const set = setWith(lookedUp, { definitions: [definition('in it', { folder: 'away' }), ...definitions] });
    expect(unreadOffers(set, definitionsOf(set))).toEqual(['in it']);
    expect(unreadOffers(set, new Map())).toEqual([]);
  });

  test('are definitions that somebody may pick, though it is known who is offered them', () => {
    const offered = [...lookedUp, farDefinition('offered', { type: 'in', folder: 'open' })];
    const sets = [
      setWith(offered, { definitions }),
      setWith(lookedUp, { definitions: [definition('in it', { folder: 'away' })] }),
    ];
    expect(unreadPicks(newUniverse(sets, 0), newOutcomes(sets))).toEqual(['far', 'offered', 'in it']);
  });
});

describe('mail that comes under a definition that is only looked up', () => {
  const set = (handle: string | null) =>
    setWith([farDefinition('far'), farDefinition('other')], {
      definitions,
      policies: [policy('p', { definition: handle })],
    });
  const unpicked = 'from internal, to external, pick nothing: ';
  const step = (before: string | null, after: string | null) =>
    told(set(before), set(after)).regions.flatMap((one) =>
      one.startsWith(unpicked) ? [one.slice(unpicked.length)] : [],
    );

  test('is certainly more secure than ordinary mail, and may be either than other mail', () => {
    expect(step(null, 'far')).toEqual(['plain → far, stronger']);
    expect(step('far', null)).toEqual(['far → plain, weaker']);
    expect(step('strict', 'far')).toEqual(['strict → far, mixed, conditional on definitions far']);
    expect(step('far', 'strict')).toEqual(['far → strict, mixed, conditional on definitions far']);
    expect(step('far', 'other')).toEqual(['far → other, mixed, conditional on definitions far, definitions other']);
    expect(step('far', 'far')).toEqual([]);
  });
});

describe('mail of a change', () => {
  type Lists = Parameters<typeof setWith>[0];
  const step = (lookedUp: Lists, both: Partial<Objects>, after: Partial<Objects>) =>
    told(setWith(lookedUp, { definitions, ...both }), setWith(lookedUp, { definitions, ...both, ...after }));

  test('is told apart where a word list may be triggered that is only looked up', () => {
    expect(step([farList('far')], { contentPolicies: [content('far', ann)] }, { policies: [strict] })).toEqual(
      regions(
        'from internal, not from ann, to external, pick nothing: plain → strict, stronger',
        'from ann, to external, pick nothing: plain → strict, stronger, conditional on contentDefinitions far',
      ),
    );
    expect(step([farList('far')], { contentPolicies: [content('far')] }, { policies: [strict] })).toEqual(
      regions(
        'from internal, to external, pick nothing: plain → strict, stronger, conditional on contentDefinitions far',
      ),
    );
  });

  test('rests on each of several lists', () => {
    const lists = [farList('far'), farList('other')];
    const both = 'contentDefinitions far, contentDefinitions other';
    const sameMail = [content('far', ann), content('other', ann)];
    expect(step(lists, { contentPolicies: sameMail }, { policies: [strict] })).toEqual(
      regions(
        'from internal, not from ann, to external, pick nothing: plain → strict, stronger',
        `from ann, to external, pick nothing: plain → strict, stronger, conditional on ${both}`,
      ),
    );
    const otherMail = [content('far', ann), content('other', bob)];
    expect(step(lists, { contentPolicies: otherMail }, { policies: [strict] }).regions.slice(1)).toEqual([
      'from ann, to external, pick nothing: plain → strict, stronger, conditional on contentDefinitions far',
      'from bob, to external, pick nothing: plain → strict, stronger, conditional on contentDefinitions other',
    ]);
  });

  test('is told once where it has no part in them', () => {
    const elsewhere = {
      contentPolicies: [content('far', { ...ann, enabled: false }), content('far', { ...bob, end: -1 })],
    };
    const all = regions('from internal, to external, pick nothing: plain → strict, stronger');
    expect(step([farList('far')], elsewhere, { policies: [strict] })).toEqual(all);
    const ofBob = { policies: [policy('bob', { ...bob, definition: 'strict' })] };
    expect(step([farList('far')], { contentPolicies: [content('far', ann)] }, ofBob)).toEqual(
      regions('from bob, to external, pick nothing: plain → strict, stronger'),
    );
    // Whom a list sees that goes to internal recipients matters in accounts of the lite edition.
    const inward = { contentPolicies: [content('far', { from: { type: 'external', basedOn: 'envelope' } })] };
    expect(step([farList('far')], inward, { policies: [strict] })).toEqual(all);
  });

  test('is told apart where it is picked what nobody knows to be offered', () => {
    expect(step([farDefinition('far')], {}, { policies: [strict] })).toEqual(
      regions(
        'from internal, to external, pick nothing: plain → strict, stronger',
        'from internal, to external, pick far: plain → strict, stronger, conditional on definitions far',
      ),
    );
    expect(
      step([farDefinition('far')], { policies: [strict] }, { policies: [policy('strict', { definition: 'far' })] }),
    ).toEqual(
      regions(
        'from internal, to external, pick nothing: strict → far, mixed, conditional on definitions far',
        'from internal, to external, pick far: strict → far, mixed, conditional on definitions far',
      ),
    );
  });
});
