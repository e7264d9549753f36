import { expect, test, vi } from 'vitest';
import { isLessSecure } from '../../../src/analysis/effect.ts';
import { type Exposure, findExposed, isSameMail } from '../../../src/analysis/find-exposed.ts';
import { type Noticed, noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { newEvaluator } from '../../../src/routing/evaluate.ts';
import type { Message } from '../../../src/routing/message.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { complete, randomCompletion } from './completions.ts';
import { messagesOf, mostPoints, sizeOf } from './points.ts';
import { randomEdits } from './random-edit.ts';
import { randomFeatures, randomSet } from './random-set.ts';

vi.setConfig({ testTimeout: 600_000 });

const count = Math.min(60, Number(process.env.UNIVERSES ?? 60));
const picks = ['week', 'builtin:all'];

/** What people notice of a message in a policy set, recipient by recipient. */
function noticer(set: PolicySet): (message: Message) => readonly Noticed[] {
  const world = worldOf(set, md5);
  const evaluate = newEvaluator(world);
  return (message) => evaluate(message).outcomes.map((one) => noticedOf(one, message.at, world.definitions));
}

const isExposed = ({ before, during, after }: Pick<Exposure, 'before' | 'during' | 'after'>): boolean =>
  isLessSecure(before, during) && isLessSecure(after, during);

test('what is less secure than before and after is found, in small universes', () => {
  const seen = { exposed: 0, none: 0, unproven: 0, same: 0 };
  for (let seed = 0; seed < count; seed++) {
    const random = newRandom(50_000 + seed);
    // Everything is known: then nothing may stay open.
    const features = { ...randomFeatures(random), unknown: false };
    if (sizeOf(features, 0, picks) > mostPoints) continue;
    const completion = randomCompletion(random);
    const known = (set: PolicySet) => complete(set, completion);
    const before = randomSet(random, features);
    const after = known(randomEdits(random, features, before));
    const during = known(randomEdits(random, features, before));
    const moments = { before: known(before), during, after };
    const answer = findExposed(moments, { asOf: 0, md5 });
    seen[answer.type]++;
    const see = { before: noticer(moments.before), during: noticer(during), after: noticer(after) };
    if (answer.type === 'exposed') {
      const { message } = answer.exposure;
      for (const moment of ['before', 'during', 'after'] as const) {
        expect(sameNoticed(see[moment](message)[0]!, answer.exposure[moment]), `universe ${seed}`).toBe(true);
      }
      expect(isExposed(answer.exposure)).toBe(true);
      continue;
    }
    let isSame = true;
    for (const message of messagesOf(features, 0, picks)) {
      const [was, is, will] = [see.before(message), see.during(message), see.after(message)];
      for (const [index, one] of is.entries()) {
        const exposed = isExposed({ before: was[index]!, during: one, after: will[index]! });
        if (exposed && answer.type === 'none') throw new Error(`universe ${seed}: ${JSON.stringify(message)}`);
        if (!sameNoticed(was[index]!, one)) isSame = false;
      }
    }
    if (isSameMail(moments.before, during, { asOf: 0, md5 })) {
      expect(isSame, `universe ${seed}`).toBe(true);
      seen.same++;
    }
  }
  // Agreeing about nothing would not say much; in few universes there may be nothing.
  if (count >= 60) for (const name of ['exposed', 'none', 'same'] as const) expect(seen[name]).toBeGreaterThan(2);
});
