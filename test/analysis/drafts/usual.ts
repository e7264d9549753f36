import {
  acme,
  bypass,
  everyone,
  examining,
  external,
  inGroup,
  internal,
  one,
  partner,
  plain,
  policy,
  takesNoAction,
} from '../alone/written.ts';
import { short } from './changing.ts';
import { eve } from './people.ts';

// Policies that many examples have.
export const a = policy('a', internal, partner);
export const b = policy('b', acme, external, short);
export const kept = policy('kept', internal, one(eve), plain);
export const off = bypass('off', internal, partner);
export const wide = bypass('wide', everyone, external);
export const hole = bypass('a hole', acme, everyone, takesNoAction);
export const unknown = bypass('a who', inGroup('g'), everyone, takesNoAction);
export const secret = examining('secret', internal, everyone);
