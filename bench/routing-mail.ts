import { formatInstant } from '../src/model/instant.ts';
import { formatRange } from '../src/model/range.ts';
import { type Dice, newDice } from './dice.ts';
import type { Crowd } from './routing-people.ts';
import { networks, tags, year } from './routing-set.ts';

/** Messages as a log has them: one JSON text each, of about 200 characters. */
export function makeMail(crowd: Crowd, count: number, seed: number): readonly string[] {
  const dice = newDice(seed);
  return Array.from({ length: count }, () => JSON.stringify(message(crowd, dice)));
}

function message(crowd: Crowd, dice: Dice): object {
  const fromInternal = dice.chance(0.75);
  const from = dice.chance(0.01) ? '' : sender(fromInternal, crowd, dice);
  const recipients = Number(dice.weighted({ 1: 60, 2: 25, 3: 15 }));
  return {
    from,
    to: Array.from({ length: recipients }, () => address(dice.chance(fromInternal ? 0.15 : 0.9), crowd, dice)),
    at: formatInstant(dice.whole(year.start, year.end)),
    ...(dice.chance(0.8) && { sourceIp: source(dice) }),
    subject: subject(dice),
    // Somebody else's name above the message: a forgery, or a newsletter.
    ...(dice.chance(0.08) && { headerFrom: sender(dice.chance(0.7), crowd, dice) }),
    ...(dice.chance(0.3) && { application: dice.pick(['outlook', 'mac', 'mobile', 'portal', 'personal-portal']) }),
    ...(dice.chance(0.02) && { sendSecure: `definition-${dice.whole(0, 30)}` }),
  };
}

/** People write to people; some are in nobody's list, and few write their address in capitals. */
function address(isInternal: boolean, crowd: Crowd, dice: Dice): string {
  if (dice.chance(0.1)) {
    const domains = dice.chance(0.2)
      ? ['nobody-knows.example']
      : isInternal
        ? crowd.internalDomains
        : crowd.externalDomains;
    return `visitor${dice.whole(0, 5000)}@${dice.favourite(domains)}`;
  }
  const known = dice.favourite(isInternal ? crowd.internalUsers : crowd.externalUsers);
  return dice.chance(0.01) ? known.toUpperCase() : known;
}

const sender = address;

const source = (dice: Dice): string =>
  formatRange({ base: dice.pick(networks) + dice.whole(0, 2 ** 24), prefix: 32 }).slice(0, -3);

const phrases = ['minutes of the meeting', 'figures for the quarter', 'your order', 'draft contract', 'travel plans'];

function subject(dice: Dice): string {
  const tag = dice.chance(0.03) ? `${dice.pick(tags)} ` : '';
  return `${dice.chance(0.4) ? 'Re: ' : ''}${tag}${dice.pick(phrases)} ${dice.whole(1, 1000)}`;
}
