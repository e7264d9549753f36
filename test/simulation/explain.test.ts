import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { policySet } from '../routing/support.ts';
import { explained, telling, tellings, texts } from './support/explained.ts';

const group = { name: 'Finance', members: ['ann@acme.example'] };

describe('the decision', () => {
  it('says how a message reaches somebody outside, until when, and with which rights', () => {
    expect(telling({ policies: { out: {} } }).decision).toBe(
      'The message reaches buyer@customer.example through the portal: they get a notification and can read it there until 12 December 2026, 10:00 UTC; they can reply, reply to all and print.',
    );
  });

  it('says where the account keeps nothing longer', () => {
    const forever = {
      definitions: { forever: { expireAfter: 'never' } },
      policies: { out: { definition: 'forever' } },
    };
    expect(telling(forever).decision).toContain(
      'until 5 December 2027, 10:00 UTC, the longest that the account keeps mail;',
    );
  });

  it('says what a reader may not', () => {
    const none = { print: false, reply: false, replyAll: true };
    const rights = (fields: object) =>
      telling({ definitions: { d: fields }, policies: { out: { definition: 'd' } } }).decision;
    expect(rights(none)).toMatch(/; they can't reply or print\.$/);
    expect(rights({ ...none, reply: true })).toMatch(/; they can reply and reply to all, but can't print\.$/);
    expect(rights({ print: true, reply: true, replyAll: false })).toMatch(
      /; they can reply and print, but can't reply to all\.$/,
    );
  });

  it('takes no extension for one where the account keeps nothing longer', () => {
    const capped = {
      definitions: { d: { expireAfter: 'never', extendBy: '3d' } },
      policies: { out: { definition: 'd' } },
    };
    expect(telling(capped).reasons[0]).toBe("The sender can't extend that, and gets a read receipt.");
  });

  it('says of colleagues what their mailbox gets', () => {
    const picked = (message: object, edition: 'full' | 'lite' = 'full') =>
      telling({ edition }, { to: 'bob@acme.example', ...message }).decision;
    expect(picked({})).toBe('The message reaches bob@acme.example as ordinary mail, not through the portal.');
    expect(picked({ sendSecure: 'week' })).toBe(
      'The message reaches bob@acme.example in the mailbox, as a secure message with the standard banner above it.',
    );
    expect(picked({ sendSecure: 'builtin:external' }, 'lite')).toMatch(/, and they can also read it in the portal\.$/);
    expect(picked({ sendSecure: 'builtin:all' }, 'lite')).toBe(
      'The message reaches bob@acme.example only as a notification in the mailbox; they read the message in the portal.',
    );
  });
});

describe('the reason', () => {
  it('names the way into a group through other groups, and a domain that is a member as a whole', () => {
    const groups = {
      all: { members: [{ group: 'inner' }] },
      inner: { members: [{ group: 'finance' }, { group: 'all' }] },
      finance: group,
      buyers: { members: ['customer.example'] },
    };
    const policies = { out: { from: { group: 'all' }, to: { group: 'buyers' } } };
    expect(telling({ groups, policies }).reasons).toContain(
      'It applies because ann@acme.example is in the group "all" (all), through "inner" (inner) and "Finance" (finance), and customer.example, with all of its addresses, is in the group "buyers" (buyers).',
    );
  });

  it('says a key once, and always where two of a kind have one narrative', () => {
    const twins = {
      one: { narrative: 'Same', override: true },
      two: { narrative: 'Same', to: { domain: 'customer.example' } },
    };
    const { reasons, lost } = telling({ policies: twins });
    expect(reasons[1]).toMatch(/^That is "Same" \(one\), with the definition "week" \(week\)\.$/);
    expect(texts(lost)).toEqual([
      '"Same" (two) also matches, but "Same" (one) overrides, which comes before everything else.',
    ]);
  });

  it('says that a policy of the account is not managed here', () => {
    const set = policySet({ policies: { out: {} } });
    const [{ key: _, ...live }] = set.objects.policies as [Entity<'policies'>];
    const policies = [{ ...live, handle: 'live:p1', id: 'p1', name: 'By hand' }];
    const document = explained({ ...set, objects: { ...set.objects, policies } });
    expect(document.messages[0]?.explanation[0]?.reasons[1]).toMatch(/^That is "By hand" \(not managed here\), with/);
  });
});

describe('policies that do not decide', () => {
  it('takes a policy that the service switched off at its end for one that has ended', () => {
    const over = { out: { enabled: false, end: '2026-11-30' } };
    const { lost, alternatives } = telling({ policies: over });
    expect(texts(lost)).toEqual(['"out" (out) would match, but it ended on 30 November 2026, 23:59:59 UTC.']);
    expect(texts(alternatives)[0]).toMatch(
      /^Sent before "out" ended \(30 November 2026, 23:59:59 UTC\), it would decide: through the portal for 7 days/,
    );
  });

  it('names a near miss by a subdomain, and by another member of the same domain', () => {
    const groups = { desks: { members: ['desk@customer.example'] } };
    const policies = {
      whole: { to: { domain: 'example.org' } },
      desk: { to: { group: 'desks' } },
      far: { to: { domain: 'elsewhere.example' } },
    };
    expect(texts(telling({ groups, policies }).lost)).toEqual([
      '"desk" (desk) would match, but it is for the group "desks" (desks), which desk@customer.example is in and buyer@customer.example is not.',
    ]);
    expect(texts(telling({ groups, policies }, { to: 'x@sub.example.org' }).lost)).toEqual([
      '"whole" (whole) would match, but it is for example.org, and sub.example.org is another domain.',
    ]);
    expect(telling({ groups, policies }).unmatched).toBe(2);
  });

  it('says nothing of a bypass that could switch nothing off', () => {
    const near = { off: { to: { address: 'other@customer.example' } } };
    expect(telling({ bypassPolicies: near }).lost).toEqual([]);
    expect(texts(telling({ bypassPolicies: near, policies: { out: {} } }).lost)).toEqual([
      'The bypass "off" (off) would match, but it is for other@customer.example only.',
    ]);
  });

  it('tells which lines of a list were found, what is missing, and what ruled it out', () => {
    const content = (wordList: string, subject: string) =>
      texts(
        telling(
          {
            contentDefinitions: { list: { wordList, secureMessaging: 'week' } },
            contentPolicies: { c: { definition: 'list' } },
          },
          { subject },
        ).lost,
      );
    expect(content('9 secret\n5 plan', 'secret')).toEqual([
      '"list" (list) scores 9 of 10, so "c" (c) does nothing: "secret" in the subject (9 points); 1 point is missing.',
    ]);
    expect(content('20 secret\n5 required bluebird', 'secret')).toEqual([
      '"list" (list) scores 0 of 10, so "c" (c) does nothing: "secret" in the subject (20 points) counts for nothing without "bluebird", which is required.',
    ]);
    expect(content('20 secret\n1 exclude specimen', 'secret specimen')).toEqual([
      '"list" (list) scores 0 of 10, so "c" (c) does nothing: it holds "specimen" in the subject, which rules everything else out.',
    ]);
  });
});

describe('what is not certain', () => {
  const two = {
    groups: { finance: group, sales: { name: 'Sales', members: ['ann@acme.example'] } },
    policies: {
      'b-first': { from: { group: 'finance' } },
      'c-second': { from: { group: 'sales' }, definition: 'month' },
    },
  };

  it('names the policies that tie, which is taken and why, and what the other would do', () => {
    const [doubt, ...others] = telling(two).doubts;
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({
      type: 'ambiguous',
      text: '"b-first" and "c-second" (c-second) are equally specific, and the guides do not say which one wins. Here "b-first" is taken, since it comes first in the alphabet, and nothing else tells them apart. Otherwise "c-second" would decide: readable for 30 days instead of 7 days.',
      outcome: { definition: 'month', decidedBy: { policy: 'c-second' } },
    });
  });

  it('says by which age a tie was decided', () => {
    const policies = {
      ...two.policies,
      'c-second': { ...two.policies['c-second'], createTime: Date.UTC(2025, 4, 3, 8) },
    };
    expect(telling({ ...two, policies }).doubts[0]?.text).toContain(
      'Here "c-second" is taken, since it is older (made on 3 May 2025, 08:00 UTC), and nothing else tells them apart.',
    );
  });

  it('says so where only several ties together would change something', () => {
    const policies = { a: { action: 'takeNoAction' }, b: {} };
    const bypassPolicies = { c: {}, d: { action: 'takeNoAction' } };
    expect(telling({ policies, bypassPolicies }).doubts).toEqual([
      {
        type: 'ambiguous',
        text: 'Several policies are equally specific, and the guides do not say which ones win. Taken together, others of them would give another outcome.',
        outcome: null,
      },
    ]);
  });

  it('supposes that nobody is in a group whose members nobody gave, and says what would be otherwise', () => {
    const groups = { finance: group, counsel: { name: 'Counsel', source: 'directory' } };
    const policies = { out: { from: { group: 'finance' }, to: { group: 'counsel' } } };
    expect(texts(telling({ groups, policies }).doubts)).toEqual([
      'Nobody said who is in the group "Counsel" (counsel). If buyer@customer.example were in it, "out" (out) would decide: through the portal for 7 days; they can reply, reply to all and print.',
    ]);
  });

  it('supposes all at once that one policy asks for and nobody said', () => {
    const groups = { counsel: { name: 'Counsel', source: 'directory' } };
    const policies = { out: { from: { attribute: 'department', equals: 'Legal' }, to: { group: 'counsel' } } };
    expect(texts(telling({ groups, policies }).doubts)).toEqual([
      'The directory does not say the department of ann@acme.example and nobody said who is in the group "Counsel" (counsel). If the department were Legal and buyer@customer.example were in it, "out" (out) would decide: through the portal for 7 days; they can reply, reply to all and print.',
    ]);
  });

  it('says nothing of what is not known and would change nothing', () => {
    const groups = { counsel: { name: 'Counsel', source: 'directory' } };
    const policies = { out: { override: true }, same: { to: { group: 'counsel' } } };
    expect(telling({ groups, policies }).doubts).toEqual([]);
  });

  it('names the decision that an answer rests on, and what the other choice would give', () => {
    const policies = { wide: { override: true }, narrow: { to: { domain: 'customer.example' }, definition: 'month' } };
    expect(texts(telling({ policies }).doubts)).toEqual([
      'An override is taken to come before every policy that does not override. The guides do not say so: it is a decision of docs/domain.md (strategy precedence). If the more specific policy came first, and an override only told equals apart, "narrow" (narrow) would decide: readable for 30 days instead of 7 days.',
    ]);
  });
});

describe('what would change it', () => {
  it('speaks of a whole range only where all of it ends the same', () => {
    const policies = { out: { sourceIps: ['203.0.113.0/24'] } };
    expect(texts(telling({ policies }).alternatives)[0]).toMatch(/^From 203\.0\.113\.0\/24, "out" would decide/);
    const bypassPolicies = { off: { sourceIps: ['203.0.113.64/26'] } };
    expect(texts(telling({ policies, bypassPolicies }).alternatives)[0]).toMatch(
      /^From 203\.0\.113\.0, "out" would decide/,
    );
  });

  it('says what is left without the policy that decides', () => {
    const policies = { wide: { definition: 'month' }, narrow: { to: { domain: 'customer.example' } } };
    expect(texts(telling({ policies }).alternatives)[0]).toBe(
      'Without "narrow", "wide" would decide: readable for 30 days instead of 7 days.',
    );
  });

  it('says nothing where nobody would notice', () => {
    const policies = { wide: {}, narrow: { to: { domain: 'customer.example' } } };
    const { alternatives } = telling({ policies, folders: { open: { name: 'Open', publishedTo: [] } } });
    expect(texts(alternatives)).not.toContainEqual(expect.stringContaining('Without'));
  });

  it('puts a new value of an attribute in the place of the old one', () => {
    const directory = { users: [{ address: 'ann@acme.example', attributes: { department: 'HR' } }] };
    const policies = {
      hr: { from: { attribute: 'department', equals: 'HR' }, to: { domain: 'customer.example' } },
      legal: {
        from: { attribute: 'department', equals: 'Legal' },
        to: { domain: 'customer.example' },
        definition: 'month',
      },
    };
    expect(texts(telling({ policies, directory }).alternatives)[1]).toBe(
      'If the department of ann@acme.example were Legal, "legal" would decide: readable for 30 days instead of 7 days.',
    );
  });
});

describe('very many policies', () => {
  it('are not all tried, and that is said', () => {
    const policies = Object.fromEntries([...Array(80).keys()].map((at) => [`p${at}`, { enabled: false }]));
    const { alternatives, untried, lost, unmatched } = telling({ policies });
    expect(alternatives.length + untried).toBeGreaterThan(80);
    expect(untried).toBeGreaterThan(30);
    expect([lost.length, unmatched]).toEqual([50, 30]);
  });
});

describe('a live policy', () => {
  it('may name a definition that is gone', () => {
    const set = policySet({ policies: { out: {} } });
    const policies = set.objects.policies.map((one) => ({ ...one, fields: { ...one.fields, definition: 'live:d9' } }));
    const document = explained({ ...set, objects: { ...set.objects, policies } });
    expect(document.messages[0]?.explanation[0]?.reasons[1]).toBe(
      'That is "out" (out), with the definition "live:d9" (which does not exist).',
    );
  });
});

describe('several recipients', () => {
  it('are told of together as far as the same is true of them', () => {
    const policies = { out: { to: { domain: 'customer.example' } } };
    const to = ['a@customer.example', 'bob@acme.example', 'b@customer.example', 'a@customer.example'];
    const told = tellings({ policies }, { to });
    expect(told.map(({ recipients }) => recipients)).toEqual([
      ['a@customer.example', 'b@customer.example'],
      ['bob@acme.example'],
    ]);
    expect(told[0]?.reasons.join(' ')).toContain('a@customer.example and b@customer.example are at customer.example');
  });

  it('are counted where they are many', () => {
    const to = ['a', 'b', 'c', 'd'].map((name) => `${name}@customer.example`);
    expect(tellings({ policies: { out: {} } }, { to }).map(({ decision }) => decision.slice(0, 43))).toEqual([
      'The message reaches these 4 recipients thro',
    ]);
  });
});
