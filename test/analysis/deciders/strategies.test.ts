import { expect, test } from 'vitest';
import { programOf } from '../../../src/analysis/deciders/program.ts';
import { noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import { md5 } from '../../../src/cli/hash.ts';
import { editions, strategyOptions } from '../../../src/model/policy-set.ts';
import { newEvaluator } from '../../../src/routing/evaluate.ts';
import type { Message } from '../../../src/routing/message.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { variant } from './account.ts';
import { decide } from './decide.ts';
import { seen } from './example.ts';
import { pointOf } from './point-of.ts';

/** Mail between our own and others: what it says, what is picked, and from where it is sent. */
function* mail(): Generator<Message> {
  const people = ['ann@acme.example', 'bob@acme.example', 'eve@far.example', 'kim@far.example'];
  for (const from of people) {
    for (const to of [...people.map((one) => [one]), ['bob@acme.example', 'kim@far.example']]) {
      for (const subject of ['', 'secret', 'never nowhere']) {
        for (const sendSecure of [null, 'month', 'builtin:default', 'gone']) {
          for (const application of sendSecure === null ? (['other'] as const) : (['mac', 'portal'] as const)) {
            yield { from, headerFrom: from, to, subject, sendSecure, application, at: 0, sourceIp: null };
          }
        }
      }
    }
  }
}

const strategies = strategyOptions['trigger-order'].flatMap((order) =>
  strategyOptions['bypass-scope'].map((scope) => ({ 'trigger-order': order, 'bypass-scope': scope })),
);
test.each(editions.flatMap((edition) => strategies.map((some) => ({ edition, some }))))(
  '$edition, $some: what is found decides as the plain evaluator does',
  ({ edition, some }) => {
    const set = variant(edition, some);
    const { universe, outcomes } = seen(set);
    const own = programOf(universe, 0, outcomes);
    const world = worldOf(set, md5);
    const evaluate = newEvaluator(world);
    for (const message of mail()) {
      for (const [at, expected] of evaluate(message).outcomes.entries()) {
        const found = decide(universe, own, pointOf(universe, 0, world, message, message.to[at]!));
        const noticed = noticedOf(expected, message.at, world.definitions);
        const told = outcomes.noticed(found?.outcome ?? outcomes.plain);
        if (!sameNoticed(told, noticed)) expect([message, at, told]).toEqual([message, at, noticed]);
      }
    }
  },
);
