import { applicationName } from '../../../documents/application-names.ts';
import { applications } from '../../../routing/message.ts';
import type { Case } from '../case.ts';
import { nearMisses } from '../near.ts';
import { listed } from '../words/words.ts';
import type { Family, Variation } from './variation.ts';

/** Sent from each other application. */
export function applicationVariations({ message, world }: Case): readonly Family[] {
  // Somebody outside has no application of ours but the portal.
  const theirs = world.people.isInternal(message.from) ? applications : (['portal'] as const);
  const others = theirs.filter((application) => application !== message.application);
  return [
    {
      change: 'application',
      told: { how: 'alike', together: (keys) => () => `Sent from ${listed(keys.map(applicationName), 'or')}` },
      members: others.map((application) => ({
        change: 'application',
        key: application,
        condition: () => `Sent from ${applicationName(application)}`,
        message: { ...message, application },
      })),
    },
  ];
}

/** With a header sender that policies look for, or with none of its own. */
export function headerVariations(c: Case): readonly Variation[] {
  const { message, world } = c;
  const named = (headerFrom: string): Variation => ({
    change: 'header',
    key: `header ${headerFrom}`,
    condition: () => `If its From header named ${headerFrom}`,
    message: { ...message, headerFrom },
  });
  const own = message.headerFrom === message.from || message.from === '' ? [] : [named(message.from)];
  const sought = nearMisses(c).flatMap(({ miss, policy: { fields } }) => {
    const { from } = fields;
    const isSought = miss.type === 'from' && from.basedOn !== 'envelope' && from.type === 'address';
    // Somebody inside who sends in another name of ours: anything else is a forgery.
    return isSought && world.people.isInternal(from.address) && world.people.isInternal(message.from)
      ? [from.address]
      : [];
  });
  return [...own, ...sought.map(named)];
}

/** To one recipient alone: what a reply to all may not do. */
export function messageVariations({ message, recipient, pick }: Case): readonly Variation[] {
  if (message.to.length < 2 || pick?.type !== 'reply-all-forbidden') return [];
  return [
    {
      change: 'one-recipient',
      key: 'one recipient',
      condition: () => 'If the reply went to one recipient only',
      message: { ...message, to: [recipient] },
    },
  ];
}
