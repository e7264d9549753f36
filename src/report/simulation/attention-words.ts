import type { SimulatedRecipient } from '../../documents/simulation.ts';
import { policyKinds } from '../../model/kinds/kinds.ts';
import { type Strategies, strategyOptions } from '../../model/policy-set.ts';
import { faint, type Phrase, phrase } from './report.ts';
import type { Names } from './words.ts';

type Trace = SimulatedRecipient['trace'];

const tie = new Set(['age', 'narrative', 'id']);

/** Policies that neither override nor the ranks tell apart and that would do different things, the winner of each type first. */
export function tiesOf({ trace }: SimulatedRecipient, names: Names): Trace {
  return policyKinds.flatMap((kind) => {
    const ofType = trace.filter(({ type }) => type === kind);
    const losers = ofType.filter(({ lostBy }) => lostBy !== undefined && tie.has(lostBy));
    const tied = [...ofType.filter(({ won }) => won), ...losers];
    const effects = new Set(tied.map(({ policy }) => effectText(kind, policy, names)));
    return losers.length > 0 && effects.size > 1 ? tied : [];
  });
}

const takenAs: Readonly<Record<string, string>> = {
  age: 'which is older',
  narrative: 'whose narrative comes first',
  id: 'whose id comes first',
};

export function ambiguousTitle(recipient: SimulatedRecipient, tied: Trace, names: Names): Phrase {
  const types = [...new Set(tied.map(({ type }) => type))];
  const taken = types.flatMap((type): readonly Phrase[] => {
    const [winner, next] = tied.filter((one) => one.type === type);
    if (winner === undefined) return [];
    return [
      phrase(names.narrative(type, winner.policy), ` was taken, ${takenAs[next?.lostBy ?? ''] ?? 'which comes first'}`),
    ];
  });
  const all = tied.map(({ type, policy }) => phrase(names.narrative(type, policy), effectPhrase(type, policy, names)));
  if (all.length === 0) return phrase(`The guides do not say what decides for ${recipient.address}`);
  return phrase('The guides do not say which comes first: ', joined(all), '. ', joined(taken), '.');
}

/** ` (finance-week)`: what a policy would do. */
function effectPhrase(type: string, policy: string, names: Names): Phrase {
  const text = effectText(type, policy, names);
  return text === '' ? [] : phrase(faint(` (${text})`));
}

function effectText(type: string, policy: string, names: Names): string {
  const record = names.recordOf(type, policy);
  if (record === undefined) return '';
  const { action, definition } = record;
  return { secure: definition ?? '', takeNoAction: 'no action', disableSecureMessaging: 'disables', examine: '' }[
    action
  ];
}

/** The content policies that were triggered and whose definition acts here. */
export const hitsOf = ({ trace }: SimulatedRecipient): Trace =>
  trace.filter(
    ({ type, matched, won, lostBy }) => type === 'contentPolicies' && matched && (won || lostBy !== undefined),
  );

export function conflictTitle(hits: Trace, names: Names): Phrase {
  const all = hits.map(({ type, policy }) => phrase(names.narrative(type, policy), effectPhrase(type, policy, names)));
  const winner = hits.find(({ won }) => won);
  const taken = winner ? phrase(' ', names.narrative(winner.type, winner.policy), ' was taken.') : [];
  return phrase('Content examination names several definitions: ', joined(all), '.', taken);
}

export function strategyTitle(sensitiveTo: readonly (keyof Strategies)[], strategies: Strategies): Phrase {
  const all = sensitiveTo.map((name) => {
    const other = strategyOptions[name].find((option) => option !== strategies[name]);
    return phrase(`${name} ${other} in place of ${strategies[name]}`);
  });
  return phrase(
    'The guides leave this open, and a strategy decides. The outcome would be another with ',
    joined(all, ', or with '),
    '.',
  );
}

export const limitTitle = phrase(
  'More unique recipients are reached with secure messages in a calendar month than the account allows a sender.',
);

export const findingTitles: Readonly<Record<string, string>> = {
  'pick-of-nothing': 'The sender picked a definition that does not exist in this account. It counts as no pick.',
  'pick-not-offered': 'The sender picked a definition that is not offered to them. It counts as no pick.',
  'pick-not-known':
    'The sender picked a definition of which is not known whether they may: it, or its folder, is only looked up. It counts as no pick.',
  'unknown-settings': 'The definition in effect is only looked up: what it allows and when it expires is not known.',
  'reply-forbidden': 'A reply from the portal to a message that allows none.',
  'reply-all-forbidden': 'A reply to all from the portal to a message that allows none.',
  'pick-outside-portal': 'An external sender can send securely from the portal only.',
};

/** `A, B and C` */
function joined(all: readonly Phrase[], last = ' and '): Phrase {
  return all.flatMap((one, at) => phrase(at === 0 ? '' : at === all.length - 1 ? last : ', ', one));
}
