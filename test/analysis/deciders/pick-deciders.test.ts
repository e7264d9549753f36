import { expect, test } from 'vitest';
import { pickDeciders } from '../../../src/analysis/deciders/pick-deciders.ts';
import type { Objects } from '../../../src/model/entity.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { address, asked, definition, everyone, external, folder, group, seen, setOf } from './example.ts';

/** What the picks of `week` ask for, by key. */
function picks(set: PolicySet, stopsOthers = false): Readonly<Record<string, readonly object[]>> {
  const { universe, outcomes } = seen(set);
  const found = pickDeciders(universe, 0, outcomes, stopsOthers).filter(({ handle }) => handle === 'week');
  for (const one of found) {
    expect(one).toMatchObject({ stage: 'pick', what: 'definitions', definition: 'week', policy: null });
    for (const { words } of one.faces) expect(words.picks).toEqual(['week']);
  }
  return Object.fromEntries(
    found.map(({ key, faces }) => [
      key,
      faces.map((face) => Object.fromEntries(Object.entries(asked(face)).filter(([name]) => name !== 'picks'))),
    ]),
  );
}

const week = (more: Parameters<typeof definition>[1] = {}, objects: Partial<Objects> = {}) =>
  setOf({ definitions: [definition('week', more)], ...objects });
const offeredTo = (...scopes: NonNullable<Parameters<typeof folder>[1]>) =>
  week({}, { folders: [folder('open', scopes)] });

const applications = ['outlook', 'mac', 'personal-portal', 'portal', 'mobile', 'other'];
const colleagues = 'pick week internal outlook mac personal-portal portal mobile other';
const portal = ['portal'];

test('a pick is told apart by whom it is to and, in a reply, whom it is from', () => {
  expect(picks(week())).toEqual({
    'pick week outbound': [{ from: ['internal'], to: ['external'] }],
    [colleagues]: [{ from: ['internal'], to: ['internal'], applications }],
    'pick week inbound': [{ from: ['external'], to: ['internal'], applications: portal }],
    'pick week transit': [{ from: ['external'], to: ['external'], applications: portal }],
  });
});

test('where it comes before content examination, one from elsewhere decides too', () => {
  expect(picks(week(), true)).toEqual({
    ...picks(week()),
    'pick week not secure': [
      { from: ['external'], applications: applications.filter((application) => application !== 'portal') },
    ],
  });
});

test('between colleagues it is told apart by the applications from which it looks different', () => {
  const names = (set: PolicySet) => Object.keys(picks(set)).filter((key) => key.startsWith('pick week internal'));
  // Where nobody sees a banner of the account's own.
  expect(names(week({ banner: { type: 'hidden' } }))).toEqual([
    'pick week internal outlook mobile',
    'pick week internal mac personal-portal portal other',
  ]);
  const lite = week();
  expect(names({ ...lite, facts: { ...lite.facts, edition: 'lite' } })).toEqual([
    'pick week internal outlook',
    'pick week internal mac personal-portal portal mobile other',
  ]);
});

test('a reply to several is one only where that is allowed', () => {
  const found = picks(week({ replyAll: false }));
  const one = { from: ['external'], applications: portal, recipients: 'one' };
  expect(found['pick week inbound']).toEqual([{ ...one, to: ['internal'] }]);
  expect(found['pick week transit']).toEqual([{ ...one, to: ['external'] }]);
  expect(Object.keys(picks(week({ reply: false })))).toEqual(['pick week outbound', colleagues]);
});

test('it is met by those whom it is offered to', () => {
  const senders = (set: PolicySet) => picks(set)['pick week outbound'];
  const to = ['external'];
  expect(senders(offeredTo(group, address('bob@acme.example')))).toEqual([
    { from: ['internal', 'group g'], to },
    { from: ['internal', 'address bob@acme.example'], to },
  ]);
  expect(senders(offeredTo(group, everyone))).toEqual([{ from: ['internal'], to }]);
});

test('what is offered to none of us, or to nobody knows whom, is picked in replies only', () => {
  const replies = ['pick week inbound', 'pick week transit'];
  expect(Object.keys(picks(offeredTo()))).toEqual(replies);
  expect(Object.keys(picks(offeredTo(external)))).toEqual(replies);
  const where = { type: 'in', folder: 'open' } as const;
  const unread = { kind: 'folders', handle: 'far', name: 'Far', purpose: 'secureMessaging', where } as const;
  expect(Object.keys(picks({ ...week({ folder: 'far' }), lookedUp: [unread] }))).toEqual(replies);
});

test('of one that nobody knows, it is not known that it may be replied to', () => {
  const where = { type: 'in', folder: 'open' } as const;
  const unread = { kind: 'definitions', handle: 'week', name: 'Week', purpose: 'secureMessaging', where } as const;
  expect(Object.keys(picks({ ...setOf(), lookedUp: [unread] }))).toEqual(['pick week outbound', colleagues]);
});
