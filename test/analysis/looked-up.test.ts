// What is only looked up, in exact comparisons: nothing that may change is missed, and nothing is proven that may be otherwise.
import { expect, test } from 'vitest';
import { compare } from '../../src/analysis/compare.ts';
import { effectOf } from '../../src/analysis/effect.ts';
import type { Region } from '../../src/analysis/impact.ts';
import { type Noticed, noticedOf, sameNoticed } from '../../src/analysis/noticed.ts';
import { isInRegion, type Sides } from '../../src/analysis/regions/in-region.ts';
import { md5 } from '../../src/cli/hash.ts';
import type { Address } from '../../src/model/address.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { LookedUp } from '../../src/model/looked-up.ts';
import type { PolicySet } from '../../src/model/policy-set.ts';
import { newEvaluator } from '../../src/routing/evaluate.ts';
import type { Message } from '../../src/routing/message.ts';
import { worldOf } from '../../src/routing/world.ts';
import { newRandom } from '../routing/indexed/random.ts';
import { messagesOf } from './universes/points.ts';
import { type Universe, universeOf } from './universes/universe.ts';

const kinds = ['folders', 'definitions', 'contentDefinitions'] as const;
type Hidden = ReadonlySet<string>;

/** The same without some of its objects: they are only looked up. */
function hiding(set: PolicySet, hidden: Hidden): PolicySet {
  const objects: Record<string, unknown> = { ...set.objects };
  const lookedUp: LookedUp[] = [];
  for (const kind of kinds) {
    const list = set.objects[kind] as readonly Entity[];
    objects[kind] = list.filter(({ handle }) => !hidden.has(`${kind} ${handle}`));
    for (const { handle, name, fields } of list) {
      if (!hidden.has(`${kind} ${handle}`)) continue;
      const place = (fields as { readonly folder?: string | null; readonly in?: string | null }) ?? {};
      const folder = place.folder ?? place.in ?? null;
      const where = folder === null ? ({ type: 'anywhere' } as const) : ({ type: 'in', folder } as const);
      const purpose = kind === 'contentDefinitions' ? 'contentExamination' : 'secureMessaging';
      lookedUp.push({ kind, handle, name, purpose, where });
    }
  }
  return { ...set, objects: objects as unknown as PolicySet['objects'], lookedUp };
}

/** Some of what is there on both sides, and so. */
function some(seed: number, { before, after }: Universe, isSo: (object: Entity, other: Entity) => boolean): Hidden {
  const random = newRandom(seed);
  const both = kinds.flatMap((kind) =>
    (before.objects[kind] as readonly Entity[]).flatMap((object) => {
      const other = (after.objects[kind] as readonly Entity[]).find(({ handle }) => handle === object.handle);
      const isAnywhere = [before, after].every((set) => canHave(set, object));
      return other && isAnywhere && isSo(object, other) ? [`${kind} ${object.handle}`] : [];
    }),
  );
  return new Set(both.filter(() => random.pick([true, false])));
}

const isSame = (object: Entity, other: Entity): boolean => JSON.stringify(object) === JSON.stringify(other);

interface Seen {
  readonly message: Message;
  readonly recipient: Address;
  readonly isChanged: boolean;
}

/** All mail as it really is, and what is noticed of a message to the first recipient. */
function really({ before, after, asOf, features, picks }: Universe) {
  const sides: Sides = { before: worldOf(before, md5), after: worldOf(after, md5) };
  const [was, is] = [newEvaluator(sides.before), newEvaluator(sides.after)];
  const noticed = (side: 'before' | 'after', message: Message, index = 0): Noticed =>
    noticedOf((side === 'before' ? was : is)(message).outcomes[index]!, message.at, sides[side].definitions);
  const effect = (message: Message) => effectOf(noticed('before', message), noticed('after', message));
  function* mail(): Generator<Seen> {
    for (const message of messagesOf(features, asOf, picks)) {
      for (const [index, recipient] of message.to.entries()) {
        const isChanged = !sameNoticed(noticed('before', message, index), noticed('after', message, index));
        yield { message, recipient, isChanged };
      }
    }
  }
  const isIn = (one: Pick<Region, 'box' | 'except'>, { message, recipient }: Seen) =>
    isInRegion(one, message, recipient, sides);
  return { mail, effect, isIn };
}

/** The analysis counts on it that what an account has is something that its edition has: all mail is secured in a lite one only. */
const canHave = ({ facts }: PolicySet, { kind, fields }: Entity): boolean =>
  facts.edition === 'lite' ||
  kind !== 'contentDefinitions' ||
  (fields as { readonly secureMessaging?: string | null }).secureMessaging !== 'builtin:all';

// Each of these has something that another does not; `npm run test:universes` looks at as many as UNIVERSES says.
const first = 100;
/** A definition changes that a content definition delivers with which is only looked up. */
const more = [353];
const count = Number(process.env.UNIVERSES ?? 40);

test(`${count} small universes with something hidden: every change is told, and every proof is one`, () => {
  const seen = { changed: 0, proven: 0, conditional: 0, unproven: 0 };
  for (const seed of [...Array.from({ length: count }, (_, at) => first + at), ...more]) {
    const universe = universeOf(seed);
    const { before, after, asOf } = universe;
    // So is what an account has, and a change does not touch.
    const hidden = some(seed, universe, isSame);
    if (hidden.size === 0) continue;
    const impact = compare(hiding(before, hidden), hiding(after, hidden), { asOf, md5 });
    const { mail, effect, isIn } = really(universe);
    const told = [...impact.regions, ...impact.unproven];
    const proven = impact.regions.filter(({ certainty }) => certainty === 'proven');
    for (const one of mail()) {
      const { message, recipient, isChanged } = one;
      const is = `universe ${seed}, ${[...hidden]}: ${recipient} ${JSON.stringify(message)}`;
      if (isChanged) seen.changed++;
      if (isChanged && !told.some((region) => isIn(region, one))) expect.fail(`${is} is missed`);
      const wrong = isChanged ? undefined : proven.find((region) => isIn(region, one));
      if (wrong) expect.fail(`${is} is in ${JSON.stringify(wrong)}`);
    }
    seen.unproven += impact.unproven.length;
    for (const region of impact.regions) {
      seen[region.certainty]++;
      if (region.certainty === 'conditional') continue;
      // What was hidden does not matter to it.
      expect(effect(region.witness!), `universe ${seed}, ${[...hidden]}: ${JSON.stringify(region)}`).toBe(
        region.effect,
      );
    }
  }
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
}, 7_200_000);

/** What one side describes is published otherwise than what the other looks up may be. */
const oneSided = [201];

test('small universes of which one side looks up what the other describes: every change is told', () => {
  let changed = 0;
  for (const seed of [...Array.from({ length: Math.ceil(count / 4) }, (_, at) => first + at), ...oneSided]) {
    const universe = universeOf(seed);
    const { before, after, asOf } = universe;
    const hidden = some(seed, universe, () => true);
    if (hidden.size === 0) continue;
    const [was, is] = seed % 2 === 1 ? [hiding(before, hidden), after] : [before, hiding(after, hidden)];
    const { regions, unproven } = compare(was, is, { asOf, md5 });
    const { mail, isIn } = really(universe);
    for (const one of mail()) {
      if (!one.isChanged) continue;
      changed++;
      if ([...regions, ...unproven].some((region) => isIn(region, one))) continue;
      expect.fail(`universe ${seed}, ${[...hidden]}: missed ${one.recipient} ${JSON.stringify(one.message)}`);
    }
  }
  expect(changed).toBeGreaterThan(100);
}, 7_200_000);
