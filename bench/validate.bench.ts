import { parse, stringify } from 'yaml';
import { validate } from '../schema/config-validator.gen.ts';
import { loadConfiguration } from '../src/config/load-configuration.ts';
import { checkConfiguration } from '../src/rules/check-configuration.ts';
import { cpuTime, median, pairedRatios, type Result, result } from './measure.ts';
import { makeConfiguration } from './workload.ts';

const against = 'yaml.parse of the same files and the same compiled validator';

/** Everything that `validate` finds, in process: eight files, every local rule, every place. */
export async function validateBench(): Promise<readonly Result[]> {
  const results: Result[] = [];
  const perPolicy: number[] = [];
  for (const [policies, n] of [
    [1_000, 21],
    [10_000, 5],
  ] as const) {
    const files = inEightFiles(makeConfiguration(Math.round(policies / 0.9)));
    const names = [...files.keys()].slice(1);
    const ours = () => {
      const loaded = loadConfiguration({
        entry: 'sealwright.yaml',
        read: (path) => ({ ok: true, text: files.get(path) ?? '' }),
        glob: () => names,
      });
      const { findings, configuration } = checkConfiguration(loaded, { now: 1_795_000_000 });
      if (!configuration) throw new Error(`The workload is invalid: ${JSON.stringify(findings[0])}`);
    };
    const yardstick = () => {
      const parts = [...files.values()].map((text) => parse(text));
      return validate({
        ...Object.assign({}, ...parts),
        policies: Object.assign({}, ...parts.map((part) => part.policies ?? {})),
      });
    };
    if (!yardstick()) throw new Error('The workload does not fit the schema');
    results.push(
      result(`validate-${policies}-policies`, median(await pairedRatios(ours, yardstick, n)), against, 1.5, n),
    );
    const times: number[] = [];
    for (let run = 0; run < n; run++) times.push(await cpuTime(ours));
    perPolicy.push(median(times) / policies);
  }
  const [small = 1, large = 1] = perPolicy;
  results.push(
    result('validate-growth', large / small, 'processor time for each policy at 1,000 policies, at 10,000', 1.3, 5),
  );
  return results;
}

function inEightFiles(text: string): ReadonlyMap<string, string> {
  const { groups, folders, definitions, policies, ...account } = parse(text);
  const keys = Object.keys(policies);
  const part = (at: number) =>
    Object.fromEntries(keys.filter((_, index) => index % 4 === at).map((key) => [key, policies[key]]));
  return new Map(
    Object.entries({
      'sealwright.yaml': { ...account, include: ['*.yaml'] },
      'groups.yaml': { groups },
      'folders.yaml': { folders },
      'definitions.yaml': { definitions },
      ...Object.fromEntries([0, 1, 2, 3].map((at) => [`policies-${at}.yaml`, { policies: part(at) }])),
    }).map(([name, value]) => [name, stringify(value)]),
  );
}
