import { parse } from 'yaml';
import { cpuTime, median, pairedRatios, type Result, result } from './measure.ts';
import { configurationOf, planFor } from './plan-for.ts';
import { recordAccount } from './recorded-account.ts';
import { makeConfiguration } from './workload.ts';

const against = 'yaml.parse of the same text and JSON.parse of the same pages';

/** The plan of objects that are all unchanged: from YAML text and the pages of the account to the document. */
export async function planBench(): Promise<readonly Result[]> {
  const results: Result[] = [];
  const perObject: number[] = [];
  for (const [objects, n] of [
    [1_000, 15],
    [10_000, 5],
  ] as const) {
    const text = makeConfiguration(objects);
    const recorded = await recordAccount(configurationOf(text));
    const ours = async () => {
      const account = await recorded.replay().read();
      if (!account.ok) throw new Error(account.problem.message);
      const { document } = planFor(configurationOf(text), account.value);
      if (document.changes.length > 0 || document.summary.unchanged !== objects)
        throw new Error('The plan is not empty');
    };
    const yardstick = () => {
      parse(text);
      for (const page of recorded.pages) JSON.parse(page);
    };
    results.push(result(`plan-unchanged-${objects}`, median(await pairedRatios(ours, yardstick, n)), against, 2, n));
    const times = [];
    for (let run = 0; run < n; run++) times.push(await cpuTime(ours));
    perObject.push(median(times) / objects);
  }
  const [small = 1, large = 1] = perObject;
  results.push(
    result('plan-growth', large / small, 'processor time for each object at 1,000 objects, at 10,000', 1.3, 5),
  );
  return results;
}
