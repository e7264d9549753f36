import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/analysis/alone/mail.ts';
import { existenceOf, type Study, studyOf } from '../../../src/analysis/alone/study.ts';
import { md5 } from '../../../src/cli/hash.ts';
import {
  acme,
  branch,
  conditions,
  everyone,
  hastyStudy,
  inGroup,
  internal,
  other,
  partner,
  policy,
  setOf,
} from './written.ts';

describe('whether any of some questions has mail', () => {
  const four = [acme, branch].flatMap((from, number) => [
    policy(`${number} early`, from, partner, { end: 100 }),
    policy(`${number} late`, from, partner, { start: 101 }),
  ]);
  const policies = [
    ...four,
    policy('hard', everyone, partner),
    policy('plain to see', internal, other),
    policy('who knows', inGroup('g'), other),
  ];
  const named = ({ program }: Study, name: string) => program.deciders.find(({ handle }) => handle === name)!;
  const faces = (study: Study, name: string) => named(study, name).faces;

  /** One question after the other, by their names, to a study that can make no choice. */
  function ask(...names: readonly string[]) {
    const study = hastyStudy({ policies }, 0);
    const secure = named(study, 'hard').outcome!;
    const question = (name: string): Question => ({
      faces: faces(study, name),
      blockers: name === 'hard' ? four.flatMap(({ handle }) => faces(study, handle)) : [],
      outcomes: [secure],
    });
    const nothing: Question = { ...question('hard'), blockers: faces(study, 'hard') };
    return existenceOf(
      study,
      names.map((name) => (name === 'nothing' ? nothing : question(name))),
    );
  }

  test('none has where each is proven to have none', () => {
    expect(ask()).toEqual({ type: 'none' });
    expect(ask('nothing', 'nothing')).toEqual({ type: 'none' });
  });

  test('one has of which a message can be written, whatever the others have', () => {
    const some = { type: 'some', witness: { to: ['someone@other.example'] } };
    expect(ask('plain to see')).toMatchObject(some);
    expect(ask('nothing', 'hard', 'who knows', 'plain to see')).toMatchObject(some);
    expect(ask('plain to see', 'hard')).toMatchObject(some);
  });

  test('one has that rests on what nobody gave, without a message to show it', () => {
    const perhaps = { type: 'some', witness: null };
    expect(ask('who knows')).toEqual(perhaps);
    expect(ask('hard', 'who knows')).toEqual(perhaps);
    expect(ask('who knows', 'hard', 'nothing')).toEqual(perhaps);
  });

  test('it is not told where the budget does not allow to', () => {
    expect(ask('hard')).toEqual({ type: 'unproven' });
    expect(ask('nothing', 'hard', 'nothing')).toEqual({ type: 'unproven' });
  });
});

test('what is asked about is told apart, and decides about nothing', () => {
  const set = setOf({ policies: [policy('p', everyone, partner)] });
  const range = { base: 0x0a000000, prefix: 8 };
  const named = conditions({ type: 'address', address: 'ann@acme.example' }, other, {
    start: 500,
    sourceIps: [range],
  });
  const [without, told] = [studyOf(set, { asOf: 0, md5 }), studyOf(set, { asOf: 0, md5 }, [named])];
  expect([without.universe.times.size, told.universe.times.size]).toEqual([1, 2]);
  expect(told.universe.times.momentOf(1)).toBe(500);
  expect(told.universe.sources.size).toBeGreaterThan(without.universe.sources.size);
  const addresses = ({ universe: { addresses } }: Study) =>
    Array.from({ length: addresses.size }, (_, member) => addresses.addressOf(member));
  expect(addresses(without)).not.toContain('ann@acme.example');
  expect(addresses(told)).toContain('ann@acme.example');
  expect(told.set).toBe(set);
  expect(told.program.deciders.map(({ key }) => key)).toEqual(without.program.deciders.map(({ key }) => key));
});
