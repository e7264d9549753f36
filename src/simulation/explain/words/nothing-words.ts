import type { PickFinding } from '../../../routing/pick.ts';
import type { Case } from '../case.ts';

/** Why nothing makes a message secure, where no policy says so. */
export function nothingText({ world, outcome, message, pick, judged }: Case): readonly string[] {
  const { objects } = world.set;
  const policies = objects.policies.length;
  const picked = pickedText(message.sendSecure !== null, pick, world.people.isInternal(message.from));
  const content = judged.matching.all.contentPolicies.length;
  const found = content === 0 ? '' : ', and content examination finds nothing that would';
  if (outcome.direction === 'outbound') {
    const none =
      policies === 0
        ? 'there is no secure messaging policy'
        : policies === 1
          ? 'the one secure messaging policy does not match'
          : `none of the ${policies} secure messaging policies matches`;
    return [`Nothing makes it secure: ${none}, ${picked}${found}.`];
  }
  return [
    `Nothing makes it secure: policies act on mail from inside to outside only, and this is ${directionText[outcome.direction]}; ${picked}${found}.`,
  ];
}

const directionText = {
  internal: 'mail between colleagues',
  inbound: 'mail from outside',
  transit: 'mail from one outside address to another',
} as const;

/** What became of the pick; of somebody outside, of the reply. */
function pickedText(isPicked: boolean, pick: PickFinding | null, isInternal: boolean): string {
  if (!isInternal) {
    if (!isPicked) return 'it is no reply from the portal';
    return pick?.type === 'pick-outside-portal'
      ? 'it is not sent from the portal'
      : 'it is a reply that is not allowed';
  }
  if (!isPicked) return 'nothing was picked with Send Secure';
  return pick === null ? 'the pick does nothing here' : 'the pick with Send Secure does not count';
}
