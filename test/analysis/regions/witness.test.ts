import { expect, test } from 'vitest';
import type { Universe } from '../../../src/analysis/atoms/universe.ts';
import { programOf } from '../../../src/analysis/deciders/program.ts';
import { newWitnesses, noticedIn } from '../../../src/analysis/regions/witness.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Message } from '../../../src/routing/message.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { content, everyone, policy, seen, setOf, wordList } from '../deciders/example.ts';
import { pointOf } from '../deciders/point-of.ts';
import { range } from './said.ts';
import { small } from './small.ts';

const mail: Message = {
  from: 'sam@acme.example',
  headerFrom: 'ann@acme.example',
  to: ['eve@far.example'],
  at: 200,
  sourceIp: range('192.0.2.0').base,
  application: 'other',
  sendSecure: null,
};

/** Asks for mail like a message, as the first policy set sees it, with the outcomes that the policies with these names have. */
function ask(sets: readonly PolicySet[], message: Message, decides: readonly (string | null)[]): Message | null {
  const { universe, outcomes } = seen(...sets);
  const announced = decides.map((handle, number) => {
    if (handle === null) return outcomes.plain;
    const { deciders } = programOf(universe, number, outcomes);
    return deciders.find((one) => one.handle === handle)!.outcome!;
  });
  return newWitnesses(universe, outcomes, md5).write(pointOfFirst(universe, sets[0]!, message), announced);
}

const pointOfFirst = (universe: Universe, set: PolicySet, message: Message) =>
  pointOf(universe, 0, worldOf(set, md5), message, message.to[0]!);

test('a message is like what is asked for in each of its fields', () => {
  expect(ask([small], mail, ['eve'])).toEqual(mail);
  expect(ask([small], { ...mail, sourceIp: null }, ['eve'])).toEqual({ ...mail, sourceIp: null });
  const picked: Message = { ...mail, sendSecure: 'month', application: 'mac' };
  expect(ask([small], picked, ['month'])).toEqual(picked);
});

test('mail to several has one more recipient, whom nobody names', () => {
  const several = { ...mail, to: ['eve@far.example', 'liv@acme.example'] };
  expect(ask([small], several, ['eve'])?.to).toEqual(['eve@far.example', 'someone@elsewhere.example']);
  const elsewhere = { ...mail, to: ['someone@elsewhere.example', 'liv@acme.example'] };
  expect(ask([small], elsewhere, ['late'])?.to).toEqual([
    'someone@elsewhere.example',
    'second.someone@elsewhere.example',
  ]);
  expect(ask([small], { ...mail, to: ['someone@elsewhere.example'] }, ['late'])?.to).toEqual([
    'someone@elsewhere.example',
  ]);
});

test('there is none that the evaluator treats otherwise', () => {
  expect(ask([small], mail, [null])).toBeNull();
  expect(ask([small], { ...mail, to: ['liv@acme.example'] }, ['eve'])).toBeNull();
});

test('it is as announced in every policy set', () => {
  const without = { ...small, objects: { ...small.objects, policies: [] } };
  expect(ask([small, without], mail, ['eve', null])).toEqual(mail);
  expect(ask([without, small], mail, [null, 'eve'])).toEqual(mail);
  expect(ask([small, without], mail, [null, null])).toBeNull();
  expect(ask([small, small], mail, ['eve', null])).toBeNull();
});

/** One policy for what each of some word lists finds. */
function finding(...lists: readonly (readonly [string, string])[]): PolicySet {
  return setOf({
    contentDefinitions: lists.map(([name, words], at) =>
      wordList(name, { wordList: words, secureMessaging: at === 0 ? 'builtin:all' : 'builtin:default' }),
    ),
    contentPolicies: lists.map(([name]) => content(name)),
    policies: [policy('any', { to: everyone })],
  });
}

const plainMail: Message = { ...mail, sourceIp: null, at: 0, to: ['someone@elsewhere.example'] };

test('it says what triggers the lists that it has to trigger', () => {
  const set = finding(['a', '10 alpha'], ['b', '10 beta']);
  expect(ask([set], { ...plainMail, subject: 'alpha' }, ['a'])?.subject).toBe('alpha');
  expect(ask([set], { ...plainMail, subject: 'beta' }, ['b'])?.subject).toBe('beta');
  expect(ask([set], { ...plainMail, subject: 'beta alpha' }, ['a'])?.subject).toBe('alpha beta');
  expect(ask([set], plainMail, ['any'])).not.toHaveProperty('subject');
});

test('it does not say what triggers others: another line is taken', () => {
  const set = finding(['a', '10 alpha\n10 gamma'], ['b', '10 alpha']);
  expect(ask([set], { ...plainMail, subject: 'gamma' }, ['a'])?.subject).toBe('gamma');
});

test('there is none where no text says the one and not the other', () => {
  const set = finding(['a', '10 alpha beta'], ['b', '10 alpha']);
  const { universe, outcomes } = seen(set);
  const { deciders } = programOf(universe, 0, outcomes);
  const outcome = deciders.find(({ handle }) => handle === 'a')!.outcome!;
  const { write } = newWitnesses(universe, outcomes, md5);
  const { members } = pointOfFirst(universe, set, plainMail);
  expect(write({ members, literals: [1, 3] }, [outcome])?.subject).toBe('alpha beta alpha');
  expect(write({ members, literals: [1] }, [outcome])?.subject).toBe('alpha beta');
  expect(write({ members, literals: [1, 2] }, [outcome])).toBeNull();
});

test('what nobody knows makes no difference to what is written', () => {
  const { universe, outcomes } = seen(small);
  const { members } = pointOfFirst(universe, small, plainMail);
  const question = universe.questions.ask({ type: 'unknown', field: 'to', about: 'group unread' });
  const { write } = newWitnesses(universe, outcomes, md5);
  expect(write({ members, literals: [question * 2] }, [outcomes.plain])).toEqual(plainMail);
  expect(write({ members, literals: [question * 2 + 1] }, [outcomes.plain])).toEqual(plainMail);
});

test('what is noticed is about the first recipient', () => {
  const world = worldOf(small, md5);
  const to = ['eve@far.example', 'liv@acme.example'];
  expect(noticedIn(world, { ...mail, to }).secure).toBe(true);
  expect(noticedIn(world, { ...mail, to: to.toReversed() }).secure).toBe(false);
});
