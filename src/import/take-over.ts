import { loadConfiguration } from '../config/load-configuration.ts';
import type { LanguageTraits } from '../export/files.ts';
import { type KeyOf, nameObjects } from '../export/names/name-objects.ts';
import type { Remark, Takeover } from '../export/takeover.ts';
import { toYaml } from '../export/yaml/to-yaml.ts';
import type { Configuration, Target } from '../model/configuration.ts';
import { isBuiltin } from '../model/entity.ts';
import type { Finding } from '../model/finding.ts';
import type { Hash } from '../model/hash.ts';
import type { Instant } from '../model/instant.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames, kinds } from '../model/kinds/kinds.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';
import { indexLive } from '../plan/live-index.ts';
import { plan } from '../plan/plan.ts';
import { referencesOf } from '../plan/references.ts';
import { pairSides } from '../plan/sides.ts';
import { checkConfiguration } from '../rules/check-configuration.ts';
import { ruleNames } from '../rules/rule-names.ts';
import { breakCircles } from './circles.ts';
import { portray, type Survey } from './portray.ts';
import { type Fate, giveUp, survey } from './survey.ts';

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
  const fateOf = (kind: unknown, key: unknown) => byKey.get(`${kind} ${key}`);
  if (!options.language.canCircle) breakCircles(fates);
  if (!options.language.canPublishWords) leaveOutPublishedWords(fates);
  for (;;) {
    if (!options.language.canLookUpById) leaveOutLookUpsById(fates);
    leaveOutDependents(fates, account);
    const takeover = portray(found);
    const { configuration, findings } = readBack(takeover, options.now);
    const isChanged = configuration
      ? settlePlan(configuration, account, options, fateOf)
      : settleFindings(findings, fateOf, found, undeclared, remarks, options.language.canAcknowledge);
    if (!isChanged) return takeover;
  }
}

function leaveOutPublishedWords(fates: readonly Fate[]): void {
  for (const fate of fates) {
    const { for: purpose, publishedTo } = fate.object.fields as Partial<Observed<'folders'>['fields']>;
    if (fate.as !== 'managed' || purpose !== 'contentExamination' || (publishedTo ?? null) === null) continue;
    giveUp(fate, {
      reason: 'not-the-same',
      message: 'It is published to somebody, which this language has no way to say of a folder of word lists.',
    });
  }
}

/** Which live object is meant can't be said of a group that is only looked up. */
function leaveOutLookUpsById(fates: readonly Fate[]): void {
  for (const fate of fates) {
    if (fate.as !== 'looked-up' || !fate.byId) continue;
    giveUp(fate, {
      reason: 'repeated-identity',
      message:
        'The account has another group with this name, and this language has no way to say which one is looked up.',
    });
  }
}

type FateOf = (kind: unknown, key: unknown) => Fate | undefined;

function knownKeys(account: ObservedAccount, { known, now }: TakeOverOptions): KeyOf {
  return known ? pairSides(known, account, now).pairing.keyOf : () => undefined;
}

/** The draft as its author will have it. */
function readBack(takeover: Takeover, now: Instant) {
  const text = toYaml(takeover);
  const loaded = loadConfiguration({ entry: 'sealwright.yaml', read: () => ({ ok: true, text }), glob: () => [] });
  return checkConfiguration(loaded, { now });
}

/** What refers to something that is left out is left out too; a group that does is only looked up. */
function leaveOutDependents(fates: readonly Fate[], account: ObservedAccount): void {
  const byHandle = new Map(fates.map((fate) => [`${fate.object.kind} ${fate.object.handle}`, fate]));
  const known = new Set(
    kindNames.flatMap((kind) =>
      (account.objects[kind] as readonly Observed[]).map(({ handle }) => `${kind} ${handle}`),
    ),
  );
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const fate of fates) {
      if (fate.as !== 'managed') continue;
      const { kind, fields } = fate.object;
      for (const { kind: of, handle } of referencesOf(kind, fields as Readonly<Record<string, unknown>>)) {
        const target = byHandle.get(`${of} ${handle}`);
        if (target ? target.as !== 'left-out' : isBuiltin(handle)) continue;
        giveUp(
          fate,
          target ? restsOn(of, target.object.name) : known.has(`${of} ${handle}`) ? unknownBuiltin : gone(of),
        );
        isChanged = true;
        break;
      }
    }
  }
}

const restsOn = (kind: KindName, name: string): Remark => ({
  reason: 'rests-on-left-out',
  message: `It refers to the ${kinds[kind].label[0]} "${name}", which is not imported.`,
});

const gone = (kind: KindName): Remark => ({
  reason: 'unknown-value',
  message: `It refers to a ${kinds[kind].label[0]} that the account no longer has.`,
});

const unknownBuiltin: Remark = {
  reason: 'unknown-value',
  message: 'It refers to something built in that this version does not know.',
};

const laws = ruleNames();

/** True if something changed. */
function settleFindings(
  findings: readonly Finding[],
  fateOf: FateOf,
  { live }: Survey,
  undeclared: Set<keyof Takeover['facts']>,
  remarks: Remark[],
  canAcknowledge: boolean,
): boolean {
  let isChanged = false;
  for (const { rule, severity, path, message } of findings) {
    if (severity !== 'error') continue;
    const [section, key] = path;
    const fate = fateOf(section, key);
    if (fate && fate.as !== 'left-out') {
      isChanged = true;
      if (laws.get(rule)?.law !== false) giveUp(fate, forbidden(rule, message));
      else if (!canAcknowledge) giveUp(fate, refused(rule, message));
      else if (!fate.acknowledge.has(rule)) {
        fate.acknowledge.add(rule);
        fate.remarks.push({
          reason: 'acknowledged',
          rule,
          message: `It is acknowledged as it is in the account (${rule}): ${firstSentence(message)}`,
        });
      }
    } else if (section === 'account' && isFact(key, live.account.facts) && !undeclared.has(key)) {
      isChanged = true;
      undeclared.add(key);
      remarks.push({ reason: 'fact', rule, message: `account.${key} is not declared. ${firstSentence(message)}` });
    }
  }
  return isChanged;
}

const forbidden = (rule: string, message: string): Remark => ({
  reason: 'law',
  rule,
  message:
    rule === 'schema'
      ? `No configuration has a way to write it as it is: ${firstSentence(message)}`
      : `No configuration may write it as it is (${rule}): ${firstSentence(message)}`,
});

const refused = (rule: string, message: string): Remark => ({
  reason: 'not-acknowledged',
  rule,
  message: `The rule ${rule} finds something that this language has no way to acknowledge: ${firstSentence(message)}`,
});

/** The first sentence of a finding says what is wrong, and names nothing of the draft. */
const firstSentence = (message: string): string => /^.*?[.!?](?= |$)/s.exec(message)?.[0] ?? message;

const isFact = (name: unknown, facts: Takeover['facts']): name is keyof Takeover['facts'] =>
  typeof name === 'string' && Object.hasOwn(facts, name);

/** Takes out what a plan would change, or could not find; true if there was such a thing. */
function settlePlan(
  configuration: Configuration,
  account: ObservedAccount,
  { now, hash }: TakeOverOptions,
  fateOf: FateOf,
): boolean {
  const { document } = plan(configuration, account, { purpose: 'apply', now, hash, target: null });
  const missing = pairSides(configuration, account, now).pairing.unpaired;
  const fields = new Map(document.changes.map(({ kind, key, fields }) => [`${kind} ${key}`, fields]));
  let isChanged = false;
  for (const { kind, key } of [...document.changes, ...missing.map(({ configured }) => configured)]) {
    const fate = fateOf(kind, key);
    if (!fate || fate.as === 'left-out') continue;
    isChanged = true;
    const names = (fields.get(`${kind} ${key}`) ?? []).map(({ name }) => `\`${name}\``).join(', ');
    const what =
      names === ''
        ? 'It can not be told for certain which live object it is.'
        : `Written down, ${names} would not be the same.`;
    giveUp(fate, { reason: 'not-the-same', message: what });
  }
  return isChanged;
}
