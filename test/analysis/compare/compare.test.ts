import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/analysis/compare.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Entity, Objects } from '../../../src/model/entity.ts';
import { definition, group, members, policy, setOf } from '../deciders/example.ts';
import { ann, bob, from, nothing, regions, told, unproven } from './told.ts';

const definitions = [definition('strict'), definition('printed', { print: true })];
const set = (objects: Partial<Objects>) => setOf({ definitions, ...objects });
const strict = policy('strict', { definition: 'strict' });
const printed = policy('printed', { definition: 'printed' });
const plain = policy('plain', { definition: null, override: true });
const policies = (...policies: readonly Entity<'policies'>[]) => set({ policies });

describe('what a comparison tells', () => {
  test('is mail that is treated otherwise, why, and a message to show it', () => {
    const { regions, unproven } = compare(policies(strict), policies(plain, strict), { asOf: 7, md5 });
    expect(unproven).toEqual([]);
    expect(regions).toMatchObject([
      {
        before: { secure: true, definition: 'strict' },
        after: { secure: false },
        effect: 'weaker',
        certainty: 'proven',
        because: [
          { side: 'after', what: 'policies', handle: 'plain' },
          { side: 'before', what: 'policies', handle: 'strict' },
        ],
        witness: { at: 7, sendSecure: null },
      },
    ]);
    expect(regions[0]).not.toHaveProperty('restsOn');
  });

  test('is nothing where nothing changes, or only what is ordinary before and after', () => {
    expect(told(policies(strict), policies(strict))).toEqual(nothing);
    expect(told(policies(policy('ann', { ...ann, definition: null })), policies(plain))).toEqual(nothing);
    expect(told(policies(strict, policy('ann', { ...ann, definition: 'strict' })), policies(strict))).toEqual(nothing);
  });

  test('is what is more secure, what is less, and what is both or neither', () => {
    const step = (before: Entity<'policies'>[], after: Entity<'policies'>[]) =>
      told(policies(...before), policies(...after)).regions.map((one) => one.split(': ')[1]);
    expect(step([], [strict])).toEqual(['plain → strict, stronger']);
    expect(step([strict], [printed])).toEqual(['strict → printed, weaker']);
    expect(step([printed], [strict])).toEqual(['printed → strict, stronger']);
    expect(step([strict], [policy('default')])).toEqual(['strict → builtin:default, other']);
  });

  test('is of mail from now on', () => {
    const old = policies(policy('old', { definition: 'strict', end: 99 }));
    expect(told(old, policies(), { asOf: 100 })).toEqual(nothing);
    expect(told(old, policies(), { asOf: 99 })).toEqual(
      regions('from internal, to external, pick nothing, during {"start":null,"end":99}: strict → plain, weaker'),
    );
  });
});

describe('what lies in something wider', () => {
  const all = 'from internal, to external, pick nothing: plain → strict, stronger';
  const ofAnn = policy('ann', { ...ann, definition: 'strict' });
  const ofBob = policy('bob', { ...bob, definition: 'strict' });

  test('is not told again, in whichever order it is found', () => {
    for (const some of [
      [strict, ofAnn, ofBob],
      [ofAnn, strict, ofBob],
      [ofAnn, ofBob, strict],
    ]) {
      expect(told(policies(), policies(...some))).toEqual(regions(all));
      expect(told(policies(...some), policies())).toEqual(
        regions('from internal, to external, pick nothing: strict → plain, weaker'),
      );
    }
  });

  test('comes after it where it is treated otherwise', () => {
    const other = policy('other', { ...ann, definition: 'printed' });
    expect(told(policies(), policies(other, ofBob, strict))).toEqual(
      regions(
        'from internal, not from ann, to external, pick nothing: plain → strict, stronger',
        'from ann, to external, pick nothing: plain → printed, stronger',
      ),
    );
  });
});

describe('what the budget does not allow to tell', () => {
  const domains = ['partner.example', 'other.example'];
  const partners: Entity<'groups'> = {
    ...members(),
    handle: 'h',
    fields: { ...members().fields, members: domains.map((domain) => ({ type: 'domain', domain })) },
  };
  const groups = [members('ann@acme.example', 'bob@acme.example'), partners];
  // Both say the same, the one for two people and two domains, the other for all of them at once.
  const each = [ann, bob].flatMap((who, number) =>
    domains.map((domain) =>
      policy(`${number} ${domain}`, { ...who, to: { type: 'domain', domain }, definition: 'strict' }),
    ),
  );
  const atOnce = policy('at once', { ...from(group), to: { type: 'group', group: 'h' }, definition: 'strict' });
  const [one, other] = [set({ groups, policies: each }), set({ groups, policies: [atOnce] })];
  const notEach = ['bob', 'ann'].flatMap((who) => domains.map((domain) => `but not from ${who}, to ${domain}`));
  const mail = ['from g, to h, pick nothing', ...notEach].join(', ');

  test('is told as unproven, and is no region', () => {
    expect(told(one, other, { budget: 2 })).toEqual(unproven(mail));
    expect(told(other, one, { budget: 2 })).toEqual(unproven(mail));
    expect(told(one, other, { budget: 3 })).toEqual(nothing);
    expect(told(one, other)).toEqual(nothing);
  });

  test('keeps nothing else from being told', () => {
    const more = set({
      groups,
      policies: [
        atOnce,
        policy('cay', { ...from({ type: 'address', address: 'cay@acme.example' }), definition: 'strict' }),
      ],
    });
    expect(told(one, more, { budget: 2 })).toEqual({
      regions: ['from cay, to external, pick nothing: plain → strict, stronger'],
      unproven: [mail],
    });
  });
});
