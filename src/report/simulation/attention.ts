import type { SimulatedMessage, SimulatedRecipient, SimulationDocument } from '../../documents/simulation.ts';
import type { Strategies } from '../../model/policy-set.ts';
import {
  ambiguousTitle,
  conflictTitle,
  findingTitles,
  hitsOf,
  limitTitle,
  strategyTitle,
  tiesOf,
} from './attention-words.ts';
import { counted, faint, figure, type Item, type Phrase, phrase, plainText } from './report.ts';
import { type Names, routePhrase } from './words.ts';

/** Outcomes that somebody should look at, those of one cause together. */
export interface Attention {
  readonly items: readonly Item[];
  /** Groups that are left out. */
  readonly more: number;
}

export interface AttentionLimits {
  readonly groups: number;
  /** Of each group. */
  readonly examples: number;
}

interface Example {
  readonly text: Phrase;
  readonly source?: string | undefined;
}

const sourcePiece = (source: string | undefined): Phrase => (source === undefined ? [] : phrase(faint(`  ${source}`)));

interface Group {
  readonly label: Label;
  readonly tone: Item['tone'];
  readonly title: Phrase;
  readonly noun: string;
  count: number;
  /** By their text: the same one again is no other example. */
  readonly examples: Map<string, Phrase>;
}

/** In the order in which they matter: what the guides leave open, what nobody knows, what this program decided. */
const labels = ['ambiguous', 'conflict', 'limit', 'pick', 'reply', 'finding', 'unknown', 'strategy'] as const;
type Label = (typeof labels)[number];

export function attentionOf(document: SimulationDocument, names: Names, limits: AttentionLimits): Attention {
  const groups = new Map<string, Group>();
  const add = (label: Label, cause: string, title: () => Phrase, example: () => Example, noun = 'recipient') => {
    const key = `${label} ${cause}`;
    let group = groups.get(key);
    if (group === undefined) {
      const tone = label === 'unknown' || label === 'strategy' ? 'note' : 'warn';
      group = { label, tone, title: title(), noun, count: 0, examples: new Map() };
      groups.set(key, group);
    }
    group.count += 1;
    if (group.examples.size < limits.examples) {
      const { text, source } = example();
      const key = plainText(text);
      if (key !== '' && !group.examples.has(key)) group.examples.set(key, phrase(text, sourcePiece(source)));
    }
  };
  for (const message of document.messages) {
    for (const recipient of message.recipients) addMarks(message, recipient, document.strategies, names, add);
    addFindings(message, names, add);
  }
  for (const { fact, text } of document.facts) {
    if (fact === 'recipient-limit')
      add(
        'limit',
        fact,
        () => limitTitle,
        () => ({ text: phrase(text) }),
        'sender',
      );
  }
  const ordered = [...groups.values()].sort(
    (a, b) => labels.indexOf(a.label) - labels.indexOf(b.label) || b.count - a.count,
  );
  return {
    items: ordered.slice(0, limits.groups).map(itemOf),
    more: Math.max(0, ordered.length - limits.groups),
  };
}

type Add = (label: Label, cause: string, title: () => Phrase, example: () => Example, noun?: string) => void;

function addMarks(
  message: SimulatedMessage,
  recipient: SimulatedRecipient,
  strategies: Strategies,
  names: Names,
  add: Add,
): void {
  const example = () => ({ text: routePhrase(message, recipient), source: message.source });
  if (recipient.ambiguous) {
    const tied = tiesOf(recipient, names);
    const cause = tied.map(({ type, policy }) => `${type} ${policy}`).join('\n');
    add('ambiguous', cause, () => ambiguousTitle(recipient, tied, names), example);
  }
  if (recipient.conflict) {
    const hits = hitsOf(recipient);
    add('conflict', hits.map(({ policy }) => policy).join('\n'), () => conflictTitle(hits, names), example);
  }
  if (recipient.sensitiveTo.length > 0) {
    const { sensitiveTo } = recipient;
    add('strategy', sensitiveTo.join(' '), () => strategyTitle(sensitiveTo, strategies), example);
  }
}

function findingLabel(rule: string): Label {
  const start = (['pick', 'reply', 'unknown'] as const).find((label) => rule.startsWith(`${label}-`));
  return start ?? 'finding';
}

/** Why it is not known whether a policy matches, or is triggered. */
const notKnown: Readonly<Record<string, readonly [what: string, why: string, counts: string]>> = {
  'unknown-members': ['matches', 'nobody said who is in its group', 'not matching'],
  'unknown-attribute': ['matches', 'users are not in the directory', 'not matching'],
  'unknown-content': ['is triggered', 'its definition is only looked up', 'not triggered'],
};

function addFindings(message: SimulatedMessage, names: Names, add: Add): void {
  for (const finding of message.findings) {
    const { rule, policy } = finding;
    const unknown = notKnown[rule];
    const example = () => ({ text: phrase(finding.message), source: message.source });
    if (unknown !== undefined && policy !== undefined) {
      const [what, why, counts] = unknown;
      const narrative = names.narrative(policy.type, policy.policy);
      const title = () => phrase('Whether ', narrative, ` ${what} is not known: ${why}. It counts as ${counts}.`);
      add('unknown', `${rule} ${policy.type} ${policy.policy}`, title, example);
    } else {
      const title = () => phrase(findingTitles[rule] ?? `Something was found: ${rule}.`);
      add(findingLabel(rule), rule, title, example, 'message');
    }
  }
}

function itemOf({ label, tone, title, noun, count, examples }: Group): Item {
  const rest = count - examples.size;
  return {
    label: `${label === 'limit' ? 'over the limit' : label}, ${counted(count, noun)}`,
    tone,
    title,
    lines:
      examples.size === 0
        ? []
        : [...examples.values(), ...(rest > 0 ? [phrase(faint(`and ${figure(rest)} more like this`))] : [])],
  };
}
