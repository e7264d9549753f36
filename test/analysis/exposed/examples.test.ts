import { describe, expect, test } from 'vitest';
import { type Exposed, type Exposure, findExposed, isSameMail } from '../../../src/analysis/find-exposed.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Objects } from '../../../src/model/entity.ts';
import type { LookedUp } from '../../../src/model/looked-up.ts';
import type { Scope } from '../../../src/model/scope.ts';
import { address, bypass, content, definition, members, policy, setOf } from '../deciders/example.ts';

const from = (scope: Scope) => ({ from: { ...scope, basedOn: 'envelope' as const } });
const ann = from(address('ann@acme.example'));
const bob = from(address('bob@acme.example'));
/** Nobody knows who is in it. */
const unread = from({ type: 'group', group: 'unread' });

type Some = Partial<Objects>;

const definitions = [definition('strict'), definition('printed', { print: true })];
const set = (objects: Some) => setOf({ definitions, ...objects });
const strict = policy('strict', { definition: 'strict' });
const printed = policy('printed', { definition: 'printed' });

const find = (before: Some, during: Some, after: Some, options: { asOf?: number; budget?: number } = {}): Exposed =>
  findExposed({ before: set(before), during: set(during), after: set(after) }, { asOf: 0, md5, ...options });

function exposureOf(answer: Exposed): Exposure {
  if (answer.type !== 'exposed') throw new Error(answer.type);
  return answer.exposure;
}

const none: Exposed = { type: 'none' };
const unproven: Exposed = { type: 'unproven' };

describe('mail that is less secure for a while', () => {
  test('is told, with an example and what is noticed of it at each moment', () => {
    const outbound = { from: { in: [{ type: 'internal' }], notIn: [] }, to: { in: [{ type: 'external' }], notIn: [] } };
    expect(find({ policies: [strict] }, {}, { policies: [printed] })).toMatchObject({
      type: 'exposed',
      exposure: {
        box: outbound,
        except: [],
        before: { definition: 'strict', rights: { print: false } },
        during: { secure: false },
        after: { definition: 'printed', rights: { print: true } },
      },
    });
    expect(find({ policies: [strict] }, { policies: [printed] }, { policies: [strict] })).toMatchObject({
      type: 'exposed',
      exposure: {
        before: { definition: 'strict' },
        during: { definition: 'printed' },
        after: { definition: 'strict' },
      },
    });
  });

  test('is less secure than before, and than after', () => {
    expect(find({ policies: [strict] }, {}, {})).toEqual(none);
    expect(find({}, {}, { policies: [strict] })).toEqual(none);
    expect(find({ policies: [printed] }, { policies: [printed] }, { policies: [strict] })).toEqual(none);
    expect(find({ policies: [strict] }, { policies: [printed] }, { policies: [printed] })).toEqual(none);
    expect(find({ policies: [strict] }, { policies: [strict] }, { policies: [strict] })).toEqual(none);
  });

  test('is the same mail before and after', () => {
    const [ofAnn, ofBob] = [policy('ann', ann), policy('bob', bob)];
    expect(find({ policies: [ofAnn] }, {}, { policies: [ofBob] })).toEqual(none);
    // After the change it is something else that decides about it.
    const first = policy('nothing', { definition: null, override: true });
    expect(find({ policies: [ofAnn] }, {}, { policies: [first, ofAnn] })).toEqual(none);
    expect(find({ policies: [ofAnn] }, {}, { policies: [ofAnn], bypassPolicies: [bypass('off')] })).toEqual(none);
    const on = bypass('on', { ...ann, action: 'takeNoAction' });
    expect(find({ policies: [ofAnn] }, {}, { policies: [ofAnn], bypassPolicies: [bypass('off'), on] })).toMatchObject({
      type: 'exposed',
      exposure: { message: { from: 'ann@acme.example' } },
    });
  });

  test('is sent from now on', () => {
    const [old, former] = [policy('old', { end: 99 }), policy('old', { end: 100 })];
    expect(find({ policies: [old] }, {}, { policies: [old] }, { asOf: 100 })).toEqual(none);
    expect(find({ policies: [former] }, {}, { policies: [former] }, { asOf: 100 }).type).toBe('exposed');
  });
});

describe('what nobody knows', () => {
  test('may decide whether there is such mail: from members of a group, or from others', () => {
    const groups = [{ ...members(), handle: 'unread', fields: { ...members().fields, members: null } }];
    const ofMembers = { groups, policies: [policy('members', unread)] };
    expect(find(ofMembers, { groups }, ofMembers)).toEqual(unproven);
    const nothing = policy('nothing', { ...unread, definition: null, override: true });
    const ofOthers = { groups, policies: [nothing, policy('others')] };
    expect(find({ groups, policies: [strict] }, { groups }, ofOthers)).toEqual(unproven);
    // There is other mail of which it is known.
    expect(find({ groups, policies: [strict] }, { groups }, { groups, policies: [strict] }).type).toBe('exposed');
  });

  test('is what the budget does not allow to look at', () => {
    const parts = [policy('ann', ann), policy('bob', bob)];
    expect(find({ policies: [strict] }, {}, { policies: parts }, { budget: 0 }).type).not.toBe('none');
  });
});

describe('what is only looked up', () => {
  const far = { handle: 'far', name: 'Far', where: { type: 'anywhere' } } as const;
  const findWith = (lookedUp: LookedUp, before: Some, during: Some, after: Some): Exposed => {
    const [was, is, willBe] = [before, during, after].map((some) => ({ ...set(some), lookedUp: [lookedUp] }));
    return findExposed({ before: was!, during: is!, after: willBe! }, { asOf: 0, md5 });
  };

  const list: LookedUp = { ...far, kind: 'contentDefinitions', purpose: 'contentExamination' };
  const examined = { contentPolicies: [content('far')] };

  test('is never triggered, if it is a word list', () => {
    expect(findWith(list, examined, {}, examined)).toEqual(none);
  });

  test('may keep mail from being exposed, if it is a word list: then there is none of which it is proven', () => {
    const all = { ...examined, policies: [strict] };
    expect(findWith(list, all, examined, all)).toEqual(unproven);
    const ofAnn = { contentPolicies: [content('far', ann)] };
    const some = { ...ofAnn, policies: [strict] };
    expect(findWith(list, some, ofAnn, some)).toMatchObject({
      exposure: { box: { from: { in: [{ type: 'internal' }], notIn: [address('ann@acme.example')] } } },
    });
    // Whenever it is looked for.
    const own = { policies: [strict] };
    const moments: readonly (readonly [Some, Some, Some])[] = [
      [some, {}, own],
      [own, ofAnn, own],
      [own, {}, some],
    ];
    for (const [before, during, after] of moments) {
      const { message } = exposureOf(findWith(list, before, during, after));
      expect(message.from).not.toBe('ann@acme.example');
    }
  });

  test('may keep picked mail from being exposed, if it is a definition', () => {
    const lookedUp: LookedUp = { ...far, kind: 'definitions', purpose: 'secureMessaging' };
    const own = { policies: [strict] };
    expect(findWith(lookedUp, own, {}, own)).toMatchObject({ exposure: { box: { sendSecure: [null] } } });
  });

  test('may be set in any way, if it is a definition: it is more secure than none, and else it is not known', () => {
    const lookedUp: LookedUp = { ...far, kind: 'definitions', purpose: 'secureMessaging' };
    const own = { policies: [strict] };
    const delivered = { policies: [policy('far', { definition: 'far' })] };
    expect(findWith(lookedUp, delivered, {}, delivered).type).toBe('exposed');
    expect(findWith(lookedUp, own, delivered, own)).toEqual(unproven);
    expect(findWith(lookedUp, delivered, own, delivered)).toEqual(unproven);
    expect(findWith(lookedUp, own, { policies: [printed] }, delivered)).toEqual(unproven);
    expect(findWith(lookedUp, delivered, { policies: [printed] }, own)).toEqual(unproven);
    expect(findWith(lookedUp, delivered, delivered, delivered)).toEqual(none);
  });
});

describe('no mail has another outcome', () => {
  const isSame = (one: Some, other: Some) => isSameMail(set(one), set(other), { asOf: 0, md5 });

  test('where the same is said, or the same in other words', () => {
    expect(isSame({ policies: [strict] }, { policies: [{ ...strict }] })).toBe(true);
    expect(isSame({ policies: [strict] }, { policies: [{ ...strict, handle: 'renamed' }] })).toBe(true);
    expect(
      isSame({ policies: [strict] }, { policies: [strict, policy('ann', { ...ann, definition: 'strict' })] }),
    ).toBe(true);
  });

  test('but where some has, it does not', () => {
    expect(isSame({ policies: [strict] }, {})).toBe(false);
    expect(isSame({}, { policies: [policy('ann', ann)] })).toBe(false);
    expect(isSame({ policies: [strict] }, { policies: [printed] })).toBe(false);
  });

  test('unless something decides that is only looked up, on one side or otherwise', () => {
    const lookedUp: LookedUp[] = [
      {
        kind: 'contentDefinitions',
        handle: 'far',
        name: 'Far',
        purpose: 'contentExamination',
        where: { type: 'anywhere' },
      },
    ];
    const isSame = (one: Some, other: Some) =>
      isSameMail({ ...set(one), lookedUp }, { ...set(other), lookedUp }, { asOf: 0, md5 });
    const examined = { contentPolicies: [content('far')] };
    expect(isSame(examined, examined)).toBe(true);
    expect(isSame(examined, {})).toBe(false);
    expect(isSame({}, examined)).toBe(false);
    expect(isSame(examined, { contentPolicies: [content('far', { createTime: 7 })] })).toBe(false);
  });
});
