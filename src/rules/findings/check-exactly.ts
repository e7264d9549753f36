import { bypassesWithoutPolicy } from '../../analysis/alone/bypass-without-policy.ts';
import { policiesThatNeverMatch } from '../../analysis/alone/never-matches.ts';
import { studyOf } from '../../analysis/alone/study.ts';
import { reachability } from '../../analysis/alone/unreachable.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Hash } from '../../model/hash.ts';
import type { Instant } from '../../model/instant.ts';
import type { MoreRules } from '../check-draft.ts';
import type { ExactContext } from './exact-rule.ts';
import { exactRules } from './exact-rules.ts';

export interface ExactOptions {
  /** Mail before this moment does not matter. */
  readonly now: Instant;
  readonly md5: Hash;
}

/** The rules that ask about all mail, for a configuration in which the others find no mistake. */
export const exactly = ({ now, md5 }: ExactOptions): MoreRules => ({
  rules: exactRules,
  check: (configuration, running) => {
    const isRunning = new Set(running.map(({ name }) => name));
    const rules = exactRules.filter(({ name }) => isRunning.has(name));
    if (rules.length === 0) return [];
    const context = contextOf(configuration, { now, md5 });
    return rules.flatMap(({ name, check }) => check(context).map((found) => ({ rule: name, found })));
  },
});

function contextOf(configuration: Configuration, { now, md5 }: ExactOptions): ExactContext {
  const study = studyOf(configuration, { asOf: now, md5 });
  return {
    configuration,
    study,
    reachability: once(() => reachability(study)),
    neverMatching: once(() => new Set(policiesThatNeverMatch(study))),
    withoutPolicy: once(() => new Set(bypassesWithoutPolicy(study))),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
