import { expect, test } from 'vitest';
import { definition, seen, setOf } from './example.ts';

const week = (more: Parameters<typeof definition>[1] = {}) => setOf({ definitions: [definition('week', more)] });

test('outcomes that nobody can tell apart have one number, on whichever side', () => {
  const { outcomes } = seen(week(), week(), week({ print: true }));
  const numbers = [0, 1, 2].map((set) => outcomes.of(set, 'policy', 'week', 'outbound', 'other'));
  expect(numbers[1]).toBe(numbers[0]);
  expect(numbers[2]).not.toBe(numbers[0]);
  // Who makes it secure is not noticed.
  expect(outcomes.of(0, 'user', 'week', 'outbound', 'outlook')).toBe(numbers[0]);
  expect(outcomes.of(0, 'content', 'week', 'outbound', 'other')).toBe(numbers[0]);
});

test('an outcome says what is noticed', () => {
  const { outcomes } = seen(week({ print: true }));
  const noticed = (outcome: number | 'next') => (outcome === 'next' ? outcome : outcomes.noticed(outcome));
  expect(noticed(outcomes.plain)).toMatchObject({ secure: false, mailbox: 'message', definition: null });
  expect(noticed(outcomes.of(0, 'policy', 'week', 'outbound', 'other'))).toMatchObject({
    secure: true,
    mailbox: 'notification',
    definition: 'week',
    rights: { print: true, reply: true, replyAll: true },
  });
});

test('what a trigger does not act on is left to the next; a pick from elsewhere stays plain', () => {
  const { outcomes } = seen(week());
  expect(outcomes.of(0, 'policy', 'week', 'internal', 'other')).toBe('next');
  expect(outcomes.of(0, 'content', 'week', 'internal', 'other')).toBe('next');
  expect(outcomes.of(0, 'user', 'week', 'inbound', 'outlook')).toBe(outcomes.plain);
});
