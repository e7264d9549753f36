// How good trying is: each example's invariants are broken on purpose, for a message that the generator of tried mail has
// not seen, and trying has to find a message that shows it.
import { expect, test } from 'vitest';
import { md5 } from '../../src/cli/hash.ts';
import { domainOf } from '../../src/model/address.ts';
import { newEvaluator } from '../../src/routing/evaluate.ts';
import type { Message } from '../../src/routing/message.ts';
import { type World, worldOf } from '../../src/routing/world.ts';
import { breachOf, concerns, type Invariant, readInvariants } from '../../src/simulation/testing/invariant.ts';
import { tryInvariants } from '../../src/simulation/testing/try-invariants.ts';
import { asOf, examples } from './support/examples.ts';
import { type Mutation, mutations } from './support/mutations.ts';

/** Mulberry32: the same numbers every time. */
function newRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(values: readonly T[], random: () => number): T => values[Math.floor(random() * values.length)] as T;

/** Ordinary mail of an invariant, found by throwing dice: no knowledge of where policies begin and end. */
function mailOf(invariant: Invariant, { set, people }: World, random: () => number): Message | undefined {
  const scopes = [...set.objects.policies, ...set.objects.bypassPolicies, ...set.objects.contentPolicies].flatMap(
    ({ fields: { from, to } }) => [from, to],
  );
  const boxes = [invariant.box, ...invariant.except];
  const named = [...scopes, ...boxes.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())].flatMap((scope) =>
    scope.type === 'address'
      ? [scope.address]
      : scope.type === 'domain'
        ? [`w${Math.floor(random() * 1000)}@${scope.domain}`]
        : [],
  );
  const members = set.objects.groups.flatMap(({ fields }) =>
    (fields.members ?? []).flatMap((member) =>
      member.type === 'address' ? [member.address] : member.type === 'domain' ? [`m@${member.domain}`] : [],
    ),
  );
  const everybody = [...set.directory.users.map(({ address }) => address), ...named, ...members];
  const all = [...everybody, ...everybody.map((one) => `new.joiner@${domainOf(one)}`), 'stranger@unheard-of.example'];
  for (let attempt = 0; attempt < 3000; attempt++) {
    const from = pick(all, random);
    const message: Message = {
      from,
      headerFrom: random() < 0.8 ? from : pick(all, random),
      to: [pick(all, random)],
      at: asOf + Math.floor((random() - 0.3) * 400 * 86_400),
      sourceIp:
        random() < 0.4 ? null : pick([0xcb007109, 0xc6336410, 0xc0000211, Math.floor(random() * 2 ** 32)], random),
      application: 'other',
      sendSecure: null,
    };
    if (concerns(invariant, message, message.to[0] ?? '', people.holds)) return message;
  }
  return undefined;
}

const isBroken = (invariant: Invariant, world: World, message: Message): boolean => {
  const outcome = newEvaluator(world)(message).outcomes[0];
  return (
    outcome !== undefined &&
    concerns(invariant, message, outcome.address, world.people.holds) &&
    breachOf(invariant, outcome, message) !== undefined
  );
};

/** Every third mutation for each invariant, another third for the next; all of them where `RUNS` is given. */
const isTried = (mutation: number, invariant: number) =>
  process.env.RUNS !== undefined || (mutation + invariant) % 3 === 0;

test('trying finds what breaks an invariant', () => {
  const random = newRandom(Number(process.env.SEED ?? 20_261_122));
  const missed: string[] = [];
  const broken = new Map<string, number>();
  for (const { title, configuration } of examples) {
    const world = worldOf(configuration, md5);
    for (const [at, invariant] of readInvariants(configuration, configuration).entries()) {
      for (const [name, mutate] of Object.entries(mutations).filter((_, index) => isTried(index, at))) {
        const change = breaking(invariant, world, mutate, random);
        if (!change) continue;
        broken.set(name, (broken.get(name) ?? 0) + 1);
        const found = tryInvariants(change.world, [invariant], { asOf })[0]?.violations[0];
        if (!found) missed.push(`${title}: ${invariant.name}: ${name}: ${JSON.stringify(change.message)}`);
        // What is said to violate it does.
        else expect(isBroken(invariant, change.world, found.message)).toBe(true);
      }
    }
  }
  const cases = [...broken.values()].reduce((sum, amount) => sum + amount, 0);
  if (process.env.RUNS !== undefined)
    process.stderr.write(`${cases - missed.length} of ${cases}, in ${broken.size} ways\n`);
  expect(missed).toEqual([]);
  expect(cases).toBeGreaterThan(90);
  expect(broken.size).toBeGreaterThan(18);
});

/** A message that a mutation breaks an invariant for, and the world in which it does; some invariants nothing breaks. */
function breaking(invariant: Invariant, world: World, mutate: Mutation, random: () => number) {
  for (let attempt = 0; attempt < 6; attempt++) {
    const message = mailOf(invariant, world, random);
    const set = message && mutate(world, message, random);
    const changed = set && worldOf(set, md5);
    if (message && changed && isBroken(invariant, changed, message)) return { message, world: changed };
  }
  return undefined;
}
