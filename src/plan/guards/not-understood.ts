import { notUnderstood } from '../difference.ts';
import type { ChangeGuard } from './guard.ts';

/** What nobody here can read is not written over: the plan could not even say what is lost. */
export const notUnderstoodGuard: ChangeGuard = ({ pair }) => {
  const names = pair ? notUnderstood(pair) : [];
  if (names.length === 0) return undefined;
  return {
    guard: 'unknown-value',
    message: `The account has a value here that this version does not know, in ${names.map((name) => `\`${name}\``).join(', ')}. It can not be compared, and writing over it could lose something.`,
    hint: 'Change it in the console to what the configuration says, or have it under `ignore` in place of configuring it.',
  };
};
