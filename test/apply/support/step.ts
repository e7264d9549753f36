import type { Call } from '../../../src/documents/plan.ts';
import type { Step } from '../../../src/plan/step.ts';

/** A step that makes a folder, or what is said otherwise. */
export function step(
  n: number,
  more: Partial<Call> = {},
  subject: Partial<Step['subject'] & { id: string }> = {},
): Step {
  return {
    call: {
      n,
      method: 'POST',
      path: ['folders'],
      body: { name: `F${n}` },
      after: [],
      affectsMail: false,
      change: 0,
      ...more,
    },
    subject: {
      type: 'object',
      identity: { kind: 'folders', purpose: 'secureMessaging', name: `F${n}` },
      id: null,
      ...subject,
    } as Step['subject'],
  };
}

/** Steps that mail can feel: each waits for the one before. */
export const felt = (n: number, after: readonly number[]): Step =>
  step(n, { method: 'PATCH', path: ['folders', `f${n}`], affectsMail: true, after }, { id: `f${n}` });
