import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import type { Target } from '../account/support/targets.ts';
import { objectsIn } from '../support/account-identities.ts';
import { arbitraryTakeover, type PlainConfiguration } from '../support/arbitrary-configuration.ts';
import { applyTo, openAccount, planFor, unfinished } from '../support/generated-account.ts';
import { configured } from '../support/plain-files.ts';
import { identitiesOf } from '../support/plain-identities.ts';
import { isIgnored, isOwned } from '../support/plain-ownership.ts';
import { runs } from '../support/runs.ts';

/** An account as `before` left it, and what `after`, which owns some of it, does to it. */
async function takenOver(before: PlainConfiguration, after: PlainConfiguration, purpose: 'apply' | 'destroy') {
  const target = await openAccount(before);
  await applyTo(target, configured(before));
  const [was, times] = [objectsIn(target.storage), changesIn(target)];
  const applied = await applyTo(target, configured(after), 0, { purpose });
  const [is, newTimes] = [objectsIn(target.storage), changesIn(target)];
  return {
    target,
    applied,
    held: isHeld(applied.plan),
    gone: identitiesOf(before).filter(({ identity }) => was.has(identity) && !is.has(identity)),
    left: identitiesOf(before).filter(({ identity }) => is.has(identity)),
    added: [...is.keys()].filter((identity) => !was.has(identity)),
    isUntouched: (identity: string) => times.get(identity) === newTimes.get(identity),
  };
}

const isHeld = ({ document }: Plan) => document.blocks.length > 0 || document.summary.blocked > 0;
const changesIn = ({ storage }: Target) =>
  new Map([...objectsIn(storage)].map(([identity, { body }]) => [identity, `${body.id} ${body.lastUpdated}`]));
const namedBy = (plain: PlainConfiguration) => new Set(identitiesOf(plain).map(({ identity }) => identity));

describe('what a configuration may delete', () => {
  it('is what it owns and does not ignore; all else that it does not name stays as it is', () =>
    fc.assert(
      fc.asyncProperty(arbitraryTakeover, async ([before, after]) => {
        const { target, gone, left, isUntouched } = await takenOver(before, after, 'apply');
        expect(gone.filter((object) => !isOwned(after, object) || isIgnored(after, object))).toEqual([]);
        const named = namedBy(after);
        const others = left.filter(({ identity }) => !named.has(identity));
        expect(others.filter(({ identity }) => !isUntouched(identity))).toEqual([]);
        await target.close();
      }),
      runs(),
    ));

  it('is all that it owns, where nothing is held back', () =>
    fc.assert(
      fc.asyncProperty(arbitraryTakeover, async ([before, after]) => {
        const { target, held, left } = await takenOver(before, after, 'apply');
        fc.pre(!held);
        const named = namedBy(after);
        const extra = left.filter((object) => !named.has(object.identity) && !isIgnored(after, object));
        expect(extra.filter((object) => isOwned(after, object))).toEqual([]);
        expect((await planFor(target, configured(after))).document.changes).toEqual([]);
        await target.close();
      }),
      runs(),
    ));
});

describe('destroy', () => {
  it('leaves nothing that is named or owned, and does not touch the rest', () =>
    fc.assert(
      fc.asyncProperty(arbitraryTakeover, async ([before, after]) => {
        const plain = { ...after, ...withoutProtection(after) };
        const { target, applied, held, gone, left, added, isUntouched } = await takenOver(before, plain, 'destroy');
        fc.pre(!held);
        const named = namedBy(plain);
        const mine = (object: (typeof gone)[number]) =>
          named.has(object.identity) || (isOwned(plain, object) && !isIgnored(plain, object));
        expect({ unfinished: unfinished(applied), added }).toEqual({ unfinished: [], added: [] });
        expect({ gone: gone.filter((one) => !mine(one)), left: left.filter(mine) }).toEqual({ gone: [], left: [] });
        expect(left.filter(({ identity }) => !isUntouched(identity))).toEqual([]);
        await target.close();
      }),
      runs(),
    ));

  it('leaves nothing of what a configuration made in a new account', () =>
    fc.assert(
      fc.asyncProperty(arbitraryTakeover, async ([, after]) => {
        const plain = withoutProtection(after);
        const target = await openAccount(plain);
        await applyTo(target, configured(plain));
        const destroyed = await applyTo(target, configured(plain), 0, { purpose: 'destroy' });
        expect({ unfinished: unfinished(destroyed), left: [...objectsIn(target.storage).keys()] }).toEqual({
          unfinished: [],
          left: [],
        });
        await target.close();
      }),
      runs(),
    ));
});

function withoutProtection(plain: PlainConfiguration): PlainConfiguration {
  return JSON.parse(JSON.stringify(plain, (name, value) => (name === 'protect' ? undefined : value)));
}
