import { didYouMean } from '../config/did-you-mean.ts';
import type { Draft } from '../config/draft.ts';
import type { Acknowledgement, Configured, Severity } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import { formatInstantShort, type Instant } from '../model/instant.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

/** Findings that an author acknowledges where they stand, and what is wrong with the acknowledgements themselves. */
export interface Acknowledged {
  /** What is left to say. */
  readonly findings: readonly Finding[];
  /** What is known and meant. */
  readonly acknowledged: readonly Finding[];
}

type About = Omit<Rule, 'check'>;

/** Rules about acknowledgements; they look at what the other rules found. */
export const acknowledgementRules: readonly About[] = [
  {
    name: 'acknowledgement-of-nothing',
    severity: 'warning',
    law: false,
    text: 'An acknowledgement of what no rule finds there.',
  },
  { name: 'acknowledgement-of-law', severity: 'error', law: true, text: 'An acknowledgement of what a law forbids.' },
  { name: 'acknowledgement-past', severity: 'warning', law: false, text: 'An acknowledgement whose date is over.' },
  {
    name: 'acknowledgement-without-reason',
    severity: 'error',
    law: true,
    text: 'An acknowledgement that does not say why.',
  },
];

/** The names that an acknowledgement may have: `law` ones can't be acknowledged, and only `local` ones were looked for. */
export type KnownRules = ReadonlyMap<string, { readonly law: boolean; readonly local: boolean }>;

/** Takes out what is acknowledged on its own object, with a reason and not past its date. */
export function acknowledge(
  found: readonly Finding[],
  draft: Draft,
  now: Instant,
  knownRules: () => KnownRules,
): Acknowledged {
  const objects = kindNames.flatMap((kind) =>
    (draft.objects[kind] as readonly Configured[]).filter((object) => object.acknowledge.length > 0),
  );
  if (objects.length === 0) return { findings: found, acknowledged: [] };
  const known = knownRules();
  const byObject = new Map<string, Finding[]>();
  for (const finding of found) {
    const object = JSON.stringify(finding.path.slice(0, 2));
    byObject.set(object, [...(byObject.get(object) ?? []), finding]);
  }
  const taken = new Set<Finding>();
  const complaints = objects.flatMap((object) => {
    const here = byObject.get(JSON.stringify([object.kind, object.key])) ?? [];
    return object.acknowledge.flatMap((entry, index): readonly Finding[] => {
      const meant = here.filter(({ rule }) => rule === entry.rule);
      const problem = problemOf(entry, object, meant.length > 0, now, known);
      if (problem) return complain(draft, problem, [object.kind, object.key, 'acknowledge', index]);
      for (const finding of meant) taken.add(finding);
      return [];
    });
  });
  return {
    findings: [...found.filter((finding) => !taken.has(finding)), ...complaints],
    acknowledged: found.filter((finding) => taken.has(finding)),
  };
}

interface Problem {
  readonly name: string;
  readonly message: string;
  readonly field: string;
}

function problemOf(
  entry: Acknowledgement,
  object: Configured,
  isFound: boolean,
  now: Instant,
  known: KnownRules,
): Problem | undefined {
  const rule = known.get(entry.rule);
  const where = nameOf(object);
  if (!rule) {
    const near = didYouMean(entry.rule, known.keys());
    const instead = near === undefined ? 'see `sealwright explain-rule` for the names' : `did you mean \`${near}\`?`;
    return nothing(`\`${entry.rule}\`, which ${where} acknowledges, is the name of no rule; ${instead}`);
  }
  if (rule.law) {
    const message = `A law can not be acknowledged. \`${entry.rule}\` finds what the service has no way to do; correct it in ${where}, and remove this entry.`;
    return { name: 'acknowledgement-of-law', message, field: 'rule' };
  }
  if (entry.reason === null || entry.reason.trim() === '') {
    const message = `An acknowledgement says why. ${capital(where)} acknowledges \`${entry.rule}\` without a reason, so the finding stays; add \`reason\`.`;
    return { name: 'acknowledgement-without-reason', message, field: 'rule' };
  }
  if (entry.until !== null && entry.until < now) {
    const date = formatInstantShort(entry.until, 'last-second');
    const message = `An acknowledgement is over. ${capital(where)} acknowledged \`${entry.rule}\` until ${date}; correct what it finds, or give it a new date.`;
    return { name: 'acknowledgement-past', message, field: 'until' };
  }
  // What only the exact analysis finds was not looked for here.
  if (isFound || !rule.local) return undefined;
  return nothing(`\`${entry.rule}\` finds nothing in ${where}; remove this entry.`);
}

const nothing = (rest: string): Problem => ({
  name: 'acknowledgement-of-nothing',
  message: `An acknowledgement is about nothing. ${rest}`,
  field: 'rule',
});

function complain(draft: Draft, { name, message, field }: Problem, path: Finding['path']): readonly Finding[] {
  const about = acknowledgementRules.find((rule) => rule.name === name);
  const set: Severity | 'off' | undefined = about?.law ? undefined : draft.rules[name];
  if (set === 'off') return [];
  return [{ rule: name, severity: set ?? about?.severity ?? 'warning', message, path: [...path, field] }];
}
