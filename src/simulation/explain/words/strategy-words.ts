import type { Strategies } from '../../../model/policy-set.ts';
import type { StrategyName } from '../../../routing/outcome.ts';

/** What a strategy says, as a sentence and after "if". */
const texts: {
  readonly [S in StrategyName]: { readonly [O in Strategies[S]]: readonly [taken: string, if_: string] };
} = {
  precedence: {
    'override-first': [
      'An override is taken to come before every policy that does not override.',
      'overrides came before all others',
    ],
    'specificity-first': [
      'The more specific policy is taken to come first, whether it overrides or not.',
      'the more specific policy came first, and an override only told equals apart',
    ],
  },
  'side-order': {
    'from-first': ['How specific a policy is about senders is taken to count first.', 'senders counted first'],
    'to-first': ['How specific a policy is about recipients is taken to count first.', 'recipients counted first'],
  },
  'bypass-scope': {
    policy: [
      'A bypass is taken to switch off secure messaging policies only.',
      'a bypass left picks and content examination alone',
    ],
    all: [
      'A bypass is taken to switch off everything: policies, picks and content examination.',
      'a bypass stopped picks and content examination too',
    ],
  },
  'trigger-order': {
    'content-pick-policy': [
      'Content examination is taken to come before what the sender picked.',
      'content examination came before the pick',
    ],
    'pick-content-policy': [
      'What the sender picked is taken to come before content examination.',
      'the pick came before content examination',
    ],
  },
};

export function strategyTexts<S extends StrategyName>(name: S, current: Strategies[S]) {
  const options = texts[name] as Readonly<Record<string, readonly [string, string]>>;
  const other = Object.keys(options).find((option) => option !== current) ?? current;
  return { taken: options[current]?.[0] ?? '', otherwise: options[other]?.[1] ?? '' };
}
