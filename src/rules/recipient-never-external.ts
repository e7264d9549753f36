import { neverActs } from './never-acts.ts';

export const rule = neverActs({
  name: 'recipient-never-external',
  text: 'A secure messaging policy whose To can hold no external recipient, so that it never acts.',
  side: 'to',
  scopeOf: ({ fields }) => fields.to,
  mayHold: ({ mayBeExternal }) => mayBeExternal,
  first: 'A secure messaging policy acts on mail to external recipients only.',
  label: 'To',
  why: ({ type }) => {
    if (type === 'group') return 'whose members are all in internal domains of the account';
    if (type === 'internal') return 'which is everyone inside';
    return type === 'domain' ? 'an internal domain of the account' : 'which is in an internal domain of the account';
  },
  wanted: 'external',
});
