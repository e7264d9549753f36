import { md5 } from '../src/cli/hash.ts';
import { worldOf } from '../src/routing/world.ts';
import { faster, median, type Result, result } from './measure.ts';
import { agreement, everyKindFirst } from './routing-agreement.ts';
import { type Contestant, contestants, indexed, type Route } from './routing-contestants.ts';
import { makeMail } from './routing-mail.ts';
import { makeCrowd } from './routing-people.ts';
import { makePolicySet } from './routing-set.ts';
import { manyInASecond, ourTime, parsing, ratioOf, routing, theirTime } from './routing-times.ts';

/** How many times as fast as each, at 1,000 policies; what has no aim is only told. */
const aims: Readonly<Record<string, number>> = {
  cel: 300,
  cedar: 4_000,
  'json-rules-engine': 20_000,
  'json-parse': 1.5,
};

/** Messages of one run; runs take other ones. */
const block = 20_000;

/** Messages in, full outcomes out, without a trace; everything that others are not asked for is in peers/evaluator.ts. */
export async function routingBench(): Promise<readonly Result[]> {
  const crowd = makeCrowd(1);
  const mail = makeMail(crowd, 5 * block, 2);
  const blocks = Array.from({ length: 5 }, (_, at) => mail.slice(at * block, (at + 1) * block));
  const results: Result[] = [];
  const routes: Route[] = [];
  for (const policies of [10, 100, 1_000, 10_000]) {
    const world = worldOf(makePolicySet(crowd, policies, 3), md5);
    const ours = indexed(world);
    routes.push(ours);
    // It has seen some mail: what it remembers of addresses is in place.
    ourTime(ours, mail);
    const aim = (name: string) => (policies === 1_000 ? aims[name] : undefined);
    const sample = everyKindFirst(blocks[0] ?? [], ours);
    const parse = blocks.map((texts) => ratioOf(routing(ours), parsing, texts));
    const yardstick = 'JSON.parse of the same messages';
    results.push(faster(`routing-${policies}-json-parse`, median(parse), yardstick, aim('json-parse'), parse.length));
    for (const build of contestants(world)) {
      const theirs = await build();
      const compared = await agreement(sample, ours, theirs, 1_500);
      const ratios = await ratiosTo(theirs, ours, blocks.slice(0, policies === 1_000 ? 5 : 3));
      const words = `${theirs.against}, which decides ${compared.toLocaleString('en')} recipients alike`;
      results.push(
        faster(`routing-${policies}-${theirs.name}`, median(ratios), words, aim(theirs.name), ratios.length),
      );
      process.stderr.write(`  ${policies} policies: ${words}\n`);
    }
  }
  const [, , thousand, tenThousand] = routes as [Route, Route, Route, Route];
  const growth = blocks.map((texts) => ratioOf(routing(tenThousand), routing(thousand), texts));
  const same = 'the same messages at 1,000 policies, at 10,000';
  return [...results, result('routing-growth', median(growth), same, 2, growth.length)];
}

/**
 * Times for each recipient. Ours routes all of a block; theirs, which may take a second for one message, the first ones
 * of it: a handful would be too good a case for ours, which would find all it needs in the processor's caches.
 */
async function ratiosTo(theirs: Contestant, ours: Route, blocks: readonly (readonly string[])[]) {
  const count = await manyInASecond(theirs, blocks.at(-1) ?? []);
  const ratios: number[] = [];
  for (const texts of blocks) ratios.push(ourTime(ours, texts) / (await theirTime(theirs, texts.slice(0, count))));
  return ratios;
}
