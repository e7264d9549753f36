// What is only looked up, in exact comparisons: nothing that may change is missed, and nothing is proven that may be otherwise.
import { expect, test } from 'vitest';
import { compare } from '../../src/analysis/compare.ts';
import { effectOf } from '../../src/analysis/effect.ts';
import { type Noticed, noticedOf, sameNoticed } from '../../src/analysis/noticed.ts';
import { isInRegion, type Sides } from '../../src/analysis/regions/in-region.ts';
import { md5 } from '../../src/cli/hash.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { LookedUp } from '../../src/model/looked-up.ts';
import type { PolicySet } from '../../src/model/policy-set.ts';
import { newEvaluator } from '../../src/routing/evaluate.ts';
import { worldOf } from '../../src/routing/world.ts';
import { newRandom } from '../routing/indexed/random.ts';
import { messagesOf } from './universes/points.ts';
import { universeOf } from './universes/universe.ts';

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

/** Some of what is the same on both sides: so is what an account has, and a change does not touch. */
function some(seed: number, before: PolicySet, after: PolicySet): Hidden {
  const random = newRandom(seed);
  const same = kinds.flatMap((kind) =>
    (before.objects[kind] as readonly Entity[]).flatMap((object) => {
      const other = (after.objects[kind] as readonly Entity[]).find(({ handle }) => handle === object.handle);
      return JSON.stringify(object) === JSON.stringify(other) ? [`${kind} ${object.handle}`] : [];
    }),
  );
  return new Set(same.filter(() => random.pick([true, false])));
}

// Each of these has something that another does not; `npm run test:universes` looks at as many as UNIVERSES says.
const first = 100;
/** A definition changes that a content definition delivers with which is only looked up. */
const more = [353];
const count = Number(process.env.UNIVERSES ?? 40);

test(`${count} small universes with something hidden: every change is told, and every proof is one`, () => {
  const seen = { changed: 0, proven: 0, conditional: 0, unproven: 0 };
  for (const seed of [...Array.from({ length: count }, (_, at) => first + at), ...more]) {
    const { before, after, asOf, features, picks } = universeOf(seed);
    const hidden = some(seed, before, after);
    if (hidden.size === 0) continue;
    const impact = compare(hiding(before, hidden), hiding(after, hidden), { asOf, md5 });
    const sides: Sides = { before: worldOf(before, md5), after: worldOf(after, md5) };
    const [was, is] = [newEvaluator(sides.before), newEvaluator(sides.after)];
    const noticed = (side: 'before' | 'after', message: Parameters<typeof was>[0], index = 0): Noticed =>
      noticedOf((side === 'before' ? was : is)(message).outcomes[index]!, message.at, sides[side].definitions);
    for (const message of messagesOf(features, asOf, picks)) {
      for (const [index, recipient] of message.to.entries()) {
        if (sameNoticed(noticed('before', message, index), noticed('after', message, index))) {
          const wrong = impact.regions.find(
            (one) => one.certainty === 'proven' && isInRegion(one, message, recipient, sides),
          );
          if (wrong) expect.fail(`universe ${seed}, ${[...hidden]}: ${recipient} ${JSON.stringify([message, wrong])}`);
          continue;
        }
        seen.changed++;
        const told = [...impact.regions, ...impact.unproven].some((one) => isInRegion(one, message, recipient, sides));
        if (!told) expect.fail(`universe ${seed}, ${[...hidden]}: missed ${recipient} ${JSON.stringify(message)}`);
      }
    }
    seen.unproven += impact.unproven.length;
    for (const region of impact.regions) {
      seen[region.certainty]++;
      if (region.certainty === 'conditional') continue;
      // What was hidden does not matter to it.
      const effect = effectOf(noticed('before', region.witness!), noticed('after', region.witness!));
      expect(effect, `universe ${seed}, ${[...hidden]}: ${JSON.stringify(region)}`).toBe(region.effect);
    }
  }
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
}, 7_200_000);
