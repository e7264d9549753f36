import { describe, expect, test } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { areaOf } from '../../../src/analysis/boxes/area.ts';
import { anyWords } from '../../../src/analysis/deciders/face.ts';
import { bothWords, fewerWords, narrowness, withoutImplied } from '../../../src/analysis/regions/words.ts';
import { type Scope, scopeKey } from '../../../src/model/scope.ts';
import { address, everyone, external, group, internal } from '../deciders/example.ts';
import { faceSaid, range, type Said, saidIn, trigger, wordsOf } from './said.ts';
import { domain, empty, legal, other, pair, small } from './small.ts';

const universe = newUniverse([small], 0);
const keys = (...scopes: readonly Scope[]) => scopes.map(scopeKey);
const [secret, hidden] = [trigger(universe, 'secret'), trigger(universe, 'hidden')];
const [noSecret, noHidden] = [trigger(universe, 'secret', false), trigger(universe, 'hidden', false)];
const [net, half, doc] = [range('10.0.0.0/8'), range('10.0.0.0/9'), range('192.0.2.0/24')];

const scopeFields = ['from', 'headerFrom', 'to', 'notFrom', 'notHeaderFrom', 'notTo'] as const;

describe('what is in all of some sets', () => {
  const both = (...all: readonly Said[]) => saidIn(bothWords(all.map((said) => wordsOf(universe, said))));

  test.each(scopeFields)('is in all scopes of one field: %s', (field) => {
    const found = both({ [field]: [internal, group] }, { [field]: [external, group] });
    expect(found).toEqual({ [field]: keys(internal, group, external) });
    expect(both({}, { [field]: [group] })).toEqual({ [field]: keys(group) });
  });

  const fields: readonly (readonly [Said, Said, Said])[] = [
    [{ notSources: [half, doc] }, { notSources: [doc, net] }, { notSources: [half, doc, net] }],
    [{ sources: [net, doc] }, { sources: [half] }, { sources: [half] }],
    [{ start: 100 }, { start: 200 }, { start: 200 }],
    [{ start: 300 }, { start: 200 }, { start: 300 }],
    [{ end: 100 }, { end: 200 }, { end: 100 }],
    [{ end: 0 }, { start: 0 }, { start: 0, end: 0 }],
    [{ content: [secret, noHidden] }, { content: [noHidden, secret] }, { content: [secret, noHidden] }],
    [{ content: [secret] }, { content: [hidden] }, { content: [secret, hidden] }],
    [{ picks: [null, 'week'] }, { picks: ['week', 'month'] }, { picks: ['week'] }],
    [{ applications: ['mac', 'mobile'] }, { applications: ['portal', 'mac'] }, { applications: ['mac'] }],
    [{ recipients: 'one' }, { recipients: 'one' }, { recipients: 'one' }],
  ];
  test.each(fields)('%j and %j: %j', (a, b, expected) => {
    expect(both(a, b)).toEqual(expected);
    for (const one of [a, b]) {
      expect(both(one, {})).toEqual(one);
      expect(both({}, one)).toEqual(one);
    }
  });

  test('is any mail where there are none', () => {
    expect(bothWords([])).toEqual(anyWords);
    expect(both({ from: [internal] }, { to: [group] }, { end: 5 })).toEqual({
      from: keys(internal),
      to: keys(group),
      end: 5,
    });
  });
});

const counted: readonly (readonly [number, Said])[] = [
  [0, {}],
  [1, { from: [internal] }],
  [1, { headerFrom: [internal] }],
  [2, { to: [external, group] }],
  [1, { sources: [net, half] }],
  [1, { start: 0 }],
  [1, { end: 0 }],
  [2, { content: [secret, noHidden] }],
  [1, { picks: [null, 'week'] }],
  [1, { applications: ['mac', 'portal'] }],
  [1, { recipients: 'one' }],
  [6, { from: [internal], headerFrom: [group], to: [external], content: [hidden], start: 100, recipients: 'several' }],
];
test.each(counted)('%i: so many things are said by %j', (count, said) => {
  expect(narrowness(wordsOf(universe, said))).toBe(count);
});

describe('what some mail is anyway', () => {
  const left = (said: Said, ...mail: readonly Said[]) => {
    const areas = mail.flatMap((one) => faceSaid(universe, one).cells.map((cell) => areaOf(universe.pools, [cell])!));
    return saidIn(withoutImplied(universe, wordsOf(universe, said), areas));
  };

  test.each(['from', 'headerFrom', 'to'] as const)('is not said again of people: %s', (field) => {
    const mail = { [field]: [group] };
    expect(left({ [field]: [internal, group, everyone] }, mail)).toEqual({});
    expect(left({ [field]: [internal, external] }, mail)).toEqual({ [field]: keys(external) });
    expect(left({ [field]: [internal] }, {})).toEqual({ [field]: keys(internal) });
  });

  test.each(['notFrom', 'notHeaderFrom', 'notTo'] as const)('is not said again of who it is not: %s', (field) => {
    const mail = { [field]: [internal] };
    expect(left({ [field]: [group] }, mail)).toEqual({});
    expect(left({ [field]: [group, external] }, mail)).toEqual({ [field]: keys(external) });
  });

  const fields: readonly (readonly [Said, Said, Said])[] = [
    [{ sources: [net] }, { sources: [half] }, {}],
    [{ sources: [half] }, { sources: [net] }, { sources: [half] }],
    [{ notSources: [half, doc] }, { notSources: [net] }, { notSources: [doc] }],
    [{ start: 100, end: 299 }, { start: 100, end: 199 }, {}],
    [{ start: 100, end: 299 }, { start: 100 }, { end: 299 }],
    [{ start: 100, end: 299 }, { end: 199 }, { start: 100 }],
    [{ start: 100 }, {}, { start: 100 }],
    [{ content: [secret, noHidden] }, { content: [noHidden] }, { content: [secret] }],
    [{ content: [secret] }, { content: [noSecret] }, { content: [secret] }],
    [{ picks: ['week', null] }, { picks: ['week'] }, {}],
    [{ picks: ['week'] }, { picks: ['month', 'week'] }, { picks: ['week'] }],
    [{ applications: ['mac', 'mobile'] }, { applications: ['mac'] }, {}],
    [{ applications: ['mac'] }, {}, { applications: ['mac'] }],
    [{ recipients: 'one' }, { recipients: 'one' }, {}],
    [{ recipients: 'one' }, { picks: ['week'] }, { recipients: 'one' }],
    // No mail is not what some mail is.
    [{ picks: [] }, { picks: ['week'] }, { picks: [] }],
  ];
  test.each(fields)('%j of %j: only %j', (said, mail, expected) => {
    expect(left(said, mail)).toEqual(expected);
  });

  test('is all of its parts', () => {
    const parts = [{ from: [group] }, { from: [external], picks: ['week'] }];
    expect(left({ from: [internal], picks: ['week'] }, ...parts)).toEqual({ from: keys(internal), picks: ['week'] });
    expect(left({ from: [internal], to: [everyone] }, parts[0]!)).toEqual({});
  });

  test('may be so in one of several ways', () => {
    const liv = address('liv@acme.example');
    expect(left({ from: [legal] }, { from: [liv] })).toEqual({});
    expect(left({ from: [legal] }, { from: [internal] })).toEqual({ from: keys(legal) });
    expect(left({ from: [legal, internal] }, { from: [legal] })).toEqual({ from: keys(internal) });
  });
});

describe('the same mail in fewer words', () => {
  const fewer = (said: Said) => saidIn(fewerWords(universe, wordsOf(universe, said)));
  const eve = address('eve@far.example');

  test.each(['from', 'headerFrom', 'to'] as const)('has no scope that holds whoever the others hold: %s', (field) => {
    const scopes = (...some: readonly Scope[]) => fewer({ [field]: some });
    const found = (...some: readonly Scope[]) => ({ [field]: keys(...some) });
    expect(scopes(internal, group)).toEqual(found(group));
    expect(scopes(group, internal)).toEqual(found(group));
    expect(scopes(external, domain('far.example'), eve)).toEqual(found(eve));
    expect(scopes(everyone, internal)).toEqual(found(internal));
    expect(scopes(external)).toEqual(found(external));
    // Nothing holds everybody, too.
    expect(scopes(everyone)).toEqual({});
  });

  test('has all that is needed', () => {
    const ann = address('ann@acme.example');
    expect(fewer({ to: [group, pair, internal] })).toEqual({ to: keys(group) });
    expect(fewer({ to: [pair, other, internal] })).toEqual({ to: keys(pair, other) });
    expect(fewer({ to: [pair, other, group, ann] })).toEqual({ to: keys(ann) });
  });

  test('keeps everything else', () => {
    const said: Said = { notTo: [internal, group], start: 5, picks: ['week'], content: [secret] };
    expect(fewerWords(universe, wordsOf(universe, said))).toEqual(wordsOf(universe, said));
  });

  test('may be no mail', () => {
    const none = [external, group, internal];
    expect(fewer({ to: none })).toEqual({ to: keys(...none) });
    expect(fewer({ to: [external, empty] })).toEqual({ to: keys(external, empty) });
  });
});
