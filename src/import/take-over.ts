import { loadConfiguration } from '../config/load-configuration.ts';
import type { LanguageTraits } from '../export/files.ts';
import { type KeyOf, nameObjects } from '../export/names/name-objects.ts';
import type { Remark, Takeover } from '../export/takeover.ts';
import { toYaml } from '../export/yaml/to-yaml.ts';
import type { Configuration, Target } from '../model/configuration.ts';
import type { Hash } from '../model/hash.ts';
import type { Instant } from '../model/instant.ts';
import type { ObservedAccount } from '../model/observed-account.ts';
import { indexLive } from '../plan/live-index.ts';
import { pairSides } from '../plan/sides.ts';
import { checkConfiguration } from '../rules/check-configuration.ts';
import { leaveOutDependents } from './dependents.ts';
import { giveUpForLanguage, leaveOutLookUpsById } from './language-limits.ts';
import { portray, type Survey } from './portray.ts';
import { type FateOf, settleFindings } from './settle-findings.ts';
import { settlePlan } from './settle-plan.ts';
import { survey } from './survey.ts';

export interface TakeOverOptions {
  readonly now: Instant;
  readonly hash: Hash;
  readonly target: Target | null;
  readonly language: LanguageTraits;
  /** A configuration of the account that there is already: what it describes keeps its keys. */
  readonly known?: Configuration;
}

/**
 * What a configuration can say of a live account. Nothing here knows what that is: the draft is written, read back,
 * checked by the rules and planned against the account, as its author would do it. What a law forbids is taken out, what
 * another rule finds is acknowledged, and what the plan would still change is taken out as well, with what rests on it;
 * until the draft is valid and its plan is empty. Each round takes something away, so there is an end.
 */
export function takeOver(account: ObservedAccount, options: TakeOverOptions): Takeover {
  const fates = survey(account, options.now);
  const undeclared = new Set<keyof Takeover['facts']>();
  const remarks: Remark[] = [];
  const keyOf = nameObjects(account.objects, options.language.alphabet, knownKeys(account, options));
  const found: Survey = { live: indexLive(account), keyOf, target: options.target, fates, undeclared, remarks };
  const byKey = new Map(
    fates.map((fate) => [`${fate.object.kind} ${keyOf(fate.object.kind, fate.object.handle)}`, fate]),
  );
  const fateOf: FateOf = (kind: unknown, key: unknown) => byKey.get(`${kind} ${key}`);
  const { canAcknowledge } = options.language;
  const settling = { fateOf, facts: account.facts, undeclared, remarks, canAcknowledge };
  giveUpForLanguage(fates, options.language);
  for (;;) {
    if (!options.language.canLookUpById) leaveOutLookUpsById(fates);
    leaveOutDependents(fates, account);
    const takeover = portray(found);
    const { configuration, findings } = readBack(takeover, options.now);
    const isChanged = configuration
      ? settlePlan(configuration, account, options, fateOf)
      : settleFindings(findings, settling);
    if (!isChanged) return takeover;
  }
}

function knownKeys(account: ObservedAccount, { known, now }: TakeOverOptions): KeyOf {
  return known ? pairSides(known, account, now).pairing.keyOf : () => undefined;
}

/** The draft as its author will have it. */
function readBack(takeover: Takeover, now: Instant) {
  const text = toYaml(takeover);
  const loaded = loadConfiguration({ entry: 'sealwright.yaml', read: () => ({ ok: true, text }), glob: () => [] });
  return checkConfiguration(loaded, { now });
}
