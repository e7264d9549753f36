import type { Region } from '../../analysis/impact.ts';
import { sameNoticed } from '../../analysis/noticed.ts';
import { isInRegion, type Sides } from '../../analysis/regions/in-region.ts';
import { noticedIn } from '../../analysis/regions/witness.ts';
import type { Message } from '../../routing/message.ts';

/** Somebody whom nobody names. */
const anybody = 'someone@elsewhere.example';

/** What most mail is like, tried one after the other. */
const usual: readonly ((message: Message) => Message)[] = [
  (message) => ({ ...message, to: message.to.map((address) => address || anybody) }),
  (message) => ({ ...message, headerFrom: message.headerFrom || anybody }),
  (message) => ({ ...message, headerFrom: message.from }),
  (message) => ({ ...message, to: message.to.slice(0, 1) }),
  (message) => ({ ...message, application: 'other' }),
  (message) => ({ ...message, sendSecure: null }),
  (message) => ({ ...message, sourceIp: null }),
];

/**
 * The witness of a region without what makes no difference: an example is easier to understand where all that is unusual
 * about it matters. It is still in the region, and the plain evaluator still finds the same outcomes.
 */
export function naturalWitness(region: Region, sides: Sides): Message | null {
  const { witness } = region;
  if (witness === null) return null;
  return usual.reduce((message, simpler) => {
    const next = simpler(message);
    return isAsGood(next, region, sides) ? next : message;
  }, witness);
}

function isAsGood(message: Message, region: Region, sides: Sides): boolean {
  const [recipient] = message.to;
  return (
    recipient !== undefined &&
    isInRegion(region, message, recipient, sides) &&
    sameNoticed(noticedIn(sides.before, message), region.before) &&
    sameNoticed(noticedIn(sides.after, message), region.after)
  );
}
