import { neverActs } from './never-acts.ts';

export const rule = neverActs({
  name: 'sender-never-internal',
  text: 'A secure messaging policy whose From can hold no internal sender, so that it never acts.',
  side: 'from',
  // The direction of a message is that of its envelope: which address its header shows says nothing about it.
  scopeOf: ({ fields }) => (fields.from.basedOn === 'envelope' ? fields.from : undefined),
  mayHold: ({ mayBeInternal }) => mayBeInternal,
  first: 'A secure messaging policy acts on mail from internal senders only.',
  label: 'From',
  why: ({ type }) => {
    if (type === 'group') return 'of which no member is in an internal domain of the account';
    if (type === 'external') return 'which is everyone outside';
    return type === 'domain' ? 'no internal domain of the account' : 'which is in no internal domain of the account';
  },
  wanted: 'internal',
});
