import { formatInstant } from '../model/instant.ts';
import type { PolicyKind } from '../model/kinds/kinds.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle } from '../model/scope.ts';
import type { Miss } from '../routing/match.ts';
import type { Criterion } from '../routing/precedence.ts';
import type { Because, Met } from '../routing/trace.ts';
import { indexOf } from './object-index.ts';

/** Why a policy had the part that it had, as a clause that follows its name: `is disabled`. */
export function becauseText(because: Because, type: PolicyKind, set: PolicySet): string {
  const narrative = (handle: Handle, kind: PolicyKind = type) => quoted(handle, kind, set);
  switch (because.type) {
    case 'misses':
      return because.misses.map(missText).join('; ');
    case 'never-acts':
      return `never acts on ${because.direction} mail`;
    case 'loses':
      return `comes after ${narrative(because.to)}, ${criterionText[because.by]}`;
    case 'decides':
      return `decides${metText(because.met)}`;
    case 'takes-no-action':
      return `takes no action${metText(because.met)}`;
    case 'preceded':
      return because.by === 'user' ? 'comes after what the sender picked' : 'comes after content examination';
    case 'bypassed':
      return `is switched off by ${narrative(because.by, 'bypassPolicies')}`;
    case 'switches-off':
      return `switches secure messaging off${metText(because.met)}`;
    case 'nothing-to-switch-off':
      return 'has nothing to switch off';
    case 'leaves-on':
      return `leaves secure messaging on${metText(because.met)}`;
    case 'not-triggered':
      // Nothing is enough for no definition: there is none, or it is only looked up.
      return because.needed === 0
        ? 'has a word list that is not known here'
        : `scores ${because.score} of ${because.needed}`;
    case 'no-override':
      return `scores ${because.score} of ${because.needed}, and names no secure messaging definition`;
    case 'override-does-not-act':
      return `names a definition that does not act on ${because.direction} mail`;
  }
}

const criterionText: Readonly<Record<Criterion, string>> = {
  override: 'which overrides',
  from: 'whose From is more specific',
  to: 'whose To is more specific',
  age: 'which is older',
  narrative: 'whose narrative comes first',
  id: 'whose id comes first',
};

function missText(miss: Miss): string {
  switch (miss.type) {
    case 'disabled':
      return 'is disabled';
    case 'not-yet':
      return `starts on ${formatInstant(miss.start)}`;
    case 'over':
      return `ended on ${formatInstant(miss.end)}`;
    case 'source-unknown':
      return 'has source ranges, and where the message comes from is not known';
    case 'source':
      return 'is for other source addresses';
    case 'from':
      return 'is for other senders';
    case 'to':
      return 'is for other recipients';
  }
}

const metText = ({ swapped, isOther }: Met): string =>
  `${swapped ? ', met with sender and recipient swapped' : ''}${isOther ? ', met by the header address' : ''}`;

/** A policy by its narrative, which is what the console shows. */
export const quoted = (handle: Handle, kind: PolicyKind, set: PolicySet): string =>
  `"${indexOf(set, kind).byHandle.get(handle)?.name ?? handle}"`;
