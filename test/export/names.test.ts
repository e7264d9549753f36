import { describe, expect, it } from 'vitest';
import { type KeyOf, nameObjects } from '../../src/export/names/name-objects.ts';
import type { Alphabet } from '../../src/export/names/words.ts';
import type { Entity, Objects } from '../../src/model/entity.ts';

const nothing = {
  groups: [],
  folders: [],
  definitions: [],
  contentDefinitions: [],
  policies: [],
  bypassPolicies: [],
  contentPolicies: [],
};

const policy = (narrative: string, at: number): Entity<'policies'> => ({
  kind: 'policies',
  handle: narrative,
  name: narrative,
  createTime: at,
  fields: {
    narrative,
    from: { type: 'internal', basedOn: 'envelope' },
    to: { type: 'domain', domain: 'd0.example' },
  } as never,
});

/** The keys of policies with these narratives, the oldest first. */
function keysOf(
  narratives: readonly string[],
  alphabet: Alphabet = 'any',
  given?: KeyOf,
): readonly (string | undefined)[] {
  const objects: Objects = { ...nothing, policies: narratives.map(policy) };
  const keyOf = nameObjects(objects, alphabet, given);
  return narratives.map((narrative) => keyOf('policies', narrative));
}

describe('a policy is called', () => {
  it.each([
    ['Finance to partner.example', 'finance-partner'],
    ['Finance → mail.partner.co.uk', 'finance-partner'],
    ['Secure Messaging Policy: Legal to outside counsel', 'legal-outside-counsel'],
    ["The auditor's shared intake", 'auditor-shared-intake'],
    ['Treasury to Northbank while the bank changes its systems', 'treasury-northbank'],
    ['Payroll to the payroll bureau', 'payroll-bureau'],
    ['Ärzte & Söhne', 'arzte-sohne'],
    ['x-ray results', 'policy-x-ray-results'],
    ['3rd party', 'policy-3rd-party'],
    ['NULL', 'null-policy'],
    ['経理部から社外へ', '経理部から社外へ'],
    ['…', 'internal-d0'],
  ])('%s: %s', (narrative, key) => {
    expect(keysOf([narrative])).toEqual([key]);
  });

  it('by more words where others begin alike, all of them alike', () => {
    const narratives = [
      'Finance to forge.example from the office',
      'Finance to forge.example, over there',
      'Sales to forge.example',
    ];
    expect(keysOf(narratives)).toEqual(['finance-forge-office', 'finance-forge-over', 'sales-forge']);
  });

  it('by its number last, the oldest without one', () => {
    expect(keysOf(['Sales to b', 'sales, to B!', 'Sales to b.'])).toEqual(['sales-b', 'sales-b-2', 'sales-b-3']);
  });

  it('in ASCII where that is all that another program keeps', () => {
    expect(keysOf(['Финансы to Bücher', '経理部'], 'ascii')).toEqual(['bucher', 'internal-d0']);
  });
});

describe('what has a key already', () => {
  const given =
    (key: string): KeyOf =>
    (_, handle) =>
      handle === 'Anyone to the insurer' ? key : undefined;
  const narratives = ['Finance to partner.example', 'Anyone to the insurer'];

  it('keeps it, and nothing else gets it', () => {
    expect(keysOf(narratives, 'any', given('finance-partner'))).toEqual(['internal-d0', 'finance-partner']);
    expect(keysOf(narratives, 'any', given('mine'))).toEqual(['finance-partner', 'mine']);
  });

  it.each(['Finance & Co', 'x-mine', 'a_b', '1st', '__proto__', 'true', 'a--b'])(
    'gets another where not every language takes it: %s',
    (key) => {
      expect(keysOf(narratives, 'any', given(key))).toEqual(['finance-partner', 'anyone-insurer']);
    },
  );
});
