import { formatInstant } from '../../../model/instant.ts';
import { momentText } from '../../../model/moment-words.ts';
import type { Policy } from '../../../routing/policy.ts';
import type { Criterion } from '../../../routing/precedence.ts';
import { kindText } from './scope-words.ts';

/** By what one policy comes before another, after its name: `names one address of a sender, which comes before a group`. */
export function comesBefore(winner: Policy, loser: Policy, by: Criterion): string {
  switch (by) {
    case 'override':
      return 'overrides, which comes before everything else';
    case 'from':
    case 'to': {
      const [is, was] = [winner, loser].map(({ fields }) => kindText[fields[by].type]);
      return `names ${by === 'from' ? 'senders' : 'recipients'} more closely: ${is} comes before ${was}`;
    }
    case 'age':
      return `is older${madeText(winner)}, and nothing else tells them apart`;
    case 'narrative':
      return 'comes first in the alphabet, and nothing else tells them apart';
    case 'id':
      return 'has the id that comes first, and nothing else tells them apart';
  }
}

function madeText({ createTime }: Policy): string {
  // Milliseconds, unlike all other moments.
  if (createTime === null || createTime === undefined) return '';
  const made = Math.floor(createTime / 1000);
  return Number.isNaN(Date.parse(formatInstant(made))) ? '' : ` (made on ${momentText(made)})`;
}
