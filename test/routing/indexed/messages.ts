import type { Instant } from '../../../src/model/instant.ts';
import { policyKinds } from '../../../src/model/kinds/kinds.ts';
import { applications, type Message } from '../../../src/routing/message.ts';
import type { Policy } from '../../../src/routing/policy.ts';
import type { World } from '../../../src/routing/world.ts';
import type { Random } from './random.ts';
import { definitions, domains, people } from './worlds.ts';

/** Addresses that nobody names: at domains that a policy may name, and elsewhere; and one that is a domain's look-alike. */
const strangers = [...domains.map((domain) => `zoe@${domain}`), 'zoe@elsewhere.example', 'ann@sub.acme.example'];

const subjects = ['secret', 'money', 'secret money', '[tag] secret', 'tag', 'nothing', ''];

/** A message at the edges of a world's policies: the seconds and addresses at which they begin and end, and their neighbours. */
export function randomMessage(world: World, random: Random): Message {
  const from = random.percent(5) ? '' : anyone(random);
  const to = Array.from({ length: random.percent(60) ? 1 : 1 + random.below(3) }, () => anyone(random));
  return {
    from,
    headerFrom: random.percent(70) ? from : anyone(random),
    to: random.percent(5) ? [...to, to[0]!] : to,
    at: edgeOfTime(world, random),
    sourceIp: random.percent(20) ? null : edgeOfRanges(world, random),
    application: random.percent(40) ? 'portal' : random.pick(applications),
    sendSecure: random.percent(40) ? random.pick(definitions) : null,
    ...(random.percent(60) ? { subject: random.pick(subjects) } : {}),
    ...(random.percent(20) ? { body: random.pick(subjects) } : {}),
    ...(random.percent(10) ? { headers: [`Subject: ${random.pick(subjects)}`] } : {}),
    ...(random.percent(10) ? { attachments: [{ name: 'a.txt', text: random.pick(subjects) }] } : {}),
  };
}

const anyone = (random: Random) => random.pick(random.percent(80) ? people : strangers);

const fieldsOf = ({ set }: World) =>
  policyKinds.flatMap((kind) => (set.objects[kind] as readonly Policy[]).map((one) => one.fields));

function edgeOfTime(world: World, random: Random): Instant {
  const bounds = edges(world).times;
  return bounds.length === 0 ? 2_500 : random.pick(bounds) + random.below(3) - 1;
}

function edgeOfRanges(world: World, random: Random): number {
  const { addresses } = edges(world);
  const near = addresses.length === 0 ? 0x0a000001 : random.pick(addresses) + random.below(3) - 1;
  return Math.max(0, Math.min(near, 0xffffffff));
}

const known = new WeakMap<World, { readonly times: readonly Instant[]; readonly addresses: readonly number[] }>();

function edges(world: World) {
  let found = known.get(world);
  if (found === undefined) {
    const all = fieldsOf(world);
    found = {
      times: all.flatMap(({ start, end }) => [start, end].filter((bound) => bound !== null)),
      addresses: all.flatMap(({ sourceIps }) =>
        sourceIps.flatMap(({ base, prefix }) => [base, base + 2 ** (32 - prefix)]),
      ),
    };
    known.set(world, found);
  }
  return found;
}
