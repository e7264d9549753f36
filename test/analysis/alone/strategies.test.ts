import { describe, expect, test } from 'vitest';
import { strategiesThatMatter } from '../../../src/analysis/alone/strategies.ts';
import { type Strategies, strategyOptions } from '../../../src/model/policy-set.ts';
import {
  acme,
  at,
  bypass,
  everyone,
  examines,
  examining,
  external,
  internal,
  other,
  partner,
  plain,
  policy,
  study,
  takesNoAction,
} from './written.ts';

const always = (handle: string, secureMessaging: string) => {
  const definition = examines(handle, secureMessaging);
  return { ...definition, fields: { ...definition.fields, activationScore: 0 } };
};

describe('a strategy that matters', () => {
  /** With a message of which something else would become. */
  const matter = (...objects: Parameters<typeof study>) =>
    Object.fromEntries(
      strategiesThatMatter(study(...objects)).map(({ strategy, mail }) => [
        strategy,
        mail.type === 'some' ? mail.witness : mail,
      ]),
    );
  const matters = (...objects: Parameters<typeof study>) => Object.keys(matter(...objects));

  test('is precedence where one overrides and another is more specific', () => {
    const secures = policy('secures', everyone, partner, { override: true });
    const keeps = policy('keeps', internal, partner, { ...plain, start: 50 });
    expect(matter({ policies: [secures, keeps] })).toMatchObject({ precedence: { at: 50 } });
    expect(matters({ policies: [secures, policy('same', internal, partner)] })).toEqual([]);
    expect(matters({ policies: [secures, policy('keeps', internal, other, plain)] })).toEqual([]);
    expect(matters({ policies: [secures, policy('keeps', internal, partner, { ...plain, override: true })] })).toEqual(
      [],
    );
  });

  test('is the order of sides where one names the sender and another the recipient', () => {
    const policies = [policy('sender', acme, external), policy('recipient', internal, partner, plain)];
    expect(matter({ policies })).toMatchObject({ 'side-order': { to: ['someone@partner.example'] } });
    expect(matters({ policies }, { 'side-order': 'to-first' })).toEqual(['side-order']);
    // A bypass that is on whichever comes first leaves nothing to decide.
    expect(matters({ policies, bypassPolicies: [bypass('b', everyone, everyone)] })).toEqual(['bypass-scope']);
  });

  test('is an order of bypasses where one of them opens what another one shuts, and there is something to shut', () => {
    const bypasses = [bypass('opens', acme, external, takesNoAction), bypass('shuts', internal, partner)];
    const turned = [bypass('shuts', acme, external), bypass('opens', internal, partner, takesNoAction)];
    const policies = [policy('p', internal, at('partner.example'), { start: 50 })];
    const sides = { 'side-order': { at: 50, to: ['someone@partner.example'] } };
    expect(matter({ bypassPolicies: bypasses, policies })).toMatchObject(sides);
    expect(matter({ bypassPolicies: turned, policies })).toMatchObject(sides);
    expect(matters({ bypassPolicies: bypasses })).toEqual(['bypass-scope']);
    expect(matters({ bypassPolicies: turned })).toEqual(['bypass-scope']);
  });

  test('is an order of content policies where their definitions deliver with others', () => {
    const contentDefinitions = [examines('secret', 'builtin:external'), examines('money', 'builtin:default')];
    const money = { definition: 'money' };
    const contentPolicies = [examining('sender', acme, external), examining('recipient', internal, partner, money)];
    expect(matters({ contentDefinitions, contentPolicies })).toContain('side-order');
    const same = [contentDefinitions[0]!, examines('money', 'builtin:external')];
    expect(matters({ contentDefinitions: same, contentPolicies })).not.toContain('side-order');
  });

  test('is how far bypasses reach where one is met with what a sender picks', () => {
    const reaches = { 'bypass-scope': { sendSecure: 'builtin:default', to: ['someone@partner.example'] } };
    const bypassPolicies = [bypass('b', internal, partner)];
    expect(matter({ bypassPolicies })).toMatchObject(reaches);
    expect(matter({ bypassPolicies }, { 'bypass-scope': 'all' })).toMatchObject(reaches);
    expect(matters({ bypassPolicies: [bypass('b', internal, partner, takesNoAction)] })).toEqual([]);
    const opens = bypass('opens', internal, partner, { ...takesNoAction, override: true });
    expect(matters({ bypassPolicies: [opens, ...bypassPolicies] })).toEqual([]);
  });

  test('is how far bypasses reach where one is met with what is examined', () => {
    const objects = {
      contentDefinitions: [always('secret', 'builtin:all')],
      contentPolicies: [examining('c', internal, everyone)],
      bypassPolicies: [bypass('b', internal, partner)],
    };
    for (const scope of strategyOptions['bypass-scope']) {
      const found = matter(objects, { 'bypass-scope': scope });
      // Whatever senders pick, examination comes first.
      expect(found).toMatchObject({ 'bypass-scope': { sendSecure: null } });
    }
  });

  test('is the order of triggers where what is examined is picked too', () => {
    const objects = {
      contentDefinitions: [always('secret', 'builtin:external')],
      contentPolicies: [examining('c', internal, partner)],
    };
    const orders: readonly Strategies['trigger-order'][] = strategyOptions['trigger-order'];
    for (const order of orders) {
      expect(matter(objects, { 'trigger-order': order })).toMatchObject({
        'trigger-order': { sendSecure: expect.not.stringContaining('external'), to: ['someone@partner.example'] },
      });
    }
    expect(matters({ ...objects, contentPolicies: [] })).toEqual([]);
    expect(matters({ ...objects, contentPolicies: [examining('c', partner, internal)] })).toEqual([]);
  });
});
