import { studyOf } from '../src/analysis/alone/study.ts';
import { type Reachability, reachability } from '../src/analysis/alone/unreachable.ts';
import { compare } from '../src/analysis/compare.ts';
import type { Impact } from '../src/analysis/impact.ts';
import { md5 } from '../src/cli/hash.ts';
import type { PolicySet } from '../src/model/policy-set.ts';
import type { SecureMessagingPolicy } from '../src/routing/policy.ts';
import { cpuTime, median, type Result, result } from './measure.ts';
import { makeMail } from './routing-mail.ts';
import { type Crowd, makeCrowd } from './routing-people.ts';
import { makePolicySet, year } from './routing-set.ts';

/** How many times the parsing of a million messages an edit may take. */
const aims = {
  add1000: 0.3,
  edit10: 1.5,
  add5000: 0.7,
  edit100: 12,
  unreachable1000: 1.5,
  unreachable5000: 12,
} as const;

const asOf = year.start;
const definitions = 40;

/** What takes many minutes in this world: `LARGE=1 npm run bench -- analysis`. */
const withLarge = process.env.LARGE === '1';
const sizes = withLarge ? [250, 500, 1_000, 2_000, 5_000] : [250, 500, 1_000];
const added = 5;

/**
 * Two policy sets in, all mail that changes out: regions with their exceptions and witnesses. The world is that of the
 * routing bench, where nearly every user is told apart from all others.
 */
export async function analysisBench(): Promise<readonly Result[]> {
  const crowd = makeCrowd(1);
  const yardstick = await parseTime(crowd);
  const against = 'JSON.parse of 1,000,000 messages';
  const results: Result[] = [];
  const measure = async (name: string, edits: readonly Edit[], aim: number | null) => {
    const ratios: number[] = [];
    for (const [number, { before, after }] of edits.entries()) {
      const impacts: Impact[] = [];
      const ratio = (await cpuTime(() => impacts.push(compare(before, after, { asOf, md5 })))) / yardstick;
      ratios.push(ratio);
      process.stderr.write(`  ${name} ${number + 1}: ${ratio.toFixed(2)} ×, ${said(impacts[0]!)}\n`);
    }
    const ratio = median(ratios);
    const line = result(name, ratio, against, aim ?? 0, edits.length);
    results.push(aim === null ? { ...line, aim: null, holds: null } : line);
  };

  const sets = new Map(sizes.map((size) => [size, makePolicySet(crowd, size, 3, definitions)]));
  const set = (size: number): PolicySet => sets.get(size)!;
  // What is compiled while it runs is compiled before it is timed.
  for (const { before, after } of additions(crowd, set(250), 3)) compare(before, after, { asOf, md5 });
  for (const size of sizes) {
    const aim = size === 1_000 ? aims.add1000 : size === 5_000 ? aims.add5000 : null;
    const drawn = size === 1_000 || size === 5_000 ? 15 : added;
    await measure(`analysis-add-one-to-${size}`, additions(crowd, set(size), drawn, isAny), aim);
  }
  // Half of what is drawn changes nothing: it is disabled, or about mail that is not outbound, or others come before it.
  for (const size of sizes)
    await measure(`analysis-add-one-outbound-to-${size}`, additions(crowd, set(size), added), null);
  // In a large set hardly any new policy matters that is not about a single sender: the others come before it.
  for (const size of sizes) {
    const ofOne = additions(
      crowd,
      set(size),
      added,
      (fields) => isOutbound(crowd, fields) && fields.from.type === 'address',
    );
    await measure(`analysis-add-one-sender-to-${size}`, ofOne, null);
  }
  await measure(
    'analysis-edit-ten-of-1000',
    [0, 1, 2].map((from) => editing(set(1_000), 10, from)),
    aims.edit10,
  );
  const unreachable = async (size: number, aim: number) => {
    const ratio =
      (await cpuTime(() => logUnreachable(size, reachability(studyOf(set(size), { asOf, md5 }))))) / yardstick;
    results.push(result(`analysis-unreachable-among-${size}`, ratio, against, aim, 1));
  };
  await unreachable(1_000, aims.unreachable1000);
  await measure('analysis-wide-override-that-wins-over-250', [wideOverride(withoutWide(set(250)))], null);
  await measure('analysis-wide-override-that-wins-over-500', [wideOverride(withoutWide(set(500)))], null);
  if (withLarge) {
    await unreachable(5_000, aims.unreachable5000);
    await measure('analysis-edit-hundred-of-1000', [editing(set(1_000), 100, 0)], aims.edit100);
    await measure('analysis-wide-override-to-5000', [wideOverride(set(5_000))], null);
  }
  const memory = process.resourceUsage().maxRSS / 2 ** 20;
  return [...results, result('analysis-memory', memory, '1 GB, all sets and people included', 1, 1)];
}

const logUnreachable = (size: number, { unreachable, unproven }: Reachability): boolean =>
  process.stderr.write(
    `  analysis-unreachable-among-${size}: ${unreachable.length} unreachable, ${unproven.length} unproven\n`,
  );

const said = ({ regions, unproven }: Impact): string =>
  `${regions.length} regions, ${regions.reduce((sum, { except }) => sum + except.length, 0)} exceptions, ${unproven.length} unproven`;

/** Milliseconds for a million messages: some of them, often enough. */
async function parseTime(crowd: Crowd): Promise<number> {
  const some = 50_000;
  const mail = makeMail(crowd, some, 2);
  const parse = () => {
    for (const text of mail) JSON.parse(text);
  };
  parse();
  const times: number[] = [];
  for (let round = 0; round < 1_000_000 / some; round++) times.push(await cpuTime(parse));
  return times.reduce((sum, time) => sum + time, 0);
}

interface Edit {
  readonly before: PolicySet;
  readonly after: PolicySet;
}

/** One policy more each, drawn like those that are there. */
function additions(
  crowd: Crowd,
  before: PolicySet,
  count: number,
  isWanted = (fields: SecureMessagingPolicy['fields']) => isOutbound(crowd, fields),
): readonly Edit[] {
  const drawn = makePolicySet(crowd, 2_000, 77, definitions).objects.policies.filter(({ fields }) => isWanted(fields));
  return drawn.slice(0, count).map((policy) => {
    const added = { ...policy, handle: 'added', name: 'added', createTime: null };
    return { before, after: withPolicies(before, [...before.objects.policies, added]) };
  });
}

const isAny = (): boolean => true;

/** From internal people to external ones, so that it has mail at all. */
const isOutbound = (crowd: Crowd, { enabled, from, to }: SecureMessagingPolicy['fields']): boolean =>
  enabled && isOften(crowd, from, 'internal') && isOften(crowd, to, 'external');

function isOften({ internalDomains }: Crowd, scope: SecureMessagingPolicy['fields']['to'], side: string): boolean {
  const domain =
    scope.type === 'domain' ? scope.domain : scope.type === 'address' ? scope.address.split('@')[1]! : null;
  if (domain === null) return scope.type !== (side === 'internal' ? 'external' : 'internal');
  return internalDomains.includes(domain) === (side === 'internal');
}

/** So many policies, evenly spread, apply another definition. */
function editing(before: PolicySet, count: number, from: number): Edit {
  const { policies } = before.objects;
  const step = Math.floor(policies.length / count);
  const edited = policies.map((policy, at) =>
    at % step === from && at / step < count
      ? { ...policy, fields: { ...policy.fields, definition: `definition-${(at * 7) % definitions}`, action: null } }
      : policy,
  );
  return { before, after: withPolicies(before, edited) };
}

function wideOverride(before: PolicySet): Edit {
  const [first] = before.objects.policies;
  const wide: SecureMessagingPolicy = {
    ...first!,
    handle: 'wide',
    name: 'wide',
    createTime: null,
    fields: {
      ...first!.fields,
      from: { type: 'everyone', basedOn: 'envelope' },
      to: { type: 'everyone' },
      definition: 'definition-1',
      action: null,
      enabled: true,
      override: true,
      start: null,
      end: null,
      sourceIps: [],
    },
  };
  return { before, after: withPolicies(before, [...before.objects.policies, wide]) };
}

/**
 * In a large set drawn at random some policy or bypass takes all mail that leaves, and a wide override added to it changes
 * nothing. Here no policy overrides for everyone and no bypass is for everyone, so that it takes the mail of nearly all.
 */
function withoutWide(set: PolicySet): PolicySet {
  const { policies, bypassPolicies } = set.objects;
  const narrow = policies.map((one) =>
    isWide(one.fields) ? { ...one, fields: { ...one.fields, override: false } } : one,
  );
  return withPolicies(
    { ...set, objects: { ...set.objects, bypassPolicies: bypassPolicies.filter(({ fields }) => !isWide(fields)) } },
    narrow,
  );
}

const isWide = ({ from, to, sourceIps }: Pick<SecureMessagingPolicy['fields'], 'from' | 'to' | 'sourceIps'>): boolean =>
  [from, to].every(({ type }) => ['everyone', 'internal', 'external'].includes(type)) && sourceIps.length === 0;

const withPolicies = (set: PolicySet, policies: readonly SecureMessagingPolicy[]): PolicySet => ({
  ...set,
  objects: { ...set.objects, policies },
});
